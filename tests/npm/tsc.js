// The TypeScript compiler of the workshop, on files that lie beside the installed package.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const tools = process.env.CLTV_TOOLS;
const compiler = fileURLToPath(new URL("typescript/bin/tsc", `file://${tools}/`));
const folder = fileURLToPath(new URL(".", import.meta.url));

/** The ways a customer's project finds and checks the package. */
export const settings = {
  "Node's resolution": ["--module", "nodenext", "--lib", "es2022,dom", "--types", ""],
  "a bundler's resolution": ["--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom", "--types", ""],
  "Node's types, no DOM": ["--module", "nodenext", "--lib", "es2022", "--types", "node", "--typeRoots", `${tools}/@types`],
};

/** What the compiler complains of; the empty string is content. */
export function complaints(file, setting = settings["Node's resolution"]) {
  const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022"];
  const run = spawnSync(process.execPath, [compiler, ...strict, ...setting, file], { cwd: folder, encoding: "utf8" });
  return run.status === 0 ? "" : run.stdout + run.stderr;
}
