/** What every build of the page has in common: the page itself, and its embeds. */
import { fileURLToPath } from "node:url";
import type { Alias, Plugin } from "vite";
import { engines } from "./engine.ts";

export const www = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The one that answers at once, and those for questions about uncertainty and about data, and for workbooks. */
const ENGINES = {
  "virtual:engine": www("../target/npm/cltv.wasm"),
  "virtual:uncertainty": www("../target/npm/uncertainty/uncertainty.wasm"),
  "virtual:data": www("../target/npm/data/data.wasm"),
  "virtual:workbook": www("../target/npm/workbook/workbook.wasm"),
};

export function allEngines(): Plugin {
  return engines(ENGINES);
}

/** The package as it was built, not as it is published. */
export const PACKAGE: Alias[] = [
  { find: /^cltv$/, replacement: www("../target/npm/api.js") },
  { find: /^cltv\/(uncertainty|data|workbook)\/(\w+)(\?.*)?$/, replacement: `${www("../target/npm")}/$1/$2.js$3` },
];

/** The page begins the workers of its pool by itself; the package's own way would add a worker that nobody uses. */
export const OWN_POOL = { [www("../target/npm/uncertainty/threads.js")]: www("src/embed/threads.ts") };

/** `assets/first-ru-….js`: what a visitor's first load consists of can be told from the names. */
export function chunkName({ facadeModuleId }: { facadeModuleId: string | null }): string {
  if (facadeModuleId === "\0virtual:engine") return "assets/everyday-[hash].js";
  const [, language, part] = /virtual:messages\/(\w+)\/(\w+)$/.exec(facadeModuleId ?? "") ?? [];
  return language ? `assets/${part}-${language}-[hash].js` : "assets/[name]-[hash].js";
}
