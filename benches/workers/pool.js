// A simulation shared out among workers, and what is said of it. Runs in Node and in a browser.

/** Pieces for each worker: enough that one that is held up does not hold up the other. */
const PIECES = 4;

export const options = (trials) => ({ seed: 1, trials, sampling: "random", figures: ["npv"], fan: false });

/** `workers`: functions that take `{ input, options, from, to }` and promise a part. */
export async function simulateTogether(module, input, options, workers) {
  const pieces = cut(module.simulationPlan(input, options).blocks, PIECES * workers.length), parts = [];
  await Promise.all(workers.map(async (work) => {
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) parts.push(await work({ input, options, ...piece }));
  }));
  return module.mergeSimulation(input, options, parts);
}

function cut(blocks, pieces) {
  const length = Math.ceil(blocks / pieces), cuts = [];
  for (let from = 0; from < blocks; from += length) cuts.push({ from, to: Math.min(from + length, blocks) });
  return cuts;
}

/** In the words that all contenders use. */
export function found({ trials, figures: [npv] }) {
  const { mean, standardDeviation: sd, shareAboveZero, percentiles } = npv;
  return { trials, mean, sd, shareAboveZero, percentiles: percentiles.map(({ value }) => value) };
}

/** What a part holds that can change hands instead of being copied. */
export const belongings = (part) => Object.values(part).filter(ArrayBuffer.isView).map(({ buffer }) => buffer);

/** The run that took the least CPU time, with what was found. */
export function best(runs) {
  return runs.reduce((best, run) => (run.cpuSeconds < best.cpuSeconds ? run : best));
}

/** A worker as a function: one question, one answer. */
export function asFunction(worker, listen) {
  const waiting = [];
  listen(worker, (part) => waiting.shift()(part));
  return (piece) => new Promise((resolve) => {
    waiting.push(resolve);
    worker.postMessage(piece);
  });
}
