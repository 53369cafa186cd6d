/** What every panel and control is given to draw itself: the case, its answer, the words, and what a person may do. */
import type { Case } from "cltv";
import type { PlacedProblem } from "./case/problems.ts";
import type { Snapshot } from "./state.ts";
import type { Answer } from "./engine.ts";
import type { Translate } from "./language/messages.ts";
import type { Formats } from "./number/format.ts";

export interface View extends Snapshot {
  readonly t: Translate;
  readonly f: Formats;
  readonly answer: Answer;
  readonly problems: readonly PlacedProblem[];
  readonly actions: Actions;
  /** Whether this card of a list is unfolded. */
  readonly isOpen: (key: string) => boolean;
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
  /** Unfolds whatever lies over this place and focuses it. */
  reveal(path: string): void;
}

/** What each message may need to know: the period in which the case is told, and its money. */
export function termsOf({ draft }: { draft: Case }): { period: string } {
  return { period: draft.period };
}
