// The same projection and verdict as the library, written the way a careful JavaScript
// developer would: plain doubles, one file, no dependencies. It is the rival in the speed
// comparison and a third opinion on the figures. No input checking.
//
//   import { evaluate } from "./projection.js";
//   evaluate(caseObject).verdict.npv

const PER_YEAR = { month: 12, quarter: 4, year: 1 };
const POINT = 0.01;
const MONEY = ["revenue", "margin", "costToServe", "newCustomers", "acquisitionCost"];
const SERIES = ["opening", "new", "closing", "active", "revenue", "margin", "costToServe", "handling", "acquisition", "contribution"];

const clamp = (x) => (x < 0 ? 0 : x > 1 ? 1 : x);
const sum = (xs) => xs.reduce((a, b) => a + b, 0);
const zeros = (n) => new Float64Array(n);
const finite = (x) => (x === Infinity ? "infinite" : x === -Infinity ? "minusInfinite" : Number.isNaN(x) ? null : x);
const orNull = (x) => (Number.isNaN(x) ? null : x);

// ------------------------------------------------------------------ curves

/** ln Γ(x), x > 0: Stirling's series after a shift. */
function lnGamma(x) {
  let shift = 0;
  for (; x < 12; x++) shift -= Math.log(x);
  const u = 1 / (x * x);
  const series = (1 / 12 - u * (1 / 360 - u * (1 / 1260 - u * (1 / 1680 - u / 1188)))) / x;
  return shift + (x - 0.5) * Math.log(x) - x + 0.9189385332046727 + series;
}

function makeCurve(retention, period) {
  const per = retention.per ?? period;
  const n = PER_YEAR[period], b = PER_YEAR[per];
  const curve = {
    per,
    parts: n > b ? n / b : 1, // case periods in a base renewal
    renewals: b > n ? b / n : 1, // base renewals in a case period
    list: null, // rates that are held after their end
    table: null, // the first base rates
    power: 0, // survival falls like time^-power; 0 for a list
    c: 1,
  };
  const { curve: kind, alpha, beta, c = 1 } = retention;
  if (kind === "constant") curve.list = [retention.rate];
  else if (kind === "observed") {
    curve.list = retention.rates ?? retention.survival.map((s, k, all) => {
      const before = k === 0 ? 1 : all[k - 1];
      return before > 0 ? s / before : 0;
    });
  } else {
    curve.power = alpha * c;
    curve.c = c;
    const lnS = (y) => lnGamma(beta + y) - lnGamma(alpha + beta + y);
    curve.formula = c === 1
      ? (j) => (beta + j) / (alpha + beta + j)
      : (j) => Math.exp(lnS((j + 1) ** c) - lnS(j ** c));
  }
  curve.table = zeros(curve.list?.length ?? 200 * curve.renewals);
  for (let j = 0; j < curve.table.length; j++) curve.table[j] = curve.list ? curve.list[j] : curve.formula(j);
  return curve;
}

/** The base rate of renewal j = 0, 1, … */
function baseRate(curve, j) {
  if (j < curve.table.length) return curve.table[j];
  return curve.list ? curve.table[curve.table.length - 1] : curve.formula(j);
}

const NO_CHANGE = { factor: 1, points: 0 };
const better = (change, points) => ({ factor: change.factor, points: change.points + points });
const changed = (rate, change) => clamp(1 - (1 - rate) * change.factor + change.points);

/** Probability of one more case period, for base renewal j (the first of several). */
function renewal(curve, j, change) {
  let rate = changed(baseRate(curve, j), change);
  if (curve.parts === 1 && curve.renewals === 1) return rate;
  for (let k = 1; k < curve.renewals; k++) rate *= changed(baseRate(curve, j + k), change);
  return rate ** (1 / curve.parts);
}

const baseIndex = (curve, age) => (curve.parts === 1 ? age * curve.renewals : Math.floor(age / curve.parts));

