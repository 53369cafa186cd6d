/**
 * Asks the engine and keeps its last answer. While something in the case is
 * wrong, the last valid answer stays, marked stale, with the list of what is wrong.
 */
import { check, evaluate, type Case, type CltvError, type Outcome, type Problem } from "cltv";

export interface Answer {
  readonly outcome: Outcome | undefined;
  /** The case that `outcome` answers. */
  readonly of: Case | undefined;
  readonly problems: readonly Problem[];
  readonly stale: boolean;
}

export const NO_ANSWER: Answer = { outcome: undefined, of: undefined, problems: [], stale: false };

/** The answer to this case, or the last one with what is wrong now. */
export function ask(draft: Case, last: Answer): Answer {
  const found = attempt(() => evaluate(draft));
  return found.ok ? { outcome: found.value, of: draft, problems: [], stale: false } : { ...last, problems: found.problems, stale: true };
}

/** What the engine answers, or everything it has against the question. */
export type Attempt<R> = { ok: true; value: R } | { ok: false; problems: readonly Problem[] };

export function attempt<R>(question: () => R): Attempt<R> {
  try {
    return { ok: true, value: question() };
  } catch (error) {
    if (!isCltvError(error)) throw error;
    return { ok: false, problems: error.problems };
  }
}

/** What the engine would say against this case. */
export function problemsOf(candidate: unknown): Problem[] {
  return check(candidate);
}

/** How the engine names the number itself, whatever it is stated as. */
const NUMBER = ["", ".value", ".likely", ".mean"];

/** The nearest legal value to one that may lie outside the range of its field. */
export function legalised(candidate: Case, path: string, value: number): number | undefined {
  const problem = check(candidate).find((found) => found.code === "outOfRange" && NUMBER.some((part) => found.path === path + part));
  const range = problem?.range;
  if (!range) return value;
  if (value < range.min && !range.minOpen) return range.min;
  if (value > range.max) return range.max;
  return undefined;
}

function isCltvError(error: unknown): error is CltvError {
  return error instanceof Error && error.name === "CltvError";
}
