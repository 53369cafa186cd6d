// What the package answers. The entries (index, inline, workerd) re-export this
// file and differ only in how the WebAssembly arrives. Types and docs: index.d.ts.

import { engine } from "./engine.js";

export function check(input) {
  return engine.calls.check(input);
}

export function evaluate(input) {
  return engine.calls.evaluate(input);
}

export function compare(input) {
  return engine.calls.compare(input);
}

export function explain(input) {
  return engine.calls.explain(input);
}

export function portfolio(input, budget) {
  return engine.calls.portfolio(input, budget);
}

export function revenueAtRisk(input) {
  return engine.calls.revenueAtRisk(input);
}

export function nps(input) {
  return engine.calls.nps(input);
}

export function npsValue(input) {
  return engine.calls.npsValue(input);
}

export function markovValue(input) {
  return engine.calls.markovValue(input);
}

export function wordOfMouth(input) {
  return engine.calls.wordOfMouth(input);
}

export function metrics(input) {
  return engine.calls.metrics(input);
}

export function npv(discountRatePerPeriod, flows) {
  return engine.calls.npv(discountRatePerPeriod, copied(flows));
}

export function irr(flows) {
  return engine.calls.irr(copied(flows));
}

export function version() {
  return engine.calls.version();
}

export function initSync(source) {
  engine.initSync(source);
}

/** A list that throws while it is read must do so here, not half-way through the WebAssembly. */
function copied(flows) {
  const isList = typeof flows === "object" && flows?.[Symbol.iterator] !== undefined;
  return isList ? [...flows] : flows;
}
