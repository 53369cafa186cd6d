// Node, and pages that must not fetch: the WebAssembly travels as text and is
// ready on import. Node takes this entry too: bundlers for servers lose files
// that are read from disk, but not imports.

import { initSync } from "./api.js";
import hex from "./bytes.js";
import { bytesOf } from "./hex.js";

export * from "./api.js";

initSync(bytesOf(hex));

/** There is nothing left to load. */
export async function init() {}
