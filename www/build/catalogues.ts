/**
 * The page's words as they lie in `locales`: a folder for each language, a file
 * for each topic. The topics of the first paint travel together; everything else
 * is loaded after it, with the panels that say it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, Visitor, type Message, type SelectExpression } from "@fluent/syntax";

/** What the first screen says. A topic that is not listed here comes later. */
const FIRST = ["base", "answer", "segments", "initiatives"];

export type Part = "first" | "later";

export interface Written {
  message: Message;
  topic: string;
}

export interface Catalogue {
  language: string;
  messages: Map<string, Written>;
  complaints: string[];
}

export function partOf(topic: string): Part {
  return FIRST.includes(topic) ? "first" : "later";
}

export function readCatalogues(folder: string): Catalogue[] {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return languages.map(({ name }) => catalogue(name, topicsOf(folder, name))).sort((a, b) => a.language.localeCompare(b.language));
}

/** Topic → text. */
export function topicsOf(folder: string, language: string): Record<string, string> {
  const files = readdirSync(join(folder, language)).filter((file) => file.endsWith(".ftl")).sort();
  return Object.fromEntries(files.map((file) => [file.slice(0, -4), readFileSync(join(folder, language, file), "utf8")]));
}

export function catalogue(language: string, topics: Record<string, string>): Catalogue {
  const found: Catalogue = { language, messages: new Map(), complaints: [] };
  for (const [topic, text] of Object.entries(topics)) read(found, topic, text);
  for (const [id, { message }] of found.messages) found.complaints.push(...pluralComplaints(language, id, message));
  return found;
}

function read({ language, messages, complaints }: Catalogue, topic: string, text: string): void {
  for (const entry of parse(text, {}).body) {
    if (entry.type === "Junk") complaints.push(`${language}/${topic}.ftl: does not parse: ${entry.content.trim().slice(0, 80)}`);
    if (entry.type !== "Message") continue;
    const { name } = entry.id;
    const twice = messages.get(name);
    if (twice) complaints.push(`${language}: ${name} is written twice, in ${twice.topic}.ftl and ${topic}.ftl`);
    messages.set(name, { message: entry, topic });
  }
}

/** A choice between plural forms names every form of its language; the default stands for `other`. */
function pluralComplaints(language: string, id: string, message: Message): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== "other");
  const complaints: string[] = [];
  class Plurals extends Visitor {
    override visitSelectExpression(node: SelectExpression): void {
      const forms = node.variants.map(({ key }) => (key.type === "Identifier" ? key.name : key.value));
      const missing = forms.includes("one") ? needed.filter((form) => !forms.includes(form)) : [];
      if (missing.length > 0) complaints.push(`${language}: ${id} has no form for ${missing.join(", ")}`);
      this.genericVisit(node);
    }
  }
  new Plurals().visit(message);
  return complaints;
}
