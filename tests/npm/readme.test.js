// What the documents show runs as it stands: here what is for Node, in tests/page what is for a browser.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { check } from "cltv";
import { runBy, runnerOf, snippets } from "./snippets.js";

const installed = new URL("../../node_modules/cltv/", import.meta.url);
const readme = readFileSync(new URL("README.md", installed), "utf8");

/** A customer's folder, with the case that the read-me has him save. */
const folder = mkdtempSync(fileURLToPath(new URL("../../reader-", import.meta.url)));
const [{ code: savedCase }] = runBy("Node").filter(({ language }) => language === "json");
writeFileSync(join(folder, "case.json"), savedCase);
after(() => rmSync(folder, { recursive: true }));

test("every block is one that is run somewhere, or one that is only shown", () => {
  assert.deepEqual(snippets.filter((snippet) => runnerOf(snippet) === undefined), []);
  for (const runner of ["Node", "a browser", "doctests"]) assert.ok(runBy(runner).length > 0, runner);
});

test("documents with Rust in them are doctests", () => {
  assert.deepEqual([...new Set(runBy("doctests").map(({ file }) => file))], ["COMPARE.md", "README.md"]);
});

test("the case that the starts share is a case", () => assert.deepEqual(check(JSON.parse(savedCase)), []));

describe("for Node", () => {
  for (const { file, title, code } of runBy("Node").filter(({ language }) => language === "js")) {
    test(`${file}: ${title}`, () => {
      const type = /\brequire\(/.test(code) ? "commonjs" : "module";
      const { status, stdout, stderr } = spawnSync(process.execPath, [`--input-type=${type}`, "--eval", code], { cwd: folder, encoding: "utf8" });
      assert.equal(status, 0, stderr);
      assert.match(stdout, /\S/);
      assert.doesNotMatch(stdout, /undefined|NaN/);
    });
  }
});

test("the sizes that it tells are those of the files, to a twentieth", () => {
  const rows = [...readme.matchAll(/^\| `cltv(?:\/(\w+))?` \|.*\| (\d+) kB \|$/gm)];
  assert.deepEqual(rows.map(([, name]) => name), [undefined, "uncertainty", "data", "workbook", "element"]);
  for (const [, name = "", told] of rows) {
    const file = name === "element" ? "element/cltv-calculator.js" : `${name}/${name || "cltv"}.wasm`;
    const kilobytes = gzipSync(readFileSync(new URL(`./${file}`, installed)), { level: 9 }).length / 1000;
    assert.ok(Math.abs(kilobytes / Number(told) - 1) < 0.05, `${file}: ${kilobytes} kB`);
  }
});

test("every entry of the package stands in the table", () => {
  const { exports } = JSON.parse(readFileSync(new URL("package.json", installed), "utf8"));
  for (const entry of Object.keys(exports)) assert.ok(readme.includes(`\`${entry.replace(".", "cltv")}\``), entry);
});
