/** The first drawing comes in portions, each a task of its own: between them the browser paints and answers. */
import type { Later } from "./later.ts";
import { afterPaint } from "./turns.ts";

/** All that needs no later code, in its order. */
const FIRST = ["answer", "segments", "initiatives", "case", "charts"] as const;
/** So many of the later sections in one task. */
const SECTIONS_AT_ONCE = 3;

export class Portions {
  #drawn = 1;
  #isComing = false;

  /** Whether this one of the first portions may be drawn. */
  readonly has = (portion: (typeof FIRST)[number]): boolean => FIRST.indexOf(portion) < this.#drawn;

  /** Whether only later code could add to what is drawn. */
  get hasFirst(): boolean {
    return this.#drawn >= FIRST.length;
  }

  /** How many of the later sections may be drawn. */
  get sections(): number {
    return Math.max(0, this.#drawn - FIRST.length) * SECTIONS_AT_ONCE;
  }

  /** The very last to come is what is folded away. */
  isWhole(later: Later | undefined): boolean {
    return later !== undefined && this.sections >= later.SECTIONS.length;
  }

  /** Allows the next portion once the last one is on the screen, and calls `more` then. */
  grow(later: Later | undefined, more: () => void): void {
    if (this.#isComing || this.isWhole(later) || (this.hasFirst && !later)) return;
    this.#isComing = true;
    afterPaint(() => {
      this.#isComing = false;
      this.#drawn += 1;
      more();
    });
  }
}
