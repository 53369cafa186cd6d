/**
 * Every number a person can enter: what it is called, what it stands for, and
 * where its slider runs. The slider's range is only a comfortable one; what is
 * legal at all is known to the engine alone.
 */
import type { Case, ContactOutcome, Effect, NpsGroup, Period, Retention } from "cltv";
import type { Unit } from "../number/format.ts";
import { numberAt } from "./estimate.ts";
import { getAt, kindOf, meantBy, parentOf } from "./path.ts";

export interface Field {
  /** Message that names it. */
  label: string;
  unit: Unit;
  /** The slider's ends; without them they follow from the value it had at first. */
  soft?: readonly [number, number] | undefined;
  step?: number;
  /** Has no values in between. */
  whole?: boolean;
  /** May fall below zero. */
  signed?: boolean;
  /** What the engine takes if the field is left empty; without it the field is needed. */
  fallback?: number | undefined;
  /** May be left empty, and then it is not there. */
  optional?: boolean;
  /** A plain number, of which no source is kept. */
  sourceless?: boolean;
  /** Whether it may be a range all the same, or may not; without it, as the source. */
  rangeable?: boolean;
  /** It belongs to a range, and is edited together with it. */
  part?: boolean;
}

/** How a contact ends; those who never told us have a voice as well. */
export const OUTCOMES = ["satisfied", "mollified", "dissatisfied"] as const satisfies ContactOutcome[];
export const VOICES = ["silent", ...OUTCOMES] as const;
export const NPS_GROUPS = ["promoters", "passives", "detractors"] as const satisfies NpsGroup[];

export const share = (label: string, soft: readonly [number, number] = [0, 1], step = 0.01): Field => ({ label, unit: "share", soft, step });
export const money = (label: string): Field => ({ label, unit: "money" });
export const count = (label: string): Field => ({ label, unit: "count" });
export const or = (fallback: number, field: Field): Field => ({ ...field, fallback });
/** One field for each word in place of the star. */
const each = (words: readonly string[], path: string, field: Field): Record<string, Field> => Object.fromEntries(words.map((word) => [path.replace("*", word), field]));

/** A map, because a path in a stranger's file may be called `constructor`. */
const FIELDS = new Map<string, Field>(Object.entries({
  horizon: { label: "field-horizon", unit: "periods", step: 1, whole: true },
  discountRatePerYear: share("field-discount", [0, 0.4], 0.005),
  "segments[].customers": count("field-customers"),
  "segments[].tenure": or(0, { label: "field-tenure", unit: "periods", soft: [0, 60], step: 1, whole: true }),
  "segments[].tenure[].tenure": { label: "field-group-tenure", unit: "periods", soft: [0, 60], step: 1, whole: true },
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
  "segments[].retention.loyaltyWithoutProblem": share("field-loyalty-without-problem"),
  "segments[].retention.measuredRetention": { ...share("field-measured-retention"), optional: true },
  "segments[].retention.problems[].rate": share("field-problem-rate", [0, 0.5]),
  "segments[].retention.problems[].contactRate": share("field-contact-rate"),
  ...each(OUTCOMES, "segments[].retention.problems[].outcomes.*", share("field-outcome")),
  ...each(VOICES, "segments[].retention.problems[].loyalty.*", share("field-loyalty")),
  "segments[].retention.problems[].contactsPerContactingCustomer": or(1, { label: "field-contacts", unit: "plain", soft: [1, 5], step: 0.1 }),
  "segments[].retention.problems[].costPerContact": or(0, money("field-contact-cost")),
  ...each(VOICES, "segments[].retention.wordOfMouth.*.praises", or(0, { label: "field-praises", unit: "plain", soft: [0, 10], step: 0.1 })),
  ...each(VOICES, "segments[].retention.wordOfMouth.*.warnings", or(0, { label: "field-warnings", unit: "plain", soft: [0, 20], step: 0.1 })),
  ...each(VOICES, "segments[].retention.wordOfMouth.*.act", share("field-act", [0, 0.2], 0.005)),
  "segments[].retention.wordOfMouth.negativeWeight": or(1, { label: "field-negative-weight", unit: "plain", soft: [0, 5], step: 0.1 }),
  ...each(NPS_GROUPS, "segments[].retention.groups.*.share", share("field-nps-share")),
  ...each(NPS_GROUPS, "segments[].retention.groups.*.retention", share("field-nps-retention", [0.3, 1], 0.005)),
  "segments[].retention.responses": { label: "field-nps-responses", unit: "count", soft: [0, 2000], step: 10, optional: true, sourceless: true },
  "initiatives[].start": or(1, { label: "field-start", unit: "plain", soft: [1, 24], step: 1, whole: true }),
  "initiatives[].ramp": or(1, { label: "field-ramp", unit: "periods", soft: [1, 24], step: 1 }),
  "initiatives[].ramp[]": share("field-ramp-share"),
  "initiatives[].effects[].attribution": share("field-attribution"),
  "initiatives[].persistencePerYear": or(1, share("field-persistence")),
  "initiatives[].reach": or(1, share("field-reach")),
  "initiatives[].confidence": or(1, share("field-confidence")),
  "initiatives[].costs.oneOff[].period": { label: "field-payment-period", unit: "plain", soft: [1, 24], step: 1, whole: true },
  "initiatives[].costs.oneOff[].amount": money("field-payment"),
  "initiatives[].costs.perPeriod": or(0, money("field-running-cost")),
  "initiatives[].costs.perReachedCustomerPerPeriod": or(0, money("field-cost-per-reached")),
  "initiatives[].costs.perReachedCustomerOnce": or(0, money("field-cost-once-reached")),
}));

