/**
 * The page's words in its languages. Each language comes in two parts, each loaded
 * when it is needed: what the first screen says, and what the later panels say. The
 * build has checked that every message is in every catalogue, so a missing one is a
 * fault of the program.
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../number/format.ts";

export type Words = Record<string, FluentVariable>;

/** The message of this name, with its variables filled in. */
export type Translate = (id: string, words?: Words) => string;

export type Part = "first" | "later";

type Load = () => Promise<{ default: string }>;

const TEXTS: Record<Language, Record<Part, Load>> = {
  en: { first: () => import("virtual:messages/en/first"), later: () => import("virtual:messages/en/later") },
  ru: { first: () => import("virtual:messages/ru/first"), later: () => import("virtual:messages/ru/later") },
};

export const LANGUAGES = Object.keys(TEXTS) as Language[];

/** One of each for the whole document: two calculators share what they have learned. */
const bundles = new Map<Language, FluentBundle>();
const learned = new Set<string>();

/** Whether this part of the language can be spoken. */
export function speaks(language: Language, part: Part = "first"): boolean {
  return learned.has(`${language} ${part}`);
}

export async function learn(language: Language, part: Part = "first"): Promise<void> {
  if (speaks(language, part)) return;
  const { default: text } = await TEXTS[language][part]();
  // Asked for twice at once, it arrives twice and is the same.
  bundleOf(language).addResource(new FluentResource(text), { allowOverrides: true });
  learned.add(`${language} ${part}`);
}

/** Speaks what has been learned by then. */
export function translator(language: Language): Translate {
  const bundle = bundleOf(language);
  return (id, words) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`no message ${id} in ${language}`);
    return bundle.formatPattern(pattern, words ?? null);
  };
}

/** Whether there is such a message, for words that the engine may bring. */
export function knows(language: Language, id: string): boolean {
  return bundleOf(language).hasMessage(id);
}

/** The first of the person's languages that the page speaks. */
export function chosenLanguage(wishes: readonly string[]): Language {
  const spoken = wishes.map((wish) => wish.slice(0, 2).toLowerCase());
  return LANGUAGES.find((language) => language === spoken.find((wish) => LANGUAGES.includes(wish as Language))) ?? "en";
}

function bundleOf(language: Language): FluentBundle {
  const bundle = bundles.get(language) ?? new FluentBundle(language, { useIsolating: false });
  bundles.set(language, bundle);
  return bundle;
}
