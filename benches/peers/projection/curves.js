// Who stays: curves, single renewals, sums without end.

import { PER_YEAR, clamp, zeros } from "./numbers.js";

/** ln Γ(x), x > 0: Stirling's series after a shift. */
function lnGamma(x) {
  let shift = 0;
  for (; x < 12; x++) shift -= Math.log(x);
  const u = 1 / (x * x);
  const series = (1 / 12 - u * (1 / 360 - u * (1 / 1260 - u * (1 / 1680 - u / 1188)))) / x;
  return shift + (x - 0.5) * Math.log(x) - x + 0.9189385332046727 + series;
}

export function makeCurve(retention, period) {
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
export function baseRate(curve, j) {
  if (j < curve.table.length) return curve.table[j];
  return curve.list ? curve.table[curve.table.length - 1] : curve.formula(j);
}

export const NO_CHANGE = { factor: 1, points: 0 };
export const better = (change, points) => ({ factor: change.factor, points: change.points + points });
const changed = (rate, change) => clamp(1 - (1 - rate) * change.factor + change.points);

/** Probability of one more case period, for base renewal j (the first of several). */
export function renewal(curve, j, change) {
  let rate = changed(baseRate(curve, j), change);
  if (curve.parts === 1 && curve.renewals === 1) return rate;
  for (let k = 1; k < curve.renewals; k++) rate *= changed(baseRate(curve, j + k), change);
  return rate ** (1 / curve.parts);
}

export const baseIndex = (curve, age) => (curve.parts === 1 ? age * curve.renewals : Math.floor(age / curve.parts));

/** Σ S(age+t)/S(age)·z^t over t ≥ 0; Infinity where there is no end. */
export function endless(curve, z, age, change) {
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
