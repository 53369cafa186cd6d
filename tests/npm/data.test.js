// Cohorts, days and pilots: published tables, and what goes on into a case.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { check, evaluate } from "cltv";
import { fitCohorts, kaplanMeier, pilot } from "cltv/data";
import { numbers, simulate } from "cltv/uncertainty";

/** Fader & Hardie 2007, "How to Project Customer Retention", table 1. */
const regular = [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173];
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394];

const yearly = (...tables) => ({ per: "year", cohorts: tables.map((survivors) => ({ survivors })) });
const of = (fit, curve) => fit.fits.find((one) => one.curve === curve).fitted;
const values = ({ parameters }) => Object.fromEntries(parameters.map(({ name, value }) => [name, value]));

describe("cohorts", () => {
  test("of Fader & Hardie, appendix B", () => {
    const printed = [[regular, { alpha: 0.704, beta: 1.182 }], [highEnd, { alpha: 0.668, beta: 3.806 }]];
    for (const [table, expected] of printed) {
      allClose(values(of(fitCohorts(yearly(table.slice(0, 8))), "betaGeometric")), expected, 5e-4);
    }
  });

  test("of Fader, Hardie, Liu, Davin & Steenburgh 2018: four years of High End", () => {
    // Printed of a spreadsheet's search, which stops early.
    allClose(values(of(fitCohorts(yearly(highEnd.slice(0, 5))), "betaDiscreteWeibull")), { alpha: 0.2593, beta: 1.7225, c: 1.5844 }, 3e-4);
  });

  test("a constant rate is who stayed of who could", () => {
    const [stayed, could] = [regular.slice(1), regular.slice(0, -1)].map((counts) => counts.reduce((sum, count) => sum + count));
    const { rate } = values(of(fitCohorts(yearly(regular)), "constant"));
    isClose(rate, stayed / could);
  });

  test("are shown as they were counted", () => {
    const { customers, lost, periods, observed } = fitCohorts(yearly([100, 80, 60], [50, 45]));
    assert.deepEqual([customers, lost, periods], [150, 45, 2]);
    assert.deepEqual([[...observed.at], [...observed.atRisk]], [[0, 1, 2], [150, 150, 80]]);
    allClose(observed.survival, [1, 125 / 150, (125 / 150) * (60 / 80)]);
  });

  test("twice the same cohort is as sure as twice the customers", () => {
    const [twice, double] = [yearly(regular, regular), yearly(regular.map((count) => 2 * count))].map((input) => fitCohorts(input));
    for (const curve of ["constant", "betaGeometric", "betaDiscreteWeibull"]) {
      // Both searches stop where the slope is level to 1e-9 of a customer.
      allClose(values(of(twice, curve)), values(of(double, curve)), 1e-7);
      isClose(of(twice, curve).logLikelihood, of(double, curve).logLikelihood, 1e-8);
    }
  });

  test("columns kept out are predicted from the others", () => {
    const kept = fitCohorts({ ...yearly(highEnd), holdout: 5 });
    const short = fitCohorts(yearly(highEnd.slice(0, 8)));
    const { holdout, survival, parameters } = of(kept, "betaGeometric");
    assert.deepEqual(parameters, of(short, "betaGeometric").parameters);
    assert.deepEqual([[...holdout.at], [...holdout.actual]], [[8, 9, 10, 11, 12], highEnd.slice(8)]);
    const errors = holdout.predicted.map((predicted, i) => predicted - holdout.actual[i]);
    isClose(holdout.bias, errors.reduce((sum, error) => sum + error) / 5);
    isClose(holdout.meanAbsoluteError, errors.reduce((sum, error) => sum + Math.abs(error), 0) / 5);
    assert.ok(holdout.meanAbsoluteError < holdout.naiveMeanAbsoluteError);
    holdout.at.forEach((at, i) => isClose(holdout.predicted[i], holdout.predicted[0] * survival.value[at] / survival.value[8]));
    assert.equal(of(short, "betaGeometric").holdout, null);
  });

  test("the projection is as long as asked for, within its band, and never rises", () => {
    for (const { fitted } of fitCohorts({ ...yearly(regular), horizon: 30 }).fits) {
      const { value, low, high } = fitted.survival;
      assert.deepEqual([value.length, value[0]], [31, 1]);
      assert.ok(value.every((s, t) => low[t] <= s && s <= high[t] && (t === 0 || s <= value[t - 1])));
    }
  });

  test("what cannot be told has a reason, and comes last", () => {
    const loyal = fitCohorts(yearly([100, 100, 100]));
    for (const { fitted, unfit } of loyal.fits) assert.deepEqual([fitted, unfit.code], [null, "noLoss"]);
    const geometric = fitCohorts(yearly([1024, 512, 256, 128]));
    assert.equal(geometric.fits[0].curve, "constant");
    const [unfit] = geometric.fits.slice(-1);
    assert.deepEqual([unfit.fitted, unfit.unfit.code], [null, "ridge"]);
    assert.ok(unfit.unfit.parameters.length > 0);
  });

  test("every curve goes into a case, and the simulation knows how sure it is", () => {
    for (const { curve, fitted } of fitCohorts(yearly(highEnd.slice(0, 8))).fits) {
      const input = aCaseWith(fitted.retention);
      input.correlations = fitted.correlations.map(({ between, gaussian }) => ({ between: between.map((field) => `segments[0].retention.${field}`), gaussian }));
      assert.deepEqual(check(input), [], curve);
      assert.equal(fitted.retention.curve, curve);
      const uncertain = numbers(input).filter(({ dist }) => dist !== null);
      assert.equal(uncertain.length, fitted.parameters.length);
      const { figures: [npv] } = simulate(input, { trials: 1000, fan: false });
      assert.ok(npv.standardDeviation > 0, curve);
    }
  });

  test("the case's retention is the curve's", () => {
    for (const { curve, fitted: { retention, survival } } of fitCohorts(yearly(highEnd.slice(0, 8))).fits) {
      const segment = { name: "All", customers: 1, revenuePerPeriod: 1, margin: 1, retention };
      const { cltv } = evaluate({ period: "year", horizon: 5, timing: "start", discountRatePerYear: 0, segments: [segment] }).segments[0];
      // Paid at the start of five years by whoever is there.
      isClose(cltv.horizon.contribution, survival.value.slice(0, 5).reduce((sum, s) => sum + s), 1e-12, curve);
    }
  });
});

