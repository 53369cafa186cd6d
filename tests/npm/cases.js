// The cases with the outcomes of an independent engine, from ../cases.

import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../cases/", import.meta.url);
const names = readdirSync(folder).map((file) => file.match(/^(.*)\.expected\.json$/)?.[1]);

/** [{ name, input, expected }], ready to hand to `evaluate`. */
export const cases = names
  .filter((name) => name !== undefined)
  .map((name) => ({ name, input: read(`${name}.json`), expected: read(`${name}.expected.json`) }));

/** A small case that computes: one segment, one initiative, three years. */
export function aCase() {
  return read("02-by-hand-start-year.json");
}

function read(file) {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8"));
}
