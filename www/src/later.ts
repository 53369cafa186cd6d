/**
 * What the first screen does not show is loaded after it is painted: the code in
 * `panels/later.ts` and its words. A view has it as `view.later` once both are here.
 */
import { learn, speaks } from "./language/messages.ts";
import type { Language } from "./number/format.ts";

export type Later = typeof import("./panels/later.ts");

let loaded: Later | undefined;

/** The later panels, if they can be drawn in this language. */
export function laterIn(language: Language): Later | undefined {
  return speaks(language, "later") ? loaded : undefined;
}

/** Panels that are here already and only wait for their words, as after a change of language. */
export function waitsForWords(language: Language): boolean {
  return loaded !== undefined && !speaks(language, "later");
}

export async function loadLater(language: Language): Promise<Later> {
  const [panels] = await Promise.all([import("./panels/later.ts"), learn(language, "later")]);
  loaded = panels;
  return panels;
}