/** Fields of tools that stand beside the case; they come with their panels. */
export function addFields(fields: Record<string, Field>): void {
  for (const [path, field] of Object.entries(fields)) FIELDS.set(path, field);
}

const HORIZONS: Record<Period, number> = { month: 60, quarter: 40, year: 15 };
const RETENTIONS: Record<Period, [number, number]> = { month: [0.85, 1], quarter: [0.7, 1], year: [0.3, 1] };

/** What stands in a number that is an object. Those in front have fields of their own; the likely value and the mean are edited as the number itself. */
const PART = /\.(?:(low|high|sd|mu|sigma|alpha|beta)|value|likely|mean|dist|source)$/;

/** The number that a path into it means: `segments[0].margin.low` → `segments[0].margin`. */
export function numberPath(path: string): string {
  const whole = path.replace(PART, "");
  return isNumberKind(whole) ? whole : path;
}

/** Which part of a range has its field at this path. */
export function partAt(path: string): string | undefined {
  return numberPath(path) === path ? undefined : PART.exec(path)?.[1];
}

/** The field at a path of this case; `undefined` where no number is entered. */
export function fieldAt(draft: Case, path: string): Field | undefined {
  const whole = numberPath(path);
  if (whole !== path) return partField(draft, whole, path.slice(whole.length + 1));
  if (meantBy(path) !== path) return settingField(draft, meantBy(path));
  const kind = kindOf(path);
  if (kind === "horizon") return { ...FIELDS.get(kind), soft: [1, HORIZONS[draft.period]] } as Field;
  if (kind === "segments[].retention.rate") return retentionField(draft, path);
  if (/^initiatives\[\]\.effects\[\]\.(relative|points|amount)$/.test(kind)) return effectField(draft, path);
  return FIELDS.get(kind);
}

/** Whether a number, or a part of its range, is entered at this kind of place, in whatever case. */
export function isNumberPath(path: string): boolean {
  return isNumberKind(path) || partAt(path) !== undefined;
}

function isNumberKind(path: string): boolean {
  const kind = kindOf(meantBy(path));
  return FIELDS.has(kind) || /^initiatives\[\]\.effects\[\]\.(relative|points|amount)$/.test(kind);
}

