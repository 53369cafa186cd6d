// Browsers and bundlers: the WebAssembly is a file beside this one, fetched by `init()`.

import { load } from "./api.js";

export {
  breakEven,
  curve,
  grid,
  informationValue,
  initSync,
  mergeSimulation,
  numbers,
  sensitivity,
  simulate,
  simulatePart,
  simulationPlan,
  tornado,
  version,
} from "./api.js";
export { SimulationPool, simulateInWorkers } from "./pool.js";

export function init(source = new URL("./uncertainty.wasm", import.meta.url)) {
  return load(source);
}
