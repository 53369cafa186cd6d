// The reference case, independent inputs, in Squiggle, a language for estimates.
//
//   npm install --no-save @quri/squiggle-lang@0.10.0
//   node squiggle.js FOLDER [TRIALS]          FOLDER: where its node_modules is
//
// Prints one line of JSON: what was found, and the best of three runs. Kindly meant: the draws are added and
// multiplied as whole sample sets, which is its fast way, and the percentiles are taken here, of one sort. Inputs
// that move together are beyond it: its sample sets know no copula.

import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { summary } from "./summary.js";

const MODEL = `
customers = normal(200000, 10000)
revenue = exp(normal(${Math.log(420)}, 0.15))
margin = triangular(0.35, 0.45, 0.55)
retention = 1 / (1 + exp(normal(-1.386294361, 0.2)))
reduction = triangular(0.02, 0.08, 0.15)
serve = exp(normal(${Math.log(1.5)}, 0.3))
change = triangular(-0.3, -0.15, -0.05)
confidence = triangular(0.6, 0.8, 1)
oneOff = triangular(0.8e6, 1.0e6, 1.6e6)
running = normal(150000, 20000)
growth = 1 + normal(0.02, 0.01)
discount = 1 / (1 + triangular(0.08, 0.12, 0.18))
lifted = (1 - retention) * reduction * confidence
cheaper = serve * change * confidence

step(state, ramp) = {
  base = state.base * retention
  kept = state.kept * (retention + lifted * ramp)
  factor = state.factor * discount
  cash = (kept - base) * (state.unit - serve) - kept * (cheaper * ramp) - running
  { base: base, kept: kept, unit: state.unit * growth, factor: factor, total: state.total + cash * factor }
}
start = { base: customers, kept: customers, unit: revenue * margin, factor: 1, total: -oneOff }
List.reduce([1/3, 2/3, 1, 1, 1], start, step).total
`;

async function load(folder) {
  const manifest = join(resolve(folder), "node_modules/@quri/squiggle-lang/package.json");
  const { exports } = createRequire(import.meta.url)(manifest);
  return import(pathToFileURL(join(manifest, "..", exports["."])).href);
}

async function sample(run, trials, seed) {
  const output = await run(MODEL, { environment: { sampleCount: trials, xyPointLength: 1000, seed } });
  if (!output.result.ok) throw new Error(output.result.value.toString());
  return Float64Array.from(output.result.value.result.value.getSamples());
}

async function timed(run, trials, seed) {
  const cpu = process.cpuUsage(), wall = process.hrtime.bigint();
  const found = summary(await sample(run, trials, seed));
  const wallSeconds = Number(process.hrtime.bigint() - wall) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  return { cpuSeconds: (user + system) / 1e6, wallSeconds, found };
}

async function main(folder, trials = 100_000) {
  const { run } = await load(folder), runs = [];
  for (const seed of ["a", "b", "c"]) runs.push(await timed(run, Number(trials), seed));
  const { cpuSeconds, wallSeconds } = runs.reduce((best, run) => (run.cpuSeconds < best.cpuSeconds ? run : best));
  console.log(JSON.stringify({ variant: "independent", cpuSeconds, wallSeconds, trials: Number(trials), ...runs[0].found }));
}

await main(...process.argv.slice(2));
