// Surveys, and what the groups of the NPS are worth.

import type { Period, Timing } from "./case.js";
import type { Extended, Reading } from "./outcome.js";
import type { NpsGroup } from "./retention.js";

export interface SurveyCell {
  name: string;
  /** Products per customer and years with the company, as labels to add up by. */
  products?: string;
  years?: string;
  promoters: number;
  passives: number;
  detractors: number;
  /** Weighs the cell's answers in the revenue-weighted score. */
  revenuePerCustomer?: number;
}

export interface Survey {
  /** Level of the intervals. Default 0.95. */
  confidence?: number;
  /** Counts of answers. */
  cells: SurveyCell[];
  /** An earlier survey of the same customers, to tell a change from noise. */
  before?: { promoters: number; passives: number; detractors: number };
}

/** Shares of −1..1, not points. */
export interface NpsScore {
  score: number;
  standardError: number;
  /** Cut to −1..1. */
  interval: { low: number; high: number };
}

export interface NpsOutcome extends NpsScore {
  responses: number;
  /** Counts. */
  promoters: number;
  passives: number;
  detractors: number;
  /** Each count ÷ responses; what an `nps` retention takes as shares. */
  shares: Record<NpsGroup, number>;
  /** For small samples: three quarters of an answer more at either end and one and a half in the middle (Rocks 2016). */
  adjustedWald: NpsScore;
  /** Each answer weighs what its customer pays; `null` without revenue. */
  revenueWeighted: NpsScore | null;
  cells: (NpsScore & { name: string; responses: number })[];
  byProducts: (NpsScore & { value: string; responses: number; shareOfRevenue: number | null })[];
  byYears: (NpsScore & { value: string; responses: number; shareOfRevenue: number | null })[];
  change: { difference: number; standardError: number; z: number | null; pValue: number | null; interval: { low: number; high: number }; isSignificant: boolean } | null;
}

/** Score, standard error, interval, splits and change of an NPS survey. */
export function nps(input: Survey): NpsOutcome;

export interface NpsGroupEconomics {
  share: number;
  /** Per `per` of the input. */
  retention: number;
  revenuePerPeriod: number;
  margin: number;
  costToServePerPeriod?: number;
  /** People told something good, something bad, by one customer over the whole relationship. */
  praises?: number;
  warnings?: number;
}

export interface NpsValueInput {
  period: Period;
  horizon: number;
  timing?: Timing;
  discountRatePerYear: number;
  customers: number;
  /** Base of the groups' retention; the period if absent. */
  per?: Period;
  groups: Record<NpsGroup, NpsGroupEconomics>;
  /** So many good words bring one new customer; off if absent. */
  praisesPerNewCustomer?: number;
  /** How many good words one bad word outweighs. Default 1. */
  negativeWeight?: number;
  /** Default: the average three-year value over the groups. */
  valueOfNewCustomer?: number;
  /** Share of all customers that is moved from one group to another. */
  move?: { from: NpsGroup; to: NpsGroup; share: number };
  /** Rows: from promoters, passives, detractors; columns: to; per period, of those who stay. Rows add up to 1. */
  migration?: number[][];
}

export interface NpsGroupValue {
  group: NpsGroup;
  customers: number;
  endless: Reading;
  horizon: Reading;
  threeYears: Reading;
  /** What the customer's words are worth; 0 if they are off. */
  referrals: number;
  /** Three years' contribution + referrals. */
  total: number;
  /** Contribution to the horizon and endless if customers migrate between groups; `null` without migration. */
  migrating: { horizon: number; endless: Extended } | null;
}

export interface NpsValue {
  groups: NpsGroupValue[];
  average: { threeYears: number; total: number };
  /** What turning one customer of `from` into one of `to` is worth, by total value. */
  conversions: { from: NpsGroup; to: NpsGroup; perCustomer: number }[];
  move: { customers: number; worth: number; worthWithoutReferrals: number } | null;
}

/** What promoters, passives and detractors are worth, and what moving customers between them is. */
export function npsValue(input: NpsValueInput): NpsValue;
