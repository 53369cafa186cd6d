// Models of buying and of spend, and what they tell.

import type { Period, Segment, Timing } from "../../index.js";
import type { Parameter, Unfit } from "./fit.js";

/** A model of how often customers buy, and until when. */
export type BuyingModel =
  /** BG/NBD: customers may leave after each repeat purchase (Fader, Hardie & Lee 2005). */
  | "bgNbd"
  /** MBG/NBD: customers may leave after each purchase, the first one too (Batislam et al. 2007). */
  | "mbgNbd"
  /** Pareto/NBD: customers may leave at any time (Schmittlein et al. 1987). */
  | "paretoNbd"
  /** BG/BB: customers buy or not, and may leave, at each of a number of occasions (Fader, Hardie & Shang 2010). */
  | "bgBb";

/** Which models are tried. */
export interface FitOptions {
  /** The models, at least one. Default: BG/NBD, MBG/NBD and Pareto/NBD. */
  models?: BuyingModel[];
}

/** Parameters of maximum likelihood and how sure they are. */
export interface FittedParameters {
  /** The parameters of the model, by their names. */
  parameters: Parameter[];
  /** Natural logarithm of the likelihood. */
  logLikelihood: number;
  /** Bayesian information criterion, k ln n − 2 logLikelihood of k parameters and n customers. */
  bic: number;
  /** Steps of the search. */
  iterations: number;
  /** Customers behind it. */
  customers: number;
}

/** The parameters of a model, or why the data do not tell it. */
export type Told =
  | {
      /** The parameters; `null` where the data do not tell the model. */
      fitted: FittedParameters;
      /** Why the data do not tell the model; `null` where they do. */
      unfit: null;
    }
  | {
      /** The parameters; `null` where the data do not tell the model. */
      fitted: null;
      /** Why the data do not tell the model; `null` where they do. */
      unfit: Unfit;
    };

/** A model of buying that was tried. */
export type FittedModel = {
  /** Which one. */
  model: BuyingModel;
} & Told;

/** The model of spend, gamma-gamma. */
export type FittedSpend = Told & {
  /** Spend per purchase expected of somebody of whom nothing is known, in money; `null` where it has no bound, or no fit. */
  meanSpend: number | null;
};

/** All models that were tried, and that of spend. */
export interface FitReport {
  /** Customers of the base. */
  customers: number;
  /** Different histories among the customers. */
  distinct: number;
  /** The models of buying, the lowest BIC first; those that cannot be told come last. The first one is used. */
  models: FittedModel[];
  /** The model of spend; `null` where amounts are not known. */
  spend: FittedSpend | null;
}

/** How far to look ahead, and at which prices. */
export interface Ahead {
  /** The step. Default `"month"`. */
  period?: Period;
  /** Number of periods from today, 1..600. */
  horizon: number;
  /** Effective discount rate per year, 0..10 (0.1 is 10 %). Default 0. */
  discountRatePerYear?: number;
  /** Where in a period its money falls. Default `"mid"`. */
  timing?: Timing;
  /** Contribution as a share of spend, 0..1. Default 1: value is revenue. */
  margin?: number;
}

/** A number that is expected, and the ends between which it lies with 80 %. */
export interface Interval {
  /** What is expected. */
  value: number;
  /** 10 % of what is probable lies below. */
  low: number;
  /** 10 % of what is probable lies above. */
  high: number;
}

/** Purchases and value of some customers together over a horizon. */
export interface Total {
  /** Purchases, not discounted. */
  purchases: Interval;
  /** Customer lifetime value, in money; `null` without a model of spend, or where its variance has no bound. */
  value: Interval | null;
}

/** What is expected of each customer over a horizon: one entry per customer in each. */
export interface Scores {
  /** Probability that the customer still is one, 0..1. */
  alive: Float64Array;
  /** Purchases expected within the horizon. */
  purchases: Float64Array;
  /** The same, each worth what money of its period is worth today. */
  discountedPurchases: Float64Array;
  /** Spend per purchase to be expected, in money; `null` without a model of spend. */
  spend: Float64Array | null;
  /** Customer lifetime value, in money: discounted purchases × spend × margin; `null` without a model of spend. */
  value: Float64Array | null;
  /** Numbers of customers from 0, the most valuable first; without a model of spend, by discounted purchases. */
  order: Uint32Array;
}

