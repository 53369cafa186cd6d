// The cash of the investment: when it is back, at which rates it pays.

import { sum, zeros } from "./numbers.js";

export function cashOf(c, contribution, costs) {
  const oneOff = zeros(c.H), recurring = Float64Array.from(contribution);
  for (const x of costs) for (let k = 0; k < c.H; k++) {
    oneOff[k] -= x.oneOff[k];
    recurring[k] -= x.perPeriod[k] + x.perReachedCustomerPerPeriod[k] + x.perReachedCustomerOnce[k];
  }
  return { oneOff, recurring };
}

export const discount = (c, { oneOff, recurring }) => ({
  oneOff: oneOff.map((x, k) => x * c.atStart[k]),
  recurring: recurring.map((x, k) => x * c.atFlow[k]),
});
export const npvOf = (c, cash) => {
  const d = discount(c, cash);
  return sum(d.oneOff) + sum(d.recurring);
};

export function cumulative({ oneOff, recurring }) {
  let total = 0;
  const start = zeros(oneOff.length), end = zeros(oneOff.length);
  oneOff.forEach((x, k) => { start[k] = total += x; end[k] = total += recurring[k]; });
  return { start, end };
}

/** When the cumulative stops being negative for good; NaN: not within the horizon. */
export function payback(cash) {
  const { start, end } = cumulative(cash);
  const points = [...start].flatMap((x, k) => [x, end[k]]);
  const last = points.findLastIndex((x) => x < 0), first = points.findIndex((x) => x < 0);
  const relapsed = first >= 0 && points.slice(first, last).some((x) => x >= 0);
  if (last < 0) return { periods: 0, relapsed };
  if (last === points.length - 1) return { periods: NaN, relapsed };
  const moment = (last + 1) >> 1;
  if (last % 2 === 1) return { periods: moment, relapsed };
  return { periods: moment + points[last] / (points[last] - points[last + 1]), relapsed };
}

export function peak(cash) {
  const { start, end } = cumulative(cash);
  let amount = 0, period = null;
  start.forEach((x, k) => {
    for (const y of [x, end[k]]) if (y < amount) (amount = y), (period = k + 1);
  });
  return { amount: -amount, period };
}

/** Flows netted by date, in half-periods when timing is mid. */
function dated(c, { oneOff, recurring }) {
  const step = c.timing === "mid" ? 2 : 1, flows = zeros(step * c.H + 1);
  oneOff.forEach((x, k) => (flows[step * k] += x));
  recurring.forEach((x, k) => (flows[step * c.exponent(k + 1)] += x));
  const noise = 1e-14 * Math.max(...flows.map(Math.abs));
  return { flows: flows.map((x) => (Math.abs(x) > noise ? x : 0)), step };
}

/** All rates at which the flows are worth nothing: bisection between sign changes on a grid of ln v. */
export function irr(c, cash) {
  const { flows, step } = dated(c, cash);
  const signs = [...flows].filter((x) => x !== 0).map(Math.sign);
  const signChanges = signs.filter((x, k) => k > 0 && x !== signs[k - 1]).length;
  const worth = (x) => { // scaled so that it neither overflows nor underflows
    const v = Math.exp(-Math.abs(x));
    let total = 0;
    if (x > 0) for (let k = 0; k < flows.length; k++) total = total * v + flows[k];
    else for (let k = flows.length - 1; k >= 0; k--) total = total * v + flows[k];
    return total;
  };
  const roots = [], reach = 24, cells = signChanges === 0 ? 0 : signChanges === 1 ? 1 : 1200;
  for (let k = 0; k < cells; k++) {
    let low = reach * (1 - (2 * k) / cells), high = reach * (1 - (2 * (k + 1)) / cells); // ln v falls, rates rise
    const sign = Math.sign(worth(low));
    if (sign === Math.sign(worth(high))) continue;
    while (true) {
      const middle = (low + high) / 2;
      if (middle === low || middle === high || Math.abs(low - high) < 1e-16) break;
      if (Math.sign(worth(middle)) === sign) low = middle;
      else high = middle;
    }
    roots.push(Math.expm1((-low * c.n * step)));
  }
  return { kind: ["none", "one", "several"][Math.min(2, roots.length)], perYear: roots, signChanges };
}

export function mirr(c, cash) {
  const { flows, step } = dated(c, cash), last = c.exponent(c.H);
  let gains = 0, losses = 0;
  flows.forEach((x, k) => {
    const worth = x * c.v ** (k / step);
    if (worth > 0) gains += worth;
    else losses -= worth;
  });
  if (gains === 0 || losses === 0 || last === 0) return NaN;
  return (gains / losses * (1 + c.i) ** last) ** (c.n / last) - 1;
}
