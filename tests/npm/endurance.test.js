// An exception that leaves the WebAssembly half-way keeps a piece of its stack for good:
// once is harmless, ten thousand times is the end of the instance.

import assert from "node:assert/strict";
import { test } from "node:test";
import { check, irr, npv } from "cltv";
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
  "a typed array that is none": () => irr(new Proxy(new Float64Array([-1, 2]), {})),
};

for (const [name, call] of Object.entries(refused)) {
  test(`${name}, again and again`, () => {
    for (let i = 0; i < 12_000; i++) attempt(call);
    assert.deepEqual(check(aCase()), []);
    assert.equal(irr([-1, 2]).kind, "one");
  });
}

function attempt(call) {
  try {
    call();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
  }
}
