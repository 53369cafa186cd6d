/** Effects name what they act on; when a segment or a problem gets another name, they follow. */
import type { Case, Effect } from "cltv";
import { getAt, parentOf, setAt } from "./path.ts";
import { withSettingsNamed } from "./scenarios.ts";

/** The same case in which the item at this place bears another name, and whatever meant it still does. */
export function renamed(draft: Case, path: string, name: string): Case {
  const old = getAt(draft, `${path}.name`) as string;
  const changed = setAt(draft, `${path}.name`, name);
  const [, segment] = /^segments\[(\d+)\]\.retention\.problems\[\d+\]$/.exec(path) ?? [];
  if (segment !== undefined) {
    const followed = withEffects(changed, (effect) => followedProblem(changed, effect, { at: Number(segment), old, name }));
    return hasProblem(changed, old) ? followed : withSettingsNamed(followed, "problem", { old, name });
  }
  if (parentOf(path) !== "segments") return changed;
  const followed = withEffects(changed, (effect) => (effect.segment === old ? { ...effect, segment: name } : effect));
  return withSettingsNamed(followed, "segment", { old, name });
}

interface Renaming {
  /** Index of the segment that has the problem. */
  at: number;
  old: string;
  name: string;
}

/** An effect on all segments goes on meaning the others, as long as one of them has a problem of the old name. */
function followedProblem(draft: Case, effect: Effect, { at, old, name }: Renaming): Effect {
  if (!("problem" in effect) || effect.problem !== old) return effect;
  const concerned = effect.segment === undefined ? !hasProblem(draft, old) : effect.segment === draft.segments[at]?.name;
  return concerned ? { ...effect, problem: name } : effect;
}

function hasProblem({ segments }: Case, wanted: string): boolean {
  return segments.some(({ retention }) => retention.curve === "experience" && retention.problems.some(({ name }) => name === wanted));
}

function withEffects(draft: Case, change: (effect: Effect) => Effect): Case {
  if (!draft.initiatives) return draft;
  const initiatives = draft.initiatives.map(({ effects, ...rest }) => ({ ...rest, ...(effects && { effects: effects.map(change) }) }));
  return { ...draft, initiatives };
}
