/**
 * Worked examples to begin with. Their words exist in every language; their figures
 * are the same in all. Only the first is on board; any other comes when it is chosen.
 */
import type { Case } from "cltv";
import bank from "../../presets/retail-bank.json";
import type { Language } from "../number/format.ts";

export type Worded = Record<Language, string>;

/** What is said of an example before it is chosen. */
export interface PresetTitle {
  id: string;
  /** Printed in a source, or made up to show how it works. */
  kind: "illustrative" | "published";
  title: Worded;
  about: Worded;
  source?: Worded;
}

export interface Preset extends PresetTitle {
  case: unknown;
}

export const FIRST = bank as Preset;

const FILES = import.meta.glob<{ default: Preset }>(["../../presets/*.json", "!../../presets/retail-bank.json"]);

const known = new Map([[FIRST.id, FIRST]]);
let allAsked = false;

/** An example that has been loaded. */
export function presetNamed(id: string | undefined): Preset | undefined {
  return id === undefined ? undefined : known.get(id);
}

export async function loadPreset(id: string): Promise<Preset> {
  const loaded = known.get(id) ?? (await FILES[`../../presets/${id}.json`]?.())?.default;
  if (!loaded) throw new Error(`no example ${id}`);
  known.set(id, loaded);
  return loaded;
}

/** Whether the names of all examples are known, as far as they can be. */
export function knowsAllNames(): boolean {
  return allAsked;
}

/** A case from a file may have names of any example. */
export async function learnAllNames(): Promise<void> {
  const ids = Object.keys(FILES).map((file) => file.replace(/^.*\/|\.json$/g, ""));
  await Promise.allSettled(ids.map(loadPreset));
  allAsked = true;
}

export function presetCase({ case: worded }: Preset, language: Language): Case {
  return mapWords(worded, (words) => words[language]) as Case;
}

/** The same case with the names that came from examples in another language; a person's own names stay. */
export function reworded(draft: Case, from: Language, to: Language): Case {
  const dictionary = new Map<string, string>();
  const learn = (words: Worded): void => void dictionary.set(words[from], words[to]);
  for (const preset of known.values()) mapWords(preset.case, learn);
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