/** Remission in weeks under 6-MP, Freireich et al. 1963, as printed in any text on survival. */
const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];

describe("days of start and end", () => {
  const customers = [
    ...ended.map((days) => ({ started: "2024-01-01", ended: day(days) })),
    ...open.map((days) => ({ started: day(40 - days), ended: null })),
  ];
  const input = { customers, observedUntil: day(40), per: "month" };
  /** Three who were seen for three months, of whom one left in the first and one in the second; two seen for one and for none. */
  const monthly = [
    { started: "2024-01-30", ended: "2024-02-29" }, { started: "2024-01-30", ended: "2024-03-01" }, { started: "2024-01-30" },
    { started: "2024-03-01" }, { started: "2024-04-20" },
  ];

  test("of Freireich's remissions", () => {
    const { at, atRisk, survival, standardError, ...rest } = kaplanMeier(input);
    assert.deepEqual([rest.customers, rest.ended, rest.medianDays], [21, 9, 23]);
    assert.deepEqual([...at], [6, 7, 10, 13, 16, 22, 23]);
    assert.deepEqual([...atRisk], [21, 17, 15, 12, 11, 7, 6]);
    allClose([...survival], [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448], 5e-4);
    allClose(standardError, [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346], 5e-5);
  });

  test("as a segment and as cohorts", () => {
    const { retention, perPeriod, cohorts } = kaplanMeier({ per: "month", observedUntil: "2024-04-30", customers: monthly });
    assert.deepEqual([...perPeriod], [1, 0.75, 0.375, 0.375]);
    assert.deepEqual(check(aCaseWith(retention)), []);
    isClose(of(fitCohorts({ per: "month", cohorts }), "constant").parameters[0].value, 1 - 2 / 7);
  });

  test("who is left out and who ended with null is the same", () => {
    const without = customers.map(({ started, ended }) => (ended === null ? { started } : { started, ended }));
    assert.deepEqual(kaplanMeier({ ...input, customers: without }), kaplanMeier(input));
  });
});

