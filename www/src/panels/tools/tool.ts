/**
 * A tool beside the case: it has numbers of its own and asks the engine about them.
 * To its controls they look like a part of the case that lies at the tool's name, so
 * that a number is typed, read and complained about there as everywhere.
 */
import type { Case, Problem } from "cltv";
import { getAt, insertAt, removeAt, setAt } from "../../case/path.ts";
import { placed, type PlacedProblem } from "../../case/problems.ts";
import { attempt, type Attempt } from "../../engine/ask.ts";
import type { Actions, View } from "../../view.ts";

export interface Tool<S extends object, R> {
  /** Where its numbers seem to lie: `survey`, `levers[3]`. */
  name: string;
  /** What it begins with. */
  first: (view: View) => S;
  ask: (state: S, view: View) => R;
  /** Its own place for a problem of the engine's. */
  place?: (path: string) => string;
  /** Its own words for a problem, which is named as the engine names it. */
  say?: (view: View, problem: Problem) => string | undefined;
}

export interface Running<S, R> {
  /** Where its numbers seem to lie. */
  place: string;
  state: S;
  /** What its controls are given in place of the page's. */
  view: View;
  /** The answer, or the last one while something is wrong. */
  result: R | undefined;
  stale: boolean;
  /** Whether anything was changed. */
  touched: boolean;
  put(state: S): void;
  restart(): void;
}

interface Answered {
  state: unknown;
  draft: unknown;
  attempt: Attempt<unknown>;
  last: unknown;
}

/** The last answers of each calculator's tools. */
const answers = new WeakMap<View["kept"], Map<string, Answered>>();

export function running<S extends object, R>(view: View, tool: Tool<S, R>): Running<S, R> {
  const first = tool.first(view);
  const kept = view.kept.get(tool.name) as S | undefined;
  const state = kept ?? first;
  const { attempt: now, last } = answered(view, tool, state, kept);
  const put = (next: S | undefined): void => view.actions.keep(tool.name, next);
  const shown: View = {
    ...view,
    draft: setAt(view.draft, tool.name, state),
    origin: setAt(view.origin, tool.name, first),
    problems: now.ok ? [] : told(view, tool, setAt(view.draft, tool.name, state), now.problems),
    actions: actionsFor(view, tool, first),
  };
  return { place: tool.name, state, view: shown, result: last as R | undefined, stale: !now.ok, touched: kept !== undefined, put, restart: () => put(undefined) };
}

/** Asks only when the numbers or the case have changed. */
function answered<S extends object, R>(view: View, tool: Tool<S, R>, state: S, kept: S | undefined): Answered {
  const known = answers.get(view.kept) ?? new Map<string, Answered>();
  answers.set(view.kept, known);
  const before = known.get(tool.name);
  if (before && before.state === kept && before.draft === view.draft) return before;
  const now = attempt(() => tool.ask(state, view));
  const answer = { state: kept, draft: view.draft, attempt: now, last: now.ok ? now.value : before?.last };
  known.set(tool.name, answer);
  return answer;
}

function told<S extends object, R>(view: View, tool: Tool<S, R>, draft: Case, problems: readonly Problem[]): PlacedProblem[] {
  const telling = { draft, t: view.t, f: view.f };
  return problems.flatMap((problem) => {
    const own = tool.say?.(view, problem);
    return placed(telling, [{ ...problem, path: placeOf(tool, problem) }]).map(({ place, sentence }) => ({ place, sentence: own ?? sentence }));
  });
}

/** Where a problem of the engine's stands on the page. */
function placeOf<S extends object, R>({ name, place }: Tool<S, R>, { path }: Problem): string {
  const below = place ? place(path) : path;
  return below === "" ? name : `${name}.${below}`;
}

/** What a person does to the tool's numbers; the case stays as it is. */
function actionsFor<S extends object, R>(view: View, tool: Tool<S, R>, first: S): Actions {
  const { name } = tool;
  const now = (): object => setAt({}, name, view.kept.get(name) ?? first);
  const write = (whole: object): void => view.actions.keep(name, getAt(whole, name));
  const edit = (path: string, value: unknown): void => write(setAt(now(), path, value));
  return {
    ...view.actions,
    edit,
    reshape: edit,
    nudge: (path, value) => edit(path, held(tool, view, setAt(now(), path, value), { path, value })),
    settle: () => undefined,
    insert(path, item) {
      const index = (getAt(now(), path) as unknown[]).length;
      write(insertAt(now(), path, index, item));
      view.actions.reveal(`${path}[${index}]`);
    },
    remove(path, index) {
      write(removeAt(now(), path, index));
      view.actions.reveal(path);
    },
  };
}

/** A step never leaves the legal range; at its end it stays there. */
function held<S extends object, R>(tool: Tool<S, R>, view: View, whole: object, { path, value }: { path: string; value: number }): number {
  const now = attempt(() => tool.ask(getAt(whole, tool.name) as S, view));
  const found = now.ok ? undefined : now.problems.find((problem) => placeOf(tool, problem) === path && problem.code === "outOfRange");
  return found?.range ? Math.min(found.range.max, Math.max(found.range.min, value)) : value;
}
