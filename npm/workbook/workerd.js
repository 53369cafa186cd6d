// Edge workers compile WebAssembly when they are deployed and refuse bytes at run time.

import { initSync } from "./api.js";
import module from "./workbook.wasm";

export * from "./api.js";

initSync(module);

/** There is nothing left to load. */
export async function init() {}
