/**
 * From data: retention from a table of cohorts, customers' value from a file of purchases, the
 * effect of a pilot. Everything is computed where the data are; nothing is sent anywhere.
 *
 * A WebAssembly of its own, loaded when it is asked for: `await init()` (browsers and bundlers) or
 * `initSync(bytes)` comes first; in Node and with `cltv/data/inline` the module is ready on import.
 *
 * What is large stays in the WebAssembly, and what is returned is a handle to it: `free()` gives the
 * memory back at once, and the garbage collector does so some time later; whoever uses the handle
 * after that gets an error. What was made out of it stays. Every function throws a
 * `CltvError` with all problems of its input; that data cannot tell a model is an answer (`unfit`)
 * and not an error.
 */

export type { CltvError, Estimate, Period, Problem, Retention, Segment, Timing } from "../index.js";

export * from "./types/fit.js";
export * from "./types/cohorts.js";
export * from "./types/pilot.js";
export * from "./types/reading.js";
export * from "./types/customers.js";
export * from "./types/analysis.js";
export * from "./types/loading.js";
