// The reference case simulated by hand-written JavaScript, as fast as careful JavaScript is.
//
//   node simulate.js independent|correlated [TRIALS]
//
// Prints one line of JSON: what was found, and the best of three runs. The case stands in words and as data in
// benches/cases/reference-*.json; here it is written for this one purpose: a generator and a ziggurat over whole
// blocks of typed arrays, one loop for a trial, percentiles by counting.

import { pathToFileURL } from "node:url";
import { distributionFunction, fillNormals, fillUniforms, Words } from "./normal.js";
import { summary } from "./summary.js";

const HORIZON = 5;
const RAMP = [1 / 3, 2 / 3, 1, 1, 1];
const BLOCK = 1024;

/** Columns of a block, in the order of the case. */
const CUSTOMERS = 0, REVENUE = 1, MARGIN = 2, RETENTION = 3, REDUCTION = 4, SERVE = 5, CHANGE = 6,
  CONFIDENCE = 7, ONE_OFF = 8, RUNNING = 9, GROWTH = 10, DISCOUNT = 11, COLUMNS = 12;

/** [low, likely, high] */
const TRIANGULARS = {
  [MARGIN]: [0.35, 0.45, 0.55],
  [REDUCTION]: [0.02, 0.08, 0.15],
  [CHANGE]: [-0.3, -0.15, -0.05],
  [CONFIDENCE]: [0.6, 0.8, 1],
  [ONE_OFF]: [0.8e6, 1e6, 1.6e6],
  [DISCOUNT]: [0.08, 0.12, 0.18],
};

/** [first, second, correlation of their normal scores]; the second is triangular. */
const PAIRS = [
  [REVENUE, MARGIN, 0.4],
  [RETENTION, REDUCTION, 0.3],
  [SERVE, CHANGE, 0.5],
  [RUNNING, ONE_OFF, 0.6],
];

/** Uniforms become draws. One of the two sides counts 1 and the other 0: a branch could not be predicted. */
function triangular(us, [low, likely, high]) {
  const share = (likely - low) / (high - low);
  const rising = (high - low) * (likely - low), falling = (high - low) * (high - likely);
  for (let i = 0; i < us.length; i++) {
    const u = us[i], left = +(u < share), right = 1 - left;
    us[i] = left * low + right * high + (left - right) * Math.sqrt(left * u * rising + right * (1 - u) * falling);
  }
}

/** Standard normals become the inputs they stand for. */
function shape({ columns }) {
  const [customers, revenue, , retention, , serve, , , , running, growth] = columns;
  const logRevenue = Math.log(420), logServe = Math.log(1.5);
  for (let i = 0; i < customers.length; i++) {
    customers[i] = 200_000 + 10_000 * customers[i];
    revenue[i] = Math.exp(logRevenue + 0.15 * revenue[i]);
    retention[i] = 1 / (1 + Math.exp(-1.386294361 - 0.2 * retention[i]));
    serve[i] = Math.exp(logServe + 0.3 * serve[i]);
    running[i] = 150_000 + 20_000 * running[i];
    growth[i] = 0.02 + 0.01 * growth[i];
  }
}

/** The second of a pair leans on the first; both standard normal before, the second triangular after. */
function drawBeside(words, firsts, seconds, correlation) {
  const rest = Math.sqrt(1 - correlation * correlation);
  fillNormals(words, seconds);
  for (let i = 0; i < seconds.length; i++) {
    seconds[i] = distributionFunction(correlation * firsts[i] + rest * seconds[i]);
  }
}

function draw(words, block, correlated) {
  const { columns } = block;
  for (const column of [CUSTOMERS, REVENUE, RETENTION, SERVE, RUNNING, GROWTH]) fillNormals(words, columns[column]);
  const beside = correlated ? PAIRS : [];
  for (const [first, second, correlation] of beside) drawBeside(words, columns[first], columns[second], correlation);
  for (const [column, distribution] of Object.entries(TRIANGULARS)) {
    if (!beside.some(([, second]) => second === Number(column))) fillUniforms(words, columns[column]);
    triangular(columns[column], distribution);
  }
  shape(block);
}

/** Both projections at once. With base b, kept w, unit margin u: (w − b)(u − s) − w s·y·W − running. */
export function npv({ columns }, out) {
  const [customers, revenue, margin, retention, reduction, serve, change, confidence, oneOff, running, growth, discount] = columns;
  for (let i = 0; i < out.length; i++) {
    const r = retention[i], s = serve[i];
    const lifted = (1 - r) * reduction[i] * confidence[i], cheaper = s * change[i] * confidence[i];
    const growing = 1 + growth[i], discounting = 1 / (1 + discount[i]);
    let base = customers[i], kept = base, unit = revenue[i] * margin[i], factor = 1, total = -oneOff[i];
    for (let t = 0; t < HORIZON; t++) {
      base *= r;
      kept *= r + lifted * RAMP[t];
      factor *= discounting;
      total += factor * ((kept - base) * (unit - s) - kept * cheaper * RAMP[t] - running[i]);
      unit *= growing;
    }
    out[i] = total;
  }
}

export function newBlock(size) {
  return { columns: Array.from({ length: COLUMNS }, () => new Float64Array(size)) };
}

/** What the twelve inputs are where all their normal scores are this. */
export function atScore(z) {
  const block = newBlock(1);
  block.columns.forEach((column, k) => column.fill(TRIANGULARS[k] ? distributionFunction(z) : z));
  for (const [column, distribution] of Object.entries(TRIANGULARS)) triangular(block.columns[column], distribution);
  shape(block);
  return block;
}

export function simulate({ correlated, trials, seed }) {
  const words = new Words(seed), figures = new Float64Array(trials);
  let block = newBlock(BLOCK);
  for (let start = 0; start < trials; start += BLOCK) {
    const out = figures.subarray(start, start + BLOCK);
    if (out.length < BLOCK) block = newBlock(out.length);
    draw(words, block, correlated);
    npv(block, out);
  }
  return summary(figures);
}

function timed(options) {
  const cpu = process.cpuUsage(), wall = process.hrtime.bigint();
  const found = simulate(options);
  const wallSeconds = Number(process.hrtime.bigint() - wall) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  return { cpuSeconds: (user + system) / 1e6, wallSeconds, found };
}

function main(variant, trials = 1_000_000) {
  const correlated = { independent: false, correlated: true }[variant];
  const runs = [1, 2, 3].map((seed) => timed({ correlated, trials: Number(trials), seed }));
  const { cpuSeconds, wallSeconds } = runs.reduce((best, run) => (run.cpuSeconds < best.cpuSeconds ? run : best));
  console.log(JSON.stringify({ variant, cpuSeconds, wallSeconds, trials: Number(trials), ...runs[0].found }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(...process.argv.slice(2));
