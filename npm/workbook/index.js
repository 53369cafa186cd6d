// Browsers and bundlers: the WebAssembly is a file beside this one, fetched by `init()`.

import { engine } from "./engine.js";

export * from "./api.js";

export function init(source = new URL("./workbook.wasm", import.meta.url)) {
  return engine.load(source);
}
