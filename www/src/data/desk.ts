/**
 * Where the data panels ask their worker. A panel says what it wants to know each time
 * it is drawn; the desk asks once the hand rests, tells how far it is, and keeps the
 * last answer until the new one is there. Each question has a number: an answer to an
 * old one is dropped. Whoever does not want to wait ends the worker; the next question
 * begins another.
 */
import type { Problem } from "cltv";
import type { View } from "../view.ts";
import type { Call, Question, Questions, Reply, Source } from "./questions.ts";
import { startWorker } from "./start.ts";

/** Since the last change. */
const REST = 200;

export type Stage = "waiting" | "running" | "done" | "stopped" | "refused" | "failed";

export interface Standing<Q extends Question = Question> {
  stage: Stage;
  /** The last answer, which belongs to `of`. */
  answer: Questions[Q]["answer"] | undefined;
  of: Questions[Q]["ask"] | undefined;
  /** The answer is not to what is asked now. */
  stale: boolean;
  /** Share of the file that is read. */
  progress: number;
  problems: readonly Problem[];
}

interface Job {
  name: string;
  key: string;
  question: Question;
  ask: unknown;
  standing: Standing;
  number: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

interface Caller {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** By their numbers. */
type Files = Map<number, Source>;

let held = 0;

export class DataDesk {
  readonly #changed: () => void;
  readonly #files: Files;
  readonly #jobs = new Map<string, Job>();
  /** Who shows how far a question is, without the whole page being drawn for it. */
  readonly #watchers = new Map<string, (share: number) => void>();
  /** Whoever waits for one answer, such as a download. */
  readonly #callers = new Map<number, Caller>();
  #worker: Worker | undefined;
  #number = 0;

  constructor(changed: () => void, files: Files = new Map()) {
    this.#changed = changed;
    this.#files = files;
  }

  /** Keeps this file until it is forgotten, and tells by which number it is asked about. */
  hold(file: Source): number {
    held += 1;
    this.#files.set(held, file);
    return held;
  }

  /** What is known by now; asked again only when something is another. */
  ask<Q extends Question>(name: string, question: Q, ask: Questions[Q]["ask"]): Standing<Q> {
    const key = keyOf(question, ask);
    const before = this.#jobs.get(name);
    const job = before?.key === key ? before : this.#accept({ name, key, question, ask }, before);
    return job.standing as Standing<Q>;
  }

  /** What stands under this name, without asking. */
  standing<Q extends Question>(name: string, question: Q): Standing<Q> | undefined {
    const job = this.#jobs.get(name);
    return job?.question === question ? (job.standing as Standing<Q>) : undefined;
  }

  /** Whether this is what is asked under this name now. */
  isAsked<Q extends Question>(name: string, question: Q, ask: Questions[Q]["ask"]): boolean {
    return this.#jobs.get(name)?.key === keyOf(question, ask);
  }

  /** One answer, for whoever waits for it; nothing if it is not waited for any more. Rejects where the worker failed. */
  once<Q extends Question>(question: Q, ask: Questions[Q]["ask"]): Promise<Questions[Q]["answer"] | undefined> {
    const number = this.#next();
    return new Promise((resolve, reject) => {
      this.#callers.set(number, { resolve: resolve as (answer: unknown) => void, reject });
      this.#ask(number, question, ask);
    });
  }

  /** Tells from now on how far this question is, and at once how far it is now. */
  watch(name: string, tell: ((share: number) => void) | undefined): void {
    if (tell) this.#watchers.set(name, tell);
    else this.#watchers.delete(name);
    tell?.(this.#jobs.get(name)?.standing.progress ?? 0);
  }

  /** The person does not want to wait: whatever runs, ends. */
  stop(): void {
    this.#end();
    for (const job of this.#jobs.values()) {
      clearTimeout(job.timer);
      if (isUnderWay(job)) job.standing = { ...job.standing, stage: "stopped" };
    }
    this.#changed();
  }

  again(name: string): void {
    const job = this.#jobs.get(name);
    if (!job) return;
    this.#schedule(job, 0);
    this.#changed();
  }

  /**
   * This file is not looked at any more: nothing of it stays, neither here nor in the
   * worker, which cannot be called away from a fit and so is ended. What it was asked
   * beside goes to the next one.
   */
  forgetSource(id: number): void {
    this.#files.delete(id);
    for (const [name, job] of this.#jobs) {
      if (sourceOf(job.ask) !== id) continue;
      clearTimeout(job.timer);
      this.#jobs.delete(name);
    }
    this.#end();
    for (const job of this.#jobs.values()) if (job.standing.stage === "running") this.#schedule(job, 0);
    this.#changed();
  }

  #next(): number {
    this.#number += 1;
    return this.#number;
  }

  #accept(wish: Pick<Job, "name" | "key" | "question" | "ask">, before: Job | undefined): Job {
    if (before) this.#quit(before);
    const kept = before && sourceOf(before.ask) === sourceOf(wish.ask) ? before.standing : undefined;
    const standing: Standing = { stage: "waiting", answer: kept?.answer, of: kept?.of, stale: kept?.answer !== undefined, progress: 0, problems: [] };
    const job: Job = { ...wish, standing, number: 0, timer: undefined };
    this.#jobs.set(wish.name, job);
    this.#schedule(job, before ? REST : 0);
    return job;
  }

  #schedule(job: Job, rest: number): void {
    job.number = this.#next();
    job.standing = { ...job.standing, stage: "waiting", progress: 0 };
    job.timer = setTimeout(() => {
      this.#tell(job, { stage: "running" });
      this.#ask(job.number, job.question, job.ask);
    }, rest);
  }

  #quit(job: Job): void {
    clearTimeout(job.timer);
    if (job.standing.stage === "running") this.#worker?.postMessage({ call: "drop", number: job.number } satisfies Call);
  }

  /** For good. */
  leave(): void {
    for (const job of this.#jobs.values()) clearTimeout(job.timer);
    this.#end();
    this.#jobs.clear();
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
    for (const job of this.#jobs.values()) if (job.standing.stage === "running") job.standing = { ...job.standing, stage: "failed" };
    this.#changed();
  }

  #hear(reply: Reply): void {
    const caller = this.#callers.get(reply.number);
    if (caller) return this.#answerCaller(reply, caller);
    const job = [...this.#jobs.values()].find(({ number }) => number === reply.number);
    if (!job || job.standing.stage !== "running") return;
    if (reply.reply === "progress") this.#advance(job, reply.share);
    else if (reply.reply === "answer") this.#tell(job, { stage: "done", answer: reply.answer as Standing["answer"], of: job.ask as Standing["of"], stale: false, problems: [] });
    else if (reply.problems) this.#tell(job, { stage: "refused", problems: reply.problems });
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

  #advance(job: Job, progress: number): void {
    job.standing = { ...job.standing, progress };
    this.#watchers.get(job.name)?.(progress);
  }

  #tell(job: Job, news: Partial<Standing>): void {
    job.standing = { ...job.standing, ...news };
    this.#changed();
  }
}

function isUnderWay({ standing: { stage } }: Job): boolean {
  return stage === "running" || stage === "waiting";
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
