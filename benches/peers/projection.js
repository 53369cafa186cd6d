// The same projection and verdict as the library, written the way a careful JavaScript
// developer would: plain doubles, no dependencies. It is the rival in the speed
// comparison and a third opinion on the figures. No input checking.
//
//   import { evaluate } from "./projection.js";
//   evaluate(caseObject).verdict.npv

import { cashOf, cumulative, discount } from "./projection/cash.js";
import { NO_CHANGE, baseIndex, baseRate, renewal } from "./projection/curves.js";
import { addUp, costsOf, less, minus, prepare, presentValue, withAll, without } from "./projection/flows.js";
import { average, cltv } from "./projection/lifetime-value.js";
import { verdictOf } from "./projection/verdict.js";

/** Everything. */
export function evaluate(input) {
  const c = prepare(input), { H } = c, held = [];
  const base = c.segments.map((s) => without(c, s));
  const flows = c.segments.map((s) => withAll(c, s, 0, held));
  const today = c.segments.map((s) => cltv(c, s, c.none));
  const full = c.segments.map((s) => cltv(c, s, c.full));
  const impacts = c.segments.map((_, k) => presentValue(c, less(flows[k].contribution, base[k].contribution)));
  const replacements = c.segments.map((s, k) => {
    const value = today[k].horizon.contribution;
    if (!(value > 0)) return { newCustomers: null, acquisitionCost: null };
    return { newCustomers: impacts[k] / value, acquisitionCost: (impacts[k] / value) * s.base.acquisitionCost };
  });
  const without_ = addUp(H, base), with_ = addUp(H, flows), difference = minus(with_, without_);
  const costs = c.initiatives.map((x) => costsOf(c, x, flows, 0));
  const cash = cashOf(c, difference.contribution, costs), worth = discount(c, cash);
  const plain = cumulative(cash), discounted = cumulative(worth);
  return {
    name: input.name ?? null, currency: input.currency ?? null, period: input.period, horizon: H, timing: c.timing,
    discountRatePerYear: input.discountRatePerYear, discountRatePerPeriod: c.i,
    weights: c.initiatives.map((x, m) => ({ initiative: x.name, w: Float64Array.from(c.weights[0], (w) => w[m]) })),
    segments: c.segments.map((s, k) => {
      const first = baseIndex(s.curve, s.groups[0].tenure);
      return {
        name: s.name,
        retentionFirstPeriod: { [input.period]: renewal(s.curve, first, NO_CHANGE), [s.curve.per]: baseRate(s.curve, first) },
        cltv: today[k], cltvAtFullEffect: full[k],
        contributionImpactPresentValue: impacts[k], replacement: replacements[k],
        without: base[k], with: flows[k],
      };
    }),
    without: without_, with: with_, difference,
    averageCltv: { before: average(c, today), after: average(c, full) },
    costs,
    cash: {
      ...cash, net: cash.oneOff.map((x, k) => x + cash.recurring[k]),
      cumulativeAtStart: plain.start, cumulative: plain.end,
      discounted: worth.oneOff.map((x, k) => x + worth.recurring[k]),
      cumulativeDiscountedAtStart: discounted.start, cumulativeDiscounted: discounted.end,
    },
    verdict: verdictOf(c, base, flows, difference, costs, cash, replacements),
    held,
  };
}
