// How long the package takes to simulate a case in Node: in one go, or shared out among worker threads.
//
//   node simulate.js PACKAGE WORKERS TRIALS CASE…      WORKERS 0: `simulate` itself
//
// Prints a line of JSON for each case: what was found, and the best of three runs.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { entry } from "./workers/entry.js";
import { asFunction, best, found, options, simulateTogether } from "./workers/pool.js";

async function start(address) {
  const worker = new Worker(new URL("./workers/node.js", import.meta.url), { workerData: address });
  worker.unref();
  await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  worker.on("error", (error) => { throw error; });
  return asFunction(worker, (worker, hear) => worker.on("message", hear));
}

async function timed(work) {
  const cpu = process.cpuUsage(), wall = process.hrtime.bigint();
  const simulation = await work();
  const wallSeconds = Number(process.hrtime.bigint() - wall) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  return { cpuSeconds: (user + system) / 1e6, wallSeconds, ...found(simulation) };
}

async function main(folder, count, trials, ...cases) {
  const address = pathToFileURL(join(resolve(folder), entry(folder, ["node", "default"]))).href;
  const module = await import(address);
  await module.init();
  const workers = await Promise.all(Array.from({ length: Number(count) }, () => start(address)));
  for (const file of cases) {
    const input = JSON.parse(readFileSync(file, "utf8")), asked = options(Number(trials)), runs = [];
    const work = () => (workers.length ? simulateTogether(module, input, asked, workers) : module.simulate(input, asked));
    for (let run = 0; run < 3; run++) runs.push(await timed(work));
    console.log(JSON.stringify(best(runs)));
  }
  process.exit(); // the workers would wait for ever
}

await main(...process.argv.slice(2));
