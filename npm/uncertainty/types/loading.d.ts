// How the WebAssembly arrives.

import type { Compiled, InitInput } from "../../index.js";

/** Loads the WebAssembly once; later calls return at once. Default: the file beside this module. */
export function init(source?: InitInput | Promise<InitInput>): Promise<void>;

/** The same from bytes or a module already at hand. */
export function initSync(source: Compiled): void;

/** The version of the package. */
export function version(): string;
