// Node, and pages that must not fetch: the WebAssembly travels as text and is
// ready on import. Node takes this entry too: bundlers for servers lose files
// that are read from disk, but not imports.

import { initSync } from "./api.js";
import hex from "./bytes.js";

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

initSync(decode());

/** There is nothing left to load. */
export async function init() {}

function decode() {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = 16 * digit(2 * i) + digit(2 * i + 1);
  return bytes;
}

function digit(index) {
  const code = hex.charCodeAt(index);
  return code < 58 ? code - 48 : code - 87; // 0-9, a-f
}