/** Errors of a prediction of purchases in the time kept out. */
export interface PredictionErrors {
  /** Purchases predicted, of all customers. */
  predicted: number;
  /** Mean over customers of |predicted − actual|, in purchases. */
  meanAbsoluteError: number;
  /** Root of the mean over customers of (predicted − actual)², in purchases. */
  rootMeanSquareError: number;
  /** Mean over customers of predicted − actual, in purchases. */
  bias: number;
}

/** A group of customers: what was expected and what came. */
export interface Calibration {
  /** Number of the decile from 1, or repeat purchases before. */
  group: number;
  /** Customers in it. */
  customers: number;
  /** Purchases per customer in the time kept out. */
  actual: number;
  /** The same by the model. */
  predicted: number;
  /** The same by "the same rate as before". */
  naive: number;
}

/** How well purchases in the time kept out are predicted. */
export interface Scorecard {
  /** How long the time kept out is, in the unit of the base. */
  length: number;
  /** Purchases there were. */
  actual: number;
  /** Errors of the model. */
  model: PredictionErrors;
  /** Errors of "the same rate as before": frequency ÷ age × length. */
  naive: PredictionErrors;
  /** Whether the model's mean absolute error is the smaller one. */
  beatsNaive: boolean;
  /** Customers by what the model expected of them: ten groups of equal size, least first. */
  deciles: Calibration[];
  /** Customers by repeat purchases before: 0, 1, …; the last group, 7, takes all from its number on. */
  frequencies: Calibration[];
}

/** Customers by number of repeat purchases: 0, 1, …, 6, and 7 or more. */
export interface FrequencyChart {
  /** Customers with so many of them. */
  actual: Float64Array;
  /** The same as the model expects them of customers of their ages; `null` where it has no such form. */
  expected: number[] | null;
}

/** Repeat purchases of all customers since the first day, added up. */
export interface Tracking {
  /** Units of time since the first day: 1, 2, … */
  at: Float64Array;
  /** Purchases there were by then. */
  actual: Float64Array;
  /** Purchases expected by then. */
  expected: Float64Array;
  /** Units of time since the first day until when the models knew; what comes later was kept out. */
  fitted: number;
}

/** Probability to be still a customer, by frequency and recency, of those who have been here longest. */
export interface HeatMap {
  /** Repeat purchases: 1, 2, …, at most 20. */
  frequency: Float64Array;
  /** Times from the first purchase to the last one, in the unit of the base. */
  recency: Float64Array;
  /** Row by row, 0..1: `alive[j * frequency.length + i]` at `recency[j]` and `frequency[i]`. */
  alive: Float64Array;
}

/** Customers and the models that were fitted to them. Answers are `null` where no model could be told. */
export interface Analysis {
  /** The models, the best one first, with their parameters. */
  report(): FitReport;
  /** What each customer will do and is worth. */
  score(ahead: Ahead): Scores | null;
  /** All customers together, or some of them by their numbers from 0; a single one is a list of one. */
  total(ahead: Ahead, customers?: Uint32Array | readonly number[]): Total | null;
  /** How well the time that was kept out is predicted; `null` too where nothing was. */
  scorecard(): Scorecard | null;
  /**
   * All customers as a segment of a case; `null` too where amounts are not known. In a case of the same period, horizon,
   * discount rate and timing its CLTV is theirs.
   */
  segment(name: string, ahead: Ahead): Segment | null;
  /** Customers by number of repeat purchases, as they are and as the model expects them. */
  frequencies(): FrequencyChart | null;
  /** Repeat purchases over time, as they were and as the model expects them; `null` too for columns. */
  tracking(): Tracking | null;
  /** Who still is a customer, by frequency and recency. */
  heatMap(): HeatMap | null;
  /** Gives the memory back at once; what was made out of it stays. */
  free(): void;
}
