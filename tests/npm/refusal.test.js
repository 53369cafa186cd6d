// Whatever is handed in: an error that says why, and the next call works.

import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { check, evaluate, irr, npv } from "cltv";
import { aCase } from "./cases.js";
import { assertProblems, change, refused, thrownBy, thrownOrListed, unreadable } from "./garbage.js";

/** After every refusal the package still answers, and the same. */
const before = JSON.stringify(evaluate(aCase()));
afterEach(() => assert.equal(JSON.stringify(evaluate(aCase())), before));

describe("evaluate throws, and check says the same", () => {
  for (const [name, input] of Object.entries(refused)) {
    test(name, () => {
      const error = thrownBy(() => evaluate(input));
      assert.equal(error.name, "CltvError");
      assert.ok(error.message.length > 0);
      assertProblems(error.problems);
      assert.deepEqual(check(input), error.problems);
    });
  }
});

describe("what cannot be read is an Error from both", () => {
  for (const [name, input] of Object.entries(unreadable)) {
    test(name, () => {
      for (const ask of [evaluate, check]) assert.ok(thrownOrListed(ask, input));
    });
  }
});

test("check lists every problem at once, each with path, code, sentence and value", () => {
  const problems = check(
    change((input) => {
      input.horizon = 601;
      input.discountRatePerYear = NaN;
      input.segments[0].margin = 1.5;
      input.segments[0].margn = 0.5;
      input.initiatives[0].effects[0].segment = "Nobody";
    }),
  );
  assertProblems(problems);
  const found = Object.fromEntries(problems.map(({ path, code, value }) => [path, { code, value }]));
  assert.deepEqual(found, {
    horizon: { code: "outOfRange", value: 601 },
    discountRatePerYear: { code: "notFinite", value: "NaN" },
    "segments[0].margin": { code: "outOfRange", value: 1.5 },
    "segments[0].margn": { code: "unknownField", value: 0.5 },
    "initiatives[0].effects[0].segment": { code: "unknownSegment", value: "Nobody" },
  });
});

test("a good case has no problems", () => assert.deepEqual(check(aCase()), []));

test("a getter that changes nothing is read like a value", () => {
  const input = change((input) => Object.defineProperty(input, "horizon", { enumerable: true, get: () => 3 }));
  assert.equal(JSON.stringify(evaluate(input)), before);
});

test("names may hold any text", () => {
  for (const name of ["Ünï ☕", "'\"<&>", "__proto__", "a\u2028b", "𝕏"]) {
    const input = change((input) => (input.segments[0].name = name));
    assert.equal(evaluate(input).segments[0].name, name);
  }
});

test("nothing reaches the prototypes", () => {
  for (const input of Object.values(refused)) thrownOrListed(evaluate, input);
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal({}.horizon, undefined);
});

describe("npv and irr", () => {
  const wrong = [undefined, null, "1,2", {}, [1, NaN], [1, Infinity], ["a"], [null], [[1]], [1n], 5, new Float64Array([1, NaN])];
  for (const flows of wrong) {
    const name = typeof flows === "object" && flows !== null ? `${flows.constructor.name} of ${Object.values(flows)}` : `${flows}`;
    test(`refuse ${name}`, () => {
      assertProblems(thrownBy(() => npv(0.1, flows)).problems);
      assertProblems(thrownBy(() => irr(flows)).problems);
    });
  }
  for (const rate of [undefined, null, NaN, Infinity, "0.1", -1, -2, 1n, {}]) {
    test(`npv refuses the rate ${rate}`, () => {
      assertProblems(thrownBy(() => npv(rate, [-100, 110])).problems);
    });
  }
});
