// The rival agrees with every expected file, so that the speed comparison compares equals.
//
//   node --test benches/peers/projection.test.js

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { evaluate } from "./projection.js";

const folder = new URL("../../tests/cases/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, folder)));

/** Sums the first engine gave up on; see tests/cases/README.md. */
const GIVEN_UP = /^06.*segments\[0\]\.cltvAtFullEffect\.(expectedLifetimePeriods|simple)/;
/** What it does not answer. */
const UNASKED = /\.(bridge|experience|wordOfMouth|costOfDoingNothingPerMonth)$/;
const SOLVED = /irr\.perYear|breakEven/;

function* differences(expected, got, path) {
  if (GIVEN_UP.test(path) || UNASKED.test(path)) return;
  if (Array.isArray(expected)) {
    if (got?.length !== expected.length) yield `${path}: length ${got?.length}, expected ${expected.length}`;
    else for (const [k, x] of expected.entries()) yield* differences(x, got[k], `${path}[${k}]`);
  } else if (expected !== null && typeof expected === "object") {
    for (const key of Object.keys(expected)) yield* differences(expected[key], got?.[key], `${path}.${key}`);
  } else if (typeof expected === "number" && typeof got === "number") {
    const tolerance = (SOLVED.test(path) ? 1e-7 : 1e-9) * Math.max(1, Math.abs(expected));
    if (!(Math.abs(got - expected) <= tolerance)) yield `${path}: ${got}, expected ${expected}`;
  } else if (got !== expected) yield `${path}: ${got}, expected ${expected}`;
}

/** It knows plain numbers, four curves, and no problems, groups or scenarios. */
const KNOWN = { curves: ["constant", "betaGeometric", "betaDiscreteWeibull", "observed"], on: ["churn", "retention", "revenue", "margin", "costToServe", "newCustomers", "acquisitionCost"] };

function isKnown({ horizon, segments, initiatives = [] }) {
  const effects = initiatives.flatMap(({ effects = [] }) => effects);
  return typeof horizon === "number" && segments.every(({ retention }) => KNOWN.curves.includes(retention.curve)) && effects.every(({ on }) => KNOWN.on.includes(on));
}

for (const file of readdirSync(folder).filter((f) => /^\d.*\.json$/.test(f) && !f.includes(".expected."))) {
  const input = read(file);
  test(file, { skip: !isKnown(input) }, () => {
    const expected = read(file.replace(".json", ".expected.json"));
    assert.deepEqual([...differences(expected, evaluate(input), file)], []);
  });
}
