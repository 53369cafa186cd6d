// From customers to what they are worth: models, scores, pictures, and what was kept out of them.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { evaluate } from "cltv";
import { customersFromColumns } from "cltv/data";
import { dateOf, summary } from "./customers.js";
import { ahead, end, file, fitted, isClose, purchases, read, sum } from "./purchases.js";

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
