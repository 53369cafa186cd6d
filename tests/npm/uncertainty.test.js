// Questions about uncertainty: what is known beforehand comes out, on one thread.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { evaluate } from "cltv";
import {
  breakEven, curve, grid, informationValue, mergeSimulation, numbers, sensitivity, simulate, simulatePart, simulationPlan, tornado,
} from "cltv/uncertainty";
import { anEvenCase, cases, foundByOthers, uncertainCases } from "./cases.js";

const margin = "segments[0].margin";
const costs = "initiatives[0].costs.perPeriod";
const amount = "initiatives[0].effects[0].amount";

describe("a case whose NPV is even between −100 and 300", () => {
  const input = anEvenCase();

  test("numbers", () => {
    const all = numbers(input);
    assert.deepEqual(all.filter(({ dist }) => dist !== null), [{ path: margin, value: 0.5, dist: "uniform", min: 0, max: 1 }]);
    assert.equal(all.find(({ path }) => path === "segments[0].customers").value, 1000);
  });

  test("tornado", () => {
    const { figure, base, low, high, bars: [bar, ...others] } = tornado(input);
    assert.deepEqual([figure, low, high, others], ["npv", 0.1, 0.9, []]);
    const { path, value, assumed, ...found } = bar;
    assert.deepEqual([path, value, assumed], [margin, 0.5, false]);
    isClose(base, 100);
    allClose(found, { inputLow: 0.42, inputHigh: 0.58, atLow: -60, atHigh: 260, swing: 320 });
  });

  test("tornado of single numbers", () => {
    const { bars } = tornado(input, { spread: 0.1, paths: [costs, margin], low: 0.25, high: 0.75 });
    assert.deepEqual(bars.map(({ path, assumed }) => [path, assumed]), [[margin, false], [costs, true]]);
    allClose(bars.map(({ swing }) => swing), [200, 180]);
    assert.ok(tornado(input, { spread: 0.1 }).bars.length > 4);
  });

  test("grid", () => {
    const x = { path: margin, from: 0.4, to: 0.6, steps: 3 };
    const y = { path: amount, from: 1, to: 3, steps: 2 };
    const answer = grid(input, { x, y });
    allClose([...answer.x.at, ...answer.y.at], [0.4, 0.5, 0.6, 1, 3]);
    assert.ok(answer.x.at instanceof Float64Array);
    allClose(answer.rows, [[-500, -400, -300], [300, 600, 900]]);
  });

  test("curve", () => {
    const { x, y } = curve(input, { x: { path: margin, from: 0.4, to: 0.6, steps: 5 } });
    allClose([...x.at], [0.4, 0.45, 0.5, 0.55, 0.6]);
    allClose(y, [-100, 0, 100, 200, 300]);
    assert.equal(curve(input, { x: { path: margin } }).y.length, 33);
  });

  test("break-even", () => {
    const { kind, crossings, atFrom, atTo } = breakEven(input, { path: margin });
    assert.equal(kind, "one");
    allClose([...crossings, atFrom, atTo], [0.45, -900, 1100]);
    isClose(breakEven(input, { path: margin, target: 200 }).crossings[0], 0.55);
    assert.deepEqual(breakEven(input, { path: margin, from: 0.5, to: 0.9 }).crossings, []);
  });

  test("simulation", () => {
    const { seed, trials, sampling, inputs, figures: [npv], fan, payback } = simulate(input);
    assert.deepEqual([seed, trials, sampling], [1, 16384, "sobol"]);
    allClose(inputs, [{ path: margin, value: 0.5, dist: "uniform", p10: 0.42, p50: 0.5, p90: 0.58 }]);
    // Sobol' points of one dimension lie one in each of 16384 cells: quantiles miss by a cell at most,
    // means by far less. Half a dozen cells is 0.15.
    const within = 0.15;
    isClose(npv.plain, 100);
    isClose(npv.mean, 100, within);
    isClose(npv.standardDeviation, 400 / Math.sqrt(12), within);
    allClose(npv.percentiles.map(({ p, value }) => [p, value]), [5, 10, 25, 50, 75, 90, 95].map((p) => [p / 100, 4 * p - 100]), within);
    isClose(npv.shareAboveZero, 0.75, within / 400);
    isClose(npv.expectedShortfall, -90, within);
    assert.equal(npv.tail, 0.05);
    assert.ok(npv.min >= -100 && npv.max <= 300);
    const { edges, counts } = npv.histogram;
    assert.equal(edges.length, counts.length + 1);
    assert.equal(counts.reduce((sum, count) => sum + count), trials);
    assert.ok(edges.includes(0));
    // In the only period the cash is the NPV.
    allClose(Object.values(fan).slice(1).map(([only]) => only), npv.percentiles.map(({ value }) => value));
    assert.equal(payback.trials, trials);
  });

  test("what is asked replaces what the case says", () => {
    const said = { ...input, simulation: { seed: 5, trials: 100, sampling: "random", figures: ["roi", "npv"], tail: 0.5, fan: false } };
    const { seed, trials, sampling, figures, fan, payback } = simulate(said, { trials: 50, figures: ["costs"] });
    assert.deepEqual([seed, trials, sampling, fan, payback], [5, 50, "random", null, null]);
    assert.deepEqual(figures.map(({ figure, tail, mean }) => [figure, tail, mean]), [["costs", 0.5, 900]]);
    assert.deepEqual(simulate(said).figures.map(({ figure }) => figure), ["roi", "npv"]);
  });

  test("another seed, other trials; the same, the same", () => {
    const drawn = (seed, sampling) => simulate(input, { seed, sampling, trials: 64 }).figures[0].mean;
    assert.notEqual(drawn(1, "random"), drawn(2, "random"));
    assert.notEqual(drawn(1, "sobol"), drawn(2, "sobol"));
    assert.equal(drawn(2 ** 53 - 1, "random"), drawn(2 ** 53 - 1, "random"));
  });

  test("sensitivity and the value of knowing", () => {
    const two = anEvenCase();
    two.initiatives[0].costs.perPeriod = { dist: "uniform", low: 800, high: 1000 };
    const { variance, inputs } = sensitivity(two);
    // Widths of 400 and 200: (400² + 200²) ÷ 12, four parts to one.
    isClose(variance, 200_000 / 12, 100);
    assert.deepEqual(inputs.map(({ paths }) => paths), [[margin], [costs]]);
    allClose(inputs.map(({ first, total }) => [first, total]), [[0.8, 0.8], [0.2, 0.2]], 0.01);

    // Who knew would avoid the quarter that loses, 50 on average.
    const { now, evpi, inputs: known } = informationValue(input);
    isClose(now, 100, 0.15);
    isClose(evpi, 12.5, 0.15);
    assert.deepEqual(known.map(({ path }) => path), [margin]);
    assert.ok(known[0].evppi <= evpi && Math.abs(known[0].evppi - 12.5) <= 0.5 + 4 * known[0].evppiError);
  });

  test("numbers that move together stand together", () => {
    const together = anEvenCase();
    together.initiatives[0].costs.perPeriod = { dist: "uniform", low: 800, high: 1000 };
    together.correlations = [{ between: [margin, costs], rank: 1 }];
    const { correlations, figures: [npv] } = simulate(together);
    allClose(correlations, [{ between: [margin, costs], rank: 1, gaussian: 1 }]);
    // 2000 m − c with c rising as m: 1800 + 200 (u − ½) … even over −0 … 200.
    isClose(npv.standardDeviation, 200 / Math.sqrt(12), 0.15);
    const { inputs: [group, ...others] } = sensitivity(together);
    assert.deepEqual([group.paths, others], [[margin, costs], []]);
    isClose(group.first, 1, 0.01);
  });

  test("the input is not changed", () => {
    const copy = structuredClone(input);
    for (const ask of [numbers, tornado, simulate, sensitivity, informationValue]) ask(input);
    assert.deepEqual(input, copy);
  });
});

