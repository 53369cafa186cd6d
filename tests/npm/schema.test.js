// The JSON Schema of a case beside the gate: what one says of the shape of an input, the other says too.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, test } from "node:test";
import Ajv from "ajv";
import { check } from "cltv";
import schema from "cltv/case.schema.json" with { type: "json" };
import { aCaseOfProblems, cases, uncertainCases } from "./cases.js";
import { declarations } from "./declarations.js";

// Ranges are lists of two or three numbers, or objects; `allowUnionTypes` is for the first.
const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** Codes of the gate that are about shape alone; what is missing may be given in several ways, which types do not tell. */
const ABOUT_SHAPE = new Set(["unknownField", "wrongType", "unknownWord"]);

/** Places that name other places of the case, which no schema follows. */
const ELSEWHERE = /\.set\[|\.between\[/;

const examples = [
  ...cases.map(({ name, input }) => [name, input]),
  ...Object.entries(uncertainCases),
  ["problems", aCaseOfProblems()],
];

describe("legal cases have the shape", () => {
  for (const [name, input] of examples) {
    test(name, () => assert.ok(accepts(input), JSON.stringify(accepts.errors)));
  }
});

/** Every place of an input, and three ways to spoil it: a key too much, one too few, something else instead. */
function* spoiled(input) {
  for (const path of places(input)) {
    if (isObject(at(input, path))) yield changed(input, path, (found) => ({ ...found, surprise: 1 }));
    if (path.length > 0) yield changed(input, path, () => undefined);
    if (path.length > 0) yield changed(input, path, () => ({ surprise: true }));
    if (path.length > 0) yield changed(input, path, () => "surprise");
  }
}

describe("both refuse the same shapes", () => {
  for (const [name, input] of examples.filter(([name]) => /^(04|22|34|37)-|^problems|^experience/.test(name))) {
    test(name, () => {
      let refused = 0;
      for (const wrong of spoiled(input)) {
        const problems = check(wrong);
        const shape = problems.filter(({ code, path }) => ABOUT_SHAPE.has(code) && !ELSEWHERE.test(path));
        const isAccepted = accepts(wrong);
        const said = () => JSON.stringify({ problems, errors: accepts.errors, wrong }).slice(0, 4000);
        if (!isAccepted) assert.ok(problems.length > 0, `only the schema refuses: ${said()}`);
        if (shape.length > 0) assert.ok(!isAccepted, `only the gate refuses: ${said()}`);
        refused += isAccepted ? 0 : 1;
      }
      assert.ok(refused > 50, `${refused} refused`);
    });
  }
});

test("it is the schema of the draft that the types describe", () => {
  const types = declarations("cltv");
  assert.match(types, /export interface Case \{/);
  assert.deepEqual(Object.keys(schema.definitions.Case.properties).sort(), [...fieldsOf(types, "Case")].sort());
});

test("the example tells a right case from a wrong one", () => {
  const run = (file) => spawnSync(process.execPath, ["examples/schema/validate.js", file], { encoding: "utf8", cwd: new URL("../../", import.meta.url) });
  const right = run("tests/cases/01-design-example.json");
  assert.deepEqual([right.status, right.stdout], [0, "tests/cases/01-design-example.json has the shape of a case\n"]);
  const wrong = run("package.json");
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, /must have required property 'period'/);
});

function fieldsOf(types, name) {
  const [, body] = types.match(new RegExp(`export interface ${name} \\{\\n(.*?)\\n\\}`, "s"));
  return new Set([...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, field]) => field));
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function* places(value, path = []) {
  yield path;
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) yield* places(value[key], [...path, key]);
}

function at(input, path) {
  return path.reduce((found, key) => found[key], input);
}

/** A copy with something else in that place; `undefined` takes the place away. */
function changed(input, path, change) {
  if (path.length === 0) return change(structuredClone(input));
  const copy = structuredClone(input);
  const holder = at(copy, path.slice(0, -1));
  const key = path.at(-1);
  const next = change(holder[key]);
  if (next !== undefined) holder[key] = next;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return copy;
}
