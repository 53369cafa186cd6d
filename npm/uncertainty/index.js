// Browsers and bundlers: the WebAssembly is a file beside this one, fetched by `init()`.

import { engine } from "./engine.js";

export * from "./api.js";
export { SimulationPool, simulateInWorkers } from "./pool.js";

export function init(source = new URL("./uncertainty.wasm", import.meta.url)) {
  return engine.load(source);
}
