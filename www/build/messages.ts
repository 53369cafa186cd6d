/**
 * Hands each language to the page in two chunks, and holds the catalogues of all
 * languages to one another. The build fails when a message is missing in one
 * language, is used but not there, is there but not used, takes other variables
 * than its counterpart, stands in another file than it, lacks a plural form of its
 * language, does not parse, or is said on the first screen but comes later.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Visitor, type Message, type VariableReference } from "@fluent/syntax";
import type { Plugin } from "vite";
import { partOf, readCatalogues, topicsOf, type Catalogue } from "./catalogues.ts";

/** `virtual:messages/ru/later` → language and part. */
const MODULE = /^\0?virtual:messages\/(\w+)\/(first|later)$/;

/** Where complaints go: a build with `--mode draft` goes on in spite of them. */
interface Told {
  warn(text: string): void;
  error(text: string): never;
}

/** `whole`: everything travels in one file, and nothing comes later. */
export function messages(locales: string, sources: string, { whole = false } = {}): Plugin {
  let catalogues: Catalogue[] = [];
  let isDraft = false;
  const tell = ({ warn, error }: Told, complaints: string[]): void => {
    if (complaints.length > 0) (isDraft ? warn : error)(`messages:\n  ${complaints.join("\n  ")}`);
  };
  return {
    name: "messages",
    configResolved({ mode }) {
      isDraft = mode === "draft";
    },
    buildStart() {
      catalogues = readCatalogues(locales);
      tell({ warn: (text) => this.warn(text), error: (text) => this.error(text) }, complaintsOf(catalogues, readSources(sources)));
    },
    resolveId: (id) => (MODULE.test(id) ? `\0${id}` : null),
    load(id) {
      const [, language = "", part] = MODULE.exec(id) ?? [];
      if (!part) return null;
      for (const topic of Object.keys(topicsOf(locales, language))) this.addWatchFile(join(locales, language, `${topic}.ftl`));
      return { code: `export default ${JSON.stringify(textOf(locales, language, part))};`, map: null };
    },
    generateBundle(_, bundle) {
      if (whole) return;
      const early = Object.values(bundle).filter((chunk) => chunk.type === "chunk" && chunk.isEntry);
      const modules = early.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
      const source = modules.filter((id) => id.startsWith(sources)).map((id) => readFileSync(id.replace(/\?.*$/, ""), "utf8")).join("\n");
      tell({ warn: (text) => this.warn(text), error: (text) => this.error(text) }, earlyComplaints(catalogues, source));
    },
  };
}

/** Comments are for translators. */
function textOf(locales: string, language: string, part: string): string {
  const texts = Object.entries(topicsOf(locales, language)).filter(([topic]) => partOf(topic) === part);
  return texts.map(([, text]) => text.replace(/^#.*\n|^\n/gm, "")).join("");
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

/** What the first screen's own code says must come with it. */
export function earlyComplaints([reference]: Catalogue[], source: string): string[] {
  const { asked, prefixes } = uses(source);
  const written = [...(reference?.messages ?? [])];
  const later = written.filter(([, { topic }]) => partOf(topic) === "later").map(([id]) => id);
  const allLater = (prefix: string): boolean => {
    const family = written.map(([id]) => id).filter((id) => id.startsWith(prefix));
    return family.length > 0 && family.every((id) => later.includes(id));
  };
  return [...asked.filter((id) => later.includes(id)), ...prefixes.filter(allLater)].map((id) => `${id} is said on the first screen, but its file comes later`);
}

function readSources(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
}

function differences(one: Catalogue, two: Catalogue): string[] {
  const ids = new Set([...one.messages.keys(), ...two.messages.keys()]);
  return [...ids].flatMap((id) => {
    const [a, b] = [one.messages.get(id), two.messages.get(id)];
    if (!a) return [`${one.language}: ${id} is missing`];
    if (!b) return [`${two.language}: ${id} is missing`];
    if (a.topic !== b.topic) return [`${id} stands in ${one.language}/${a.topic}.ftl, but in ${two.language}/${b.topic}.ftl`];
    const [ours, theirs] = [variables(a.message), variables(b.message)];
    return ours === theirs ? [] : [`${id}: ${one.language} takes ${ours || "nothing"}, ${two.language} takes ${theirs || "nothing"}`];
  });
}

/** Ids stand in the sources as plain strings, or as templates that begin with a fixed word. */
function uses(source: string): { asked: string[]; prefixes: string[] } {
  return {
    asked: [...source.matchAll(/\b(?:t|rich)\(\s*"([^"]+)"/g)].map((match) => match[1] ?? ""),
    prefixes: [...source.matchAll(/`([a-z]+(?:-[a-z]+)*-)\$\{/g)].map((match) => match[1] ?? ""),
  };
}

function useComplaints({ messages: known }: Catalogue, source: string): string[] {
  const { asked, prefixes } = uses(source);
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
