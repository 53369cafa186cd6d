// Whatever any other function is asked: an error that says why, and the next call works.

import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import {
  check, compare, explain, markovValue, metrics, nps, npsValue, portfolio, revenueAtRisk, wordOfMouth,
} from "cltv";
import { aCaseOfProblems, aRisk, questions } from "./cases.js";
import { assertProblems, assertRefused, fail, garbage, spoiltNumbers, thrownBy, thrownOrListed, unreadable } from "./garbage.js";

/** Every function that takes an object, with an input that it answers. */
const asked = {
  compare: [compare, aCaseOfProblems()],
  explain: [explain, aCaseOfProblems()],
  portfolio: [(input) => portfolio(input, 1e6), aCaseOfProblems()],
  revenueAtRisk: [revenueAtRisk, aRisk()],
  nps: [nps, questions.nps],
  npsValue: [npsValue, questions.npsValue],
  markovValue: [markovValue, questions.markovValue],
  wordOfMouth: [wordOfMouth, questions.wordOfMouth],
  metrics: [metrics, questions.metrics],
};

/** An object without fields asks nothing of `metrics`, which answers that. */
const empty = ["an empty object", "a map", "a date"];

for (const [name, [ask, good]] of Object.entries(asked)) {
  describe(`${name} refuses`, () => {
    const answer = JSON.stringify(ask(good));
    afterEach(() => assert.equal(JSON.stringify(ask(good)), answer));

    for (const [what, input] of Object.entries(garbage())) {
      if (ask === metrics && empty.includes(what)) continue;
      test(what, () => assertRefused(() => ask(input)));
    }
    for (const [what, input] of Object.entries(spoiltNumbers(good))) {
      test(what, () => assertRefused(() => ask(input)));
    }
    for (const [what, input] of Object.entries(unreadable)) {
      test(what, () => assert.ok(thrownOrListed(ask, input)));
    }
    test("a cyclic input", () => {
      const input = structuredClone(good);
      input.self = input;
      assert.ok(thrownBy(() => ask(input)).message.length > 0);
    });
    test("a getter that throws", () => {
      const input = Object.defineProperty(structuredClone(good), "extra", { enumerable: true, get: fail });
      assert.ok(thrownBy(() => ask(input)).message.length > 0);
    });
    test("an own __proto__ key", () => {
      const input = Object.defineProperty(structuredClone(good), "__proto__", { value: { horizon: 1 }, enumerable: true });
      const { problems } = thrownBy(() => ask(input));
      assertProblems(problems);
      assert.deepEqual(problems.map(({ path, code }) => [path, code]), [["__proto__", "unknownField"]]);
      assert.equal({}.horizon, undefined);
    });
    test("the input is not changed", () => {
      const copy = structuredClone(good);
      ask(good);
      assert.deepEqual(good, copy);
    });
  });
}

test("portfolio refuses a budget that is none", () => {
  for (const budget of [undefined, null, NaN, Infinity, -1, "100", 1n, {}, [1], () => 1, Symbol("budget")]) {
    const { problems } = thrownBy(() => portfolio(aCaseOfProblems(), budget));
    assertProblems(problems);
    assert.deepEqual(problems.map(({ path }) => path), ["budget"]);
  }
});

test("portfolio tries 12 initiatives at most", () => {
  const input = aCaseOfProblems();
  input.initiatives = Array.from({ length: 13 }, (_, index) => ({ name: `No. ${index}` }));
  input.scenarios = [];
  const { problems } = thrownBy(() => portfolio(input, 100));
  assert.deepEqual(problems.map(({ path, code, value }) => [path, code, value]), [["initiatives", "tooMany", 13]]);
});

test("what is wrong with a scenario stands at the value that was set", () => {
  const input = aCaseOfProblems();
  input.scenarios = [{ name: "Wrong", set: { "segments[0].margin": NaN, "segments[9].margin": 1, "__proto__.x": 1 } }];
  for (const ask of [check, (input) => thrownBy(() => compare(input)).problems]) {
    const paths = ask(input).map(({ path }) => path);
    assert.ok(paths.includes('scenarios[0].set["segments[9].margin"]'), paths.join());
  }
  input.scenarios[0].set = { "segments[0].margin": NaN };
  const [problem] = check(input);
  assert.deepEqual([problem.path, problem.code, problem.value], ['scenarios[0].set["segments[0].margin"]', "notFinite", "NaN"]);
  assert.deepEqual(Object.keys(Object.prototype), []);
});

test("a setting that is no data is refused", () => {
  for (const value of [() => 1, Symbol("x"), 1n, new Map(), { low: () => 1, likely: 1, high: 2 }]) {
    const input = aCaseOfProblems();
    input.scenarios = [{ name: "Odd", set: { "segments[0].margin": value } }];
    assert.ok(thrownOrListed(check, input));
    assert.ok(thrownBy(() => compare(input)) instanceof Error);
  }
});
