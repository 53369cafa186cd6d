// The examples of the package's README run as they stand.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const root = new URL("../../", import.meta.url);
const readme = readFileSync(new URL("node_modules/cltv/README.md", root), "utf8");
const examples = readme.split(/^## /m).flatMap((section) => {
  const title = section.split("\n", 1)[0];
  return [...section.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => ({ title, code }));
});

test("there are examples", () => assert.ok(examples.length >= 3));

for (const { title, code } of examples) {
  test(title, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: root, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /\S/);
    assert.doesNotMatch(stdout, /undefined|NaN/);
  });
}
