// How the WebAssembly arrives.

import type { Compiled, InitInput } from "../../index.js";

/** Loads the WebAssembly; again and again is the same as once. */
export function init(source?: InitInput | Promise<InitInput>): Promise<void>;

/** The same at once, from bytes or a compiled module. */
export function initSync(source: Compiled): void;

/** The version of the package. */
export function version(): string;
