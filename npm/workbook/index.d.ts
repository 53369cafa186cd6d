/**
 * The business case as a workbook (.xlsx) that recalculates: every computed cell is a formula over the
 * register of assumptions, with the engine's figure as its stored result. Change a blue cell, and
 * everything that rests on it follows, in Excel or in LibreOffice.
 *
 * A WebAssembly of its own, loaded when it is asked for: `await init()` (browsers and bundlers) or
 * `initSync(bytes)` comes first; in Node and with `cltv/workbook/inline` the module is ready on import.
 * The same case and options give the same bytes everywhere.
 */

import type { Case, Compiled, InitInput } from "../index.js";
import type { Simulation, Tornado } from "../uncertainty/index.js";

export type { Case, CltvError, Problem } from "../index.js";

/** The language of the file, and what it shows that was computed elsewhere. */
export interface WorkbookOptions {
  /** The language of headings, words and sheets; English if absent. */
  language?: "en" | "ru";
  /** What `tornado` answered: shown as values that do not follow changes. */
  tornado?: Tornado;
  /** What `simulate` answered: shown as values, with its seed. */
  simulation?: Simulation;
}

/**
 * The bytes of the file; `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`.
 *
 * Throws a `CltvError` with all problems of the case, or of the options (paths without a prefix).
 */
export function workbook(input: Case, options?: WorkbookOptions): Uint8Array<ArrayBuffer>;

/** The version of the package. */
export function version(): string;

/** Loads the WebAssembly, from beside this file unless another source is given. */
export function init(source?: InitInput | Promise<InitInput>): Promise<void>;

/** The same at once, from bytes or a compiled module. */
export function initSync(source: Compiled): void;
