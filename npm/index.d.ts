/**
 * Customer lifetime value and the business case for customer experience.
 *
 * Shares, rates and probabilities are 0..1 everywhere (0.975, never 97.5).
 * Money is in the case's own currency; the library never converts.
 * `await init()` (browsers and bundlers) or `initSync(bytes)` comes first;
 * in Node and with `cltv/inline` the module is ready on import.
 */

export * from "./types/estimate.js";
export * from "./types/case.js";
export * from "./types/retention.js";
export * from "./types/initiative.js";
export * from "./types/outcome.js";
export * from "./types/lifetime-value.js";
export * from "./types/verdict.js";
export * from "./types/finding.js";
export * from "./types/problem.js";
export * from "./types/answers.js";
export * from "./types/risk.js";
export * from "./types/nps.js";
export * from "./types/counts.js";
export * from "./types/flows.js";
export * from "./types/loading.js";
