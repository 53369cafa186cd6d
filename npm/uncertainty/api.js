// What is answered about uncertainty. The entries (index, inline, workerd) re-export
// this file and differ only in how the WebAssembly arrives. Types and docs: index.d.ts.

import { engine } from "./engine.js";

export function numbers(input) {
  return engine.calls.numbers(input);
}

export function tornado(input, options) {
  return engine.calls.tornado(input, options);
}

export function grid(input, options) {
  return engine.calls.grid(input, options);
}

export function curve(input, options) {
  return engine.calls.curve(input, options);
}

export function breakEven(input, options) {
  return engine.calls.breakEven(input, options);
}

export function sensitivity(input, options) {
  return engine.calls.sensitivity(input, options);
}

export function informationValue(input, options) {
  return engine.calls.informationValue(input, options);
}

export function simulate(input, options) {
  return engine.calls.simulate(input, options);
}

export function simulationPlan(input, options) {
  return engine.calls.simulationPlan(input, options);
}

export function simulatePart(input, options, from, to) {
  return engine.calls.simulatePart(input, options, from, to);
}

export function mergeSimulation(input, options, parts) {
  return engine.calls.mergeSimulation(input, options, parts);
}

export function version() {
  return engine.calls.version();
}

export function initSync(source) {
  engine.initSync(source);
}
