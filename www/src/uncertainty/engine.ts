/**
 * The second engine and its workers: they begin when something is asked first, and stay.
 * The WebAssembly is compiled once, beside the page's thread; each worker gets the module.
 */
import type { Case } from "cltv";
import { initSync } from "cltv/uncertainty/api";
import { SimulationPool } from "cltv/uncertainty/pool";
import text from "virtual:uncertainty";
import { compiled } from "../engine/inflate.ts";
import type { Question } from "./answers.ts";
import { workers } from "./worker.ts";

const MOST_WORKERS = 4;

/** A pool as the desk asks it: one question or another, which it need not tell apart. */
export interface Pool {
  simulate: SimulationPool["simulate"];
  ask(question: Exclude<Question, "simulate">, input: Case, options: object): Promise<unknown>;
  close(): void;
}

let starting: Promise<Pool> | undefined;

/** One for all calculators of the document. */
export function pool(): Promise<Pool> {
  starting ??= begin().catch((error: unknown) => {
    // Whoever asks again tries again.
    starting = undefined;
    throw error;
  });
  return starting;
}

/** Whoever asks again begins again. */
export function close(): void {
  starting?.then((pool) => pool.close(), () => undefined);
  starting = undefined;
}

/** Where no worker may begin, the page's thread answers, a little at a time: without a way to begin one, and not with the package's own way. */
async function begin(): Promise<Pool> {
  initSync(await compiled(text));
  const worker = await workers();
  return new SimulationPool({ workers: Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1), worker }) as Pool;
}
