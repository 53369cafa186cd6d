/**
 * A scenario is the case with some numbers set otherwise, each told by its path. When a
 * list of the case grows or shrinks, the paths behind that place move with what they
 * mean; what goes takes its settings along. Names play no part: a path has none.
 */
import type { Case, Scenario } from "cltv";
import { recorrelated } from "./correlations.ts";
import { fieldAt } from "./fields.ts";
import { getAt, insertAt, removeAt, setAt } from "./path.ts";

type Settings = Scenario["set"];

/** As many as fit side by side. */
export const MOST_SCENARIOS = 5;

/** The same case with one more item in the list at `list`. */
export function withItem(it: Case, list: string, index: number, item: unknown): Case {
  return resettled(insertAt(it, list, index, item), (path) => moved(path, list, (at) => (at < index ? at : at + 1)));
}

/** The same case with one item fewer in the list at `list`. */
export function withoutItem(it: Case, list: string, index: number): Case {
  return resettled(removeAt(it, list, index), (path) => moved(path, list, (at) => (at === index ? undefined : at < index ? at : at - 1)));
}

/** The same case with another shape at `path`; settings of what the new one does not have are gone. */
export function withShape(it: Case, path: string, value: unknown): Case {
  const next = setAt(it, path, value);
  const isGone = (place: string): boolean => getAt(it, place) !== undefined && getAt(next, place) === undefined;
  return resettled(next, (place) => (isGone(place) ? undefined : place));
}

/** Every place that at least one scenario sets, in the order in which they were chosen. */
export function variedPlaces({ scenarios = [] }: Case): string[] {
  return [...new Set(scenarios.flatMap(({ set }) => Object.keys(set)))];
}

/** Every scenario says what this place is; as in the case, to begin with. */
export function varied(it: Case, path: string): Case {
  return withSettings(it, (set) => (path in set ? set : { ...set, [path]: standing(it, path) }));
}

/** No scenario says anything about this place any more. */
export function unvaried(it: Case, path: string): Case {
  return withSettings(it, ({ [path]: _, ...rest }) => rest);
}

/** The scenario becomes the case, and what the case was becomes a scenario, in the same place. */
export function swapped(it: Case, index: number, rename: (name: string) => string): Case {
  const { name, set } = getAt(it, `scenarios[${index}]`) as Scenario;
  const before = Object.keys(set).map((path) => [path, standing(it, path)] as const);
  const next = Object.entries(set).reduce((draft, [path, value]) => setAt(draft, path, value ?? undefined), it);
  return setAt(next, `scenarios[${index}]`, { name: rename(name), set: Object.fromEntries(before) });
}

/** Effects that a scenario turns to another segment or problem go on meaning it by its new name. */
export function withSettingsNamed(it: Case, field: "segment" | "problem", { old, name }: { old: string; name: string }): Case {
  const followed = ([path, value]: [string, unknown]): [string, unknown] => [path, path.endsWith(`.${field}`) && value === old ? name : value];
  return withSettings(it, (set) => Object.fromEntries(Object.entries(set).map(followed)));
}

/** What the case says here, if only by its default; `null` takes a field away. */
function standing(it: Case, path: string): unknown {
  return getAt(it, path) ?? fieldAt(it, path)?.fallback ?? null;
}

function withSettings(it: Case, change: (set: Settings) => Settings): Case {
  const scenarios = it.scenarios?.map((scenario) => ({ ...scenario, set: change(scenario.set) }));
  return scenarios ? { ...it, scenarios } : it;
}

/** Each setting at its new place; without one it is gone. Numbers that move together follow as well. */
function resettled(before: Case, to: (path: string) => string | undefined): Case {
  const it = recorrelated(before, to);
  const places = variedPlaces(it);
  if (places.every((path) => to(path) === path)) return it;
  const move = (set: Settings): [string, unknown][] => Object.entries(set).flatMap(([path, value]) => keyed(to(path), value));
  return withSettings(it, (set) => Object.fromEntries(move(set)));
}

function keyed(path: string | undefined, value: unknown): [string, unknown][] {
  return path === undefined ? [] : [[path, value]];
}

/** `list[4].margin` → `list[5].margin`; paths that do not lead through the list stay. */
function moved(path: string, list: string, to: (index: number) => number | undefined): string | undefined {
  if (!path.startsWith(`${list}[`)) return path;
  const end = path.indexOf("]", list.length);
  const index = to(Number(path.slice(list.length + 1, end)));
  return index === undefined ? undefined : `${list}[${index}]${path.slice(end + 1)}`;
}
