/**
 * From data: retention from a table of cohorts, customers' value from a file of purchases, the
 * effect of a pilot. Everything is computed where the data are; nothing is sent anywhere.
 *
 * A WebAssembly of its own, loaded when it is asked for: `await init()` (browsers and bundlers) or
 * `initSync(bytes)` comes first; in Node and with `cltv/data/inline` the module is ready on import.
 *
 * What is large stays in the WebAssembly, and what is returned is a handle to it: `free()` gives the
 * memory back at once, and the garbage collector does so some time later; whoever uses the handle
 * after that gets an error. What was made out of it stays. Every function throws a
 * `CltvError` with all problems of its input; that data cannot tell a model is an answer (`unfit`)
 * and not an error.
 */

import type { Compiled, Estimate, InitInput, Numbers, Period, Retention, Segment, Timing } from "../index.js";

export type { CltvError, Estimate, Period, Problem, Retention, Segment, Timing } from "../index.js";

/** Why the data do not tell a model. */
export interface Unfit {
  code:
    | "tooFewCustomers"
    | "noRepeatPurchase"
    | "noLoss"
    | "everybodyLeft"
    | "onePeriod"
    | "equalSpend"
    /** Histories that are no whole numbers of periods: BG/BB takes those summed up by `opportunities`. */
    | "notWholePeriods"
    /** The likelihood rises, or stays level, while `parameters` run to zero or beyond all bounds. */
    | "ridge"
    | "notConverged";
  /** In a sentence. */
  message: string;
  /** Those that cannot be told; empty where it is not about single ones. */
  parameters: string[];
}

export interface Parameter {
  name: string;
  /** Of maximum likelihood. */
  value: number;
  /** From the curvature of the likelihood there. */
  standardError: number;
}

/* ---------------------------------------------------------------- cohorts */

export interface CohortsInput {
  /** How long the periods of the table are; goes into the retention. */
  per: Period;
  /** 1..1000. */
  cohorts: Cohort[];
  /** The last so many columns are kept out of the fit and predicted. Default 0. */
  holdout?: number;
  /** Periods to project, 1..1200. Default: as many again as were seen, and at least 12. */
  horizon?: number;
}

export interface Cohort {
  /** Shown, never computed with. */
  name?: string;
  /** How many joined, and how many were still there after 1, 2, … periods. `null` where nobody counted; what is left out at the end was not seen yet. */
  survivors: readonly (number | null)[];
}

export interface CohortsFit {
  /** At the start of all cohorts. */
  customers: number;
  /** Who was lost, as far as it was counted. */
  lost: number;
  /** Columns beyond the start. */
  periods: number;
  observed: {
    /** Periods since the start. */
    at: Float64Array;
    /** S(t), all cohorts together; `null` where nobody was counted. */
    survival: (number | null)[];
    /** Customers who were there at the count before. */
    atRisk: Float64Array;
  };
  /** The curves, the lowest BIC first; those that cannot be told come last. */
  fits: CurveFit[];
}

export type CurveFit = { curve: "constant" | "betaGeometric" | "betaDiscreteWeibull" } & ({ fitted: FittedCurve; unfit: null } | { fitted: null; unfit: Unfit });

export interface FittedCurve {
  /** By the names of their fields in a retention. */
  parameters: Parameter[];
  logLikelihood: number;
  /** Bayesian information criterion. */
  bic: number;
  /** Steps of the search. */
  iterations: number;
  /** Projected survival from the start to the horizon, and its 10 % and 90 % ends. */
  survival: { value: Float64Array; low: Float64Array; high: Float64Array };
  /** How well it predicts the columns kept out; `null` without any. */
  holdout: CohortsHoldout | null;
  /** For a segment. Its numbers are ranges, so that a simulation knows how sure they are. */
  retention: Retention;
  /** What moves together in these ranges, by the fields of the retention. */
  correlations: { between: [string, string]; gaussian: number }[];
}

export interface CohortsHoldout {
  /** Periods since the start. */
  at: Float64Array;
  /** Customers who were there, and who were to be expected. */
  actual: Float64Array;
  predicted: Float64Array;
  /** In customers, over the columns. */
  meanAbsoluteError: number;
  bias: number;
  /** The same error of a constant rate; `null` where there is none. */
  naiveMeanAbsoluteError: number | null;
}

/** Retention curves of maximum likelihood from a table of cohorts. */
export function fitCohorts(input: CohortsInput): CohortsFit;

export interface DurationsInput {
  /** Everybody who was a customer, not only those who left. Days are written `2024-12-31`. */
  customers: readonly { started: string; /** Absent or `null` for who is still there. */ ended?: string | null }[];
  /** Until when it is known who left; that day included. */
  observedUntil: string;
  /** Periods in which survival is read off. */
  per: Period;
}

