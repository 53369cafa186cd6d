// Edge workers compile WebAssembly when they are deployed and refuse bytes at run time.

import { initSync } from "./api.js";
import module from "./cltv.wasm";

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

initSync(module);

/** There is nothing left to load. */
export async function init() {}
