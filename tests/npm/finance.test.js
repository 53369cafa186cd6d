// npv and irr by themselves: arrays and typed arrays, none, one and several rates.

import assert from "node:assert/strict";
import { test } from "node:test";
import { irr, npv } from "cltv";

const close = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} instead of ${expected}`);

test("the first flow is today's", () => close(npv(0.1, [-100, 110]), 0));

test("a typed array is as good as an array", () => {
  assert.equal(npv(0.07, new Float64Array([-100, 60, 70])), npv(0.07, [-100, 60, 70]));
  assert.deepEqual(irr(new Float64Array([-100, 60, 70])), irr([-100, 60, 70]));
});

test("one rate", () => {
  const { kind, perPeriod, signChanges } = irr([-100, 110]);
  assert.deepEqual({ kind, signChanges }, { kind: "one", signChanges: 1 });
  close(perPeriod[0], 0.1);
});

test("several rates: −1000 + 2500 x − 1540 x² has 10 % and 40 %", () => {
  const { kind, perPeriod } = irr([-1000, 2500, -1540]);
  assert.equal(kind, "several");
  [0.1, 0.4].forEach((rate, i) => close(perPeriod[i], rate));
});

test("no rate: money only comes in", () => {
  assert.deepEqual(irr([1, 2, 3]), { kind: "none", perPeriod: [], signChanges: 0 });
});
