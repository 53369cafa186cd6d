/** What a picture in a language needs: the engine, its words, and the names of all examples when it was another before. */
import { knowsAllNames, learnAllNames } from "./case/presets.ts";
import { running, start } from "./engine/start.ts";
import { learn, speaks } from "./language/messages.ts";
import { waitsForWords } from "./later.ts";
import type { Language } from "./number/format.ts";

export function isReady(language: Language, spoken: Language | undefined): boolean {
  const isRewording = spoken !== undefined && spoken !== language;
  return running() && speaks(language) && !waitsForWords(language) && (!isRewording || knowsAllNames());
}

export function makeReady(language: Language, spoken: Language | undefined): Promise<unknown> {
  return Promise.all([start(), learn(language), waitsForWords(language) && learn(language, "later"), spoken && learnAllNames()]);
}
