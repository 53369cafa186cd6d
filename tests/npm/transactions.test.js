// From a file of purchases to customers: against definitions that are written down here again, sums that
// must agree, and the same told in another way.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { customersFromColumns, previewTransactions, readTransactions } from "cltv/data";
import { columnsOfCsv, dateOf, pieces, summary } from "./customers.js";
import { ahead, end, file, fitted, isClose, purchases, read, sum } from "./purchases.js";

describe("a file", () => {
  test("a first look takes what somebody knows better", () => {
    const bytes = new TextEncoder().encode("Ann,2024-01-03,12;5\nBob,2024-01-04,8;0\n");
    assert.equal(previewTransactions(bytes).columns.length, 3);
    const known = previewTransactions(bytes, { delimiter: ";", hasHeader: true });
    assert.deepEqual([known.delimiter, known.hasHeader, known.columns.length, known.rows.length], [";", true, 2, 1]);
    const wrong = { delimiter: "tab", header: true };
    assert.throws(() => previewTransactions(bytes, wrong), ({ name, problems }) => name === "CltvError" && problems.length === 2);
  });

  test("is looked at first", () => {
    const { encoding, delimiter, hasHeader, columns, rows, guess, doubts } = previewTransactions(file.subarray(0, 4000));
    assert.deepEqual([encoding, delimiter, hasHeader, doubts], ["utf-8", ",", true, []]);
    assert.deepEqual(columns, [{ name: "customer", kind: "text" }, { name: "date", kind: "date" }, { name: "amount", kind: "number" }]);
    assert.deepEqual(rows[0], [purchases[0].customer, dateOf(purchases[0].day), `${purchases[0].amount}`]);
    assert.equal(rows.length, 20);
    for (const [field, column] of Object.entries(columnsOfCsv)) assert.equal(guess[field], column);
    assert.deepEqual(read(file, guess).report, read(file).report);
  });

  test("is read to its last row", () => {
    const { report } = read(file);
    const days = purchases.map(({ day }) => day);
    const { total, ...rest } = report;
    assert.deepEqual(rest, {
      bytes: file.length, rows: purchases.length, read: purchases.length, broken: 0, problems: [], tallies: [],
      customers: 400, firstDay: dateOf(Math.min(...days)), lastDay: dateOf(end),
    });
    isClose(total, sum(purchases.map(({ amount }) => amount)));
  });

  for (const sizes of [[1], [3, 7, 1, 64], [1021], [65_536], [0, 5]]) {
    test(`in pieces of ${sizes} bytes is the same`, () => {
      const [whole, cut] = [read(file), read(file, columnsOfCsv, sizes)];
      assert.deepEqual(cut.report, whole.report);
      assert.deepEqual(cut.transactions.summarize().columns(), whole.transactions.summarize().columns());
    });
  }

  test("progress is told, and everything read once", () => {
    const reader = readTransactions(columnsOfCsv);
    assert.deepEqual(reader.soFar(), { read: 0, broken: 0 });
    const told = [...pieces(file, [10_000])].map((piece) => (reader.push(piece), reader.soFar().read));
    assert.deepEqual(told, [...told].sort((a, b) => a - b));
    assert.equal(reader.finish().report.read, purchases.length);
  });

  test("a piece may lie anywhere in a larger buffer", () => {
    const large = new Uint8Array(file.length + 100).fill(0xff);
    large.set(file, 37);
    assert.deepEqual(read(large.subarray(37, 37 + file.length)).report, read(file).report);
  });

  test("of the Windows of Russia", () => {
    const text = "Клиент;Дата;Сумма\r\nИванов;31.01.2024;1 234,50\r\nПетров;01.02.2024;0,5\r\nИванов;29.02.2024;10\r\n";
    const { encoding, delimiter, guess } = previewTransactions(windows1251(text));
    assert.deepEqual([encoding, delimiter], ["windows-1251", ";"]);
    const { report, transactions } = read(windows1251(text), guess, [5]);
    assert.deepEqual([report.read, report.broken, report.firstDay, report.total], [3, 0, "2024-01-31", 1245]);
    const { ids, frequency, recency, age, meanSpend } = transactions.summarize({ unit: "day" }).columns();
    assert.deepEqual(ids, ["Иванов", "Петров"]);
    assert.deepEqual([[...frequency], [...recency], [...age], [...meanSpend]], [[1, 0], [29, 0], [29, 28], [10, 0]]);
  });

  test("with broken rows is read, and they are told", () => {
    const rows = "customer,date,amount\nA,2024-01-01,10\nB,2024-02-30,10\nC,2024-01-03,ten\n,2024-01-04,10\nA,2024-01-15\nA,2024-01-15,5\n";
    const { report, transactions } = read(new TextEncoder().encode(rows));
    assert.deepEqual([report.rows, report.read, report.broken, report.customers, report.total], [6, 2, 4, 1, 15]);
    assert.deepEqual(report.problems.map(({ row, column, code }) => [row, column, code]), [
      [3, 1, "noSuchDay"], [4, 2, "notANumber"], [5, 0, "missing"], [6, undefined, "cellCount"],
    ]);
    assert.equal(sum(report.tallies.map(({ rows }) => rows)), 4);
    assert.equal(transactions.summarize().customers, 1);
  });

  test("with nothing in it is an answer", () => {
    const { report, transactions } = read(new Uint8Array());
    assert.equal(transactions, null);
    assert.deepEqual(report.problems.map(({ code }) => code), ["noRows"]);
  });
});

