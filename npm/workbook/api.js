// The case as a spreadsheet. The entries (index, inline, workerd) re-export this file and
// differ only in how the WebAssembly arrives. Types and docs: index.d.ts.

import * as wasm from "./bindings.js";

let ready = false;

export function workbook(input, options) {
  return loaded().workbook(input, options);
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
  if (!ready) throw new Error("cltv/workbook is not loaded yet: call await init() first, or initSync(bytes)");
  return wasm;
}
