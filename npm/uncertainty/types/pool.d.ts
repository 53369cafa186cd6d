// Simulations on several threads.

import type { Case, SimulationOptions } from "../../index.js";
import type { informationValue, sensitivity } from "./drivers.js";
import type { numbers } from "./numbers.js";
import type { Simulation, simulate } from "./simulation.js";
import type { breakEven, curve, grid, tornado } from "./variation.js";

/** As much of an `AbortSignal` as is needed. */
export interface Signal {
  /** Whether it is aborted already. */
  readonly aborted: boolean;
  /** Why: what the promise rejects with. */
  readonly reason: any;
  /** Calls `listener` when it is aborted. */
  addEventListener(type: "abort", listener: () => void): void;
  /** Calls it no more. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** As much of a `Worker`, the web's or Node's, as is needed. */
export interface WorkerLike {
  /** Sends it a question; the buffers of `transfer` go along uncopied. */
  postMessage(message: any, transfer: any[]): void;
  /** Ends it, whatever it is at. */
  terminate(): unknown;
}

/** How many workers there are, and how they begin. */
export interface PoolOptions {
  /**
   * How many workers at most, a whole number, at least 1. Default: as many as there are processors, 8 at most. They begin
   * when they are needed.
   */
  workers?: number;
  /**
   * Begins a worker that runs `cltv/uncertainty/worker`. Default: from the file beside this module, in browsers and Node.
   * `null`: no workers, in slices on this thread.
   */
  worker?: (() => WorkerLike) | null;
}

/** How a question is watched while it is answered. */
export interface RunOptions {
  /** Once it is aborted, the promise rejects with its reason. */
  signal?: Signal;
}

/** How a simulation is watched while it runs. */
export interface SimulationRunOptions extends RunOptions {
  /** Is told again and again how much is done, a share rising to 1. */
  onProgress?: (share: number) => void;
}

/** What a pool's workers can be asked one by one. */
interface Questions {
  /** Every number of the case: what can be varied. */
  numbers: typeof numbers;
  /** What each uncertain number does to a figure, one at a time. */
  tornado: typeof tornado;
  /** A figure for every pair of values of two numbers. */
  grid: typeof grid;
  /** A figure along the values of one number. */
  curve: typeof curve;
  /** The values of a number at which a figure reaches its target. */
  breakEven: typeof breakEven;
  /** How the figures are spread over drawn futures. */
  simulate: typeof simulate;
  /** How much of the variance each uncertain number explains. */
  sensitivity: typeof sensitivity;
  /** What it would be worth to know a number before deciding. */
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
  /** Begins no worker yet; throws a `RangeError` if `workers` is no whole number, or less than 1. */
  constructor(options?: PoolOptions);
  /** What `simulate` answers, bit for bit, on all workers. Aborted, it ends within a moment. */
  simulate(input: Case, options?: SimulationOptions, run?: SimulationRunOptions): Promise<Simulation>;
  /** Any other question, in one worker, which is ended if the signal is aborted. */
  ask<Q extends Open>(question: Q, input: Case, options?: Parameters<Questions[Q]>[1], run?: RunOptions): Promise<ReturnType<Questions[Q]>>;
  /** The same of questions that need options. */
  ask<Q extends Exclude<keyof Questions, Open>>(question: Q, input: Case, options: Parameters<Questions[Q]>[1], run?: RunOptions): Promise<ReturnType<Questions[Q]>>;
  /** Ends all workers; whoever still waits is refused. */
  close(): void;
}

/** The same once, with workers of its own. */
export function simulateInWorkers(input: Case, options?: SimulationOptions, run?: SimulationRunOptions & PoolOptions): Promise<Simulation>;

/** What is not marked as exported stays here. */
export {};
