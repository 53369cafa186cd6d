// Simulations on several threads.

import type { Case, SimulationOptions } from "../../index.js";
import type { informationValue, sensitivity } from "./drivers.js";
import type { numbers } from "./numbers.js";
import type { Simulation, simulate } from "./simulation.js";
import type { breakEven, curve, grid, tornado } from "./variation.js";

/** As much of an `AbortSignal` as is needed. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason: any;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** As much of a `Worker`, the web's or Node's, as is needed. */
export interface WorkerLike {
  postMessage(message: any, transfer: any[]): void;
  terminate(): unknown;
}

export interface PoolOptions {
  /** How many workers at most, a whole number. Default: as many as there are processors, 8 at most. They begin when they are needed. */
  workers?: number;
  /** Begins a worker that runs `cltv/uncertainty/worker`. Default: from the file beside this module, in browsers and Node. `null`: no workers, in slices on this thread. */
  worker?: (() => WorkerLike) | null;
}

export interface RunOptions {
  /** Once it is aborted, the promise rejects with its reason. */
  signal?: Signal;
}

export interface SimulationRunOptions extends RunOptions {
  /** How much is done, rising to 1. */
  onProgress?: (share: number) => void;
}

/** What a pool's workers can be asked one by one. */
interface Questions {
  numbers: typeof numbers;
  tornado: typeof tornado;
  grid: typeof grid;
  curve: typeof curve;
  breakEven: typeof breakEven;
  simulate: typeof simulate;
  sensitivity: typeof sensitivity;
  informationValue: typeof informationValue;
}

/** Questions that need no options. */
type Open = "numbers" | "tornado" | "simulate" | "sensitivity" | "informationValue";

/**
 * Workers for simulations and single questions. They stay for the next one, until `close()`; Node
 * does not wait for them. Promises reject as the functions throw, and with a clear error if a worker
 * fails, which is replaced.
 *
 * ```js
 * const pool = new SimulationPool();
 * const { figures } = await pool.simulate(myCase, { trials: 1e6 }, { onProgress: (share) => console.log(share) });
 * const { bars } = await pool.ask("tornado", myCase);
 * pool.close();
 * ```
 */
export class SimulationPool {
  constructor(options?: PoolOptions);
  /** What `simulate` answers, bit for bit, on all workers. Aborted, it ends within a moment. */
  simulate(input: Case, options?: SimulationOptions, run?: SimulationRunOptions): Promise<Simulation>;
  /** Any other question, in one worker, which is ended if the signal is aborted. */
  ask<Q extends Open>(question: Q, input: Case, options?: Parameters<Questions[Q]>[1], run?: RunOptions): Promise<ReturnType<Questions[Q]>>;
  ask<Q extends Exclude<keyof Questions, Open>>(question: Q, input: Case, options: Parameters<Questions[Q]>[1], run?: RunOptions): Promise<ReturnType<Questions[Q]>>;
  /** Ends all workers; whoever still waits is refused. */
  close(): void;
}

/** The same once, with workers of its own. */
export function simulateInWorkers(input: Case, options?: SimulationOptions, run?: SimulationRunOptions & PoolOptions): Promise<Simulation>;

/** What is not marked as exported stays here. */
export {};
