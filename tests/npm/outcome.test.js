// The figures that leave the package are those of an independent engine.

import assert from "node:assert/strict";
import { test } from "node:test";
import { compare, evaluate, explain, portfolio, revenueAtRisk } from "cltv";
import { aCaseOfProblems, cases, risks } from "./cases.js";

/** Relative to the larger of 1 and the figure; what is found by iteration has its own. */
const closedForm = 1e-9;
const solved = 1e-7;
const solvedKeys = new Set(["perYear", "breakEvenRetentionPoints"]);

/** The engine prints null for a lifetime whose sum it did not bring to an end. */
const unended = /\.(expectedLifetimePeriods|simple\.\w+)$/;

test("there are cases", () => assert.ok(cases.length >= 30 && risks.length >= 3));

for (const { name, input, expected } of cases) {
  test(name, () => assertClose(evaluate(input), expected, "", closedForm));
}

for (const { name, input, expected } of risks) {
  test(`revenue at risk: ${name}`, () => assertClose(revenueAtRisk(input), expected, "", closedForm));
}

test("what is asked in other ways is what evaluate says", () => {
  const input = aCaseOfProblems();
  const { verdict, averageCltv, cash, bridge, segments, costOfDoingNothingPerMonth } = evaluate(input);
  const [base, ...scenarios] = compare(input);
  assert.deepEqual({ ...base, difference: null }, {
    name: null, verdict, averageCltv, costOfDoingNothingPerMonth, cumulative: cash.cumulative, difference: null,
  });
  assert.deepEqual(scenarios.map(({ name }) => name), ["Later", "Range"]);
  assert.ok(scenarios.every((scenario) => scenario.difference.npv === scenario.verdict.npv - verdict.npv));

  assert.equal(explain(input).find(({ figure }) => figure === "npv").value, verdict.npv);

  const everything = portfolio(input, 1e15);
  assert.equal(everything.sets, 2 ** input.initiatives.length);
  const bars = Object.fromEntries(bridge.byInitiative.bars.map(({ initiative, benefit }) => [initiative, benefit]));
  for (const { initiative, npv, cost } of everything.ranked) assertClose(npv + cost, bars[initiative], initiative, closedForm);

  const { initiatives, scenarios: _, ...customers } = input;
  assert.deepEqual(revenueAtRisk(customers).segments, segments.map(({ experience }) => experience).filter(Boolean));
});

test("series of scenarios are typed arrays", () => {
  for (const { cumulative } of compare(aCaseOfProblems())) assert.ok(cumulative instanceof Float64Array);
});

test("a number with its source or its range is the number", () => {
  const plain = cases[0].input;
  const stated = { ...plain, discountRatePerYear: { value: number(plain.discountRatePerYear), source: "Treasury" } };
  const ranged = { ...plain, discountRatePerYear: { low: 0, likely: number(plain.discountRatePerYear), high: 1 } };
  for (const input of [stated, ranged]) assert.deepEqual(evaluate(input).verdict, evaluate(plain).verdict);
});

function number(estimate) {
  return typeof estimate === "number" ? estimate : (estimate.value ?? estimate.likely);
}

test("series are typed arrays, one value per period", () => {
  const { cash, horizon, weights, segments } = evaluate(cases[0].input);
  for (const series of [...Object.values(cash), weights[0].w, ...Object.values(segments[0].with)]) {
    assert.ok(series instanceof Float64Array);
    assert.equal(series.length, horizon);
  }
});

test("the input is not changed", () => {
  const input = structuredClone(cases[0].input);
  evaluate(input);
  assert.deepEqual(input, cases[0].input);
});

test("an outcome belongs to the caller: later calls leave it alone", () => {
  const first = evaluate(cases[0].input);
  const copy = structuredClone(first);
  first.cash.net.fill(0);
  assert.deepEqual(evaluate(cases[0].input), copy);
});

function assertClose(actual, expected, path, tolerance) {
  if (typeof expected === "number") {
    const difference = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
    assert.ok(difference <= tolerance, `${path}: ${actual} instead of ${expected}`);
  } else if (expected !== null && typeof expected === "object") {
    if (Array.isArray(expected)) assert.equal(actual?.length, expected.length, path);
    for (const [key, value] of Object.entries(expected)) {
      assertClose(actual?.[key], value, `${path}.${key}`, solvedKeys.has(key) ? solved : tolerance);
    }
  } else if (!(expected === null && unended.test(path))) {
    assert.equal(actual, expected, path);
  }
}
