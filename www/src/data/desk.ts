/**
 * Where the data panels ask their worker. Whoever does not want to wait ends the worker;
 * the next question begins another.
 */
import { Jobs, type Job, type Known } from "../jobs.ts";
import type { View } from "../view.ts";
import type { Call, Question, Questions, Reply, Source } from "./questions.ts";
import { startWorker } from "./start.ts";

/** Since the last change; the first question is asked at once. */
const REST = 200;

export type Standing<Q extends Question = Question> = Known<Questions[Q]["answer"], Questions[Q]["ask"]>;

interface Wish {
  question: Question;
  ask: unknown;
  key: string;
}

interface Caller {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** By their numbers. */
type Files = Map<number, Source>;

let held = 0;

export class DataDesk extends Jobs<Wish> {
  readonly #files: Files;
  /** Whoever waits for one answer, such as a download. */
  readonly #callers = new Map<number, Caller>();
  #worker: Worker | undefined;

  constructor(changed: () => void, files: Files = new Map()) {
    super(changed);
    this.#files = files;
  }

  /** Keeps this file until it is forgotten, and tells by which number it is asked about. */
  hold(file: Source): number {
    held += 1;
    this.#files.set(held, file);
    return held;
  }

  /** What is known by now of what is asked under this name. */
  ask<Q extends Question>(name: string, question: Q, ask: Questions[Q]["ask"]): Standing<Q> {
    return this.known(name, { question, ask, key: keyOf(question, ask) }) as Standing<Q>;
  }

  /** What stands under this name, without asking. */
  standing<Q extends Question>(name: string, question: Q): Standing<Q> | undefined {
    const job = this.jobs.get(name);
    return job?.wish.question === question ? (job.standing as Standing<Q>) : undefined;
  }

  /** Whether this is what is asked under this name now. */
  isAsked<Q extends Question>(name: string, question: Q, ask: Questions[Q]["ask"]): boolean {
    return this.jobs.get(name)?.wish.key === keyOf(question, ask);
  }

  /** One answer, for whoever waits for it; nothing if it is not waited for any more. Rejects where the worker failed. */
  once<Q extends Question>(question: Q, ask: Questions[Q]["ask"]): Promise<Questions[Q]["answer"] | undefined> {
    const number = this.next();
    return new Promise((resolve, reject) => {
      this.#callers.set(number, { resolve: resolve as (answer: unknown) => void, reject });
      this.#ask(number, question, ask);
    });
  }

  /** The person does not want to wait: whatever runs, ends. */
  stop(): void {
    this.#end();
    for (const job of this.jobs.values()) {
      clearTimeout(job.timer);
      if (this.isUnderWay(job)) job.standing = { ...job.standing, stage: "stopped" };
    }
    this.changed();
  }

  /**
   * This file is not looked at any more: nothing of it stays, neither here nor in the
   * worker, which cannot be called away from a fit and so is ended. What it was asked
   * beside goes to the next one.
   */
  forgetSource(id: number): void {
    this.#files.delete(id);
    for (const [name, job] of this.jobs) {
      if (sourceOf(job.wish.ask) !== id) continue;
      clearTimeout(job.timer);
      this.jobs.delete(name);
    }
    this.#end();
    for (const job of this.jobs.values()) if (job.standing.stage === "running") this.schedule(job, 0);
    this.changed();
  }

  /** For good. */
  override leave(): void {
    super.leave();
    this.#end();
  }

  protected override isSame(one: Wish, other: Wish): boolean {
    return one.key === other.key;
  }

  protected override mayStand(one: Wish, other: Wish): boolean {
    return sourceOf(one.ask) === sourceOf(other.ask);
  }

  protected override rest(isFirst: boolean): number {
    return isFirst ? 0 : REST;
  }

  protected override begin({ number, wish: { question, ask } }: Job<Wish>): void {
    this.#ask(number, question, ask);
  }

  protected override drop({ number, standing: { stage } }: Job<Wish>): void {
    if (stage === "running") this.#worker?.postMessage({ call: "drop", number } satisfies Call);
  }

  #ask(number: number, question: Question, ask: unknown): void {
    const source = sourceOf(ask);
    this.#send({ call: "ask", number, question, ask, file: source === undefined ? undefined : this.#files.get(source) });
  }

  #send(call: Call): void {
    try {
      this.#worker ??= this.#begin();
      this.#worker.postMessage(call);
    } catch {
      // Somebody's policy lets no worker begin.
      this.#fail();
    }
  }

  #begin(): Worker {
    const worker = startWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => this.#hear(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#fail();
    });
    // An answer came that cannot be read.
    worker.addEventListener("messageerror", () => this.#fail());
    return worker;
  }

  #end(release: (caller: Caller) => void = ({ resolve }) => resolve(undefined)): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = [...this.#callers.values()];
    this.#callers.clear();
    waiting.forEach(release);
  }

  /** The worker is broken, or was never able to begin. */
  #fail(): void {
    this.#end(({ reject }) => reject(new Error("The data worker failed.")));
    for (const job of this.jobs.values()) if (job.standing.stage === "running") job.standing = { ...job.standing, stage: "failed" };
    this.changed();
  }

  #hear(reply: Reply): void {
    const caller = this.#callers.get(reply.number);
    if (caller) return this.#answerCaller(reply, caller);
    const job = [...this.jobs.values()].find(({ number }) => number === reply.number);
    if (!job || job.standing.stage !== "running") return;
    if (reply.reply === "progress") this.advance(job, reply.share);
    else if (reply.reply === "answer") this.answered(job, reply.answer, job.wish.ask);
    else if (reply.problems) this.tell(job, { stage: "refused", problems: reply.problems });
    else this.#fail();
  }

  #answerCaller(reply: Reply, { resolve, reject }: Caller): void {
    if (reply.reply === "progress") return;
    // Without problems it is the worker that is broken.
    if (reply.reply === "refused" && !reply.problems) return this.#fail();
    this.#callers.delete(reply.number);
    if (reply.reply === "answer") resolve(reply.answer);
    else reject(new Error(reply.message));
  }
}

function keyOf(question: Question, ask: unknown): string {
  return `${question} ${JSON.stringify(ask)}`;
}

function sourceOf(ask: unknown): number | undefined {
  return (ask as { source?: number }).source;
}

const desks = new WeakMap<View["kept"], DataDesk>();

/** A calculator that is put back on its page still has its file. */
const filesOf = new WeakMap<View["kept"], Files>();
const DRAWN = "data desk";

/** Each calculator has its own; it draws itself anew when there is news. */
export function dataDeskOf({ kept, actions }: View): DataDesk {
  const files = filesOf.get(kept) ?? new Map();
  filesOf.set(kept, files);
  const desk = desks.get(kept) ?? new DataDesk(() => actions.keep(DRAWN, performance.now()), files);
  desks.set(kept, desk);
  return desk;
}

export function leaveData(kept: View["kept"]): void {
  desks.get(kept)?.leave();
  desks.delete(kept);
}
