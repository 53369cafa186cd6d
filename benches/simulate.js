// How long the package takes to simulate a case in Node: on this thread, or on those of a pool.
//
//   node simulate.js PACKAGE CASE WORKERS TRIALS       WORKERS 0: on this thread
//
// Prints one line of JSON: what was found, and the best of three runs.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { best, found, options } from "./asked.js";

async function timed(work) {
  const cpu = process.cpuUsage(), wall = process.hrtime.bigint();
  const simulation = await work();
  const wallSeconds = Number(process.hrtime.bigint() - wall) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  return { cpuSeconds: (user + system) / 1e6, wallSeconds, ...found(simulation) };
}

async function main(folder, file, workers, trials) {
  const entry = pathToFileURL(join(resolve(folder), "uncertainty/inline.js")).href;
  const { simulate, SimulationPool } = await import(entry);
  const input = JSON.parse(readFileSync(file, "utf8")), asked = options(Number(trials)), runs = [];
  const pool = workers === "0" ? undefined : new SimulationPool({ workers: Number(workers) });
  for (let run = 0; run < 3; run++) {
    runs.push(await timed(() => (pool ? pool.simulate(input, asked) : simulate(input, asked))));
  }
  console.log(JSON.stringify(best(runs)));
  pool?.close();
}

await main(...process.argv.slice(2));
