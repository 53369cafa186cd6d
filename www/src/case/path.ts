/**
 * A path names a place in a case the way the engine does: `segments[0].margin`.
 * Every change makes a new case that shares what did not change, so a step of
 * the history costs a few objects.
 */

type Key = string | number;

/** A key that is a path itself stands in quotes, as in the setting of a scenario. */
const KEYS = /\["([^"]*)"\]|[^.[\]]+/g;

export function keysOf(path: string): Key[] {
  return Array.from(path.matchAll(KEYS), ([part, quoted]) => quoted ?? (/^\d+$/.test(part) ? Number(part) : part));
}

/** `segments[0].margin` and `segments[7].margin` are one kind of place: `segments[].margin`. */
export function kindOf(path: string): string {
  return path.replace(/\[\d+\]/g, "[]");
}

/** The place that holds this one: `segments[0].margin` → `segments[0]` → `segments` → ``. */
export function parentOf(path: string): string {
  if (path.endsWith('"]')) return path.slice(0, path.lastIndexOf('["'));
  return path.slice(0, Math.max(path.lastIndexOf("."), path.lastIndexOf("["), 0));
}

/** The place that the setting of a scenario means: `scenarios[0].set["segments[1].margin"]` → `segments[1].margin`; any other means itself. */
export function meantBy(path: string): string {
  return /^scenarios\[\d+\]\.set\["(.*)"\]$/.exec(path)?.[1] ?? path;
}

/** Where the scenario of this index sets a place otherwise. */
export function settingOf(scenario: number, path: string): string {
  return `scenarios[${scenario}].set["${path}"]`;
}

/** A name for an element of the page that stands for this place. */
export function idOf(path: string): string {
  return `at-${path.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "")}`;
}

export function getAt(root: unknown, path: string): unknown {
  return keysOf(path).reduce<unknown>((node, key) => (node as Record<Key, unknown> | null | undefined)?.[key], root);
}

/** The same case with `value` at `path`; `undefined` takes the field away. */
export function setAt<T>(root: T, path: string, value: unknown): T {
  return write(root, keysOf(path), value) as T;
}

/** The same case with one more item in the list at `path`. */
export function insertAt<T>(root: T, path: string, index: number, item: unknown): T {
  return setAt(root, path, listAt(root, path).toSpliced(index, 0, item));
}

/** The same case with one item fewer in the list at `path`. */
export function removeAt<T>(root: T, path: string, index: number): T {
  return setAt(root, path, listAt(root, path).toSpliced(index, 1));
}

function listAt(root: unknown, path: string): unknown[] {
  const list = getAt(root, path);
  return Array.isArray(list) ? list : [];
}

function write(node: unknown, keys: Key[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const copy = (Array.isArray(node) ? [...node] : { ...(node as object) }) as Record<Key, unknown>;
  const inner = write(copy[key], rest, value);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}
