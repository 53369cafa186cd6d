/**
 * The case as it stands on the page, and every step back.
 *
 * `draft` is what the fields say, right or wrong: text that is no number stays in
 * it as text until it is mended. `origin` is what each field goes back to on
 * reset; it follows every change of shape (an item added, removed, another curve),
 * so that a path means the same place in both.
 */
import type { Case } from "cltv";
import { getAt, setAt } from "./case/path.ts";
import { withItem, withoutItem, withShape } from "./case/scenarios.ts";

export interface Snapshot {
  readonly draft: Case;
  readonly origin: Case;
  /** The worked example it began as. */
  readonly preset: string | undefined;
  /** How it was when it was loaded; `undefined` if it is still so. */
  readonly start: Snapshot | undefined;
  /** Names of the segments and initiatives that last while they move up and down their lists. */
  readonly keys: { readonly segments: readonly string[]; readonly initiatives: readonly string[] };
}

type Group = "segments" | "initiatives";

/** Steps that can be taken back. */
const DEPTH = 200;

export class CaseState {
  #now: Snapshot;
  #past: Snapshot[] = [];
  #future: Snapshot[] = [];
  /** The place that is being changed; one slide or one typed number is one step. */
  #place: string | undefined;
  #named = 0;

  constructor(start: Case, preset?: string) {
    this.#now = this.#fresh(start, preset);
  }

  get now(): Snapshot {
    return this.#now;
  }

  get draft(): Case {
    return this.#now.draft;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  get canReset(): boolean {
    return this.#start.draft !== this.draft;
  }

  /** A field gets a new value; further values at the same place belong to the same step. */
  edit(path: string, value: unknown): void {
    this.editAll(path, (draft) => setAt(draft, path, value));
  }

  /** The person turns to something else: the next value is a new step. */
  settle(): void {
    this.#place = undefined;
  }

  /** Another shape at this place: another curve, a list instead of a number. */
  reshape(path: string, value: unknown): void {
    this.#step(this.#both((it) => withShape(it, path, value)));
  }

  /** Other shapes in several places, and more items at the ends of lists, in one step. */
  remake(change: (it: Case) => Case): void {
    const both = this.#both(change);
    const named = (path: Group): string[] => (both.draft[path] ?? []).map((_, index) => this.#now.keys[path][index] ?? this.#name());
    this.#step({ ...both, keys: { segments: named("segments"), initiatives: named("initiatives") } });
  }

  insert(path: string, index: number, item: unknown): void {
    const both = this.#both((it) => withItem(it, path, index, item));
    this.#step({ ...both, keys: this.#keysWith(path, (keys) => keys.toSpliced(index, 0, this.#name())) });
  }

  remove(path: string, index: number): void {
    const both = this.#both((it) => withoutItem(it, path, index));
    this.#step({ ...both, keys: this.#keysWith(path, (keys) => keys.toSpliced(index, 1)) });
  }

  /** A copy behind the one it is made from. */
  duplicate(path: string, index: number, name: string): void {
    const copy = (it: Case): Case => withItem(it, path, index + 1, { ...(getAt(it, `${path}[${index}]`) as object), name });
    this.#step({ ...this.#both(copy), keys: this.#keysWith(path, (keys) => keys.toSpliced(index + 1, 0, this.#name())) });
  }

  /** Every place follows one change, such as a segment's new name in the effects that mean it. */
  editAll(path: string, change: (draft: Case) => Case): void {
    this.#step({ ...this.#now, start: this.#start, draft: change(this.draft) }, path);
  }

  /** Another case altogether; the old one is one step back. */
  load(next: Case, preset?: string): void {
    this.#step(this.#fresh(next, preset));
  }

  /** The same case in other words, here and in the whole history. */
  reword(change: (it: Case) => Case): void {
    // What was one and the same before is so afterwards: that is how the page knows what was edited.
    const changed = new Map<Case, Case>();
    const reworded = (it: Case): Case => {
      const known = changed.get(it) ?? change(it);
      changed.set(it, known);
      return known;
    };
    const apply = (it: Snapshot): Snapshot => ({ ...it, draft: reworded(it.draft), origin: reworded(it.origin), start: it.start && apply(it.start) });
    this.#now = apply(this.#now);
    this.#past = this.#past.map(apply);
    this.#future = this.#future.map(apply);
  }

  reset(): void {
    this.#step(this.#start);
  }

  undo(): void {
    this.#move(this.#past, this.#future);
  }

  redo(): void {
    this.#move(this.#future, this.#past);
  }

  get #start(): Snapshot {
    return this.#now.start ?? this.#now;
  }

  #move(from: Snapshot[], to: Snapshot[]): void {
    const next = from.pop();
    if (!next) return;
    to.push(this.#now);
    this.#now = next;
    this.settle();
  }

  #step(next: Snapshot, place?: string): void {
    if (place === undefined || place !== this.#place) this.#past = [...this.#past, this.#now].slice(-DEPTH);
    this.#place = place;
    this.#future = [];
    this.#now = next;
  }

  #both(change: (it: Case) => Case): Snapshot {
    return { ...this.#now, start: this.#start, draft: change(this.#now.draft), origin: change(this.#now.origin) };
  }

  #keysWith(path: string, change: (keys: readonly string[]) => readonly string[]): Snapshot["keys"] {
    const { keys } = this.#now;
    return path in keys ? { ...keys, [path]: change(keys[path as Group]) } : keys;
  }

  #fresh(start: Case, preset: string | undefined): Snapshot {
    const names = (items: unknown[] = []): string[] => items.map(() => this.#name());
    return { draft: start, origin: start, preset, start: undefined, keys: { segments: names(start.segments), initiatives: names(start.initiatives) } };
  }

  #name(): string {
    this.#named += 1;
    return `k${this.#named}`;
  }
}
