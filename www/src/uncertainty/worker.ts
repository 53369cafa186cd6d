/** Begins a worker of the second engine. */
import address from "./pool-worker.ts?worker&url";
import { ownWorker } from "../engine/own-worker.ts";

const start = ownWorker("cltv-worker", address);

/** How a worker is begun; on this page it always may. An embed replaces this file. */
export function workers(): Promise<(() => Worker) | null> {
  return Promise.resolve(start);
}
