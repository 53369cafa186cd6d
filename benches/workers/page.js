// In the page: workers once, then simulations by them. All the page itself does is merge.

import { asFunction, found, options, simulateTogether } from "./pool.js";

/** A function that simulates a case so many times and says what was found, and the wall time. */
export async function prepare(address, count) {
  const module = await import(address);
  await module.init();
  const workers = await Promise.all(Array.from({ length: count }, () => start(address)));
  return async (input, trials) => {
    const begin = performance.now();
    const simulation = await simulateTogether(module, input, options(trials), workers);
    return { wallSeconds: (performance.now() - begin) / 1000, ...found(simulation) };
  };
}

async function start(name) {
  const worker = new Worker(new URL("./web.js", import.meta.url), { type: "module", name });
  await new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  return asFunction(worker, (worker, hear) => (worker.onmessage = ({ data }) => hear(data)));
}
