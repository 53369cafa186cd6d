/** A message with `**strong**` parts. Names that people give are text and stay text. */
import { html, type TemplateResult } from "lit";
import type { Translate, Words } from "./messages.ts";

export function rich(t: Translate, id: string, words: Words = {}): TemplateResult {
  const parts = t(id, withoutStars(words)).split("**");
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<strong>${part}</strong>` : part))}`;
}

/** The same as plain text, for the ear and the clipboard. */
export function plainText(t: Translate, id: string, words: Words = {}): string {
  return t(id, withoutStars(words)).replaceAll("**", "");
}

function withoutStars(words: Words): Words {
  const clean = Object.entries(words).map(([name, word]) => [name, typeof word === "string" ? word.replaceAll("**", "∗∗") : word]);
  return Object.fromEntries(clean) as Words;
}
