// Surveys, and what the groups of the NPS are worth.

import type { Period, Timing } from "./case.js";
import type { Extended, Reading } from "./outcome.js";
import type { NpsGroup } from "./retention.js";

/** Counts of answers in one group of customers; at least one answer. */
export interface SurveyCell {
  /** Unique within the survey. */
  name: string;
  /** Products per customer, as a label to add up by. */
  products?: string;
  /** Years with the company, as a label to add up by. */
  years?: string;
  /** Answers 9 and 10. */
  promoters: number;
  /** Answers 7 and 8. */
  passives: number;
  /** Answers 0 to 6. */
  detractors: number;
  /** What such a customer pays, in money: weighs the answers in the revenue-weighted score. Of all cells or of none. */
  revenuePerCustomer?: number;
}

/** Answers of one survey, and of an earlier one. */
export interface Survey {
  /** Level of the intervals. Default 0.95. */
  confidence?: number;
  /** Counts of answers, by group of customers; at least one group. */
  cells: SurveyCell[];
  /** An earlier survey of the same customers, to tell a change from noise. */
  before?: NpsCounts;
}

/** Counts of answers. */
export interface NpsCounts {
  /** Answers 9 and 10. */
  promoters: number;
  /** Answers 7 and 8. */
  passives: number;
  /** Answers 0 to 6. */
  detractors: number;
}

/** A score and its noise. Shares of −1..1, not points. */
export interface NpsScore {
  /** Share of promoters − share of detractors (p − d). */
  score: number;
  /** Of the score: √((p + d − (p − d)²) / N) among N answers. */
  standardError: number;
  /** Score ± z · standard error, of the level that was asked for, cut to −1..1. */
  interval: NpsInterval;
}

/** Between which ends a figure lies. */
export interface NpsInterval {
  /** The lower end. */
  low: number;
  /** The upper end. */
  high: number;
}

/** What a survey says; the score is that of all answers. */
export interface NpsOutcome extends NpsScore {
  /** How many answers. */
  responses: number;
  /** Answers 9 and 10. */
  promoters: number;
  /** Answers 7 and 8. */
  passives: number;
  /** Answers 0 to 6. */
  detractors: number;
  /** Each count ÷ responses; what an `nps` retention takes as shares. */
  shares: Record<NpsGroup, number>;
  /** For small samples: three quarters of an answer more at either end and one and a half in the middle (Rocks 2016). */
  adjustedWald: NpsScore;
  /** Each answer weighs what its customer pays (w): standard error √(Σ w² (x − s̄)²) / Σ w; `null` without revenue. */
  revenueWeighted: NpsScore | null;
  /** Cell by cell. */
  cells: CellScore[];
  /** Cells added up by their label of products, in the order of first appearance. */
  byProducts: GroupScore[];
  /** Cells added up by their label of years, in the order of first appearance. */
  byYears: GroupScore[];
  /** Against the earlier survey; `null` without one. */
  change: ScoreChange | null;
}

/** The score of a cell. */
export interface CellScore extends NpsScore {
  /** Name of the cell. */
  name: string;
  /** How many answers. */
  responses: number;
}

/** The score of all cells with one label. */
export interface GroupScore extends NpsScore {
  /** The label of the cells. */
  value: string;
  /** How many answers. */
  responses: number;
  /** Of what all who answered pay, 0..1; `null` without revenue. */
  shareOfRevenue: number | null;
}

/** A score against an earlier one. */
export interface ScoreChange {
  /** Score now − score before. */
  difference: number;
  /** Of the difference: √(SE² + SE₀²), of the score now and the one before. */
  standardError: number;
  /** Difference ÷ standard error; `null` where neither survey has spread. */
  z: number | null;
  /** How probable such a difference, to either side, is by chance alone, 0..1; `null` where neither survey has spread. */
  pValue: number | null;
  /** Difference ± z · standard error, of the level that was asked for, cut to −2..2. */
  interval: NpsInterval;
  /** Whether the difference is more than noise at the level of the intervals; never where neither survey has spread. */
  isSignificant: boolean;
}

/** Score, standard error, interval, splits and change of an NPS survey. */
export function nps(input: Survey): NpsOutcome;