/** Σ S(age+t)/S(age)·z^t over t ≥ 0; Infinity where there is no end. */
function endless(curve, z, age, change) {
  const powerLaw = !curve.list && change.points === 0 && change.factor > 0;
  const power = curve.power * change.factor;
  if (powerLaw && (z > 1 || (z === 1 && power <= 1))) return Infinity;
  const { parts, renewals } = curve;
  const lastRate = changed(curve.list ? curve.list.at(-1) : 1, change) ** (renewals / parts);
  let j = baseIndex(curve, age), part = parts === 1 ? 0 : age % parts;
  const mayEnd = curve.list || change.points > 0 || change.factor === 0;
  let total = 0, term = 1;
  for (; ; part = 0, j += renewals) {
    const rate = renewal(curve, j, change), ratio = rate * z;
    if (mayEnd && endsConstant(curve, j, change)) return ratio < 1 ? total + term / (1 - ratio) : Infinity;
    if (powerLaw && z === 1 && j >= 6000 && part === 0) {
      return total + term * powerTail(curve, j, power, 1 - changed(baseRate(curve, j), change));
    }
    for (; part < parts; part++) {
      total += term;
      term *= ratio;
    }
    const bound = Math.max(rate, lastRate) * z;
    if (term === 0 || (bound < 1 && term < 1e-16 * total * (1 - bound))) return total;
  }
}

/** Σ S(t)/S(N) over case periods t ≥ N where S falls like time^-p: its integral, and half the first term. */
function powerTail({ c, parts, renewals }, j, p, hazard) {
  const time = p / hazard - (p + 1) / 2; // p ÷ hazard density; j itself but for slow terms in j^-c
  const integral = (j + (p / (p + c - 1)) * (time - j)) / (p - 1);
  return (integral * parts) / renewals + 0.5;
}

/** Are all renewals from base renewal j on alike? */
function endsConstant(curve, j, change) {
  if (curve.list) return j + 1 >= curve.list.length;
  if (change.factor === 0) return true;
  if (change.points <= 0) return false;
  const now = 1 - baseRate(curve, j), next = 1 - baseRate(curve, j + 1);
  return next <= now && 2 * now * change.factor < change.points; // held at 1 for good
}

// -------------------------------------------------------------- initiatives

function weightAt(initiative, t, n, start) {
  if (t < start) return 0;
  const { ramp = 1, reach = 1, confidence = 1, persistencePerYear: p = 1 } = initiative;
  const steps = t - start + 1;
  let level, full;
  if (Array.isArray(ramp)) {
    level = ramp[Math.min(steps, ramp.length) - 1];
    const first = ramp.findIndex((x) => x >= 1);
    full = start + (first < 0 ? ramp.length - 1 : first);
  } else {
    level = ramp <= 1 ? 1 : Math.min(1, steps / ramp);
    full = start + Math.max(1, Math.ceil(ramp)) - 1;
  }
  return level * reach * confidence * (t > full ? p ** ((t - full) / n) : 1);
}

const concerns = (effect, segment) => effect.segment === undefined || effect.segment === segment.name;
const touches = (initiative, segment) => (initiative.effects ?? []).some((e) => concerns(e, segment));

/** The effects on one segment, signed alike: what they change, by which initiative, relatively or in points or money. */
function effectsOn(segment, initiatives) {
  return initiatives.flatMap((initiative, by) => (initiative.effects ?? []).filter((e) => concerns(e, segment)).map((e) => {
    const sign = e.on === "churn" ? -1 : 1;
    if (e.relative !== undefined) return { by, on: e.on, relative: true, amount: sign * e.relative };
    return { by, on: e.on === "churn" ? "retention" : e.on, relative: false, amount: sign * (e.points ?? e.amount) };
  }));
}

/** Retention change and money figures of a segment where initiative k weighs `weights[k]`. */
function levelsOf(segment, weights, hold) {
  const factor = { churn: 1, revenue: 1, margin: 1, costToServe: 1, newCustomers: 1, acquisitionCost: 1 };
  const added = { retention: 0, revenue: 0, margin: 0, costToServe: 0, newCustomers: 0, acquisitionCost: 0 };
  for (const e of segment.effects) {
    const change = e.amount * weights[e.by];
    if (e.relative) factor[e.on] *= 1 + change;
    else added[e.on] += change;
  }
  const level = (key) => {
    const raw = segment.base[key] * factor[key] + added[key];
    const held = key === "margin" ? clamp(raw) : Math.max(0, raw);
    if (hold && raw !== held) hold(key, raw < 0 ? 0 : 1);
    return held;
  };
  return {
    change: { factor: factor.churn, points: added.retention },
    revenue: level("revenue"), margin: level("margin"), costToServe: level("costToServe"),
    newCustomers: level("newCustomers"), acquisitionCost: level("acquisitionCost"),
  };
}

