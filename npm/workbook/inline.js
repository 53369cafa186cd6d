// Node, and pages that must not fetch: the WebAssembly travels as text and is ready on import.

import { initSync } from "./api.js";
import hex from "./bytes.js";
import { bytesOf } from "../hex.js";

export * from "./api.js";

initSync(bytesOf(hex));

/** There is nothing left to load. */
export async function init() {}
