/**
 * Where panels ask what takes longer than a frame. A panel says what it wants to know
 * each time it is drawn; the desk asks once the hand rests, tells how far it is, and
 * keeps the last answer until the new one is there. Every question has a number: what
 * comes back to an old one is dropped, and a simulation that nobody waits for is stopped.
 */
import type { Case, CltvError, Problem } from "cltv";
import type { View } from "../view.ts";
import type { Question, Questions } from "./answers.ts";

/** Since the last change. */
const REST = 250;

export type Stage = "waiting" | "running" | "done" | "stopped" | "refused" | "failed";

export interface Standing<Q extends Question> {
  stage: Stage;
  /** The last answer; it belongs to `of` and `options`. */
  answer: Questions[Q]["answer"] | undefined;
  of: Case | undefined;
  options: Questions[Q]["options"];
  /** The answer is not to what is asked now. */
  stale: boolean;
  /** Share of a simulation that is done. */
  progress: number;
  problems: readonly Problem[];
}

interface Job {
  key: string;
  input: Case;
  question: Question;
  standing: Standing<Question>;
  number: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  abort: AbortController;
}

export class Desk {
  readonly #changed: () => void;
  readonly #jobs = new Map<string, Job>();
  /** Who shows how far a question is, without the whole page being drawn for it. */
  readonly #watchers = new Map<string, (share: number) => void>();
  #number = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is known by now of what is asked under this name; asked again only when something is another. */
  ask<Q extends Question>(name: string, question: Q, input: Case, options: Questions[Q]["options"]): Standing<Q> {
    const key = `${question} ${JSON.stringify(options)}`;
    const before = this.#jobs.get(name);
    const job = before?.key === key && before.input === input ? before : this.#accept(name, { key, input, question, options }, before);
    return job.standing as Standing<Q>;
  }

  /** What stands under this name, without asking. */
  standing<Q extends Question>(name: string): Standing<Q> | undefined {
    return this.#jobs.get(name)?.standing as Standing<Q> | undefined;
  }

  /** Tells from now on how far this question is, and at once how far it is now. */
  watch(name: string, tell: ((share: number) => void) | undefined): void {
    if (tell) this.#watchers.set(name, tell);
    else this.#watchers.delete(name);
    tell?.(this.#jobs.get(name)?.standing.progress ?? 0);
  }

  /** The person does not want to wait. */
  stop(name: string): void {
    const job = this.#jobs.get(name);
    if (!job || (job.standing.stage !== "running" && job.standing.stage !== "waiting")) return;
    quit(job);
    this.#tell(job, { stage: "stopped" });
  }

  again(name: string): void {
    const job = this.#jobs.get(name);
    if (!job) return;
    quit(job);
    job.abort = new AbortController();
    this.#schedule(job, 0);
    this.#changed();
  }

  /** For good. */
  leave(): void {
    for (const job of this.#jobs.values()) quit(job);
    this.#jobs.clear();
  }

  #accept(name: string, wish: { key: string; input: Case; question: Question; options: object }, before: Job | undefined): Job {
    if (before) quit(before);
    const { answer, of } = before?.question === wish.question ? before.standing : {};
    const standing = { stage: "waiting", answer, of, options: wish.options, stale: answer !== undefined, progress: 0, problems: [] } as Standing<Question>;
    const job: Job = { ...wish, standing, number: 0, timer: undefined, abort: new AbortController() };
    this.#jobs.set(name, job);
    this.#schedule(job, REST);
    return job;
  }

  #schedule(job: Job, rest: number): void {
    this.#number += 1;
    job.number = this.#number;
    job.standing = { ...job.standing, stage: "waiting", progress: 0 };
    job.timer = setTimeout(() => void this.#run(job, job.number), rest);
  }

  async #run(job: Job, number: number): Promise<void> {
    const isOld = (): boolean => job.number !== number || job.abort.signal.aborted;
    this.#tell(job, { stage: "running" });
    try {
      const answer = await this.#answered(job, isOld);
      if (!isOld()) this.#tell(job, { stage: "done", answer: answer as Standing<Question>["answer"], of: job.input, stale: false, problems: [] });
    } catch (error) {
      if (!isOld()) this.#tell(job, refused(error));
    }
  }

  async #answered(job: Job, isOld: () => boolean): Promise<unknown> {
    const { question, input, standing, abort } = job;
    const { pool } = await import("./engine.ts");
    const workers = await pool();
    if (isOld()) return undefined;
    if (question !== "simulate") return workers.ask(question, input, standing.options);
    return workers.simulate(input, standing.options, { signal: abort.signal, onProgress: (share) => isOld() || this.#advance(job, share) });
  }

  #advance(job: Job, progress: number): void {
    job.standing = { ...job.standing, progress };
    const name = [...this.#jobs].find(([, one]) => one === job)?.[0] ?? "";
    this.#watchers.get(name)?.(progress);
  }

  #tell(job: Job, news: Partial<Standing<Question>>): void {
    job.standing = { ...job.standing, ...news };
    this.#changed();
  }
}

function quit(job: Job): void {
  clearTimeout(job.timer);
  job.abort.abort();
}

/** What the gate has against the question, or what broke. */
function refused(error: unknown): Partial<Standing<Question>> {
  const { problems } = error as Partial<CltvError>;
  return problems ? { stage: "refused", problems } : { stage: "failed", problems: [] };
}

/** Of the calculators that are on the page. */
const desks = new Map<View["kept"], Desk>();
const DRAWN = "desk";

/** Each calculator has its own; it draws itself anew when there is news. */
export function deskOf({ kept, actions }: View): Desk {
  const desk = desks.get(kept) ?? new Desk(() => actions.keep(DRAWN, performance.now()));
  desks.set(kept, desk);
  return desk;
}

/** The last one to leave sends the workers home. */
export function leaveDesk(kept: View["kept"]): void {
  desks.get(kept)?.leave();
  if (desks.delete(kept) && desks.size === 0) void import("./engine.ts").then(({ close }) => close());
}