// --------------------------------------------------------------- projection

const blank = (H) => ({
  opening: zeros(H), new: zeros(H), closing: zeros(H), active: zeros(H), revenue: zeros(H), margin: zeros(H),
  costToServe: zeros(H), handling: zeros(H), acquisition: zeros(H), contribution: zeros(H),
});

function prepare(input) {
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

const presentValue = (c, xs) => {
  let total = 0;
  for (let k = 0; k < c.H; k++) total += xs[k] * c.atFlow[k];
  return total;
};

/** One segment, period by period. `levelsAt(k)` gives the levels of period k + 1, `pointsAt(k)` points on top. */
function project(c, segment, levelsAt, pointsAt = null, hold = null) {
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

const without = (c, s, pointsAt) => {
  const levels = levelsOf(s, c.none);
  return project(c, s, () => levels, pointsAt);
};

/** With all initiatives, started `delay` periods late. */
function withAll(c, s, delay, held) {
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

function costsOf(c, initiative, flows, delay) {
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

function addUp(H, flows) {
  const out = blank(H);
  for (const f of flows) for (const name of SERIES) {
    const total = out[name], part = f[name];
    for (let k = 0; k < H; k++) total[k] += part[k];
  }
  return out;
}

const less = (a, b) => a.map((x, k) => x - b[k]);
function minus(a, b) {
  const out = {};
  for (const name of SERIES) out[name] = less(a[name], b[name]);
  return out;
}

// --------------------------------------------------------------------- CLTV

/** Revenue and contribution out of customer-periods valued with and without growth. */
function money(levels, [grown, plain]) {
  const unit = levels.revenue * levels.margin, serve = levels.costToServe;
  const times = (x, y) => (x === 0 ? 0 : x * y);
  const contribution = grown === plain ? times(unit - serve, grown) : times(unit, grown) - times(serve, plain);
  return { revenue: times(levels.revenue, grown), contribution };
}

function endlessMoney(c, s, levels, age, change = levels.change) {
  const half = Math.sqrt(c.v);
  const timed = (growth) => {
    const total = endless(s.curve, (1 + growth) * c.v, age, change), after = (total - 1) / (1 + growth);
    return c.timing === "start" ? total : c.timing === "end" ? after : (half * total + after / half) / 2;
  };
  const plain = timed(0);
  return money(levels, [s.growth === 0 ? plain : timed(s.growth), plain]);
}

/** To each of `ends` periods, in one pass. */
function finiteMoney(c, s, levels, ends, age, change = levels.change) {
  const last = Math.max(...ends), found = [];
  let grown = 0, plain = 0, before = 1, growth = 1, factor = c.atFlow[0], index = -1, rate = 1;
  for (let t = 1; t <= last; t++) {
    const j = baseIndex(s.curve, age + t - 1);
    if (j !== index) rate = renewal(s.curve, (index = j), change);
    const after = before * rate;
    const value = (c.timing === "start" ? before : c.timing === "end" ? after : (before + after) / 2) * factor;
    grown += value * growth;
    plain += value;
    before = after;
    growth *= 1 + s.growth;
    factor *= c.v;
    for (let k = 0; k < ends.length; k++) if (ends[k] === t) found[k] = money(levels, [grown, plain]);
  }
  return found;
}

const reading = (m) => ({ revenue: finite(m.revenue), contribution: finite(m.contribution) });
const combine = (f, ...ms) => ({ revenue: f(...ms.map((m) => m.revenue)), contribution: f(...ms.map((m) => m.contribution)) });

function cltv(c, s, weights) {
  const levels = levelsOf(s, weights), { H, n } = c;
  const plus = better(levels.change, POINT);
  const life = endless(s.curve, 1, 0, levels.change);
  const ends = [H, 3 * n];
  const whole = endlessMoney(c, s, levels, 0), [horizon, three] = finiteMoney(c, s, levels, ends, 0);
  const whole1 = endlessMoney(c, s, levels, 0, plus), [horizon1, three1] = finiteMoney(c, s, levels, ends, 0, plus);
  const mean = (valueAt) => s.groups.reduce((total, g) => {
    if (g.customers === 0) return total;
    const m = valueAt(g.tenure);
    return combine((a, b) => a + (g.customers / s.customers) * b, total, m);
  }, s.customers > 0 ? { revenue: 0, contribution: 0 } : { revenue: NaN, contribution: NaN });
  const residual = mean((age) => (age === 0 ? whole : endlessMoney(c, s, levels, age)));
  const flows = project(c, s, () => levels);
  const cac = levels.acquisitionCost, toCac = (m) => finite(cac > 0 ? m.contribution / cac : NaN);
  return {
    expectedLifetimePeriods: finite(life),
    simple: reading(money(levels, [life, life])),
    endless: reading(whole),
    horizon: reading(horizon),
    threeYears: reading(three),
    residualEndless: reading(residual),
    residualHorizon: reading(mean((age) => (age === 0 ? horizon : finiteMoney(c, s, levels, [H], age)[0]))),
    customerEquityEndless: reading(equity(c, s, levels, residual, whole)),
    customerEquityHorizon: {
      revenue: presentValue(c, flows.revenue),
      contribution: presentValue(c, flows.margin) - presentValue(c, flows.costToServe),
    },
    acquisitionPresentValue: presentValue(c, flows.acquisition),
    acquisitionCost: cac,
    cltvToCac: { endless: toCac(whole), horizon: toCac(horizon), threeYears: toCac(three) },
    onePointOfRetention: {
      per: s.curve.per,
      endless: reading(combine((a, b) => a - b, whole1, whole)),
      horizon: reading(combine((a, b) => a - b, horizon1, horizon)),
      threeYears: reading(combine((a, b) => a - b, three1, three)),
    },
  };
}

function equity(c, s, levels, residual, whole) {
  const base = combine((x) => (s.customers > 0 ? s.customers * x : 0), residual), count = levels.newCustomers;
  if (count === 0) return base;
  let grown = 0, plain = 0;
  for (let k = 0, a = 1, b = 1; k < c.H; k++, a *= (1 + s.growth) * c.v, b *= c.v) (grown += a), (plain += b);
  const serve = levels.margin * whole.revenue - whole.contribution; // of one new customer, for ever
  const contribution = Number.isFinite(serve) ? levels.margin * whole.revenue * grown - serve * plain : whole.contribution;
  return combine((a, b) => a + count * b, base, { revenue: whole.revenue * grown, contribution });
}

function average(c, readings) {
  const total = sum(c.segments.map((s) => s.customers));
  const word = { infinite: Infinity, minusInfinite: -Infinity };
  const mean = (key, part) => finite(total === 0 ? NaN : sum(c.segments.map((s, k) => {
    const x = readings[k][key][part];
    return s.customers === 0 ? 0 : (s.customers * (word[x] ?? x ?? NaN)) / total;
  })));
  return Object.fromEntries(["simple", "endless", "horizon", "threeYears"].map((key) =>
    [key, { revenue: mean(key, "revenue"), contribution: mean(key, "contribution") }]));
}

// --------------------------------------------------------------------- cash

function cashOf(c, contribution, costs) {
  const oneOff = zeros(c.H), recurring = Float64Array.from(contribution);
  for (const x of costs) for (let k = 0; k < c.H; k++) {
    oneOff[k] -= x.oneOff[k];
    recurring[k] -= x.perPeriod[k] + x.perReachedCustomerPerPeriod[k] + x.perReachedCustomerOnce[k];
  }
  return { oneOff, recurring };
}

const discount = (c, { oneOff, recurring }) => ({
  oneOff: oneOff.map((x, k) => x * c.atStart[k]),
  recurring: recurring.map((x, k) => x * c.atFlow[k]),
});
const npvOf = (c, cash) => {
  const d = discount(c, cash);
  return sum(d.oneOff) + sum(d.recurring);
};

function cumulative({ oneOff, recurring }) {
  let total = 0;
  const start = zeros(oneOff.length), end = zeros(oneOff.length);
  oneOff.forEach((x, k) => { start[k] = total += x; end[k] = total += recurring[k]; });
  return { start, end };
}

/** When the cumulative stops being negative for good; NaN: not within the horizon. */
function payback(cash) {
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

function peak(cash) {
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
function irr(c, cash) {
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

function mirr(c, cash) {
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

// ------------------------------------------------------------------ verdict

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

function verdictOf(c, base, flows, difference, costs, cash, replacements) {
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
