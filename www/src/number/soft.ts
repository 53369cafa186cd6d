/**
 * Where a slider runs. A field with its own soft range keeps it; money and heads
 * run from zero to about twice what they were at first. A value outside widens
 * the range, so the thumb always stands where the value is.
 */
import type { Field } from "../case/fields.ts";

export interface Range {
  min: number;
  max: number;
  step: number;
}

export function softRange(field: Field, first: unknown, now: unknown): Range {
  const base = softBase(field, typeof first === "number" ? first : 0);
  if (typeof now !== "number") return base;
  const min = now < base.min ? -ceiling(-now) : base.min;
  const max = now > base.max ? ceiling(now) : base.max;
  return { ...base, min, max };
}

/** The next value of a step, without the dust of binary fractions. */
export function stepped(value: number, by: number): number {
  return Number((value + by).toPrecision(12));
}

function softBase({ soft, step, signed, unit }: Field, first: number): Range {
  if (soft) return { min: soft[0], max: soft[1], step: step ?? 0.01 };
  const max = ceiling(2 * Math.abs(first) || 100);
  const fine = ceiling(max / 200, [1, 2, 5, 10]);
  return { min: signed ? -max : 0, max, step: unit === "count" ? Math.max(1, fine) : fine };
}

/** The next round number: 240,000 → 250,000. Below zero there is none, and the value stays. */
function ceiling(value: number, digits = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]): number {
  if (!(value > 0)) return value;
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = digits.find((digit) => digit * power >= value * (1 - 1e-12)) ?? 10;
  return Number((lead * power).toPrecision(12));
}
