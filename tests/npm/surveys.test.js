// What is asked without a case: surveys, groups, words, counts, and customers who move between states.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { markovValue, metrics, nps, npsValue, wordOfMouth } from "cltv";

const close = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} instead of ${expected}`);

test("nps: score, noise, weights, splits, change", () => {
  const cells = [
    { name: "One product", products: "1", promoters: 400, passives: 300, detractors: 100, revenuePerCustomer: 10 },
    { name: "Four products", products: "4", promoters: 50, passives: 0, detractors: 150, revenuePerCustomer: 90 },
  ];
  const outcome = nps({ cells, before: { promoters: 400, passives: 320, detractors: 280 } });
  const keys = "score standardError interval responses promoters passives detractors shares adjustedWald revenueWeighted cells byProducts byYears change";
  assert.deepEqual(Object.keys(outcome), keys.split(" "));
  close(outcome.score, 0.2);
  assert.equal(outcome.responses, 1000);
  assert.deepEqual(Object.keys(outcome.interval), ["low", "high"]);
  close(outcome.revenueWeighted.score, (300 * 10 - 100 * 90) / 26000);
  assert.deepEqual(outcome.cells.map(({ name, responses }) => [name, responses]), [["One product", 800], ["Four products", 200]]);
  assert.deepEqual(outcome.byProducts.map(({ value, score }) => [value, score]), [["1", 0.375], ["4", -0.5]]);
  close(outcome.byProducts[1].shareOfRevenue, 18 / 26);
  assert.deepEqual(outcome.byYears, []);
  assert.deepEqual(Object.keys(outcome.change), ["difference", "standardError", "z", "pValue", "interval", "isSignificant"]);
  assert.equal(outcome.change.isSignificant, true);
});

test("npsValue: groups, conversions, a move, migration", () => {
  const group = (share, retention) => ({ share, retention, revenuePerPeriod: 100, margin: 0.5 });
  const groups = { promoters: group(0.5, 0.9), passives: group(0.3, 0.8), detractors: group(0.2, 0.5) };
  const input = { period: "year", horizon: 3, discountRatePerYear: 0, customers: 100, groups };
  const { groups: values, average, conversions, move } = npsValue(input);
  assert.deepEqual(values.map(({ group }) => group), ["promoters", "passives", "detractors"]);
  close(values[0].threeYears.contribution, 50 * (1 + 0.9 + 0.81));
  assert.deepEqual([values[0].referrals, values[0].migrating, move], [0, null, null]);
  close(average.total, average.threeYears);
  assert.equal(conversions.length, 6);

  const migration = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];
  const moved = npsValue({ ...input, migration, move: { from: "detractors", to: "promoters", share: 0.1 } });
  close(moved.groups[0].migrating.endless, 500);
  close(moved.move.worth, 10 * (values[0].total - values[2].total));
  const stay = { ...input, migration, groups: { ...groups, promoters: group(0.5, 1) } };
  assert.equal(npsValue(stay).groups[0].migrating.endless, "infinite");
});

test("markovValue: Pfeifer and Carraway's customers", () => {
  const transitions = [[0.3, 0.7, 0, 0, 0], [0.2, 0, 0.8, 0, 0], [0.15, 0, 0, 0.85, 0], [0.05, 0, 0, 0, 0.95], [0, 0, 0, 0, 1]];
  const input = { transitions, rewards: [36, -4, -4, -4, 0], discountRatePerPeriod: 0.2 };
  const { endless, horizon } = markovValue(input);
  [52.32, 5.554, 1.251, -1.82, 0].forEach((value, state) => assert.ok(Math.abs(endless[state] - value) < 5e-4));
  assert.equal(horizon, null);
  close(markovValue({ ...input, horizon: 1, timing: "start" }).horizon[0], 36);
  const never = { transitions: [[0.5, 0.25, 0.25], [0, 1, 0], [0, 0, 1]], rewards: [1, 5, -5], discountRatePerPeriod: 0 };
  assert.deepEqual(markovValue(never).endless, [null, "infinite", "minusInfinite"]);
});

test("wordOfMouth: Dell", () => {
  const words = wordOfMouth({ groups: [{ customers: 5e6, praises: 8 }], referredCustomers: 1e6, valueOfNewCustomer: 210 });
  assert.deepEqual(words, {
    praises: 40e6,
    warnings: 0,
    ratio: null,
    valuePerPraise: 5.25,
    groups: [{ name: null, valuePerCustomer: 42 }],
  });
});

test("metrics: what is counted is said", () => {
  const nothing = { retention: null, repeatRate: null, nps: null, csat: null, firstResponse: null };
  assert.deepEqual(metrics({}), nothing);
  const { retention, nps, firstResponse } = metrics({
    retention: { customersAtStart: 100, customersAtEnd: 100, newCustomers: 10, per: "year" },
    npsScores: new Float64Array([0, 3, 6, 6, 7, 8, 8, 9, 9, 10, 10, 10]),
    firstResponse: { times: [4, 1, 3, 2], target: 3 },
  });
  close(retention.rate, 0.9);
  close(retention.perMonth ** 12, 0.9);
  close(nps.score, 1 / 12);
  assert.deepEqual(firstResponse, { count: 4, median: 2.5, p90: 3.7, shareWithinTarget: 0.75 });
});

describe("all that is wrong is named at once", () => {
  const wrong = {
    nps: [nps, { cells: [{ name: "", promoters: NaN, passives: 0.5, detractor: 1 }] }, ["cells[0].detractor", "cells[0].promoters", "cells[0].detractors", "cells[0].passives", "cells[0].name"]],
    npsValue: [npsValue, {}, ["period", "horizon", "discountRatePerYear", "customers", "groups"]],
    markovValue: [markovValue, { transitions: [[0.5]], rewards: [], discountRatePerPeriod: -1 }, ["transitions[0]", "rewards", "discountRatePerPeriod"]],
    wordOfMouth: [wordOfMouth, { groups: [], weight: 2 }, ["weight", "groups"]],
    metrics: [metrics, { csat: { satisfied: 2, responses: 1 }, repeat: { buyers: 0, repeatBuyers: Infinity } }, ["repeat.repeatBuyers", "repeat.buyers", "csat.satisfied"]],
  };
  for (const [name, [ask, input, paths]] of Object.entries(wrong)) {
    test(name, () => {
      assert.throws(() => ask(input), (error) => {
        assert.equal(error.name, "CltvError");
        assert.deepEqual(error.problems.map(({ path }) => path), paths);
        return true;
      });
      for (const nothing of [undefined, null, 7, "text", () => 1]) {
        assert.throws(() => ask(nothing), { name: "CltvError" });
      }
    });
  }
});
