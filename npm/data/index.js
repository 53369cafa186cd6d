// Browsers and bundlers: the WebAssembly is a file beside this one, fetched by `init()`.

import { load } from "./api.js";

export {
  customersFromColumns,
  fitCohorts,
  initSync,
  kaplanMeier,
  pilot,
  previewTransactions,
  readTransactions,
  version,
} from "./api.js";

export function init(source = new URL("./data.wasm", import.meta.url)) {
  return load(source);
}
