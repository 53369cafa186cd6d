// The fits and values of benches/fit.rs, asked from JavaScript: columns in, columns out.
//
//     node benches/fit.mjs CDNOW.csv DRAWN.csv TILL.csv
//
// One line of JSON with seconds, the best of several; the last file is one of the till, with customer;date;amount.

import { readFileSync } from "node:fs";
import { customersFromColumns, readTransactions } from "../target/npm/data/inline.js";

const [cdnow, drawn, till] = process.argv.slice(2);
const AHEAD = { period: "month", horizon: 12, discountRatePerYear: 0.1 };

function columnsOf(path) {
  const rows = readFileSync(path, "utf8").trim().split("\n").slice(1).map((line) => line.split(",").map(Number));
  const column = (index) => Float64Array.from(rows, (row) => row[index]);
  return { frequency: column(1), recency: column(2), age: column(3), meanSpend: column(4) };
}

function bestOf(runs, work) {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work()?.free?.();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

function speed(path, runs, models) {
  const { meanSpend, ...times } = columnsOf(path);
  const base = customersFromColumns(times);
  const found = Object.fromEntries(models.map((model) => [model, bestOf(runs, () => base.fit({ models: [model] }))]));
  const spenders = customersFromColumns({ ...times, meanSpend });
  const analysis = spenders.fit({ models: ["bgNbd"] });
  return { ...found, value: bestOf(runs, () => analysis.score(AHEAD)), total: bestOf(3, () => analysis.total(AHEAD)) };
}

function megabytesPerSecond(path) {
  const bytes = readFileSync(path);
  const seconds = bestOf(3, () => {
    const reader = readTransactions({ customer: 0, date: 1, amount: 2, delimiter: ";" });
    for (let at = 0; at < bytes.length; at += 1 << 20) reader.push(bytes.subarray(at, at + (1 << 20)));
    return reader.finish().transactions;
  });
  return bytes.length / 1e6 / seconds;
}

const report = { megabytesPerSecond: megabytesPerSecond(till) };
const models = ["bgNbd", "mbgNbd", "paretoNbd"];
for (const [name, path, runs] of [["cdnow", cdnow, 40], ["drawn", drawn, 5]]) {
  for (const [what, seconds] of Object.entries(speed(path, runs, name === "cdnow" ? models : models.slice(0, 2)))) report[`${name}.${what}`] = seconds;
}
console.log(JSON.stringify(report));
