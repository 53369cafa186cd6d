// Whatever is handed in: an error that says why, and the next call works.

import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import {
  check, compare, evaluate, explain, irr, markovValue, metrics, nps, npsValue, npv, portfolio, revenueAtRisk, wordOfMouth,
} from "cltv";
import { aCase, aCaseOfProblems, aRisk, questions } from "./cases.js";

/** After every refusal the package still answers, and the same. */
const before = JSON.stringify(evaluate(aCase()));
afterEach(() => assert.equal(JSON.stringify(evaluate(aCase())), before));

const change = (edit) => {
  const input = aCase();
  edit(input);
  return input;
};

const refused = {
  undefined: undefined,
  null: null,
  "a number": 7,
  NaN: NaN,
  true: true,
  "a string": "case",
  "an array": [],
  "a function": () => 1,
  "a symbol": Symbol("case"),
  "an empty object": {},
  "a map": new Map([["period", "year"]]),
  "a date": new Date(0),
  "a typed array": new Float64Array(3),
  "a misspelt key": change((input) => (input.segments[0].margn = 1)),
  "a missing key": change((input) => delete input.segments[0].margin),
  "null for a number": change((input) => (input.segments[0].margin = null)),
  "NaN for a number": change((input) => (input.segments[0].margin = NaN)),
  "Infinity for a number": change((input) => (input.segments[0].customers = Infinity)),
  "−Infinity for a number": change((input) => (input.segments[0].customers = -Infinity)),
  "a string for a number": change((input) => (input.horizon = "3")),
  "an own __proto__ key": change((input) => Object.defineProperty(input, "__proto__", { value: { horizon: 1 }, enumerable: true })),
  "a constructor key": change((input) => (input.segments[0].constructor = { name: "x" })),
  "a lone surrogate key": change((input) => (input["\ud800"] = 1)),
  "a NUL in a key": change((input) => (input["horizon\0"] = 3)),
  "an array of 10,000 levels": Array.from({ length: 10_000 }).reduce((inner) => [inner], 1),
  "an object of 1,000 levels": Array.from({ length: 1_000 }).reduce((inner) => ({ segments: inner }), 1),
};

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

const unreadable = {
  "a BigInt": change((input) => (input.horizon = 3n)),
  "a cyclic object": change((input) => (input.segments[0].self = input)),
  "a getter that throws": change((input) => Object.defineProperty(input, "horizon", { enumerable: true, get: fail })),
  "a toJSON that throws": change((input) => (input.toJSON = fail)),
  "a proxy that throws": new Proxy({}, { ownKeys: fail, get: fail }),
  "a revoked proxy": revoked(),
};

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

/** What is no input of anything. */
function garbage() {
  const names = ["undefined", "null", "a number", "NaN", "true", "a string", "an array", "a function", "a symbol"];
  const objects = ["an empty object", "a map", "a date", "a typed array"];
  const deep = ["an array of 10,000 levels", "an object of 1,000 levels"];
  return Object.fromEntries([...names, ...objects, ...deep].map((name) => [name, refused[name]]));
}

/** The input with its first number spoilt, each time in another way. */
function spoiltNumbers(good) {
  const values = { NaN, Infinity, "−Infinity": -Infinity, "a string": "1", null: null, true: true, "a function": fail, "a list": [1] };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => {
    const input = structuredClone(good);
    const [holder, key] = firstNumber(input);
    holder[key] = value;
    return [`${name} in place of ${key}`, input];
  }));
}

function firstNumber(object) {
  for (const [key, value] of Object.entries(object)) {
    if (typeof value === "number") return [object, key];
    const inner = typeof value === "object" && value !== null ? firstNumber(value) : undefined;
    if (inner !== undefined) return inner;
  }
}

function assertRefused(call) {
  const error = thrownBy(call);
  assert.equal(error.name, "CltvError");
  assert.ok(error.message.length > 0);
  assertProblems(error.problems);
}

function thrownBy(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error, `${error}`);
    assert.notEqual(error.name, "RuntimeError", "the WebAssembly trapped");
    return error;
  }
  return assert.fail("nothing was thrown");
}

function thrownOrListed(ask, input) {
  try {
    return ask(input).length > 0;
  } catch (error) {
    return error instanceof Error && error.name !== "RuntimeError";
  }
}

function assertProblems(problems) {
  assert.ok(Array.isArray(problems) && problems.length > 0);
  for (const problem of problems) {
    assert.equal(typeof problem.path, "string");
    assert.match(problem.code, /^[a-z][a-zA-Z]+$/);
    assert.ok(problem.message.length > 0);
    assert.ok("value" in problem);
  }
}

function fail() {
  throw new Error("on purpose");
}

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
