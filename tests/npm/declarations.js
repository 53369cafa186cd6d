// The types of an entry as text: of its index.d.ts and of all that it re-exports as a whole.

import { readFileSync } from "node:fs";

/** `folder`: "cltv", "cltv/data". */
export function declarations(folder) {
  return withParts(new URL(`../../node_modules/${folder}/index.d.ts`, import.meta.url));
}

function withParts(file) {
  const text = readFileSync(file, "utf8");
  const parts = [...text.matchAll(/^export \* from "(.+)\.js";$/gm)].map(([, name]) => withParts(new URL(`${name}.d.ts`, file)));
  return [text, ...parts].join("\n");
}
