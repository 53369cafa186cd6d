// Whatever is asked of data: an error that says why, and the next call works. Handles that are gone say so.

import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { customersFromColumns, fitCohorts, kaplanMeier, pilot, previewTransactions, readTransactions } from "cltv/data";
import { columnsOfCsv, csv, summary, till } from "./customers.js";
import { assertRefused, fail, garbage, spoiltNumbers, thrownBy, unreadable } from "./garbage.js";

const cohorts = { holdout: 1, per: "year", cohorts: [{ survivors: [100, 80, 70, 65] }] };
const durations = { customers: [{ started: "2024-01-01", ended: "2024-02-01" }, { started: "2024-01-01" }], observedUntil: "2024-12-31", per: "month" };
const groups = { test: { customers: 100, retained: 90 }, control: { customers: 100, retained: 80 } };
const columns = { frequency: [2, 0], recency: [3, 0], age: [4, 5] };
const ahead = { horizon: 12, margin: 0.4, discountRatePerYear: 0.1 };
const purchases = till({ customers: 60 });
const base = customersFromColumns(summary(purchases));
const analysis = base.fit();

/** Each question with what it takes, and asked with anything instead. */
const questions = {
  fitCohorts: [fitCohorts, cohorts],
  kaplanMeier: [kaplanMeier, durations],
  pilot: [pilot, groups],
  readTransactions: [readTransactions, columnsOfCsv],
  customersFromColumns: [customersFromColumns, columns],
  score: [(ahead) => analysis.score(ahead), ahead],
  total: [(ahead) => analysis.total(ahead, [0]), ahead],
  segment: [(ahead) => analysis.segment("All", ahead), ahead],
};

/** What may be left out altogether. */
const options = {
  summarize: (rules) => finished().summarize(rules),
  fit: (models) => base.fit(models),
};

/** Questions without a list of their own, with what only a list or a text can answer. */
const places = {
  previewTransactions: previewTransactions,
  push: (bytes) => readTransactions(columnsOfCsv).push(bytes),
  "customers of a total": (customers) => analysis.total(ahead, customers),
  "name of a segment": (name) => analysis.segment(name, ahead),
};
const fitting = { previewTransactions: [], push: [], "customers of a total": ["undefined", "an array"], "name of a segment": ["a string"] };

afterEach(() => assert.equal(analysis.score(ahead).alive.length, base.customers));

describe("what is no input", () => {
  for (const [name, [ask, good]] of Object.entries(questions)) {
    test(`${name}: anything at all`, () => {
      for (const input of Object.values({ ...garbage(), ...unreadable })) assertRefused(() => ask(input));
    });

    // There is none in days.
    if (name !== "kaplanMeier") test(`${name}: a number spoilt`, () => {
      const optional = ["null in place of horizon", "null in place of holdout"];
      for (const [what, input] of Object.entries(spoiltNumbers(good))) {
        if (!optional.includes(what)) assertRefused(() => ask(input));
      }
    });

    test(`${name}: a key too many is named`, () => {
      const { problems } = thrownBy(() => ask({ ...good, surplus: 1 }));
      assert.deepEqual(problems.map(({ path, code }) => [path, code]), [["surplus", "unknownField"]]);
      for (const key of Object.keys(good)) assert.ok(problems[0].message.includes(key), `${key} in: ${problems[0].message}`);
    });
  }

  for (const [name, ask] of Object.entries(options)) {
    test(`${name}: anything but nothing`, () => {
      // Maps and dates have no fields of their own.
      const right = ["undefined", "an empty object", "a map", "a date"];
      for (const [what, input] of Object.entries({ ...garbage(), ...unreadable })) {
        if (!right.includes(what)) assertRefused(() => ask(input));
      }
      assertRefused(() => ask({ surplus: 1 }));
      ask().free();
      ask({}).free();
    });
  }

  for (const [name, ask] of Object.entries(places)) {
    test(`${name}: anything at all`, () => {
      const others = Object.entries({ ...garbage(), ...unreadable, ...pretended() }).filter(([what]) => !fitting[name].includes(what));
      for (const [, input] of others) assertRefused(() => ask(input));
    });
  }

  test("columns: anything at all in each of them", () => {
    for (const column of ["frequency", "recency", "age", "meanSpend", "holdoutFrequency", "holdoutSpend", "ids"]) {
      const right = ["undefined", "null", "a typed array"];
      const others = Object.entries({ ...garbage(), ...unreadable, ...pretended() }).filter(([what]) => !right.includes(what));
      for (const [what, input] of others) {
        const error = thrownBy(() => customersFromColumns({ ...columns, [column]: input }));
        assert.ok(error.problems.some(({ path }) => path.startsWith(column)), `${what} as ${column}: ${error.message}`);
      }
    }
  });

  test("names of the till, and numbers of customers, that are none", () => {
    const wrong = { "[0]": 0.5, "[1]": -1, "[2]": NaN, "[3]": "1", "[4]": null, "[5]": 2 ** 32, "[6]": Infinity };
    const { problems } = thrownBy(() => analysis.total(ahead, Object.values(wrong)));
    assert.deepEqual(problems.map(({ path }) => path), Object.keys(wrong).map((place) => `customers${place}`));
    assert.deepEqual(paths(() => analysis.total(ahead, [0, 60, 59, 61])), [["customers[1]", "outOfRange"], ["customers[3]", "outOfRange"]]);
  });
});

