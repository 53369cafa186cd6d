// What is read out of data. The entries (index, inline, workerd) re-export this file
// and differ only in how the WebAssembly arrives. Types and docs: index.d.ts.

import { engine } from "./engine.js";
import { CustomerBase, TransactionReader } from "./handles.js";

export function fitCohorts(input) {
  return engine.calls.fitCohorts(input);
}

export function kaplanMeier(input) {
  return engine.calls.kaplanMeier(input);
}

export function pilot(input) {
  return engine.calls.pilot(input);
}

export function previewTransactions(bytes, known) {
  return engine.calls.previewTransactions(bytes, known);
}

export function readTransactions(options) {
  return new TransactionReader(new engine.calls.TransactionReader(options));
}

export function customersFromColumns(columns) {
  return new CustomerBase(engine.calls.CustomerBase.fromColumns(columns));
}

export function version() {
  return engine.calls.version();
}

export function initSync(source) {
  engine.initSync(source);
}