describe("without anything uncertain", () => {
  const certain = cases.filter(({ input }) => numbers(input).every(({ dist }) => dist === null));

  test("there are such cases", () => assert.ok(certain.length >= 10));

  for (const { name, input } of certain) {
    test(`${name}: every trial is the plain evaluation`, () => {
      const { verdict, cash } = evaluate(input);
      const asked = ["npv", "contributionImpact", "revenueImpact", "costs", "netCash", "customersKept"];
      const { figures, fan, payback } = simulate(input, { trials: 3, figures: asked });
      const expected = [
        verdict.npv, verdict.contributionImpact.presentValue, verdict.revenueImpact.presentValue, verdict.costs.presentValue,
        verdict.netCash, verdict.customersKeptAtEnd,
      ];
      for (const [index, { plain, mean, min, max, standardDeviation, percentiles, expectedShortfall }] of figures.entries()) {
        const told = [plain, mean, min, max, expectedShortfall, ...percentiles.map(({ value }) => value)];
        // No tolerance; only −0 is taken for 0.
        assert.ok(told.every((value) => value === expected[index]), `${asked[index]}: ${told} instead of ${expected[index]}`);
        assert.equal(standardDeviation, 0);
      }
      for (const line of [fan.p5, fan.p50, fan.p95]) assert.ok(line.every((sum, period) => sum === cash.cumulative[period]));
      const { paybackPeriods } = verdict;
      assert.equal(payback.p50, paybackPeriods);
      assert.equal(payback.shareWithinHorizon, paybackPeriods === null ? 0 : 1);
    });
  }

  test("no bars, no drivers, nothing to know", () => {
    const { input } = certain[0];
    assert.deepEqual(tornado(input).bars, []);
    assert.deepEqual(sensitivity(input).inputs, []);
    const { evpi, inputs } = informationValue(input);
    assert.deepEqual([evpi, inputs], [0, []]);
  });
});

