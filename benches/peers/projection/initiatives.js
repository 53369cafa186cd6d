// What initiatives do to a segment, and when.

import { clamp } from "./numbers.js";

export function weightAt(initiative, t, n, start) {
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
export const touches = (initiative, segment) => (initiative.effects ?? []).some((e) => concerns(e, segment));

/** The effects on one segment, signed alike: what they change, by which initiative, relatively or in points or money. */
export function effectsOn(segment, initiatives) {
  return initiatives.flatMap((initiative, by) => (initiative.effects ?? []).filter((e) => concerns(e, segment)).map((e) => {
    const sign = e.on === "churn" ? -1 : 1;
    if (e.relative !== undefined) return { by, on: e.on, relative: true, amount: sign * e.relative };
    return { by, on: e.on === "churn" ? "retention" : e.on, relative: false, amount: sign * (e.points ?? e.amount) };
  }));
}

/** Retention change and money figures of a segment where initiative k weighs `weights[k]`. */
export function levelsOf(segment, weights, hold) {
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
