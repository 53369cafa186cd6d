// The fenced blocks of everything that people read, and where each of them is run.

import { existsSync, readFileSync, readdirSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const PACKED = "node_modules/cltv/";

/** The package's own as they are installed, where they are, else as they are written. */
const ofPackage = existsSync(new URL(`${PACKED}README.md`, root)) ? PACKED : "npm/";

/** Commands, recipes for servers, and policies: shown, not run here. */
const SHOWN = ["", "sh", "nginx", "apache", "caddy"];

/** By language; scripts that touch a page are of the page. Rust is run as doctests, from `src/lib.rs`. */
const RUN_BY = { js: "Node", json: "Node", rust: "doctests", html: "a browser", jsx: "a browser", vue: "a browser" };

/** [{ file, title, language, code }], in the order in which they are read. */
export const snippets = ["", "docs/", ofPackage].flatMap(documents).flatMap(blocks);

export const runBy = (runner) => snippets.filter((snippet) => runnerOf(snippet) === runner);

/** `undefined`: nobody knows how to run it. */
export function runnerOf({ language, code }) {
  if (SHOWN.includes(language)) return "nobody";
  return language === "js" && /\bdocument\b/.test(code) ? "a browser" : RUN_BY[language];
}

function documents(folder) {
  const names = readdirSync(new URL(`./${folder}`, root)).filter((name) => name.endsWith(".md"));
  return names.sort().map((name) => ({ file: folder.replace(PACKED, "npm/") + name, text: readFileSync(new URL(folder + name, root), "utf8") }));
}

function blocks({ file, text }) {
  return [...text.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)].map(({ 1: language, 2: code, index }) => {
    const title = text.slice(0, index).split(/^##+ /m).at(-1).split("\n", 1)[0];
    return { file, title, language, code };
  });
}
