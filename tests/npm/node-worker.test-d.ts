// Compiled, never run: Node's workers are workers to a pool. (With Node's types only.)

import { Worker } from "node:worker_threads";
import { SimulationPool } from "cltv/uncertainty";

const pool = new SimulationPool({ worker: () => new Worker(new URL("./worker.js", import.meta.url)) });
void pool.simulate(JSON.parse("{}"), {}, { signal: AbortSignal.timeout(5) });
