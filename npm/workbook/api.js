// The case as a spreadsheet. The entries (index, inline, workerd) re-export this file and
// differ only in how the WebAssembly arrives. Types and docs: index.d.ts.

import { engine } from "./engine.js";

export function workbook(input, options) {
  return engine.calls.workbook(input, options);
}

export function version() {
  return engine.calls.version();
}

export function initSync(source) {
  engine.initSync(source);
}
