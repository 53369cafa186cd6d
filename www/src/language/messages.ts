/**
 * The page's words in its languages. The build has checked that every message is
 * in every catalogue, so a missing one is a fault of the program.
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import english from "../../locales/en.ftl?raw";
import russian from "../../locales/ru.ftl?raw";
import type { Language } from "../number/format.ts";

export type Words = Record<string, FluentVariable>;

/** The message of this name, with its variables filled in. */
export type Translate = (id: string, words?: Words) => string;

const CATALOGUES: Record<Language, string> = { en: english, ru: russian };
const made = new Map<Language, Translate>();

export const LANGUAGES = Object.keys(CATALOGUES) as Language[];

export function translator(language: Language): Translate {
  const known = made.get(language) ?? create(language);
  made.set(language, known);
  return known;
}

/** The first of the person's languages that the page speaks. */
export function chosenLanguage(wishes: readonly string[]): Language {
  const spoken = wishes.map((wish) => wish.slice(0, 2).toLowerCase());
  return LANGUAGES.find((language) => language === spoken.find((wish) => LANGUAGES.includes(wish as Language))) ?? "en";
}

function create(language: Language): Translate {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(CATALOGUES[language]));
  return (id, words) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`no message ${id} in ${language}`);
    return bundle.formatPattern(pattern, words ?? null);
  };
}
