// An exception that leaves the WebAssembly half-way keeps a piece of its stack for good:
// once is harmless, ten thousand times is the end of the instance.

import assert from "node:assert/strict";
import { test } from "node:test";
import { check, compare, explain, irr, metrics, nps, npv, portfolio, revenueAtRisk } from "cltv";
import { customersFromColumns, fitCohorts, pilot, previewTransactions, readTransactions } from "cltv/data";
import * as bindings from "../../node_modules/cltv/data/bindings.js";
import { aCase } from "./cases.js";
import { columnsOfCsv, csv, till } from "./customers.js";

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

const columns = { frequency: [1], recency: [1], age: [2] };
const kept = customersFromColumns(columns);
const gone = customersFromColumns(columns);
gone.free();
const reader = readTransactions(columnsOfCsv);

const refusedOfData = {
  "a handle that is gone": () => [() => gone.customers, () => gone.report(), () => gone.fit(), () => gone.free()].forEach(attempt),
  "bytes that are none": () => [undefined, 7, "bytes", new Proxy(new Uint8Array(1), {})].forEach((bytes) => attempt(() => reader.push(bytes))),
  "a file that is none": () => attempt(() => previewTransactions(new Proxy(new Uint8Array(1), {}))),
  "columns that throw": () => customersFromColumns({ ...columns, get age() { return fail(); } }),
  "a column whose items throw": () => customersFromColumns({ ...columns, age: new Proxy([2], throwing("0")) }),
  "a column whose length throws": () => customersFromColumns({ ...columns, age: new Proxy([2], throwing("length")) }),
  "a column that was revoked": () => customersFromColumns({ ...columns, age: revoked([]) }),
  "columns that were revoked": () => customersFromColumns(revoked({})),
  "names that throw": () => customersFromColumns({ ...columns, ids: new Proxy(["A"], throwing("0")) }),
  "a typed array that is none, as a column": () => customersFromColumns({ ...columns, age: new Proxy(new Float64Array(1), {}) }),
  "a table that throws": () => fitCohorts({ per: "year", cohorts: new Proxy([1], throwing("0")) }),
  "groups that throw": () => pilot({ get test() { return fail(); } }),
};

for (const [name, call] of Object.entries(refusedOfData)) {
  test(`data: ${name}, again and again`, () => {
    // A piece of stack each time would be the end after three thousand.
    for (let i = 0; i < 4_000; i++) attempt(call);
    assert.equal(kept.customers, 1);
    assert.deepEqual(reader.soFar(), { read: 0, broken: 0 });
  });
}

test("data: what was freed is used again", () => {
  const file = csv(till({ customers: 200 }));
  const once = () => {
    const reader = readTransactions(columnsOfCsv);
    reader.push(file);
    const { transactions } = reader.finish();
    const base = transactions.summarize();
    const analysis = base.fit();
    analysis.score({ horizon: 1 });
    for (const handle of [transactions, base, analysis, readTransactions(columnsOfCsv)]) handle.free();
  };
  for (let i = 0; i < 3; i++) once();
  const { memory } = bindings.initSync();
  const before = memory.buffer.byteLength;
  for (let i = 0; i < 100; i++) once();
  assert.equal(memory.buffer.byteLength, before);
});

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
