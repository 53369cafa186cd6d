/** Where panels ask the second engine. A simulation that nobody waits for is stopped. */
import type { Case, CltvError } from "cltv";
import { Jobs, type Job, type Known } from "../jobs.ts";
import type { View } from "../view.ts";
import type { Question, Questions } from "./answers.ts";

export type { Stage } from "../jobs.ts";

/** Since the last change. */
const REST = 250;

export type Standing<Q extends Question> = Known<Questions[Q]["answer"], Case>;

interface Wish {
  question: Question;
  input: Case;
  options: Questions[Question]["options"];
  key: string;
}

export class Desk extends Jobs<Wish> {
  readonly #running = new WeakMap<Job<Wish>, AbortController>();

  /** What is known by now of what is asked under this name. */
  ask<Q extends Question>(name: string, question: Q, input: Case, options: Questions[Q]["options"]): Standing<Q> {
    const key = `${question} ${JSON.stringify(options)}`;
    return this.known(name, { question, input, options, key }) as Standing<Q>;
  }

  /** What stands under this name, without asking. */
  standing<Q extends Question>(name: string): Standing<Q> | undefined {
    return this.jobs.get(name)?.standing as Standing<Q> | undefined;
  }

  /** The person does not want to wait. */
  stop(name: string): void {
    const job = this.jobs.get(name);
    if (!job || !this.isUnderWay(job)) return;
    this.quit(job);
    this.tell(job, { stage: "stopped" });
  }

  protected override isSame(one: Wish, other: Wish): boolean {
    return one.key === other.key && one.input === other.input;
  }

  protected override mayStand(one: Wish, other: Wish): boolean {
    return one.question === other.question;
  }

  protected override rest(): number {
    return REST;
  }

  protected override drop(job: Job<Wish>): void {
    this.#running.get(job)?.abort();
  }

  protected override begin(job: Job<Wish>): void {
    const abort = new AbortController();
    this.#running.set(job, abort);
    void this.#run(job, abort.signal);
  }

  /** An answer that nobody waits for any more is dropped. */
  async #run(job: Job<Wish>, signal: AbortSignal): Promise<void> {
    try {
      const answer = await this.#asked(job, signal);
      if (!signal.aborted) this.answered(job, answer, job.wish.input);
    } catch (error) {
      if (!signal.aborted) this.tell(job, refused(error));
    }
  }

  async #asked(job: Job<Wish>, signal: AbortSignal): Promise<unknown> {
    const { question, input, options } = job.wish;
    const { pool } = await import("./engine.ts");
    if (signal.aborted) return undefined;
    const workers = await pool();
    if (signal.aborted) return undefined;
    if (question !== "simulate") return workers.ask(question, input, options);
    return workers.simulate(input, options as Questions["simulate"]["options"], { signal, onProgress: (share) => signal.aborted || this.advance(job, share) });
  }
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
