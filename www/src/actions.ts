/** What a person may do to the case, and where the focus goes afterwards. */
import type { Case, Segment } from "cltv";
import { freshName } from "./case/blank.ts";
import { getAt, setAt } from "./case/path.ts";
import { legalised } from "./engine.ts";
import type { CaseState } from "./state.ts";
import type { Actions } from "./view.ts";

export interface Host {
  state: CaseState;
  open: Set<string>;
  changed(): void;
  /** Focuses this place, or the nearest thing around it, once it is drawn. */
  focus(path: string): void;
}

type Group = "segments" | "initiatives";

export function actionsOf(host: Host): Actions {
  const { state, open } = host;
  const then = (change: () => void): void => {
    change();
    host.changed();
  };
  const unfold = (path: string, index: number): void => {
    const key = state.now.keys[path as Group]?.[index];
    if (key === undefined) return;
    open.add(key);
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
    reveal(path) {
      const [, list, index] = /^(segments|initiatives)\[(\d+)\]/.exec(path) ?? [];
      const key = state.now.keys[list as Group]?.[Number(index)];
      if (key !== undefined) open.add(key);
      host.focus(path);
      host.changed();
    },
  };
}

/** A step never leaves the legal range; at its end it stays there. */
function nudge(state: CaseState, path: string, value: number): void {
  const legal = legalised(setAt(state.draft, path, value), path, value);
  if (legal !== undefined) state.edit(path, legal);
}

/** Effects follow the new name of the segment they mean; a name that is taken gets a number. */
function rename(state: CaseState, path: string, wish: string): void {
  const old = (getAt(state.draft, path) as Segment).name;
  const others = state.draft.segments.filter((segment) => segment !== getAt(state.draft, path));
  const name = freshName(wish, others);
  state.editAll(`${path}.name`, (draft) => followed(setAt(draft, `${path}.name`, name), old, name));
  state.settle();
}

function followed(draft: Case, old: string, name: string): Case {
  if (!draft.initiatives) return draft;
  const initiatives = draft.initiatives.map(({ effects, ...rest }) => ({
    ...rest,
    ...(effects && { effects: effects.map((effect) => (effect.segment === old ? { ...effect, segment: name } : effect)) }),
  }));
  return { ...draft, initiatives };
}
