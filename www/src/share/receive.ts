/** What comes from outside: a file that was chosen, or a link that was followed. Both pass the same gate, and both say what became of them. */
import type { Case, Problem } from "cltv";
import { openFile } from "../case/file.ts";
import { sentence } from "../case/problems.ts";
import type { Refusal } from "../panels/errors.ts";
import type { View } from "../view.ts";
import { agreed } from "./agree.ts";
import { openLink } from "./link.ts";

/** The page that takes it. */
export interface Recipient {
  readonly root: ShadowRoot;
  view(): View;
  /** Another case, if there is one, and what is said of it. */
  take(found: Case | undefined, refusal: Refusal | undefined): void;
}

export async function receiveFile(to: Recipient, file: File): Promise<void> {
  const found = await openFile(file);
  if (found.ok) to.take(found.case, undefined);
  else to.take(undefined, { reason: found.reason, file: file.name, sentences: sentences(to, found.problems) });
}

/** `asks` first whether it may take the place of the case on the page. */
export async function receiveLink(to: Recipient, fragment: string, asks: boolean): Promise<void> {
  const found = await openLink(fragment);
  if (!found.ok) return to.take(undefined, { link: found.reason, sentences: sentences(to, found.problems) });
  if (!asks || (await agreed(to.root, to.view().t))) to.take(found.case, { link: "opened", sentences: [] });
}

function sentences(to: Recipient, problems: readonly Problem[]): string[] {
  const view = to.view();
  return problems.map((problem) => sentence(view, problem));
}
