// The example with which the page begins, as the page shows it in a language.
import { readFile } from "node:fs/promises";

const bank = JSON.parse(await readFile(new URL("../../www/presets/retail-bank.json", import.meta.url), "utf8"));

export function preset(language, node = bank.case) {
  if (Array.isArray(node)) return node.map((part) => preset(language, part));
  if (typeof node !== "object" || node === null) return node;
  if ("en" in node && "ru" in node) return node[language];
  return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, preset(language, part)]));
}
