/**
 * The second engine and its workers: they begin when something is asked first, and stay.
 * The WebAssembly is compiled once, beside the page's thread; each worker gets the module.
 */
import { initSync } from "cltv/uncertainty/api";
import { SimulationPool } from "cltv/uncertainty/pool";
import text from "virtual:uncertainty";
import { compiled } from "../engine/inflate.ts";
import { workers } from "./worker.ts";

const MOST_WORKERS = 4;

let starting: Promise<SimulationPool> | undefined;

/** One for all calculators of the document. */
export function pool(): Promise<SimulationPool> {
  starting ??= begin();
  return starting;
}

/** Whoever asks again begins again. */
export function close(): void {
  void starting?.then((pool) => pool.close());
  starting = undefined;
}

/** Where no worker may begin, the page's thread answers, a little at a time. */
async function begin(): Promise<SimulationPool> {
  initSync(await compiled(text));
  return new SimulationPool({ workers: Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1), worker: await workers() });
}
