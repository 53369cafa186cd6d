// From a file of purchases to what customers are worth: against definitions that are written down here
// again, sums that must agree, and the same told in another way.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { evaluate } from "cltv";
import { customersFromColumns, previewTransactions, readTransactions } from "cltv/data";
import { columnsOfCsv, csv, dateOf, pieces, summary, till } from "./customers.js";

const purchases = till();
const file = csv(purchases);
const end = Math.max(...purchases.map(({ day }) => day));
const sum = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

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

describe("models", () => {
  const { models, spend, customers } = fitted().report();

  test("stand in the order of their BIC, ln(customers) for each parameter", () => {
    const told = models.filter(({ fitted }) => fitted !== null).map(({ fitted }) => fitted);
    assert.ok(told.length >= 2);
    assert.deepEqual(told.map(({ bic }) => bic), told.map(({ bic }) => bic).sort((a, b) => a - b));
    for (const { bic, logLikelihood, parameters } of told) isClose(bic, parameters.length * Math.log(customers) - 2 * logLikelihood);
  });

  test("are those that are asked for, and do not depend on each other", () => {
    for (const one of models) {
      assert.deepEqual(fitted({ models: [one.model] }).report().models, [one]);
    }
  });

  test("spend is fitted to those who came back", () => {
    assert.equal(spend.fitted.customers, summary(purchases).frequency.filter((x) => x > 0).length);
    const [p, q, v] = ["p", "q", "v"].map((name) => spend.fitted.parameters.find((one) => one.name === name).value);
    isClose(spend.meanSpend, (p * v) / (q - 1));
  });

  test("data that tell nothing are an answer", () => {
    const nothing = Array(20).fill(0);
    const analysis = customersFromColumns({ frequency: nothing, recency: nothing, age: nothing.map((_, i) => i), meanSpend: nothing }).fit();
    for (const { fitted, unfit } of analysis.report().models) {
      assert.deepEqual([fitted, unfit.code], [null, "noRepeatPurchase"]);
      assert.ok(unfit.message.length > 0);
    }
    const answers = [analysis.score(ahead()), analysis.total(ahead(), [0]), analysis.scorecard(), analysis.segment("All", ahead())];
    assert.deepEqual([...answers, analysis.frequencies(), analysis.tracking(), analysis.heatMap()], Array(7).fill(null));
  });
});

describe("scores", () => {
  const analysis = fitted();
  const { alive, purchases: bought, discountedPurchases, spend, value, order } = analysis.score(ahead());
  const total = analysis.total(ahead());
  const count = alive.length;

  test("are probabilities and what follows from them", () => {
    assert.ok(alive.every((p) => p > 0 && p <= 1));
    assert.ok(bought.every((x, i) => x > 0 && discountedPurchases[i] > 0 && discountedPurchases[i] < x));
    for (let i = 0; i < count; i++) isClose(value[i], discountedPurchases[i] * spend[i] * 0.4);
  });

  test("undiscounted purchases are purchases", () => {
    const undiscounted = analysis.score({ horizon: 24 });
    undiscounted.discountedPurchases.forEach((x, i) => isClose(x, undiscounted.purchases[i]));
    undiscounted.value.forEach((x, i) => isClose(x, value[i] / (discountedPurchases[i] * 0.4) * bought[i]));
  });

  test("the most valuable come first", () => {
    assert.deepEqual([...order].sort((a, b) => a - b), [...Array(count).keys()]);
    assert.ok(order.every((who, place) => place === 0 || value[order[place - 1]] >= value[who]));
  });

  test("add up to the total, and the total to its parts", () => {
    isClose(total.purchases.value, sum(bought));
    isClose(total.value.value, sum(value));
    assert.deepEqual(analysis.total(ahead(), Uint32Array.from({ length: count }, (_, i) => i)), total);
    const halves = [order.slice(0, 100), [...order.slice(100)]].map((half) => analysis.total(ahead(), half));
    isClose(sum(halves.map(({ value }) => value.value)), total.value.value);
    for (const { low, value, high } of [total.purchases, total.value]) assert.ok(low < value && value < high);
    const nobody = { value: 0, low: 0, high: 0 };
    assert.deepEqual(analysis.total(ahead(), []).purchases, nobody);
  });

  test("one customer is a list of one, and twice the same one counts twice", () => {
    for (const who of [0, 7, order[0]]) {
      isClose(analysis.total(ahead(), [who]).value.value, value[who]);
      isClose(analysis.total(ahead(), [who, who]).purchases.value, 2 * bought[who]);
    }
  });

  test("a longer horizon holds the shorter one", () => {
    const longer = analysis.score({ ...ahead(), horizon: 25 });
    assert.ok(longer.purchases.every((x, i) => x > bought[i]));
    assert.deepEqual([...longer.alive], [...alive]);
  });

  test("do not depend on the order of customers", () => {
    const columns = summary(purchases);
    const turned = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column].reverse()]));
    // Sums in another order lead a search to the same place up to its tolerance.
    customersFromColumns(turned).fit().score(ahead()).value.reverse().forEach((x, i) => isClose(x, value[i], 1e-6 * value[i]));
  });

  test("do not depend on the unit of time", () => {
    const byDay = read(file).transactions.summarize({ unit: "day" }).fit().score(ahead());
    byDay.value.forEach((x, i) => isClose(x, value[i], 1e-6 * value[i]));
  });

  test("are the customer lifetime value of a case with them as its segment", () => {
    for (const [period, horizon] of [["month", 24], ["quarter", 8], ["year", 1]]) {
      const asked = { period, horizon, discountRatePerYear: 0.12, timing: "start" };
      const segment = analysis.segment("Till", { ...asked, margin: 0.4 });
      assert.deepEqual([segment.name, segment.customers], ["Till", 400]);
      const { customerEquityHorizon } = evaluate({ ...asked, segments: [segment] }).segments[0].cltv;
      isClose(customerEquityHorizon.contribution, analysis.total({ ...asked, margin: 0.4 }).value.value);
    }
  });
});

