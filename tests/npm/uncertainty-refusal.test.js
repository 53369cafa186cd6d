// Whatever a question about uncertainty is asked: an error that says why, and the next call works.

import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import {
  breakEven, curve, grid, informationValue, mergeSimulation, numbers, sensitivity, simulate, simulatePart, simulationPlan, tornado,
} from "cltv/uncertainty";
import { anEvenCase } from "./cases.js";
import { assertProblems, assertRefused, fail, garbage, spoiltNumbers, thrownBy, thrownOrListed, unreadable } from "./garbage.js";

const input = anEvenCase();
const margin = "segments[0].margin";
const few = { trials: 10 };
const part = simulatePart(input, few, 0, 1);

const before = JSON.stringify(simulate(input, few));
afterEach(() => assert.equal(JSON.stringify(simulate(input, few)), before));

/** Every function with options that it answers. */
const asked = {
  tornado: [tornado, { low: 0.2, high: 0.7, spread: 0.1, paths: [margin] }],
  grid: [grid, { x: { from: 0.4, to: 0.5, steps: 3, path: margin }, y: { path: "discountRatePerYear", from: 0, to: 1 } }],
  curve: [curve, { x: { from: 0.4, path: margin } }],
  breakEven: [breakEven, { target: 3, path: margin, from: 0.1, to: 0.9 }],
  simulate: [simulate, { trials: 10, seed: 3, tail: 0.1, figures: ["npv"] }],
  simulationPlan: [simulationPlan, { trials: 10 }],
  simulatePart: [(input, options) => simulatePart(input, options, 0, 1), few],
  mergeSimulation: [(input, options) => mergeSimulation(input, options, [part]), few],
  sensitivity: [sensitivity, { trials: 10, seed: 1 }],
  informationValue: [informationValue, { trials: 10 }],
};

/** Options that say nothing are options, unless something is needed; as `metrics` takes counts. */
const empty = ["undefined", "an empty object", "a map", "a date"];
const needsNothing = ["tornado", "simulate", "simulationPlan", "sensitivity", "informationValue"];

for (const [name, [ask, options]] of Object.entries(asked)) {
  describe(`${name} refuses`, () => {
    test("good options are answered", () => assert.ok(ask(input, options)));

    for (const [what, other] of Object.entries(garbage())) {
      test(`${what} as a case`, () => assertRefused(() => ask(other, options)));
      if (needsNothing.includes(name) && empty.includes(what)) continue;
      if (["simulatePart", "mergeSimulation"].includes(name) && empty.includes(what)) continue;
      test(`${what} as options`, () => assertRefused(() => ask(input, other)));
    }
    for (const [what, other] of Object.entries(spoiltNumbers(options))) {
      test(`${what} of the options`, () => assertRefused(() => ask(input, other)));
    }
    for (const [what, other] of Object.entries(unreadable)) {
      test(`${what} as a case, as options`, () => {
        assert.ok(thrownOrListed((other) => ask(other, options), other));
        assert.ok(thrownOrListed((other) => ask(input, other), other));
      });
    }
    test("a key that there is not", () => {
      const { problems } = thrownBy(() => ask(input, { ...options, nonsense: 1 }));
      assert.deepEqual(paths(problems), [["nonsense", "unknownField"]]);
    });
    test("an own __proto__ key", () => {
      const other = Object.defineProperty({ ...options }, "__proto__", { value: { trials: 1 }, enumerable: true });
      assert.deepEqual(paths(thrownBy(() => ask(input, other)).problems), [["__proto__", "unknownField"]]);
      assert.equal({}.trials, undefined);
    });
    test("what is wrong with the case", () => {
      const { problems } = thrownBy(() => ask({ ...input, horizon: 601, timing: "never" }, options));
      assert.deepEqual(paths(problems).sort(), [["horizon", "outOfRange"], ["timing", "unknownWord"]]);
    });
  });
}

test("numbers refuses what is no case", () => {
  for (const other of Object.values(garbage())) assertRefused(() => numbers(other));
});

