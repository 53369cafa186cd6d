// Simulations on several threads, with the same bits as on one. Types and docs: index.d.ts.

import { answer } from "./answer.js";
import { Deck } from "./deck.js";
import { LocalLane, WorkerLane } from "./lane.js";
import { buffers, plain } from "./plain.js";
import { usualCount, usualWorker } from "./threads.js";

export async function simulateInWorkers(input, options, { workers, worker, ...watched } = {}) {
  const pool = new SimulationPool({ workers, worker });
  try {
    return await pool.simulate(input, options, watched);
  } finally {
    pool.close();
  }
}

export class SimulationPool {
  #most;
  #start;
  #lanes = new Set();
  #idle = [];
  /** Who waits for a lane. */
  #queue = [];
  #closed = false;

  constructor({ workers = usualCount(), worker = usualWorker() } = {}) {
    if (!Number.isInteger(workers) || workers < 1) throw new RangeError("workers: a whole number, at least 1");
    // Several slices at a time on one thread are no faster.
    this.#most = worker ? workers : 1;
    this.#start = () => (worker ? new WorkerLane(worker) : new LocalLane());
  }

  async simulate(input, options, { signal, onProgress } = {}) {
    const given = sendable("simulate", input, options);
    return unless(signal, (over) => this.#simulate(given, onProgress, over));
  }

  async ask(question, input, options, { signal } = {}) {
    const given = sendable(question, input, options);
    return unless(signal, async (over) => (await this.#ask(question, given, over)).answer);
  }

  close() {
    this.#closed = true;
    for (const lane of this.#lanes) lane.stop(closed());
    for (const { reject } of this.#queue.splice(0)) reject(closed());
  }

  async #simulate(given, onProgress, over) {
    const { answer: plan } = await this.#ask("simulationPlan", given, over);
    const deck = new Deck(plan.blocks, this.#most, onProgress);
    const dealers = deck.dealers((from, to) => this.#ask("simulatePart", [...given, from, to], over));
    const parts = (await Promise.all(dealers)).flat();
    const merged = await this.#ask("mergeSimulation", [...given, parts], over, buffers(parts));
    return merged.answer;
  }

  /** The reply of whoever is free, unless it is over before. */
  async #ask(question, given, over, transfer) {
    const lane = await this.#free();
    const stop = () => lane.stop(over.reason);
    try {
      if (over.aborted) throw over.reason;
      // A batch ends in a moment, and the worker stays for the next simulation.
      if (question !== "simulatePart") over.addEventListener("abort", stop);
      const reply = await lane.ask(question, given, transfer);
      if (over.aborted) throw over.reason;
      return reply;
    } finally {
      over.removeEventListener("abort", stop);
      this.#release(lane);
    }
  }

  #free() {
    if (this.#closed) throw closed();
    for (let lane; (lane = this.#idle.pop()); ) {
      if (!lane.over) return lane;
      this.#lanes.delete(lane);
    }
    if (this.#lanes.size < this.#most) return this.#begin();
    return new Promise((resolve, reject) => this.#queue.push({ resolve, reject }));
  }

  #begin() {
    const lane = this.#start();
    this.#lanes.add(lane);
    return lane;
  }

  #release(lane) {
    if (lane.over) this.#lanes.delete(lane);
    const next = this.#queue.shift();
    if (!next) return lane.over || this.#idle.push(lane);
    try {
      next.resolve(lane.over ? this.#begin() : lane);
    } catch (error) {
      next.reject(error);
    }
  }
}

/** What workers can be sent; what does not let itself be read is refused as without workers. */
function sendable(question, ...given) {
  try {
    return given.map((value) => plain(value));
  } catch (error) {
    answer(question, given);
    throw error;
  }
}

/** What `work` comes to, unless the signal comes first, after which `work` is over. */
async function unless(signal, work) {
  if (signal?.aborted) throw signal.reason;
  const over = new AbortController();
  const abort = () => over.abort(signal.reason);
  const aborted = new Promise((_, reject) => over.signal.addEventListener("abort", () => reject(over.signal.reason)));
  signal?.addEventListener("abort", abort);
  try {
    return await Promise.race([work(over.signal), aborted]);
  } finally {
    signal?.removeEventListener("abort", abort);
    over.abort();
  }
}

function closed() {
  return new Error("The pool is closed.");
}
