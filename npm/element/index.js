// The whole calculator as an element. Importing this registers <cltv-calculator>; on a server it does nothing.

export { mount } from "./cltv-calculator.js";