/** What a scenario leaves alone is as it is in the case. */
function settingField(draft: Case, path: string): Field | undefined {
  const field = fieldAt(draft, path);
  const base = numberAt(draft, path);
  return field && { ...field, sourceless: true, rangeable: !field.sourceless, ...(typeof base === "number" ? { fallback: base } : { optional: true }) };
}

/** The ends of a range are told as its number; a deviation between shares is one of points; other parameters have no unit. */
function partField(draft: Case, whole: string, part: string): Field | undefined {
  const field = fieldAt(draft, whole);
  if (!field) return undefined;
  const made = { ...field, label: "range-part", sourceless: true, rangeable: false, part: true, optional: false, fallback: undefined };
  if (part === "sd") return { ...made, soft: undefined, unit: field.unit === "share" ? "points" : field.unit };
  return /^(mu|sigma|alpha|beta)$/.test(part) ? { ...made, soft: undefined, unit: "plain" } : made;
}

/** Numbers that a segment or an initiative may have and this one leaves at their default. */
export function unsetNumbers(draft: Case, item: string): string[] {
  const kind = kindOf(item);
  const own = [...FIELDS].filter(([path, { fallback }]) => fallback !== undefined && path.startsWith(`${kind}.`) && !path.slice(kind.length).includes("["));
  return own.map(([path]) => `${item}${path.slice(kind.length)}`).filter((path) => !/\.wordOfMouth\./.test(path) && getAt(draft, path) === undefined);
}

/** On these the answer rests most: what a reader asks about first. */
const HEADLINE =
  /^(discountRatePerYear|segments\[\](\.tenure\[\])?\.customers|segments\[\]\.(revenuePerPeriod|ordersPerPeriod|averageOrderValue|margin)|segments\[\]\.retention\.(rate|alpha|beta|loyaltyWithoutProblem|problems\[\]\.rate|groups\.\w+\.(share|retention))|initiatives\[\]\.effects\[\]\.(relative|points|amount)|initiatives\[\]\.costs\.(oneOff\[\]\.amount|perPeriod))$/;

export function isHeadline(path: string): boolean {
  return HEADLINE.test(kindOf(path));
}

/** The stretch of time for which the rates around this place are told. */
export function baseOf(draft: Case, path: string): Period {
  const [retention = ""] = /^segments\[\d+\]\.retention/.exec(path) ?? [];
  const { per, curve } = (getAt(draft, retention || parentOf(path)) ?? {}) as Partial<Retention>;
  return per ?? (curve === "experience" ? "year" : draft.period);
}

function retentionField(draft: Case, path: string): Field {
  const per = baseOf(draft, path);
  return share("field-retention", RETENTIONS[per], per === "year" ? 0.005 : 0.001);
}

/** The sizes that occur: a churn reduction is positive, a point of churn less is negative. */
const EFFECTS: Record<string, Partial<Field>> = {
  "churn relative": { soft: [0, 0.5], step: 0.01 },
  "churn points": { soft: [-0.05, 0.01], step: 0.001, signed: true },
  "retention points": { soft: [0, 0.05], step: 0.001 },
  "margin points": { soft: [-0.05, 0.1], step: 0.005, signed: true },
  "problemRate relative": { soft: [0, 0.6], step: 0.01 },
  "problemRate points": { soft: [-0.1, 0.02], step: 0.005, signed: true },
  "contactRate relative": { soft: [-0.5, 1], step: 0.01, signed: true },
  "contactRate points": { soft: [-0.1, 0.4], step: 0.01, signed: true },
  "outcome relative": { soft: [0, 1], step: 0.01, signed: false },
  "outcome points": { soft: [0, 0.5], step: 0.01 },
  "npsShare relative": { soft: [0, 0.5], step: 0.01, signed: false },
  "npsShare points": { soft: [0, 0.2], step: 0.005 },
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
