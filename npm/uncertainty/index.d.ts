/**
 * How sure is the answer? One number at a time, two at a time, all at once.
 *
 * A WebAssembly of its own, loaded when it is asked for: `await init()` (browsers and bundlers) or
 * `initSync(bytes)` comes first; in Node and with `cltv/uncertainty/inline` the module is ready on
 * import. The same case, options and seed give the same bits everywhere, on any number of threads.
 *
 * Every function throws a `CltvError` with all problems of the case, or of the options; paths of
 * options have no prefix (`trials`, `x.path`).
 */

export type { Case, CltvError, Correlation, Estimate, Extended, Problem, SimulationFigure, SimulationOptions } from "../index.js";

export * from "./types/numbers.js";
export * from "./types/variation.js";
export * from "./types/simulation.js";
export * from "./types/drivers.js";
export * from "./types/pool.js";
export * from "./types/loading.js";
