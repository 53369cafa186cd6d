// Models of buying and of spend, and what they tell.

import type { Period, Segment, Timing } from "../../index.js";
import type { Parameter, Unfit } from "./fit.js";

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
