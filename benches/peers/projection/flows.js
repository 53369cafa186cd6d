// Customers and money, period by period.

import { baseIndex, baseRate, better, makeCurve, renewal } from "./curves.js";
import { effectsOn, levelsOf, touches, weightAt } from "./initiatives.js";
import { MONEY, PER_YEAR, SERIES, sum, zeros } from "./numbers.js";

const blank = (H) => ({
  opening: zeros(H), new: zeros(H), closing: zeros(H), active: zeros(H), revenue: zeros(H), margin: zeros(H),
  costToServe: zeros(H), handling: zeros(H), acquisition: zeros(H), contribution: zeros(H),
});

export function prepare(input) {
  const n = PER_YEAR[input.period], H = input.horizon, timing = input.timing ?? "start";
  const i = (1 + input.discountRatePerYear) ** (1 / n) - 1;
  const offset = { start: -1, mid: -0.5, end: 0 }[timing];
  const initiatives = input.initiatives ?? [];
  const segments = input.segments.map((s) => ({
    name: s.name,
    groups: Array.isArray(s.tenure) ? s.tenure : [{ tenure: s.tenure ?? 0, customers: s.customers ?? 0 }],
    base: {
      revenue: s.revenuePerPeriod ?? s.ordersPerPeriod * s.averageOrderValue,
      margin: s.margin,
      costToServe: s.costToServePerPeriod ?? 0,
      newCustomers: s.newPerPeriod ?? 0,
      acquisitionCost: s.acquisitionCost ?? 0,
    },
    growth: (1 + (s.growthPerYear ?? 0)) ** (1 / n) - 1,
    curve: makeCurve(s.retention, input.period),
    effects: effectsOn(s, initiatives),
  }));
  for (const s of segments) s.customers = sum(s.groups.map((g) => g.customers));
  const v = 1 / (1 + i);
  return {
    input, n, H, timing, i, v, segments, initiatives,
    none: initiatives.map(() => 0),
    full: initiatives.map((x) => (x.reach ?? 1) * (x.confidence ?? 1)),
    // weights by period, as planned and one period late
    weights: [0, 1].map((delay) => Array.from({ length: H }, (_, k) =>
      initiatives.map((x) => weightAt(x, k + 1, n, (x.start ?? 1) + delay)))),
    atFlow: Float64Array.from({ length: H }, (_, k) => (1 + i) ** -(k + 1 + offset)), // discount factors
    atStart: Float64Array.from({ length: H }, (_, k) => (1 + i) ** -k),
    exponent: (t) => t + offset,
  };
}

export const presentValue = (c, xs) => {
  let total = 0;
  for (let k = 0; k < c.H; k++) total += xs[k] * c.atFlow[k];
  return total;
};

/** One segment, period by period. `levelsAt(k)` gives the levels of period k + 1, `pointsAt(k)` points on top. */
export function project(c, segment, levelsAt, pointsAt = null, hold = null) {
  const { curve, growth } = segment, { H, timing } = c;
  const out = blank(H);
  const pooled = curve.list?.length === 1; // without memory all customers are one pool
  const heads = pooled ? [segment.customers] : segment.groups.map((g) => g.customers);
  const ages = pooled ? [0] : segment.groups.map((g) => g.tenure);
  let opening = segment.customers, grown = 1;
  for (let k = 0; k < H; k++) {
    const levels = levelsAt(k), joining = levels.newCustomers;
    const change = pointsAt ? better(levels.change, pointsAt(k)) : levels.change;
    if (pooled) heads[0] += joining;
    else if (joining > 0) heads.push(joining), ages.push(0);
    let closing = 0;
    let index = -1, rate = 1; // customers in the same base renewal stand together and share a power
    for (let a = 0; a < heads.length; a++) {
      const j = pooled ? 0 : baseIndex(curve, ages[a]++);
      if (j !== index) rate = renewal(curve, (index = j), change);
      if (hold && heads[a] > 0) holdRetention(curve, j, change, hold, k + 1);
      heads[a] *= rate;
      closing += heads[a];
    }
    const joined = opening + joining;
    const active = timing === "start" ? joined : timing === "end" ? closing : (joined + closing) / 2;
    out.opening[k] = opening;
    out.new[k] = joining;
    out.closing[k] = closing;
    out.active[k] = active;
    out.revenue[k] = active * levels.revenue * grown;
    out.margin[k] = out.revenue[k] * levels.margin;
    out.costToServe[k] = active * levels.costToServe;
    out.acquisition[k] = joining * levels.acquisitionCost;
    out.contribution[k] = out.margin[k] - out.costToServe[k] - out.acquisition[k];
    opening = closing;
    grown *= 1 + growth;
  }
  return out;
}

function holdRetention(curve, j, { factor, points }, hold, period) {
  for (let k = 0; k < curve.renewals; k++) {
    const raw = 1 - (1 - baseRate(curve, j + k)) * factor + points;
    if (raw < 0 || raw > 1) hold("retention", raw < 0 ? 0 : 1, period);
  }
}

export const without = (c, s, pointsAt) => {
  const levels = levelsOf(s, c.none);
  return project(c, s, () => levels, pointsAt);
};

/** With all initiatives, started `delay` periods late. */
export function withAll(c, s, delay, held) {
  const first = new Map();
  const hold = held && ((quantity, at, period) => {
    const key = `${quantity} ${at}`;
    if (!first.has(key)) first.set(key, { segment: s.name, quantity, at, fromPeriod: period });
  });
  const levelsAt = (k) => levelsOf(s, c.weights[delay][k], hold && ((quantity, at) => hold(quantity, at, k + 1)));
  const flows = project(c, s, levelsAt, null, hold);
  held?.push(...["retention", ...MONEY].flatMap((q) => [0, 1].map((at) => first.get(`${q} ${at}`))).filter(Boolean));
  return flows;
}

export function costsOf(c, initiative, flows, delay) {
  const { H } = c, { costs = {}, reach = 1, name } = initiative;
  const start = (initiative.start ?? 1) + delay;
  const out = { name, oneOff: zeros(H), perPeriod: zeros(H), perReachedCustomerPerPeriod: zeros(H), perReachedCustomerOnce: zeros(H) };
  for (const { period, amount } of costs.oneOff ?? []) if (period + delay <= H) out.oneOff[period + delay - 1] += amount;
  const touched = c.segments.flatMap((s, k) => (touches(initiative, s) ? [flows[k]] : []));
  for (let k = start - 1; k < H; k++) {
    let active = 0, joined = 0;
    for (const f of touched) active += f.active[k], (joined += f.new[k]);
    out.perPeriod[k] = costs.perPeriod ?? 0;
    out.perReachedCustomerPerPeriod[k] = (costs.perReachedCustomerPerPeriod ?? 0) * reach * active;
    out.perReachedCustomerOnce[k] = (costs.perReachedCustomerOnce ?? 0) * reach * (k === start - 1 ? active : joined);
  }
  return out;
}

export function addUp(H, flows) {
  const out = blank(H);
  for (const f of flows) for (const name of SERIES) {
    const total = out[name], part = f[name];
    for (let k = 0; k < H; k++) total[k] += part[k];
  }
  return out;
}

export const less = (a, b) => a.map((x, k) => x - b[k]);
export function minus(a, b) {
  const out = {};
  for (const name of SERIES) out[name] = less(a[name], b[name]);
  return out;
}
