// Whatever is handed in: an error that says why, and the next call works.

import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { check, evaluate, irr, npv } from "cltv";
import { aCase } from "./cases.js";

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
