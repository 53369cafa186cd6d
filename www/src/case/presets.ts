/** Worked examples to begin with. Their names exist in every language; their figures are the same in all. */
import type { Case } from "cltv";
import darden from "../../presets/darden-netflix.json";
import bank from "../../presets/retail-bank.json";
import type { Language } from "../number/format.ts";

type Worded = Record<Language, string>;

export interface Preset {
  id: string;
  /** Printed in a source, or made up to show how it works. */
  kind: "illustrative" | "published";
  title: Worded;
  about: Worded;
  source?: Worded;
  case: unknown;
}

export const PRESETS: readonly Preset[] = [bank, darden] as Preset[];

export const FIRST = PRESETS[0] as Preset;

export function presetCase({ case: worded }: Preset, language: Language): Case {
  return mapWords(worded, (words) => words[language]) as Case;
}

/** The same case with the names that came from examples in another language; a person's own names stay. */
export function reworded(draft: Case, from: Language, to: Language): Case {
  const dictionary = new Map<string, string>();
  const learn = (words: Worded): void => void dictionary.set(words[from], words[to]);
  for (const preset of PRESETS) mapWords(preset.case, learn);
  return mapTexts(draft, (text) => dictionary.get(text) ?? text) as Case;
}

function mapWords(node: unknown, pick: (words: Worded) => unknown): unknown {
  if (isWorded(node)) return pick(node);
  return mapParts(node, (part) => mapWords(part, pick));
}

function mapTexts(node: unknown, change: (text: string) => string): unknown {
  if (typeof node === "string") return change(node);
  return mapParts(node, (part) => mapTexts(part, change));
}

function mapParts(node: unknown, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(node)) return node.map(change);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, change(part)]));
}

function isWorded(node: unknown): node is Worded {
  return typeof node === "object" && node !== null && "en" in node && "ru" in node;
}
