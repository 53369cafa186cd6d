/** What every panel and control is given to draw itself: the case, its answer, the words, and what a person may do. */
import type { TemplateResult } from "lit";
import type { Case } from "cltv";
import type { PlacedProblem } from "./case/problems.ts";
import type { Figure } from "./charts/figure.ts";
import type { Snapshot } from "./state.ts";
import type { Answer } from "./engine/ask.ts";
import type { Later } from "./later.ts";
import type { Translate } from "./language/messages.ts";
import type { Formats } from "./number/format.ts";

export interface View extends Snapshot {
  readonly t: Translate;
  readonly f: Formats;
  readonly answer: Answer;
  readonly problems: readonly PlacedProblem[];
  readonly actions: Actions;
  /** The panels below the first screen and the parts of others that came with them; `undefined` until they are here. */
  readonly later: Later | undefined;
  /** Everything is drawn, also what is folded away; before that only what can be seen. */
  readonly isWhole: boolean;
  /** Whether this card of a list is unfolded. */
  readonly isOpen: (key: string) => boolean;
  /** What panels remember beside the case, by their names: where a lever stands, what was counted. Never saved, never undone. */
  readonly kept: ReadonlyMap<string, unknown>;
  /** How figures are drawn on paper; there nothing is folded, saved or chosen. */
  readonly paper?: (view: View, shown: Figure) => TemplateResult;
}

/** Everything that changes the case. */
export interface Actions {
  edit(path: string, value: unknown): void;
  /** One step up or down, held at the legal end. */
  nudge(path: string, value: number): void;
  settle(): void;
  reshape(path: string, value: unknown): void;
  rename(path: string, name: string): void;
  insert(path: string, item: unknown): void;
  duplicate(path: string, index: number): void;
  remove(path: string, index: number): void;
  fold(key: string, open: boolean): void;
  /** Remembers something beside the case; `undefined` forgets it. */
  keep(key: string, value: unknown): void;
  /** Several places at once, in one step. */
  revise(change: (draft: Case) => Case): void;
  /** Other shapes in several places, and more items at the ends of lists, in one step. */
  remake(change: (draft: Case) => Case): void;
  /** Unfolds whatever lies over this place and focuses it. */
  reveal(path: string): void;
}

/** What each message may need to know: the period in which the case is told, and its money. */
export function termsOf({ draft }: { draft: Case }): { period: string } {
  return { period: draft.period };
}
