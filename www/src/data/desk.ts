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

export class DataDesk {
  readonly #changed: () => void;
  readonly #jobs = new Map<string, Job>();
  /** Who shows how far a question is, without the whole page being drawn for it. */
  readonly #watchers = new Map<string, (share: number) => void>();
  /** Whoever waits for one answer, such as a download. */
  readonly #callers = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  #worker: Worker | undefined;
  #number = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
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

  /** One answer, for whoever waits for it. */
  once<Q extends Question>(question: Q, ask: Questions[Q]["ask"]): Promise<Questions[Q]["answer"]> {
    const number = this.#next();
    return new Promise((resolve, reject) => {
      this.#callers.set(number, { resolve: resolve as (answer: unknown) => void, reject });
      this.#send({ call: "ask", number, question, ask });
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

  /** Nobody looks at it any more. */
  forget(name: string): void {
    const job = this.#jobs.get(name);
    if (job) this.#quit(job);
    this.#jobs.delete(name);
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
      this.#send({ call: "ask", number: job.number, question: job.question, ask: job.ask });
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
    return worker;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#callers.values()) reject(new Error("stopped"));
    this.#callers.clear();
  }

  /** The worker is broken, or was never able to begin. */
  #fail(): void {
    this.#end();
    for (const job of this.#jobs.values()) if (isUnderWay(job)) job.standing = { ...job.standing, stage: "failed" };
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

  #answerCaller(reply: Reply, { resolve, reject }: { resolve(answer: unknown): void; reject(error: Error): void }): void {
    if (reply.reply === "progress") return;
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

/** Files are told apart by their numbers. */
function keyOf(question: Question, ask: unknown): string {
  return `${question} ${JSON.stringify(ask, (key, value: unknown) => (key === "file" ? undefined : value))}`;
}

function sourceOf(ask: unknown): number | undefined {
  return (ask as { source?: Source }).source?.id;
}

const desks = new WeakMap<View["kept"], DataDesk>();
const DRAWN = "data desk";

/** Each calculator has its own; it draws itself anew when there is news. */
export function dataDeskOf({ kept, actions }: View): DataDesk {
  const desk = desks.get(kept) ?? new DataDesk(() => actions.keep(DRAWN, performance.now()));
  desks.set(kept, desk);
  return desk;
}

export function leaveData(kept: View["kept"]): void {
  desks.get(kept)?.leave();
  desks.delete(kept);
}
