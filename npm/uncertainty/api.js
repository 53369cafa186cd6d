// What is answered about uncertainty. The entries (index, inline, workerd) re-export
// this file and differ only in how the WebAssembly arrives. Types and docs: index.d.ts.

import * as wasm from "./bindings.js";

/** The compiled WebAssembly, once it runs; workers get it, so that it is compiled once. */
let running;
let loading;

export function numbers(input) {
  return loaded().numbers(input);
}

export function tornado(input, options) {
  return loaded().tornado(input, options);
}

export function grid(input, options) {
  return loaded().grid(input, options);
}

export function curve(input, options) {
  return loaded().curve(input, options);
}

export function breakEven(input, options) {
  return loaded().breakEven(input, options);
}

export function sensitivity(input, options) {
  return loaded().sensitivity(input, options);
}

export function informationValue(input, options) {
  return loaded().informationValue(input, options);
}

export function simulate(input, options) {
  return loaded().simulate(input, options);
}

export function simulationPlan(input, options) {
  return loaded().simulationPlan(input, options);
}

export function simulatePart(input, options, from, to) {
  return loaded().simulatePart(input, options, from, to);
}

export function mergeSimulation(input, options, parts) {
  return loaded().mergeSimulation(input, options, parts);
}

export function version() {
  return loaded().version();
}

/** Loads once; a load that failed may be tried again, from the same source or another. */
export async function load(source) {
  if (running !== undefined) return;
  loading ??= compile(source);
  try {
    initSync(await loading);
  } finally {
    loading = undefined;
  }
}

export function initSync(source) {
  if (running !== undefined) return;
  const compiled = source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
  wasm.initSync({ module: compiled });
  running = compiled;
}

export function compiled() {
  loaded();
  return running;
}

function loaded() {
  if (running === undefined) {
    throw new Error("cltv/uncertainty is not loaded yet: call await init() first, or initSync(bytes)");
  }
  return wasm;
}

async function compile(source) {
  const given = await source;
  const found = typeof given === "string" || given instanceof URL ? await fetch(given) : given;
  if (typeof Response === "undefined" || !(found instanceof Response)) {
    return found instanceof WebAssembly.Module ? found : WebAssembly.compile(found);
  }
  if (!found.ok) throw new Error(`The WebAssembly did not come: ${found.status} for ${found.url}`);
  // A server that does not know the type must not be in the way: then it is compiled a little later.
  const isNamed = found.headers.get("content-type")?.startsWith("application/wasm");
  return isNamed ? WebAssembly.compileStreaming(found) : WebAssembly.compile(await found.arrayBuffer());
}
