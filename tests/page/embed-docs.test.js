// What docs/embedding.md says is what is built: the policy in its recipes, the names of colours, the attributes, the examples.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { source } from "./source.js";

const at = (path) => new URL(`../../${path}`, import.meta.url);
const text = await readFile(at("docs/embedding.md"), "utf8");
const { POLICY } = await source("build/policy.ts");

test("each recipe sends the page's own policy, and who may frame it", () => {
  const recipes = [...text.matchAll(/"(default-src [^"]+)"/g)].map(([, policy]) => policy);
  assert.deepEqual(recipes, Array(3).fill(`${POLICY}; frame-ancestors 'self' https://www.example.com`));
});

test("every colour and size that is named exists, and every one that exists is named", async () => {
  const sheets = await Promise.all(["tokens", "embed"].map((name) => readFile(at(`www/src/styles/${name}.css`), "utf8")));
  const tokens = [...sheets[0].matchAll(/--([\w-]+):/g)].map(([, name]) => `--cltv-${name}`);
  const named = [...new Set(text.match(/--cltv-[\w-]+/g))];
  const ofType = ["--cltv-small", "--cltv-text"];
  assert.deepEqual(named.sort(), [...new Set([...tokens.filter((name) => !ofType.includes(name)), "--cltv-size"])].sort());
  assert.ok(sheets[1].includes("var(--cltv-size,"));
});

test("the examples that it lists are the examples that there are", async () => {
  const presets = (await readdir(at("www/presets"))).map((file) => file.replace(".json", ""));
  const [, row] = /\| `preset` \| ([^|]+) \|/.exec(text);
  assert.deepEqual([...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort(), presets.sort());
  const types = await readFile(at("npm/element/index.d.ts"), "utf8");
  const [, union] = /export type Preset = ([^;]+);/.exec(types);
  assert.deepEqual(JSON.parse(`[${union.replaceAll(" |", ",")}]`).sort(), presets);
});
