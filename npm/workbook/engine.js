// The WebAssembly and what loads it.

import { Loader } from "../loader.js";
import * as wasm from "./bindings.js";

export const engine = new Loader("cltv/workbook", wasm);