/** What a customer of a group pays, costs and tells others. */
export interface NpsGroupEconomics {
  /** The group's share of all customers, 0..1. */
  share: number;
  /** Share that stays, 0..1, per `per` of the input. */
  retention: number;
  /** Revenue per customer and period, in money. */
  revenuePerPeriod: number;
  /** Contribution margin as a share of revenue, 0..1. */
  margin: number;
  /** Cost to serve a customer for a period, in money. Default 0. */
  costToServePerPeriod?: number;
  /** People told something good by one customer over the whole relationship. Default 0. */
  praises?: number;
  /** People told something bad by one customer over the whole relationship. Default 0. */
  warnings?: number;
}

/** Promoters, passives and detractors, and what a customer's words bring. */
export interface NpsValueInput {
  /** The step in which money is counted. */
  period: Period;
  /** Periods of the finite value, 1..600. */
  horizon: number;
  /** When money falls inside a period. Default `"start"`. */
  timing?: Timing;
  /** Effective discount rate per year, 0..10 (0.18 is 18 %). */
  discountRatePerYear: number;
  /** Customers of all groups. */
  customers: number;
  /** Base of the groups' retention; the period if absent. */
  per?: Period;
  /** What a customer of each group pays, costs and tells others; shares add up to 1. */
  groups: Record<NpsGroup, NpsGroupEconomics>;
  /** So many good words bring one new customer; off if absent. */
  praisesPerNewCustomer?: number;
  /** How many good words one bad word outweighs. Default 1. */
  negativeWeight?: number;
  /** What a new customer is worth, in money. Default: the average three-year value over the groups. */
  valueOfNewCustomer?: number;
  /** Customers who become of another group. */
  move?: NpsMove;
  /** Rows: from promoters, passives, detractors; columns: to; per period, of those who stay. Rows add up to 1. */
  migration?: number[][];
}

/** Customers who become of another group. */
export interface NpsMove {
  /** From which group. */
  from: NpsGroup;
  /** To which; another one. */
  to: NpsGroup;
  /** Share of all customers, 0..1; at most the group's own. */
  share: number;
}

/** What a customer of one group is worth. */
export interface NpsGroupValue {
  /** Which group. */
  group: NpsGroup;
  /** How many customers the group has: all customers × its share. */
  customers: number;
  /** Discounted, without an end. */
  endless: Reading;
  /** Discounted, to the horizon. */
  horizon: Reading;
  /** Discounted, three years. */
  threeYears: Reading;
  /** What the customer's words are worth, in money; 0 if they are off. */
  referrals: number;
  /** Three years' contribution + referrals, in money. */
  total: number;
  /** What a customer is worth if customers migrate between groups; `null` without migration. */
  migrating: Migrating | null;
}

/** Contribution of a customer who begins in a group and migrates, in money. */
export interface Migrating {
  /** Contribution to the horizon. */
  horizon: number;
  /** Contribution without an end. */
  endless: Extended;
}

/** What the groups are worth. */
export interface NpsValue {
  /** What a customer of each group is worth: promoters, passives, detractors. */
  groups: NpsGroupValue[];
  /** What a customer is worth on average. */
  average: GroupAverage;
  /** What turning one customer of `from` into one of `to` is worth, from every group to every other. */
  conversions: Conversion[];
  /** What the move that was asked about is worth; `null` if none was. */
  move: MoveWorth | null;
}

/** The groups weighted by their shares, per customer, in money. */
export interface GroupAverage {
  /** Contribution of three years. */
  threeYears: number;
  /** Contribution of three years + referrals. */
  total: number;
}

/** What turning a customer of one group into one of another is worth. */
export interface Conversion {
  /** From which group. */
  from: NpsGroup;
  /** To which. */
  to: NpsGroup;
  /** Total of `to` − total of `from`, in money. */
  perCustomer: number;
}

/** What a move of customers is worth. */
export interface MoveWorth {
  /** How many customers move. */
  customers: number;
  /** What the move is worth by total value, in money. */
  worth: number;
  /** What the move is worth by three years' contribution, in money. */
  worthWithoutReferrals: number;
}

/** What promoters, passives and detractors are worth, and what moving customers between them is. */
export function npsValue(input: NpsValueInput): NpsValue;
