// The part of the package that simulates.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The file of `cltv/uncertainty` that a room takes: Node's, or a browser's without a bundler. */
export function entry(folder, conditions) {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const choices = exports["./uncertainty"];
  const condition = Object.keys(choices).find((name) => conditions.includes(name));
  return choices[condition];
}
