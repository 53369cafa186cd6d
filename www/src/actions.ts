/** What a person may do to the case, and where the focus goes afterwards. */
import { freshName } from "./case/blank.ts";
import { withPush } from "./case/estimate.ts";
import { renamed } from "./case/follow.ts";
import { getAt, parentOf, setAt } from "./case/path.ts";
import { legalised } from "./engine/ask.ts";
import type { CaseState } from "./state.ts";
import type { Actions } from "./view.ts";

export interface Host {
  state: CaseState;
  open: Set<string>;
  kept: Map<string, unknown>;
  changed(): void;
  /** Focuses this place, or the nearest thing around it, once it is drawn. */
  focus(path: string): void;
  /** Brings this place into view, if the quick inputs leave it out. */
  uncover(path: string): void;
}

type Group = "segments" | "initiatives";

/** By which a problem's folding is remembered: its segment's lasting name and its place. */
export function problemKey(segment: string, index: number): string {
  return `${segment} problem ${index}`;
}

export function actionsOf(host: Host): Actions {
  const { state, open } = host;
  const then = (change: () => unknown): void => {
    change();
    host.changed();
  };
  const unfold = (path: string, index: number): void => {
    const key = state.now.keys[path as Group]?.[index];
    if (key === undefined && path !== "scenarios") return;
    if (key !== undefined) open.add(key);
    host.focus(`${path}[${index}].name`);
  };
  return {
    edit: (path, value) => then(() => state.edit(path, value)),
    nudge: (path, value) => then(() => nudge(state, path, value)),
    settle: () => state.settle(),
    reshape: (path, value) => then(() => state.reshape(path, value)),
    rename: (path, name) => then(() => rename(state, path, name)),
    insert(path, item) {
      const index = ((getAt(state.draft, path) as unknown[] | undefined) ?? []).length;
      then(() => state.insert(path, index, item));
      unfold(path, index);
    },
    duplicate(path, index) {
      const items = getAt(state.draft, path) as { name: string }[];
      then(() => state.duplicate(path, index, freshName(items[index]?.name ?? "", items)));
      unfold(path, index + 1);
    },
    remove(path, index) {
      then(() => state.remove(path, index));
      host.focus(path);
    },
    fold(key, isOpen) {
      if (open.has(key) === isOpen) return;
      if (isOpen) open.add(key);
      else open.delete(key);
      host.changed();
    },
    keep: (key, value) => then(() => (value === undefined ? host.kept.delete(key) : host.kept.set(key, value))),
    revise: (change) =>
      then(() => {
        state.editAll("", change);
        state.settle();
      }),
    remake: (change) => then(() => state.remake(change)),
    reveal(path) {
      const [, list, index] = /^(segments|initiatives)\[(\d+)\]/.exec(path) ?? [];
      const key = state.now.keys[list as Group]?.[Number(index)];
      if (key !== undefined) open.add(key);
      const [, problem] = /^segments\[\d+\]\.retention\.problems\[(\d+)\]/.exec(path) ?? [];
      if (key !== undefined && problem !== undefined) open.add(problemKey(key, Number(problem)));
      host.uncover(path);
      host.focus(path);
      host.changed();
    },
  };
}

/** A step never leaves the legal range; at its end it stays there. */
function nudge(state: CaseState, path: string, value: number): void {
  const stated = (number: number): unknown => withPush(getAt(state.draft, path), number);
  const legal = legalised(setAt(state.draft, path, stated(value)), path, value);
  if (legal !== undefined) state.edit(path, stated(legal));
}

/** What means it follows; a name that is taken gets a number. */
function rename(state: CaseState, path: string, wish: string): void {
  const renamedOne = getAt(state.draft, path);
  const others = (getAt(state.draft, parentOf(path)) as { name: string }[]).filter((item) => item !== renamedOne);
  const name = freshName(wish, others);
  state.editAll(`${path}.name`, (draft) => renamed(draft, path, name));
  state.settle();
}
