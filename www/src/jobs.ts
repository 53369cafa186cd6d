/**
 * Questions that take longer than a frame. A panel says what it wants to know each time
 * it is drawn; it is asked once the hand rests, it is told how far it is, and the last
 * answer stays until the new one is there. What comes back to a question that was
 * dropped is nobody's any more. Who answers is the desks' own.
 */
import type { Problem } from "cltv";

export type Stage = "waiting" | "running" | "done" | "stopped" | "refused" | "failed";

/** What is known of a question by now. */
export interface Known<Answer, Of> {
  stage: Stage;
  /** The last answer, which belongs to `of`. */
  answer: Answer | undefined;
  of: Of | undefined;
  /** The answer is not to what is asked now. */
  stale: boolean;
  /** Share that is done, where it can be told. */
  progress: number;
  problems: readonly Problem[];
}

export interface Job<Wish> {
  /** Of the place that asks. */
  readonly name: string;
  /** What is asked now. */
  readonly wish: Wish;
  standing: Known<unknown, unknown>;
  number: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export abstract class Jobs<Wish> {
  protected readonly jobs = new Map<string, Job<Wish>>();
  readonly #changed: () => void;
  /** Who shows how far a question is, without the whole page being drawn for it. */
  readonly #watchers = new Map<string, (share: number) => void>();
  #number = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  protected abstract isSame(one: Wish, other: Wish): boolean;

  /** Whether the answer to the one may stand, as an old one, while the other is asked. */
  protected abstract mayStand(one: Wish, other: Wish): boolean;

  /** Milliseconds without a change before it is asked. */
  protected abstract rest(isFirst: boolean): number;

  /** It has its number, and is running from now on. */
  protected abstract begin(job: Job<Wish>): void;

  /** Nobody waits for it any more; its timer is off already. */
  protected abstract drop(job: Job<Wish>): void;

  /** Tells from now on how far this question is, and at once how far it is now. */
  watch(name: string, tell: ((share: number) => void) | undefined): void {
    if (tell) this.#watchers.set(name, tell);
    else this.#watchers.delete(name);
    tell?.(this.jobs.get(name)?.standing.progress ?? 0);
  }

  again(name: string): void {
    const job = this.jobs.get(name);
    if (!job) return;
    this.quit(job);
    this.schedule(job, 0);
    this.#changed();
  }

  /** For good. */
  leave(): void {
    for (const job of this.jobs.values()) this.quit(job);
    this.jobs.clear();
  }

  /** What is known by now; asked again only when something is another. */
  protected known(name: string, wish: Wish): Known<unknown, unknown> {
    const before = this.jobs.get(name);
    return (before && this.isSame(before.wish, wish) ? before : this.#accept(name, wish, before)).standing;
  }

  protected next(): number {
    this.#number += 1;
    return this.#number;
  }

  protected schedule(job: Job<Wish>, rest: number): void {
    job.number = this.next();
    job.standing = { ...job.standing, stage: "waiting", progress: 0 };
    job.timer = setTimeout(() => {
      this.tell(job, { stage: "running" });
      this.begin(job);
    }, rest);
  }

  protected quit(job: Job<Wish>): void {
    clearTimeout(job.timer);
    this.drop(job);
  }

  protected advance(job: Job<Wish>, progress: number): void {
    job.standing = { ...job.standing, progress };
    this.#watchers.get(job.name)?.(progress);
  }

  protected answered(job: Job<Wish>, answer: unknown, of: unknown): void {
    this.tell(job, { stage: "done", answer, of, stale: false, problems: [] });
  }

  protected tell(job: Job<Wish>, news: Partial<Known<unknown, unknown>>): void {
    job.standing = { ...job.standing, ...news };
    this.#changed();
  }

  protected isUnderWay({ standing: { stage } }: Job<Wish>): boolean {
    return stage === "running" || stage === "waiting";
  }

  /** Something happened to several of them. */
  protected changed(): void {
    this.#changed();
  }

  #accept(name: string, wish: Wish, before: Job<Wish> | undefined): Job<Wish> {
    if (before) this.quit(before);
    const { answer, of } = before && this.mayStand(before.wish, wish) ? before.standing : { answer: undefined, of: undefined };
    const standing: Known<unknown, unknown> = { stage: "waiting", answer, of, stale: answer !== undefined, progress: 0, problems: [] };
    const job: Job<Wish> = { name, wish, standing, number: 0, timer: undefined };
    this.jobs.set(name, job);
    this.schedule(job, this.rest(before === undefined));
    return job;
  }
}