export interface KaplanMeier {
  customers: number;
  /** Who left. */
  ended: number;
  /** Days since the start. */
  at: Float64Array;
  /** Share that stays longer than this. */
  survival: Float64Array;
  /** Greenwood's; `null` once nobody is left. */
  standardError: (number | null)[];
  /** 95 %, normal on the scale of ln(−ln S). */
  low: (number | null)[];
  high: (number | null)[];
  /** Who was under observation just before. */
  atRisk: Float64Array;
  /** Share still there after 0, 1, 2, … whole periods of the calendar. */
  perPeriod: Float64Array;
  /** `null`: half of the customers were never gone. */
  medianDays: number | null;
  /** The shares per period as the measured curve of a segment. */
  retention: Retention | null;
  /** The same customers as cohorts, for `fitCohorts`. */
  cohorts: Cohort[];
}

/** Survival from the days on which customers started and ended, whoever is still there included. */
export function kaplanMeier(input: DurationsInput): KaplanMeier;

/* ------------------------------------------------------------------ pilots */

export interface PilotInput {
  /** Those for whom something was done. */
  test: { customers: number; retained: number };
  /** Those for whom nothing was done; chosen by lot, else their difference proves nothing. */
  control: { customers: number; retained: number };
  /** Standard deviation of ln(churn ratio) of such projects before anything is measured. Default 0.25; `null` takes the measured effect as it is. */
  priorSpread?: number | null;
}

export interface Pilot {
  testRetention: number;
  controlRetention: number;
  /** As it was measured. */
  raw: ChurnReduction;
  /** After it was pulled towards no effect. */
  shrunk: ChurnReduction;
  /** Share of the measured effect that is kept, on the scale of logarithms. */
  weight: number;
  /** Probability that churn is lower, after it was pulled. */
  probabilityPositive: number;
  /** ½ was added to the counts, because somewhere nobody left or nobody stayed. */
  isCorrected: boolean;
  /** The reduction as a range, for `relative` of an effect on churn; `null` where too little is known for a range. */
  relative: Estimate | null;
}

/** Relative; negative values are a rise of churn. 10 % of what is probable lies below `low`, 10 % above `high`. */
export interface ChurnReduction {
  reduction: number;
  low: number;
  high: number;
}

/** The reduction of churn that a pilot or an A/B test shows. */
export function pilot(input: PilotInput): Pilot;

/* ------------------------------------------------------- files of purchases */

export interface ReadOptions {
  /** Default `"utf-8"`. */
  encoding?: "utf-8" | "windows-1251";
  /** Default `","`. */
  delimiter?: "," | ";" | "\t" | "|";
  /** Whether the first row names the columns. Default true. */
  hasHeader?: boolean;
  /** Columns, from 0. Without `amount` there is no spend. */
  customer: number;
  date: number;
  amount?: number;
  /** What stands first in a date that ends with its year; dates that begin with it are read in any case. */
  dates?: "iso" | "dayMonthYear" | "monthDayYear";
  decimal?: "." | ",";
}

/** How a file seems to be made, to be confirmed by somebody who knows it. */
export interface Preview {
  encoding: "utf-8" | "windows-1251";
  delimiter: "," | ";" | "\t" | "|";
  hasHeader: boolean;
  columns: { name: string; kind: "date" | "number" | "text" | "empty" }[];
  /** Up to twenty after the header, cells cut at 200 characters. */
  rows: string[][];
  /** What can be told, by itself: columns, from 0, and how dates and numbers are written. */
  customer?: number;
  date?: number;
  amount?: number;
  dates?: "iso" | "dayMonthYear" | "monthDayYear";
  decimal?: "." | ",";
  /** All of it, ready for `readTransactions`; `null` without a column that looks like the customer, or the date. */
  guess: ReadOptions | null;
  /** What could not be told from the first rows. */
  doubts: ("noCustomer" | "noDate" | "noAmount" | "byPlace" | "ambiguousDates" | "mixedDates" | "ambiguousDecimals" | "mixedDecimals")[];
}

/** The first look at a file: its first 64 kB are enough. */
export function previewTransactions(bytes: Uint8Array, known?: KnownOfFile): Preview;

/** What somebody knows better than a guess. */
export type KnownOfFile = Pick<ReadOptions, "encoding" | "delimiter" | "hasHeader">;

/** Begins to read a file of purchases. */
export function readTransactions(options: ReadOptions): TransactionReader;

