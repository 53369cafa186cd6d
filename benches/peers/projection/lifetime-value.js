// What a customer is worth.

import { baseIndex, better, endless, renewal } from "./curves.js";
import { presentValue, project } from "./flows.js";
import { levelsOf } from "./initiatives.js";
import { POINT, finite, sum } from "./numbers.js";

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

export function cltv(c, s, weights) {
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

export function average(c, readings) {
  const total = sum(c.segments.map((s) => s.customers));
  const word = { infinite: Infinity, minusInfinite: -Infinity };
  const mean = (key, part) => finite(total === 0 ? NaN : sum(c.segments.map((s, k) => {
    const x = readings[k][key][part];
    return s.customers === 0 ? 0 : (s.customers * (word[x] ?? x ?? NaN)) / total;
  })));
  return Object.fromEntries(["simple", "endless", "horizon", "threeYears"].map((key) =>
    [key, { revenue: mean(key, "revenue"), contribution: mean(key, "contribution") }]));
}
