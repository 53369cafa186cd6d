// How the WebAssembly arrives.

/**
 * The bytes of the WebAssembly or a compiled `WebAssembly.Module`. Told as `object` because projects
 * for Node alone know no type of that name, and browsers' own is an interface without members.
 */
export type Compiled = ArrayBuffer | ArrayBufferView | object;

/** Where the WebAssembly comes from: an address, a `Response`, bytes, or a compiled module. */
export type InitInput = string | Compiled;

/** Loads the WebAssembly once; later calls return at once. Default: the file beside this module. */
export function init(source?: InitInput | Promise<InitInput>): Promise<void>;

/** The same from bytes or a module already at hand. */
export function initSync(source: Compiled): void;

/** The version of the package. */
export function version(): string;
