// A worker thread of Node that simulates pieces.

import { parentPort, workerData } from "node:worker_threads";
import { belongings } from "./pool.js";

const { simulatePart } = await import(workerData);

parentPort.on("message", ({ input, options, from, to }) => {
  const part = simulatePart(input, options, { from, to });
  parentPort.postMessage(part, belongings(part));
});
parentPort.postMessage("ready");
