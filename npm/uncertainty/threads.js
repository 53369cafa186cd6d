// The threads of the place where this runs: the web's workers, Node's, or none.

const MOST = 8;

export function usualCount() {
  const node = globalThis.process?.getBuiltinModule?.("node:os");
  return Math.min(MOST, globalThis.navigator?.hardwareConcurrency ?? node?.availableParallelism() ?? 1);
}

/** How a worker is begun; `undefined` where there are none. */
export function usualWorker() {
  // Said in full: bundlers look for exactly this.
  if (globalThis.Worker) return () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  const threads = globalThis.process?.getBuiltinModule?.("node:worker_threads");
  if (!threads) return undefined;
  // Bundlers for browsers need no file for Node; and what Node was begun with is not for workers.
  const here = import.meta.url;
  return () => new threads.Worker(new URL("./worker.js", here), { execArgv: [] });
}
