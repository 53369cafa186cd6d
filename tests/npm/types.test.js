// The types hold for a customer's TypeScript, and for what the package really takes and gives.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { describe, test } from "node:test";
import { check, evaluate, irr } from "cltv";
import { cases } from "./cases.js";
import { complaints, settings } from "./tsc.js";

describe("right calls compile, wrong ones do not", () => {
  for (const [name, setting] of Object.entries(settings)) {
    test(`with ${name}`, () => assert.equal(complaints("types.test-d.ts", setting), ""));
  }
});

// A literal must have every key of its type and no other: a field that is missing
// in the types, or only there, does not compile.
describe("no drift between the types and the WebAssembly", () => {
  test("cases", () => compiles("Case", cases.map(({ input }) => input)));

  test("outcomes", () => compiles("Outcome", cases.map(({ input }) => evaluate(input))));

  test("problems", () => compiles("Problem[]", wrongCases().map(check)));

  test("rates", () => compiles("ReturnType<typeof irr>", [[-1, 2], [1, 2], [-1000, 2500, -1540]].map(irr)));

  test("a key too many is noticed", () => {
    assert.match(drift("Outcome", [{ ...evaluate(cases[0].input), surplus: 1 }]), /surplus/);
  });

  test("a missing key is noticed", () => {
    const { verdict, ...rest } = evaluate(cases[0].input);
    assert.match(drift("Outcome", [rest]), /verdict/);
  });
});

function compiles(type, values) {
  assert.ok(values.length > 0);
  assert.equal(drift(type, values), "");
}

function drift(type, values) {
  const lines = values.map((value, i) => `export const value${i}: ${type} = ${literal(value)};`);
  const file = `drift-${type.replaceAll(/\W/g, "")}.ts`;
  const text = ['import type { Case, Outcome, Problem, irr } from "cltv";', ...lines].join("\n");
  writeFileSync(new URL(file, import.meta.url), text);
  return complaints(file);
}

/** A value as TypeScript would write it. The length of a series is not part of its type. */
function literal(value) {
  if (value instanceof Float64Array) return "new Float64Array()";
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (value === null || typeof value !== "object") return value === undefined ? "undefined" : JSON.stringify(value);
  const fields = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${literal(inner)}`);
  return `{ ${fields.join(", ")} }`;
}

/** Each spoils one thing, so that many kinds of problem come up. */
function wrongCases() {
  const edits = [
    (input) => (input.horizon = 601),
    (input) => (input.horizon = 1.5),
    (input) => (input.horizon = "3"),
    (input) => (input.period = "week"),
    (input) => (input.segments = []),
    (input) => delete input.segments[0].margin,
    (input) => (input.segments[0].margn = 1),
    (input) => (input.segments[0].margin = NaN),
    (input) => input.segments.push(structuredClone(input.segments[0])),
    (input) => (input.segments[0].retention = { curve: "observed", survival: [0.5, 0.6] }),
    (input) => (input.initiatives[0].effects[0].segment = "Nobody"),
    (input) => (input.initiatives[0].start = 400),
  ];
  return edits.map((edit) => {
    const input = structuredClone(cases[0].input);
    edit(input);
    return input;
  });
}