test("every figure is what evaluate says", () => {
  const input = uncertainCases.experience;
  const { verdict, averageCltv, costOfDoingNothingPerMonth } = evaluate(input);
  const before = averageCltv.before;
  const said = {
    npv: verdict.npv, contributionImpact: verdict.contributionImpact.presentValue, revenueImpact: verdict.revenueImpact.presentValue,
    costs: verdict.costs.presentValue, netCash: verdict.netCash, customersKept: verdict.customersKeptAtEnd, roi: verdict.roi,
    benefitCostRatio: verdict.benefitCostRatio, irr: verdict.irr.perYear[0], mirr: verdict.mirrPerYear,
    paybackPeriods: verdict.paybackPeriods, discountedPaybackPeriods: verdict.discountedPaybackPeriods,
    peakExposure: verdict.peakExposure.amount, costOfDelay: verdict.costOfDelayPerPeriod,
    breakEvenRetentionPoints: verdict.breakEvenRetentionPoints, worthOfOnePoint: verdict.worthOfOnePoint.total,
    cltvThreeYears: before.threeYears.contribution, cltvHorizon: before.horizon.contribution, cltvEndless: before.endless.contribution,
    costOfDoingNothing: costOfDoingNothingPerMonth.contribution,
  };
  for (const [figure, value] of Object.entries(said)) assert.equal(tornado(input, { figure, paths: [] }).base, value, figure);
});

describe("what others find in many more trials", () => {
  for (const sampling of ["sobol", "random"]) {
    for (const [name, found] of Object.entries(foundByOthers)) {
      test(`${name}, ${sampling}`, () => {
        const trials = 65_536;
        const { figures: [npv] } = simulate(uncertainCases[name], { trials, sampling, fan: false });
        // What one trial scatters by is known for each figure: four standard errors of these trials.
        const compare = (told, { value, error, spread }, what) =>
          isClose(told, value, 4 * Math.hypot(error, spread / Math.sqrt(trials)), what);
        compare(npv.mean, found.mean, "mean");
        compare(npv.standardDeviation, found.sd, "standard deviation");
        compare(npv.shareAboveZero, found.shareAboveZero, "share above zero");
        npv.percentiles.forEach(({ p, value }, index) => compare(value, found.percentiles[index], `P${100 * p}`));
      });
    }
  }
});

describe("parts", () => {
  const options = { trials: 20_000, figures: ["npv", "costs"] };
  for (const [name, input] of Object.entries(uncertainCases)) {
    test(`${name}: cut anyhow and in any order they make the same simulation`, () => {
      const whole = simulate(input, options);
      const { trials, blockSize, blocks } = simulationPlan(input, options);
      assert.deepEqual([trials, blocks], [20_000, Math.ceil(20_000 / blockSize)]);
      for (const cuts of [[0, blocks], [0, 1, 4, 5, 13, 17, blocks], Array.from({ length: blocks + 1 }, (_, block) => block)]) {
        const parts = cuts.slice(1).map((to, index) => simulatePart(input, options, cuts[index], to));
        assert.deepEqual(mergeSimulation(input, options, parts.reverse()), whole);
      }
    });
  }

  test("a part holds its blocks", () => {
    const input = uncertainCases.experience;
    const { from, to, values, paths, paybacks } = simulatePart(input, options, 1, 3);
    assert.deepEqual([from, to, values.length, paths.length, paybacks.length], [1, 3, 2 * 2048, 24 * 2048, 2048]);
    assert.equal(simulatePart(input, options, 17, 18).paths.length, 0);
  });
});

function isClose(actual, expected, within = 1e-9 * Math.max(1, Math.abs(expected)), what = "") {
  assert.ok(Math.abs(actual - expected) <= within, `${what} ${actual} instead of ${expected} ± ${within}`);
}

function allClose(actual, expected, within) {
  assert.deepEqual(Object.keys(actual), Object.keys(expected));
  for (const [key, value] of Object.entries(expected)) {
    if (typeof value === "number") isClose(actual[key], value, within, key);
    else if (typeof value === "object") allClose(actual[key], value, within);
    else assert.equal(actual[key], value);
  }
}
