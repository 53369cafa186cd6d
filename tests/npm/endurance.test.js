// An exception that leaves the WebAssembly half-way keeps a piece of its stack for good:
// once is harmless, ten thousand times is the end of the instance.

import assert from "node:assert/strict";
import { test } from "node:test";
import { check, compare, explain, irr, metrics, nps, npv, portfolio, revenueAtRisk } from "cltv";
import { aCase } from "./cases.js";

const fail = () => {
  throw new Error("on purpose");
};
const failNastily = () => {
  throw Object.defineProperty(new Error(), "message", { get: fail });
};
const throwing = (key) => ({ get: (list, name) => (name === key ? fail() : Reflect.get(list, name)) });

const refused = {
  "a getter that throws": () => check({ ...aCase(), toJSON: fail }),
  "a getter that throws an error that throws": () => check({ toJSON: failNastily }),
  "NaN, for which the input is read again": () => check({ horizon: NaN }),
  "a list whose items throw": () => irr(new Proxy([-1, 2], throwing("1"))),
  "a list whose length throws": () => npv(0.1, new Proxy([-1, 2], throwing("length"))),
  "a getter inside a question": () => revenueAtRisk({ ...aCase(), get levers() { return fail(); } }),
  "a list in a case whose items throw": () => check({ ...aCase(), segments: new Proxy([1], throwing("0")) }),
  "a list in a case whose length throws": () => check({ ...aCase(), segments: new Proxy([1], throwing("length")) }),
  "a case that was revoked": () => check(revoked({})),
  "a list that was revoked": () => check({ ...aCase(), segments: revoked([]) }),
  "a typed array that is none, in a case": () => check({ segments: new Proxy(new Float64Array([1]), {}) }),
  "a question that is no case": () => nps({ cells: new Proxy([1], throwing("0")) }),
  "counts that throw": () => metrics({ get nps() { return fail(); } }),
  "cases that are none": () => [compare, explain].forEach((ask) => attempt(() => ask({ horizon: NaN }))),
  "a budget that throws": () => portfolio(aCase(), { valueOf: fail }),
  "a typed array that is none": () => irr(new Proxy(new Float64Array([-1, 2]), {})),
};

for (const [name, call] of Object.entries(refused)) {
  test(`${name}, again and again`, () => {
    for (let i = 0; i < 12_000; i++) attempt(call);
    assert.deepEqual(check(aCase()), []);
    assert.equal(irr([-1, 2]).kind, "one");
  });
}

function revoked(target) {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function attempt(call) {
  try {
    call();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
  }
}