export interface TransactionReader {
  /** The next bytes, however they are parted. */
  push(bytes: Uint8Array): void;
  /** Rows so far. */
  soFar(): { read: number; broken: number };
  /** The file is over, and the reader gone. `transactions` is `null` if no row could be read. */
  finish(): { report: ReadReport; transactions: Transactions | null };
  free(): void;
}

export interface ReadReport {
  bytes: number;
  /** Of data: blank lines and the header are none. */
  rows: number;
  read: number;
  broken: number;
  /** The first hundred, in the order of the file. */
  problems: RowProblem[];
  /** How many rows have which problem in which column. */
  tallies: { column?: number; code: RowCode; rows: number }[];
  customers: number;
  /** `2024-01-31`. */
  firstDay: string | null;
  lastDay: string | null;
  /** Refunds subtracted. */
  total: number;
}

export type RowCode =
  | "noRows"
  | "notText"
  | "noSuchColumn"
  | "cellCount"
  | "tooLong"
  | "encoding"
  | "missing"
  | "notADate"
  | "noSuchDay"
  | "outOfRange"
  | "notANumber"
  | "otherDecimal";

export interface RowProblem {
  /** Line of the file, as an editor counts; absent for what is wrong with the whole file. */
  row?: number;
  column?: number;
  code: RowCode;
  message: string;
  value: string;
}

export type Stretch = "day" | "week" | "month" | "quarter" | "year";

export interface SummaryOptions {
  /** In what frequency, recency and age are told. Default `"week"`. */
  unit?: Stretch;
  /** Purchases within one such stretch count once, their amounts added. Default `"day"`. */
  together?: Stretch;
  /** Instead of both: customers buy or do not buy in each stretch after their first. What BG/BB takes. */
  opportunities?: Stretch;
  /** Negative amounts: taken from the latest purchase until then (default), or ignored. */
  refunds?: "subtract" | "ignore";
  /** Amounts of 0: ignored (default), or purchases without spend. */
  zeros?: "ignore" | "count";
  /** The last day seen. Default: that of the file. */
  until?: string;
  /** The last day that is fitted; what comes after it is kept out, to be compared with. */
  calibrationUntil?: string;
}

export interface Transactions {
  /** One line per customer, by the rules. */
  summarize(options?: SummaryOptions): CustomerBase;
  free(): void;
}

/** One entry per customer in each. */
export interface Columns {
  ids?: readonly string[] | null;
  /** Purchases after the first one. */
  frequency: Numbers;
  /** Time from the first purchase to the last one. */
  recency: Numbers;
  /** Time from the first purchase to the end. */
  age: Numbers;
  /** Of the purchases after the first one. */
  meanSpend?: Numbers | null;
  holdoutFrequency?: Numbers | null;
  holdoutSpend?: Numbers | null;
  holdoutLength?: number | null;
  /** Default `"week"`. */
  unit?: Stretch;
}

/** Customers with their histories, from columns that are there already. */
export function customersFromColumns(columns: Columns): CustomerBase;

export interface CustomerBase {
  readonly customers: number;
  report(): SummaryReport;
  columns(): {
    ids: string[] | null;
    frequency: Float64Array;
    recency: Float64Array;
    age: Float64Array;
    meanSpend: Float64Array | null;
    holdoutFrequency: Float64Array | null;
    holdoutSpend: Float64Array | null;
    holdoutLength: number | null;
    unit: Stretch;
  };
  /** Fits models of buying and, where amounts are known, that of spend. */
  fit(options?: FitOptions): Analysis;
  free(): void;
}

export interface SummaryReport {
  unit: Stretch;
  customers: number;
  /** Those who came back. */
  repeatCustomers: number;
  /** Different histories. */
  distinct: number;
  /** Numbers of repeat purchases that occur, and how many customers have each. */
  repeatPurchases: number[];
  havingThem: number[];
  holdoutLength: number | null;
  /** Absent for columns. */
  rules?: SummaryRules;
}

/** What the rules were and what they did. */
export interface SummaryRules {
  unit: Stretch;
  together: Stretch;
  opportunities: boolean;
  refunds: "subtract" | "ignore";
  zeros: "ignore" | "count";
  firstDay: string;
  until: string;
  calibrationUntil: string | null;
  /** Rows after the last day seen, and in a stretch that is not over: left out. */
  later: number;
  unfinished: number;
  /** Rows added to an earlier one of their stretch. */
  merged: number;
  /** Rows with a negative amount. */
  refundRows: number;
  /** Rows with an amount of 0. */
  zeroRows: number;
  /** Purchases of which refunds left nothing. */
  refunded: number;
  unmatchedRefunds: number;
  unmatchedAmount: number;
  /** Customers left out: new in the time kept out, or without anything that counts. */
  newInHoldout: number;
  withoutPurchase: number;
  /** In what is fitted, the first purchases included. */
  spend: number;
}