describe("pictures", () => {
  const analysis = fitted();
  const columns = summary(purchases);

  test("frequencies count everybody", () => {
    const { actual, expected } = analysis.frequencies();
    assert.deepEqual([...actual], Array.from({ length: 8 }, (_, x) => columns.frequency.filter((times) => Math.min(times, 7) === x).length));
    if (expected !== null) isClose(sum(expected), 400);
  });

  test("tracking ends with all repeat purchases", () => {
    const { at, actual, expected, fitted } = analysis.tracking();
    assert.deepEqual([actual.at(-1), fitted], [sum(columns.frequency), end / 7]);
    assert.deepEqual([...at], Array.from({ length: Math.ceil(end / 7) }, (_, week) => week + 1));
    assert.ok(expected.every((x, week) => week === 0 || x > expected[week - 1]));
    assert.equal(customersFromColumns(columns).fit().tracking(), null);
  });

  test("the heat map is the P(alive) of such customers", () => {
    const { frequency, recency, alive } = analysis.heatMap();
    assert.equal(alive.length, frequency.length * recency.length);
    const age = Math.max(...columns.age);
    isClose(recency.at(-1), age);
    const one = { ids: "X", frequency: 3, recency: recency[12], age, meanSpend: 1 };
    const added = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column, one[name]]]));
    const more = customersFromColumns(added).fit();
    const map = more.heatMap();
    isClose(map.alive[12 * map.frequency.length + 2], more.score(ahead()).alive.at(-1));
  });
});

describe("the time kept out", () => {
  const base = read(file).transactions.summarize({ calibrationUntil: dateOf(360) });
  const { frequency, age, holdoutFrequency, holdoutLength } = base.columns();
  const card = base.fit().scorecard();

  test("is compared with what was predicted and with the rate before", () => {
    const naive = frequency.map((x, i) => (age[i] > 0 ? (x / age[i]) * holdoutLength : 0));
    const errors = naive.map((x, i) => x - holdoutFrequency[i]);
    isClose(card.actual, sum(holdoutFrequency));
    isClose(card.length, holdoutLength);
    const { predicted, meanAbsoluteError, rootMeanSquareError, bias } = card.naive;
    isClose(predicted, sum(naive));
    isClose(bias, sum(errors) / 400);
    isClose(meanAbsoluteError, sum(errors.map(Math.abs)) / 400);
    isClose(rootMeanSquareError, Math.sqrt(sum(errors.map((x) => x * x)) / 400));
    isClose(card.model.bias, (card.model.predicted - card.actual) / 400);
    assert.equal(card.beatsNaive, card.model.meanAbsoluteError < meanAbsoluteError);
    // Whose customers leave, as these do, is not predicted by their rate.
    assert.ok(card.beatsNaive);
  });

  test("in groups that hold everybody", () => {
    for (const groups of [card.deciles, card.frequencies]) {
      isClose(sum(groups.map(({ customers }) => customers)), 400);
      for (const [of, whole] of [["actual", card.actual], ["predicted", card.model.predicted], ["naive", card.naive.predicted]]) {
        isClose(sum(groups.map((group) => group.customers * group[of])), whole);
      }
    }
    assert.deepEqual(card.deciles.map(({ customers }) => customers), Array(10).fill(40));
  });

  test("nothing kept out, nothing to compare", () => assert.equal(fitted().scorecard(), null));
});

function ahead() {
  return { period: "month", horizon: 24, discountRatePerYear: 0.12, margin: 0.4 };
}

function fitted(options) {
  return read(file).transactions.summarize().fit(options);
}

function read(bytes, options = columnsOfCsv, sizes = [bytes.length || 1]) {
  const reader = readTransactions(options);
  for (const piece of pieces(bytes, sizes)) reader.push(piece);
  return reader.finish();
}

function windows1251(text) {
  const byte = (code) => (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
  return Uint8Array.from(text, (letter) => byte(letter.codePointAt(0)));
}

function sameHistories(columns, expected) {
  assert.deepEqual(columns.ids, expected.ids);
  assert.deepEqual([...columns.frequency], expected.frequency);
  for (const name of ["recency", "age", "meanSpend"]) columns[name].forEach((x, i) => isClose(x, expected[name][i]));
}

/** Sums of hundreds of numbers in another order differ by their roundings. */
function isClose(actual, expected, within = 1e-11 * Math.max(1, Math.abs(expected))) {
  assert.ok(Math.abs(actual - expected) <= within, `${actual} instead of ${expected} ± ${within}`);
}
