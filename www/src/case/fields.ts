/**
 * Every number a person can enter: what it is called, what it stands for, and
 * where its slider runs. The slider's range is only a comfortable one; what is
 * legal at all is known to the engine alone.
 */
import type { Case, Effect, Period, Retention } from "cltv";
import type { Unit } from "../number/format.ts";
import { getAt, kindOf, parentOf } from "./path.ts";

export interface Field {
  /** Message that names it. */
  label: string;
  unit: Unit;
  /** The slider's ends; without them they follow from the value it had at first. */
  soft?: readonly [number, number];
  step?: number;
  /** May fall below zero. */
  signed?: boolean;
  /** What the engine takes if the field is left empty; without it the field is needed. */
  fallback?: number;
}

const share = (label: string, soft: readonly [number, number] = [0, 1], step = 0.01): Field => ({ label, unit: "share", soft, step });
const money = (label: string): Field => ({ label, unit: "money" });
const count = (label: string): Field => ({ label, unit: "count" });
const or = (fallback: number, field: Field): Field => ({ ...field, fallback });

/** A map, because a path in a stranger's file may be called `constructor`. */
const FIELDS = new Map<string, Field>(Object.entries({
  horizon: { label: "field-horizon", unit: "periods", step: 1 },
  discountRatePerYear: share("field-discount", [0, 0.4], 0.005),
  "segments[].customers": count("field-customers"),
  "segments[].tenure": or(0, { label: "field-tenure", unit: "periods", soft: [0, 60], step: 1 }),
  "segments[].tenure[].tenure": { label: "field-group-tenure", unit: "periods", soft: [0, 60], step: 1 },
  "segments[].tenure[].customers": count("field-group-customers"),
  "segments[].newPerPeriod": or(0, count("field-new")),
  "segments[].revenuePerPeriod": money("field-revenue"),
  "segments[].ordersPerPeriod": { label: "field-orders", unit: "plain", soft: [0, 10], step: 0.1 },
  "segments[].averageOrderValue": money("field-order-value"),
  "segments[].margin": share("field-margin"),
  "segments[].costToServePerPeriod": or(0, money("field-cost-to-serve")),
  "segments[].growthPerYear": or(0, { ...share("field-growth", [-0.1, 0.2], 0.005), signed: true }),
  "segments[].acquisitionCost": or(0, money("field-acquisition")),
  "segments[].retention.rate": share("field-retention"),
  "segments[].retention.alpha": { label: "field-alpha", unit: "plain", soft: [0.05, 10], step: 0.05 },
  "segments[].retention.beta": { label: "field-beta", unit: "plain", soft: [0.05, 20], step: 0.05 },
  "segments[].retention.c": { label: "field-exponent", unit: "plain", soft: [0.05, 3], step: 0.05 },
  "segments[].retention.survival[]": share("field-survival"),
  "segments[].retention.rates[]": share("field-rate"),
  "initiatives[].start": or(1, { label: "field-start", unit: "plain", soft: [1, 24], step: 1 }),
  "initiatives[].ramp": or(1, { label: "field-ramp", unit: "periods", soft: [1, 24], step: 1 }),
  "initiatives[].ramp[]": share("field-ramp-share"),
  "initiatives[].persistencePerYear": or(1, share("field-persistence")),
  "initiatives[].reach": or(1, share("field-reach")),
  "initiatives[].confidence": or(1, share("field-confidence")),
  "initiatives[].costs.oneOff[].period": { label: "field-payment-period", unit: "plain", soft: [1, 24], step: 1 },
  "initiatives[].costs.oneOff[].amount": money("field-payment"),
  "initiatives[].costs.perPeriod": or(0, money("field-running-cost")),
  "initiatives[].costs.perReachedCustomerPerPeriod": or(0, money("field-cost-per-reached")),
  "initiatives[].costs.perReachedCustomerOnce": or(0, money("field-cost-once-reached")),
}));

const HORIZONS: Record<Period, number> = { month: 60, quarter: 40, year: 15 };
const RETENTIONS: Record<Period, [number, number]> = { month: [0.85, 1], quarter: [0.7, 1], year: [0.3, 1] };

/** The field at a path of this case; `undefined` where no number is entered. */
export function fieldAt(draft: Case, path: string): Field | undefined {
  const kind = kindOf(path);
  if (kind === "horizon") return { ...FIELDS.get(kind), soft: [1, HORIZONS[draft.period]] } as Field;
  if (kind === "segments[].retention.rate") return retentionField(draft, path);
  if (/^initiatives\[\]\.effects\[\]\.(relative|points|amount)$/.test(kind)) return effectField(draft, path);
  return FIELDS.get(kind);
}

/** Whether a number is entered at this kind of place, in whatever case. */
export function isNumberPath(path: string): boolean {
  const kind = kindOf(path);
  return FIELDS.has(kind) || /^initiatives\[\]\.effects\[\]\.(relative|points|amount)$/.test(kind);
}

function retentionField(draft: Case, path: string): Field {
  const { per = draft.period } = getAt(draft, parentOf(path)) as Retention;
  return share("field-retention", RETENTIONS[per], per === "year" ? 0.005 : 0.001);
}

/** The sizes that occur: a churn reduction is positive, a point of churn less is negative. */
const EFFECTS: Record<string, Partial<Field>> = {
  "churn relative": { soft: [0, 0.5], step: 0.01 },
  "churn points": { soft: [-0.05, 0.01], step: 0.001, signed: true },
  "retention points": { soft: [0, 0.05], step: 0.001 },
  "margin points": { soft: [-0.05, 0.1], step: 0.005, signed: true },
};

function effectField(draft: Case, path: string): Field {
  const { on } = getAt(draft, parentOf(path)) as Effect;
  const measure = path.slice(path.lastIndexOf(".") + 1);
  const label = `field-effect-${measure}`;
  const made = EFFECTS[`${on} ${measure}`];
  if (measure === "points") return { label, unit: "points", step: 0.001, ...made };
  if (measure === "relative") return { label, unit: "share", soft: [-0.3, 0.3], step: 0.01, signed: true, ...made };
  return { label, unit: on === "newCustomers" ? "count" : "money", signed: true };
}