describe("customers", () => {
  test("are what the definitions say", () => {
    sameHistories(read(file).transactions.summarize().columns(), summary(purchases));
  });

  test("up to a day, and what they bought after it", () => {
    const until = 360;
    const base = read(file).transactions.summarize({ calibrationUntil: dateOf(until) });
    const { holdoutFrequency, holdoutSpend, holdoutLength, ...calibration } = base.columns();
    sameHistories(calibration, summary(purchases, until));
    const later = purchases.filter(({ day }) => day > until);
    const of = (id) => later.filter(({ customer }) => customer === id);
    const days = (id) => new Set(of(id).map(({ day }) => day)).size;
    assert.deepEqual([...holdoutFrequency], calibration.ids.map(days));
    isClose(sum(holdoutSpend), sum(later.filter(({ customer }) => calibration.ids.includes(customer)).map(({ amount }) => amount)));
    isClose(holdoutLength, (end - until) / 7);
    assert.equal(base.report().rules.calibrationUntil, dateOf(until));
  });

  test("are told by frequency", () => {
    const { repeatPurchases, havingThem, customers, repeatCustomers, distinct, unit } = read(file).transactions.summarize().report();
    const { frequency } = summary(purchases);
    assert.deepEqual(repeatPurchases, [...new Set(frequency)].sort((a, b) => a - b));
    assert.deepEqual(havingThem, repeatPurchases.map((times) => frequency.filter((x) => x === times).length));
    assert.deepEqual([customers, repeatCustomers, unit], [400, frequency.filter((x) => x > 0).length, "week"]);
    assert.ok(distinct <= customers);
  });

  test("from columns are the same as from a file", () => {
    const base = read(file).transactions.summarize();
    const again = customersFromColumns(base.columns());
    assert.deepEqual(again.columns(), base.columns());
    assert.deepEqual(again.fit().report(), base.fit().report());
    assert.deepEqual(again.fit().score(ahead()), base.fit().score(ahead()));
  });

  test("from lists and from typed arrays are the same", () => {
    const { frequency, recency, age } = summary(purchases);
    const typed = { frequency: Float64Array.from(frequency), recency: Float64Array.from(recency), age: Float64Array.from(age), ids: null };
    assert.deepEqual(customersFromColumns({ frequency, recency, age, unit: "week", meanSpend: undefined }).columns(), customersFromColumns(typed).columns());
  });

  test("without amounts are fitted, and not valued", () => {
    const { transactions } = read(file, { customer: 0, date: 1 });
    const analysis = transactions.summarize().fit();
    const { spend, value, purchases } = analysis.score(ahead());
    const total = analysis.total(ahead());
    assert.deepEqual([analysis.report().spend, spend, value, total.value, analysis.segment("All", ahead())], [null, null, null, null, null]);
    assert.ok(sum(purchases) > 0);
  });
});

function windows1251(text) {
  const byte = (code) => (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
  return Uint8Array.from(text, (letter) => byte(letter.codePointAt(0)));
}

function sameHistories(columns, expected) {
  assert.deepEqual(columns.ids, expected.ids);
  assert.deepEqual([...columns.frequency], expected.frequency);
  for (const name of ["recency", "age", "meanSpend"]) columns[name].forEach((x, i) => isClose(x, expected[name][i]));
}
