/**
 * Holds the catalogues of all languages to one another. The build fails when a
 * message is missing in one language, is used but not there, is there but not
 * used, takes other variables than its counterpart, lacks a plural form of its
 * language, or does not parse.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, Visitor, type Message, type SelectExpression, type VariableReference } from "@fluent/syntax";
import type { Plugin } from "vite";

interface Catalogue {
  language: string;
  messages: Map<string, Message>;
  complaints: string[];
}

export function messages(locales: string, sources: string): Plugin {
  return {
    name: "messages",
    buildStart() {
      const complaints = complaintsOf(readCatalogues(locales), readSources(sources));
      if (complaints.length > 0) this.error(`messages:\n  ${complaints.join("\n  ")}`);
    },
    /** Comments are for translators. */
    transform(code, id) {
      if (id.endsWith(".ftl?raw")) return { code: code.replace(/(\\n|")#[^"\\]*(?=\\n)/g, "$1"), map: null };
      return null;
    },
  };
}

export function complaintsOf(catalogues: Catalogue[], source: string): string[] {
  const [reference, ...others] = catalogues;
  if (!reference) return ["no catalogue"];
  return [
    ...catalogues.flatMap(({ complaints }) => complaints),
    ...others.flatMap((other) => differences(reference, other)),
    ...useComplaints(reference, source),
  ];
}

export function readCatalogues(folder: string): Catalogue[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".ftl")).sort();
  return files.map((file) => catalogue(file.slice(0, -4), readFileSync(join(folder, file), "utf8")));
}

function readSources(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
}

export function catalogue(language: string, text: string): Catalogue {
  const found: Catalogue = { language, messages: new Map(), complaints: [] };
  for (const entry of parse(text, {}).body) {
    if (entry.type === "Junk") found.complaints.push(`${language}: does not parse: ${entry.content.trim().slice(0, 80)}`);
    if (entry.type === "Message") found.messages.set(entry.id.name, entry);
  }
  for (const [id, message] of found.messages) found.complaints.push(...pluralComplaints(language, id, message));
  return found;
}

function differences(one: Catalogue, two: Catalogue): string[] {
  const ids = new Set([...one.messages.keys(), ...two.messages.keys()]);
  return [...ids].flatMap((id) => {
    const [a, b] = [one.messages.get(id), two.messages.get(id)];
    if (!a) return [`${one.language}: ${id} is missing`];
    if (!b) return [`${two.language}: ${id} is missing`];
    const [ours, theirs] = [variables(a), variables(b)];
    return ours === theirs ? [] : [`${id}: ${one.language} takes ${ours || "nothing"}, ${two.language} takes ${theirs || "nothing"}`];
  });
}

/** Ids stand in the sources as plain strings, or as templates that begin with a fixed word. */
function useComplaints({ messages: known }: Catalogue, source: string): string[] {
  const asked = [...source.matchAll(/\b(?:t|rich)\(\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  const prefixes = [...source.matchAll(/`([a-z]+(?:-[a-z]+)*-)\$\{/g)].map((match) => match[1] ?? "");
  const used = (id: string): boolean => source.includes(`"${id}"`) || prefixes.some((prefix) => id.startsWith(prefix));
  return [
    ...asked.filter((id) => !known.has(id)).map((id) => `${id} is used but nowhere written`),
    ...[...known.keys()].filter((id) => !used(id)).map((id) => `${id} is written but nowhere used`),
  ];
}

function variables(message: Message): string {
  const names = new Set<string>();
  class Names extends Visitor {
    override visitVariableReference(node: VariableReference): void {
      names.add(`$${node.id.name}`);
    }
  }
  new Names().visit(message);
  return [...names].sort().join(" ");
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