describe("a pilot", () => {
  const input = { test: { customers: 2000, retained: 1860 }, control: { customers: 2000, retained: 1820 } };
  const z = 1.2815515655446004; // 90 % of a normal distribution lie below
  const variance = 1 / 140 - 1 / 2000 + 1 / 180 - 1 / 2000; // of ln(churn ratio), by counts
  const ratio = Math.log(140 / 180);

  test("as it was measured", () => {
    const { testRetention, controlRetention, raw, isCorrected } = pilot(input);
    assert.deepEqual([testRetention, controlRetention, isCorrected], [0.93, 0.91, false]);
    const [low, high] = [z, -z].map((z) => 1 - Math.exp(ratio + z * Math.sqrt(variance)));
    allClose(raw, { reduction: 1 - 140 / 180, low, high });
  });

  test("pulled towards no effect by what such projects do", () => {
    for (const priorSpread of [undefined, 0.1, 0.25, 1]) {
      const { shrunk, weight } = pilot(priorSpread === undefined ? input : { ...input, priorSpread });
      const prior = (priorSpread ?? 0.25) ** 2;
      isClose(weight, prior / (prior + variance));
      const [low, high] = [z, -z].map((z) => 1 - Math.exp(weight * ratio + z * Math.sqrt(weight * variance)));
      allClose(shrunk, { reduction: 1 - Math.exp(weight * ratio), low, high });
    }
    const { raw, shrunk, weight } = pilot({ ...input, priorSpread: null });
    assert.deepEqual([shrunk, weight], [raw, 1]);
  });

  test("the other way round is a rise, as probable as the fall was", () => {
    const [one, other] = [input, { test: input.control, control: input.test }].map((input) => pilot(input));
    isClose(one.probabilityPositive + other.probabilityPositive, 1);
    assert.ok(one.probabilityPositive > 0.9 && other.raw.reduction < 0);
  });

  test("as an effect of a case, simulated as it is known", () => {
    const { relative, shrunk } = pilot(input);
    const effect = { on: "churn", relative };
    // A million customers of whom 100,000 leave, each worth 1 at the end of the year.
    const worth = {
      period: "year", horizon: 1, timing: "end", discountRatePerYear: 0,
      segments: [{ name: "All", customers: 1e6, revenuePerPeriod: 1, margin: 1, retention: { curve: "constant", rate: 0.9 } }],
      initiatives: [{ name: "Pilot", effects: [effect] }],
    };
    const { percentiles } = simulate(worth, { figures: ["npv"] }).figures[0];
    const found = [0.1, 0.5, 0.9].map((p) => percentiles.find((one) => one.p === p).value / 1e5);
    // The error of 16,384 Sobol' points is a thousandth of the spread.
    allClose(found, [shrunk.low, shrunk.reduction, shrunk.high], 2e-3 * (shrunk.high - shrunk.low));
  });

  test("where nobody left", () => {
    const { isCorrected, relative } = pilot({ test: { customers: 10, retained: 10 }, control: { customers: 10, retained: 9 }, priorSpread: null });
    assert.deepEqual([isCorrected, relative], [true, null]);
  });
});

function day(number) {
  return new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
}

function aCaseWith(retention) {
  return {
    period: "month", horizon: 24, discountRatePerYear: 0.1,
    segments: [{ name: "All", customers: 1000, revenuePerPeriod: 10, margin: 0.5, retention }],
    initiatives: [{ name: "More", costs: { oneOff: [{ period: 1, amount: 100 }] }, effects: [{ on: "churn", relative: 0.1 }] }],
  };
}

function isClose(actual, expected, within = 1e-12 * Math.max(1, Math.abs(expected))) {
  assert.ok(Math.abs(actual - expected) <= within, `${actual} instead of ${expected} ± ${within}`);
}

function allClose(actual, expected, within) {
  assert.deepEqual(Object.keys(actual), Object.keys(expected));
  for (const [key, value] of Object.entries(expected)) isClose(actual[key], value, within);
}
