// Browsers and bundlers: the WebAssembly is a file beside this one, fetched by `init()`.

import { load } from "./api.js";

export {
  check,
  compare,
  evaluate,
  explain,
  initSync,
  irr,
  markovValue,
  metrics,
  nps,
  npsValue,
  npv,
  portfolio,
  revenueAtRisk,
  version,
  wordOfMouth,
} from "./api.js";

export function init(source = new URL("./cltv.wasm", import.meta.url)) {
  return load(source);
}
