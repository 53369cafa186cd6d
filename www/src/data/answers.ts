/** What the engine for data is asked and answers, as far as the page shows it. */
import type { Period, Problem, Retention, Segment, Timing } from "cltv";

export interface Cohort {
  name?: string;
  survivors: (number | null)[];
}

export interface CohortsInput {
  per: Period;
  cohorts: Cohort[];
  holdout?: number;
  horizon?: number;
}

export type CurveName = "constant" | "betaGeometric" | "betaDiscreteWeibull";

export interface CohortsFit {
  customers: number;
  lost: number;
  periods: number;
  observed: { at: Float64Array; survival: (number | null)[]; atRisk: Float64Array };
  fits: CurveFit[];
}

export interface CurveFit {
  curve: CurveName;
  fitted: null | FittedCurve;
  unfit: null | Unfit;
}

export interface FittedCurve {
  parameters: Parameter[];
  logLikelihood: number;
  bic: number;
  iterations: number;
  survival: { value: Float64Array; low: Float64Array; high: Float64Array };
  holdout: null | { at: Float64Array; actual: Float64Array; predicted: Float64Array; meanAbsoluteError: number; bias: number; naiveMeanAbsoluteError: number | null };
  retention: Retention;
  correlations: { between: [string, string]; gaussian: number }[];
}

export interface Parameter {
  name: string;
  value: number;
  standardError: number | null;
}

export interface Unfit {
  code: string;
  message: string;
  parameters: string[];
}

export interface Group {
  customers: number;
  retained: number;
}

export interface PilotInput {
  test: Group;
  control: Group;
  priorSpread?: number | null;
}

export interface Reduction {
  reduction: number;
  low: number;
  high: number;
}

export interface PilotResult {
  testRetention: number;
  controlRetention: number;
  raw: Reduction;
  shrunk: Reduction;
  weight: number;
  probabilityPositive: number;
  /** Half a customer was added to each count, because one of them was none. */
  isCorrected: boolean;
  /** Nothing where the effect is no share of churn that can be stated. */
  relative: object | null;
}

export type Encoding = "utf-8" | "windows-1251";

export interface ReadOptions {
  encoding?: Encoding;
  delimiter?: string;
  hasHeader?: boolean;
  customer: number;
  date: number;
  amount?: number;
  dates?: "iso" | "dayMonthYear" | "monthDayYear";
  decimal?: "." | ",";
}

export interface Preview {
  encoding: Encoding;
  delimiter: string;
  hasHeader: boolean;
  columns: { name: string; kind: "date" | "number" | "text" | "empty" }[];
  rows: string[][];
  customer?: number;
  date?: number;
  amount?: number;
  dates?: NonNullable<ReadOptions["dates"]>;
  decimal?: NonNullable<ReadOptions["decimal"]>;
  /** What could not be told, or only just. */
  doubts: string[];
}

export interface SummaryOptions {
  unit?: "day" | "week" | "month" | "quarter" | "year";
  together?: "day" | "week" | "month";
  refunds?: "subtract" | "ignore";
  zeros?: "ignore" | "count";
  until?: string;
  calibrationUntil?: string;
}

export interface RowProblem {
  /** Nothing where it is about the whole file. */
  row?: number;
  column?: number;
  code: string;
  message: string;
  value: string;
}

export interface ReadReport {
  bytes: number;
  rows: number;
  read: number;
  broken: number;
  problems: RowProblem[];
  customers: number;
  firstDay: string | null;
  lastDay: string | null;
  total: number;
}

export interface SummaryReport {
  customers: number;
  repeatCustomers: number;
  distinct: number;
  /** Of the hold-out, in units. */
  holdoutLength: number | null;
  /** What the rules did. */
  rules?: Summed;
}

export interface Summed {
  until: string;
  calibrationUntil: string | null;
  later: number;
  merged: number;
  refunds: number;
  refunded: number;
  unmatchedRefunds: number;
  zeros: number;
  newInHoldout: number;
  withoutPurchase: number;
}

export type BuyingModel = "bgNbd" | "mbgNbd" | "paretoNbd" | "bgBb";

export interface BuyingFit {
  model: BuyingModel;
  parameters: Parameter[];
  logLikelihood: number;
  bic: number;
  customers: number;
}

export interface FitReport {
  buying: BuyingFit | { model: BuyingModel; unfit: Unfit };
  others: (BuyingFit | { model: BuyingModel; unfit: Unfit })[];
  spend: { parameters: Parameter[]; meanSpend: number | null; customers: number } | { unfit: Unfit } | null;
}

export interface Scorecard {
  length: number;
  actual: number;
  model: PredictionErrors;
  /** “The same rate as before.” */
  naive: PredictionErrors;
  beatsNaive: boolean;
}

export interface PredictionErrors {
  predicted: number;
  /** Means over customers, of |predicted − actual| and of predicted − actual. */
  meanAbsoluteError: number;
  bias: number;
}

/** The last entry takes all from its number on. */
export interface Frequencies {
  purchases: Float64Array;
  actual: Float64Array;
  /** `null` where the model has no such form. */
  expected: Float64Array | null;
}

export interface Tracking {
  at: Float64Array;
  actual: Float64Array;
  expected: Float64Array;
}

export interface HeatMap {
  frequency: Float64Array;
  recency: Float64Array;
  /** Row by row: recency × frequency. */
  alive: Float64Array;
}

/** Over so many periods of the case, so that the values are those of the case. */
export interface ScoreOptions {
  period: Period;
  horizon: number;
  discountRatePerYear: number;
  timing: Timing;
  margin: number;
}

export interface Interval {
  value: number;
  low: number;
  high: number;
}

export interface Scores {
  alive: Float64Array;
  expectedPurchases: Float64Array;
  discountedPurchases: Float64Array;
  expectedSpend: Float64Array | null;
  lifetimeValue: Float64Array | null;
  order: Uint32Array;
  /** All customers together; `null` without a model of spend. */
  total: Interval | null;
  purchases: Interval;
}

export interface Columns {
  ids: string[] | null;
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  meanSpend: Float64Array | null;
}

export type SegmentOptions = ScoreOptions & { name: string };

export type FittedSegment = Segment;

/** An error of the engine's, across threads. */
export interface Refusal {
  message: string;
  problems: readonly Problem[];
}
