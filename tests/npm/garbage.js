// What is no input, and how a refusal looks.

import assert from "node:assert/strict";
import { aCase } from "./cases.js";

/** A small case after one change. */
export const change = (edit) => {
  const input = aCase();
  edit(input);
  return input;
};

/** What `evaluate` refuses by name. */
export const refused = {
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

/** What throws while it is read. */
export const unreadable = {
  "a BigInt": change((input) => (input.horizon = 3n)),
  "a cyclic object": change((input) => (input.segments[0].self = input)),
  "a getter that throws": change((input) => Object.defineProperty(input, "horizon", { enumerable: true, get: fail })),
  "a toJSON that throws": change((input) => (input.toJSON = fail)),
  "a proxy that throws": new Proxy({}, { ownKeys: fail, get: fail }),
  "a revoked proxy": revoked(),
};

/** What is no input of anything. */
export function garbage() {
  const names = ["undefined", "null", "a number", "NaN", "true", "a string", "an array", "a function", "a symbol"];
  const objects = ["an empty object", "a map", "a date", "a typed array"];
  const deep = ["an array of 10,000 levels", "an object of 1,000 levels"];
  return Object.fromEntries([...names, ...objects, ...deep].map((name) => [name, refused[name]]));
}

/** The input with its first number spoilt, each time in another way. */
export function spoiltNumbers(good) {
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

export function assertRefused(call) {
  const error = thrownBy(call);
  assert.equal(error.name, "CltvError");
  assert.ok(error.message.length > 0);
  assertProblems(error.problems);
}

export function thrownBy(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error, `${error}`);
    assert.notEqual(error.name, "RuntimeError", "the WebAssembly trapped");
    return error;
  }
  return assert.fail("nothing was thrown");
}

export function thrownOrListed(ask, input) {
  try {
    return ask(input).length > 0;
  } catch (error) {
    return error instanceof Error && error.name !== "RuntimeError";
  }
}

export function assertProblems(problems) {
  assert.ok(Array.isArray(problems) && problems.length > 0);
  for (const problem of problems) {
    assert.equal(typeof problem.path, "string");
    assert.match(problem.code, /^[a-z][a-zA-Z]+$/);
    assert.ok(problem.message.length > 0);
    assert.ok("value" in problem);
  }
}

export function fail() {
  throw new Error("on purpose");
}

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