describe("every problem of the options at once, each at its place", () => {
  const nowhere = "segments[9].margin";
  const wrong = {
    "tornado: probabilities": [tornado, { low: 0, high: 2, spread: 0 }, { low: "outOfRange", high: "outOfRange", spread: "outOfRange" }],
    "tornado: order": [tornado, { low: 0.9, high: 0.1 }, { low: "disorder" }],
    "tornado: paths": [tornado, { paths: [margin, nowhere, ""] }, { "paths[1]": "unknownField", "paths[2]": "unknownField" }],
    "tornado: figure": [tornado, { figure: "profit" }, { figure: "unknownWord" }],
    "grid: axes": [grid, { x: { path: margin, steps: 1, from: 2 }, y: { path: nowhere } },
      { "x.steps": "outOfRange", "x.from": "outOfRange", "y.path": "unknownField" }],
    "grid: once": [grid, { x: { path: margin } }, { y: "missing" }],
    "grid: twice": [grid, { x: { path: margin }, y: { path: margin } }, { "y.path": "conflict" }],
    "curve: order": [curve, { x: { path: margin, from: 0.6, to: 0.5 } }, { "x.from": "disorder" }],
    "curve: a stray field": [curve, { x: { path: margin, step: 1 } }, { "x.step": "unknownField" }],
    "break-even: target": [breakEven, { path: margin, target: Infinity }, { target: "notFinite" }],
    "break-even: path": [breakEven, { path: "segments" }, { path: "unknownField" }],
    "simulation: numbers": [simulate, { trials: 0, seed: -1, tail: 0 }, { trials: "outOfRange", seed: "outOfRange", tail: "outOfRange" }],
    "simulation: whole": [simulate, { trials: 1.5, seed: 0.5 }, { trials: "notWhole", seed: "notWhole" }],
    "simulation: too many": [simulate, { trials: 2 ** 24, figures: ["npv", "costs", "netCash"] }, { trials: "tooMany" }],
    "simulation: figures": [simulate, { figures: ["irr", "npv", "npv", "?"] },
      { "figures[0]": "unknownWord", "figures[2]": "conflict", "figures[3]": "unknownWord" }],
    "simulation: no figures": [simulate, { figures: [] }, { figures: "empty" }],
    "simulation: words": [simulate, { sampling: "grid", fan: 1 }, { sampling: "unknownWord", fan: "wrongType" }],
    "sensitivity": [sensitivity, { figure: "irr", trials: 0 }, { figure: "unknownWord", trials: "outOfRange" }],
    "value of information": [informationValue, { trials: -1 }, { trials: "outOfRange" }],
  };
  for (const [name, [ask, options, expected]] of Object.entries(wrong)) {
    test(name, () => {
      const { name, problems } = thrownBy(() => ask(input, options));
      assert.equal(name, "CltvError");
      assertProblems(problems);
      assert.deepEqual(Object.fromEntries(paths(problems)), expected);
    });
  }

  test("what the case says of simulations is judged with the case", () => {
    const { problems } = thrownBy(() => simulate({ ...input, simulation: { trials: 0 }, correlations: [{ between: [margin, nowhere], rank: 2 }] }));
    assert.deepEqual(paths(problems).sort(), [
      ["correlations[0].between[1]", "unknownField"], ["correlations[0].rank", "outOfRange"], ["simulation.trials", "outOfRange"],
    ]);
  });

  test("a ratio to costs that are nothing", () => {
    const free = anEvenCase();
    delete free.initiatives[0].costs;
    assert.deepEqual(paths(thrownBy(() => simulate(free, { figures: ["npv", "roi"] })).problems), [["figures[1]", "overflow"]]);
  });
});

describe("parts", () => {
  test("blocks that are none", () => {
    for (const block of [undefined, null, NaN, Infinity, -1, 0.5, 2 ** 53, "1", true, 1n, {}, [1], () => 1, Symbol("block")]) {
      assert.deepEqual(thrownBy(() => simulatePart(input, few, block, 1)).problems.map(({ path }) => path), ["from"]);
      assert.deepEqual(thrownBy(() => simulatePart(input, few, 0, block)).problems.map(({ path }) => path), ["to"]);
    }
  });

  test("blocks beyond the last, or in the wrong order, are none", () => {
    for (const [from, to] of [[1, 2], [7, 9], [1, 0], [2 ** 32 - 1, 2 ** 32 - 1]]) {
      assert.equal(simulatePart(input, few, from, to).values.length, 0);
    }
  });

  test("lists that are none", () => {
    const revoked = Proxy.revocable([], {});
    revoked.revoke();
    const throwing = new Proxy([part], { get: fail });
    for (const parts of [undefined, null, 1, "parts", {}, part, () => 1, Symbol("parts"), revoked.proxy, throwing, new Float64Array(2)]) {
      assert.deepEqual(paths(thrownBy(() => mergeSimulation(input, few, parts)).problems), [["parts", "wrongType"]]);
    }
  });

  test("parts that are none", () => {
    const wrong = [
      undefined, null, 1, {}, [], fail, { ...part, from: "0" }, { ...part, values: [1] }, { ...part, paths: null },
      { ...part, paybacks: new Float32Array(10) }, { ...part, values: new Proxy(part.values, {}) }, { ...part, get to() { return fail(); } },
    ];
    for (const broken of wrong) {
      const { problems } = thrownBy(() => mergeSimulation(input, few, [broken]));
      assert.deepEqual(paths(problems), [["parts[0]", "wrongType"]]);
    }
  });

  test("parts of another simulation, too few and too many", () => {
    const options = { trials: 3000 };
    const [first, second, third] = [0, 1, 2].map((block) => simulatePart(input, options, block, block + 1));
    const wrong = [[], [first, second], [first, third], [first, second, third, third], [first, first, second, third], [part], [part, second, third]];
    for (const parts of [...wrong, [{ ...first, to: 2 }, third], [{ ...first, values: first.values.slice(1) }, second, third]]) {
      const { problems } = thrownBy(() => mergeSimulation(input, options, parts));
      assert.ok(problems.every(({ path, code }) => path.startsWith("parts") && code === "conflict"), JSON.stringify(problems));
    }
    assert.equal(mergeSimulation(input, options, [third, first, second]).trials, 3000);
    assertRefused(() => mergeSimulation(input, { trials: 2000 }, [first, second, third]));
    assertRefused(() => mergeSimulation(input, { ...options, fan: false }, [first, second, third]));
    assertRefused(() => mergeSimulation(input, { ...options, figures: ["npv", "costs"] }, [first, second, third]));
  });
});

test("refusals a thousand times leave everything as it was", () => {
  for (let i = 0; i < 1000; i++) {
    for (const parts of [Symbol("parts"), [part, {}], new Proxy([part], { get: fail })]) thrownBy(() => mergeSimulation(input, few, parts));
    thrownBy(() => simulatePart(input, few, Symbol("from"), 1n));
    thrownBy(() => simulate(input, { get trials() { return fail(); } }));
  }
});

function paths(problems) {
  return problems.map(({ path, code }) => [path, code]);
}