describe("all at once", () => {
  const cases = {
    cohorts: [() => fitCohorts({ per: "week", cohorts: [{ survivors: [10, 12] }, { survivors: [] }], horizon: 0 }),
      ["per", "cohorts[0].survivors[1]", "cohorts[1].survivors", "horizon"]],
    durations: [() => kaplanMeier({ customers: [{ started: "2024-02-30" }, { started: "2024-03-01", ended: "2024-02-01" }], observedUntil: "soon", per: "month" }),
      ["customers[0].started", "observedUntil"]],
    pilot: [() => pilot({ test: { customers: 10, retained: 11 }, control: { customers: 0.5, retained: -1 }, priorSpread: -1 }),
      ["test.retained", "control.customers", "control.retained", "priorSpread"]],
    "options of a file": [() => readTransactions({ customer: -1, date: 0.5, amount: "2", delimiter: "x" }), ["customer", "date", "amount", "delimiter"]],
    rules: [() => finished().summarize({ unit: "fortnight", refunds: "keep", until: "2024-13-01" }), ["unit", "refunds", "until"]],
    columns: [() => customersFromColumns({ frequency: [1, "2"], recency: [null, 1], unit: "hour", ids: ["A", 7] }),
      ["ids[1]", "frequency[1]", "recency[0]", "age", "unit"]],
    "numbers in columns": [() => customersFromColumns({ frequency: [1.5, 0, 2], recency: [1, 2, 9], age: [3, 3, 5] }),
      ["frequency[0]", "recency[1]", "recency[2]"]],
    lengths: [() => customersFromColumns({ frequency: [1], recency: [1, 2], age: [], holdoutSpend: [1] }), ["recency", "age", "holdoutFrequency"]],
    models: [() => base.fit({ models: ["bgNbd", "nbd", 3] }), ["models[1]", "models[2]"]],
    horizon: [() => analysis.score({ horizon: 601, margin: 2, timing: "noon", period: "day" }), ["horizon", "margin", "timing", "period"]],
    "customers and horizon": [() => analysis.total({ horizon: 0 }, [0.5]), ["customers[0]", "horizon"]],
    "name and horizon": [() => analysis.segment(7, { horizon: 0 }), ["name", "horizon"]],
  };
  for (const [name, [ask, expected]] of Object.entries(cases)) {
    test(name, () => {
      const found = paths(ask).map(([path]) => path);
      for (const path of expected) assert.ok(found.includes(path), `${path} in ${found}`);
    });
  }

  test("yet no more than can be read", () => {
    const many = Array(10_000).fill("x");
    for (const ask of [() => customersFromColumns({ ...columns, frequency: many }), () => analysis.total(ahead, many)]) {
      assert.equal(thrownBy(ask).problems.length, 100);
    }
  });
});

describe("handles", () => {
  const gone = /gone already/;

  test("a reader after its end", () => {
    const reader = readTransactions(columnsOfCsv);
    reader.push(csv(purchases));
    const { transactions } = reader.finish();
    for (const call of [() => reader.push(new Uint8Array(1)), () => reader.soFar(), () => reader.finish()]) assert.match(thrownBy(call).message, gone);
    reader.free();
    assert.equal(transactions.summarize().customers, 60);
  });

  test("after free, and freed again", () => {
    const transactions = finished();
    const base = transactions.summarize();
    const analysis = base.fit();
    const calls = {
      transactions: [transactions, () => transactions.summarize()],
      base: [base, () => base.customers, () => base.report(), () => base.columns(), () => base.fit()],
      analysis: [
        analysis, () => analysis.report(), () => analysis.score(ahead), () => analysis.total(ahead, [0]), () => analysis.scorecard(),
        () => analysis.segment("All", ahead), () => analysis.frequencies(), () => analysis.tracking(), () => analysis.heatMap(),
      ],
    };
    for (const [handle, ...asked] of Object.values(calls)) {
      handle.free();
      handle.free();
      for (const call of asked) assert.match(thrownBy(call).message, gone);
    }
  });

  test("what was made out of one that is gone stays", () => {
    const transactions = finished();
    const base = transactions.summarize();
    transactions.free();
    const analysis = base.fit();
    base.free();
    assert.equal(analysis.report().customers, 60);
    assert.equal(analysis.tracking().actual.at(-1), summary(purchases).frequency.reduce((sum, x) => sum + x));
  });

  test("columns that were handed out belong to the caller", () => {
    const [before, changed] = [base.columns(), base.columns()];
    changed.frequency.fill(-1);
    assert.deepEqual(base.columns(), before);
  });

  test("freed in the middle of a question", () => {
    const base = customersFromColumns(columns);
    const { name } = thrownBy(() => base.fit({ get models() { base.free(); return fail(); } }));
    assert.equal(name, "CltvError");
  });
});

function finished() {
  const reader = readTransactions(columnsOfCsv);
  reader.push(csv(purchases));
  return reader.finish().transactions;
}

/** What only looks like a list of numbers. */
function pretended() {
  const revoked = Proxy.revocable([], {});
  revoked.revoke();
  return {
    "bytes behind a proxy": new Proxy(new Uint8Array(4), {}),
    "numbers behind a proxy": new Proxy(new Float64Array(4), {}),
    "a list whose entries throw": new Proxy([1, 2], { get: (list, key) => (key === "1" ? fail() : Reflect.get(list, key)) }),
    "a list whose length throws": new Proxy([1, 2], { get: (list, key) => (key === "length" ? fail() : Reflect.get(list, key)) }),
    "a list that was revoked": revoked.proxy,
    "other numbers": new Float32Array(4),
    "a buffer": new ArrayBuffer(4),
  };
}

function paths(ask) {
  return thrownBy(ask).problems.map(({ path, code }) => [path, code]);
}
