// What the investment returns.

import { cashOf, discount, irr, mirr, npvOf, payback, peak } from "./cash.js";
import { addUp, costsOf, less, presentValue, withAll, without } from "./flows.js";
import { touches } from "./initiatives.js";
import { POINT, orNull, sum } from "./numbers.js";

/** Root of an increasing function on [0, 1] by regula falsi (Illinois); NaN if it stays below 0. */
function increasingRoot(f) {
  let a = 0, b = 1, fa = f(0), fb = f(1), x = 1;
  if (fb < 0) return NaN;
  for (let k = 0, side = 0; k < 200; k++) {
    const before = x, fx = f((x = b - (fb * (b - a)) / (fb - fa)));
    if (fx === 0 || Math.abs(x - before) < 1e-13) return x;
    if (fx < 0) (a = x), (fa = fx), (fb = side === -1 ? fb / 2 : fb), (side = -1);
    else (b = x), (fb = fx), (fa = side === 1 ? fa / 2 : fa), (side = 1);
  }
  return x;
}

function breakEven(c, base, today) {
  if (today <= 0) return 0;
  const start = Math.min(...c.initiatives.map((x) => x.start ?? 1));
  const touched = c.segments.map((s) => c.initiatives.some((x) => touches(x, s)));
  if (!touched.includes(true)) return NaN;
  const total = addUp(c.H, base).contribution;
  return increasingRoot((delta) => {
    const flows = c.segments.map((s, k) => (touched[k] ? without(c, s, (p) => (p + 1 >= start ? delta : 0)) : base[k]));
    const contribution = less(addUp(c.H, flows).contribution, total);
    return npvOf(c, cashOf(c, contribution, c.initiatives.map((x) => costsOf(c, x, flows, 0))));
  });
}

export function verdictOf(c, base, flows, difference, costs, cash, replacements) {
  const amounts = (xs) => ({ total: sum(xs), presentValue: presentValue(c, xs) });
  const contribution = amounts(difference.contribution);
  const cost = { total: 0, presentValue: 0 };
  for (const x of costs) for (let k = 0; k < c.H; k++) {
    const running = x.perPeriod[k] + x.perReachedCustomerPerPeriod[k] + x.perReachedCustomerOnce[k];
    cost.total += x.oneOff[k] + running;
    cost.presentValue += x.oneOff[k] * c.atStart[k] + running * c.atFlow[k];
  }
  const npv = contribution.presentValue - cost.presentValue;
  const ratio = cost.presentValue === 0 ? NaN : contribution.presentValue / cost.presentValue;
  const late = c.segments.map((s) => withAll(c, s, 1));
  const lateGain = less(addUp(c.H, late).contribution, addUp(c.H, base).contribution);
  const lateNpv = npvOf(c, cashOf(c, lateGain, c.initiatives.map((x) => costsOf(c, x, late, 1))));
  const paid = payback(cash);
  const points = c.segments.map((s, k) => ({
    segment: s.name, per: s.curve.per,
    presentValue: presentValue(c, less(without(c, s, () => POINT).contribution, base[k].contribution)),
  }));
  return {
    revenueImpact: amounts(difference.revenue),
    contributionImpact: contribution,
    costs: cost,
    customersKeptAtEnd: difference.closing[c.H - 1],
    netCash: contribution.total - cost.total,
    npv,
    irr: irr(c, cash),
    mirrPerYear: orNull(mirr(c, cash)),
    roi: orNull(ratio - 1),
    benefitCostRatio: orNull(ratio),
    paybackPeriods: orNull(paid.periods),
    discountedPaybackPeriods: orNull(payback(discount(c, cash)).periods),
    paybackRelapsed: paid.relapsed,
    peakExposure: peak(cash),
    costOfDelayPerPeriod: npv - lateNpv,
    breakEvenRetentionPoints: orNull(breakEven(c, base, cost.presentValue)),
    worthOfOnePoint: { segments: points, total: sum(points.map((p) => p.presentValue)) },
    replacement: {
      newCustomers: orNull(sum(replacements.map((r) => r.newCustomers ?? NaN))),
      acquisitionCost: orNull(sum(replacements.map((r) => r.acquisitionCost ?? NaN))),
    },
  };
}
