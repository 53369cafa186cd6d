// A worker of a browser that simulates pieces; its name is the address of the module.

import { belongings } from "./pool.js";

const { init, simulatePart } = await import(self.name);
await init();

self.addEventListener("message", ({ data: { input, options, from, to } }) => {
  const part = simulatePart(input, options, { from, to });
  self.postMessage(part, belongings(part));
});
self.postMessage("ready");