/* ----------------------------------------------------------------- models */

export type BuyingModel = "bgNbd" | "mbgNbd" | "paretoNbd" | "bgBb";

export interface FitOptions {
  /** Default: BG/NBD, MBG/NBD and Pareto/NBD. */
  models?: BuyingModel[];
}

export interface FittedParameters {
  parameters: Parameter[];
  logLikelihood: number;
  bic: number;
  iterations: number;
  /** Customers behind it. */
  customers: number;
}

export type Told = { fitted: FittedParameters; unfit: null } | { fitted: null; unfit: Unfit };

export interface FitReport {
  customers: number;
  /** Different histories. */
  distinct: number;
  /** The lowest BIC first; those that cannot be told come last. The first one is used. */
  models: ({ model: BuyingModel } & Told)[];
  /** Gamma-gamma; `null` where amounts are not known. `meanSpend`: of somebody of whom nothing is known. */
  spend: (Told & { meanSpend: number | null }) | null;
}

export interface Ahead {
  /** Default `"month"`. */
  period?: Period;
  /** Periods, 1..600. */
  horizon: number;
  /** Effective. Default 0. */
  discountRatePerYear?: number;
  /** Where in a period its money falls. Default `"mid"`. */
  timing?: Timing;
  /** Contribution as a share of spend. Default 1: value is revenue. */
  margin?: number;
}

/** 10 % of what is probable lies below `low`, 10 % above `high`. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

export interface Total {
  purchases: Interval;
  /** `null` without a model of spend. */
  value: Interval | null;
}

/** One entry per customer in each. */
export interface Scores {
  /** Probability that the customer still is one. */
  alive: Float64Array;
  /** Purchases expected within the horizon. */
  purchases: Float64Array;
  /** The same, discounted. */
  discountedPurchases: Float64Array;
  /** Spend per purchase to be expected; `null` without a model of spend. */
  spend: Float64Array | null;
  /** What the horizon is worth: CLTV. */
  value: Float64Array | null;
  /** Numbers of customers, the most valuable first. */
  order: Uint32Array;
}

export interface PredictionErrors {
  /** Purchases predicted. */
  predicted: number;
  /** Over customers. */
  meanAbsoluteError: number;
  rootMeanSquareError: number;
  bias: number;
}

/** A group of customers, with purchases per customer. */
export interface Calibration {
  group: number;
  customers: number;
  actual: number;
  predicted: number;
  naive: number;
}

export interface Scorecard {
  /** Of the time kept out, in the unit of the base. */
  length: number;
  /** Purchases there were. */
  actual: number;
  model: PredictionErrors;
  /** Of "the same rate as before". */
  naive: PredictionErrors;
  /** Whether the model's mean absolute error is the smaller one. */
  beatsNaive: boolean;
  /** By what the model expected: ten groups of equal size, least first. */
  deciles: Calibration[];
  /** By repeat purchases before; the last group takes all from its number on. */
  frequencies: Calibration[];
}

/** Customers and the models that were fitted to them. Answers are `null` where no model could be told. */
export interface Analysis {
  report(): FitReport;
  score(ahead: Ahead): Scores | null;
  /** All customers together, or some of them by their numbers from 0; a single one is a list of one. */
  total(ahead: Ahead, customers?: Uint32Array | readonly number[]): Total | null;
  /** `null` too where nothing was kept out. */
  scorecard(): Scorecard | null;
  /** All customers as a segment of a case; `null` too where amounts are not known. In a case of the same period, horizon, discount rate and timing its CLTV is theirs. */
  segment(name: string, ahead: Ahead): Segment | null;
  /** Customers with 0, 1, … and with 7 or more repeat purchases. */
  frequencies(): { actual: Float64Array; expected: number[] | null } | null;
  /** Repeat purchases of all since the first day, added up; `null` too for columns. `fitted`: until when the models knew. */
  tracking(): { at: Float64Array; actual: Float64Array; expected: Float64Array; fitted: number } | null;
  /** P(alive) of those who have been here longest: a row for each recency, an entry in it for each frequency. */
  heatMap(): { frequency: Float64Array; recency: Float64Array; alive: Float64Array } | null;
  free(): void;
}

/* ---------------------------------------------------------------- loading */

/** Loads the WebAssembly; again and again is the same as once. */
export function init(source?: InitInput | Promise<InitInput>): Promise<void>;

/** The same at once, from bytes or a compiled module. */
export function initSync(source: Compiled): void;

/** Of the package. */
export function version(): string;
