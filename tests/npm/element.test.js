// The element: types for a customer's TypeScript, nothing on a server, and no other entry brings it along.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { complaints, settings } from "./tsc.js";

const file = (name) => readFileSync(new URL(`../../node_modules/cltv/${name}`, import.meta.url), "utf8");

test("on a server, importing it does nothing", async () => {
  const { mount, ...others } = await import("cltv/element");
  assert.equal(typeof mount, "function");
  assert.deepEqual(others, {});
  assert.equal(globalThis.customElements, undefined);
});

test("right calls compile, wrong ones do not", () => {
  assert.equal(complaints("element.test-d.ts", settings["a bundler's resolution"]), "");
  assert.equal(complaints("element.test-d.ts", settings["Node's resolution"]), "");
});

test("no other entry imports it", () => {
  const entries = ["index.js", "inline.js", "api.js", "workerd.js", "uncertainty/index.js", "uncertainty/inline.js", "data/index.js", "data/inline.js"];
  for (const entry of entries) assert.doesNotMatch(file(entry), /element/, entry);
});
