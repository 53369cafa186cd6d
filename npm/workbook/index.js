// Browsers and bundlers: the WebAssembly is a file beside this one, fetched by `init()`.

import { load } from "./api.js";

export { initSync, version, workbook } from "./api.js";

export function init(source = new URL("./workbook.wasm", import.meta.url)) {
  return load(source);
}
