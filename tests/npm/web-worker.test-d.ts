// Compiled, never run: the web's workers are workers to a pool. (With the DOM's types only.)

import { SimulationPool } from "cltv/uncertainty";

const pool = new SimulationPool({ worker: () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" }) });
void pool.simulate(JSON.parse("{}"), {}, { signal: AbortSignal.timeout(5) });
