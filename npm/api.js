// What the package answers. The entries (index, inline, workerd) re-export this
// file and differ only in how the WebAssembly arrives. Types and docs: index.d.ts.

import * as wasm from "./bindings.js";

let ready = false;

export function check(input) {
  return loaded().check(input);
}

export function evaluate(input) {
  return loaded().evaluate(input);
}

export function compare(input) {
  return loaded().compare(input);
}

export function explain(input) {
  return loaded().explain(input);
}

export function portfolio(input, budget) {
  return loaded().portfolio(input, budget);
}

export function revenueAtRisk(input) {
  return loaded().revenueAtRisk(input);
}

export function nps(input) {
  return loaded().nps(input);
}

export function npsValue(input) {
  return loaded().npsValue(input);
}

export function markovValue(input) {
  return loaded().markovValue(input);
}

export function wordOfMouth(input) {
  return loaded().wordOfMouth(input);
}

export function metrics(input) {
  return loaded().metrics(input);
}

export function npv(discountRatePerPeriod, flows) {
  return loaded().npv(discountRatePerPeriod, copied(flows));
}

export function irr(flows) {
  return loaded().irr(copied(flows));
}

export function version() {
  return loaded().version();
}

/** Loads once; a load that failed may be tried again, from the same source or another. */
export async function load(source) {
  await wasm.default({ module_or_path: source });
  ready = true;
}

export function initSync(source) {
  wasm.initSync({ module: source });
  ready = true;
}

function loaded() {
  if (!ready) throw new Error("cltv is not loaded yet: call await init() first, or initSync(bytes)");
  return wasm;
}

/** A list that throws while it is read must do so here, not half-way through the WebAssembly. */
function copied(flows) {
  const isList = typeof flows === "object" && flows?.[Symbol.iterator] !== undefined;
  return isList ? [...flows] : flows;
}
