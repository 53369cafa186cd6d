// Retention from tables of cohorts, and from days of start and end.

import type { Period, Retention } from "../../index.js";
import type { Parameter, Unfit } from "./fit.js";

/** A table of cohorts, and what is asked of it. */
export interface CohortsInput {
  /** How long the periods of the table are; goes into the retention. */
  per: Period;
  /** The rows of the table, 1..1000 of them. */
  cohorts: Cohort[];
  /** The last so many columns are kept out of the fit and predicted. Default 0. */
  holdout?: number;
  /** Periods to project, 1..1200. Default: as many again as were seen, and at least 12. */
  horizon?: number;
}

/** Customers who joined together. */
export interface Cohort {
  /** What the cohort is called; shown, never computed with. */
  name?: string;
  /**
   * How many joined, and how many were still there after 1, 2, … periods: customers, never rising. `null` where nobody
   * counted; what is left out at the end was not seen yet.
   */
  survivors: readonly (number | null)[];
}

/** What a table of cohorts tells. */
export interface CohortsFit {
  /** Customers at the start of all cohorts. */
  customers: number;
  /** Customers who were lost, as far as it was counted. */
  lost: number;
  /** Columns beyond the start. */
  periods: number;
  /** Survival as it was counted. */
  observed: ObservedSurvival;
  /** The curves, the lowest BIC first; those that cannot be told come last. */
  fits: CurveFit[];
}

/** Survival of all cohorts together, as far as each of them was counted. */
export interface ObservedSurvival {
  /** Periods since the start: 0, 1, 2, … */
  at: Float64Array;
  /** S(t): the product of the shares that stayed from one count to the next; `null` where nobody was counted. */
  survival: (number | null)[];
  /** Customers who were there at the count before, and could leave. */
  atRisk: Float64Array;
}

/** A curve, or why the data do not tell it. */
export type CurveFit = {
  /** Which curve. */
  curve: "constant" | "betaGeometric" | "betaDiscreteWeibull";
} & (
  | {
      /** Its parameters and what follows from them; `null` where the data do not tell it. */
      fitted: FittedCurve;
      /** Why the data do not tell the curve; `null` where they do. */
      unfit: null;
    }
  | {
      /** Its parameters and what follows from them; `null` where the data do not tell it. */
      fitted: null;
      /** Why the data do not tell the curve; `null` where they do. */
      unfit: Unfit;
    }
);

/** A curve of maximum likelihood. */
export interface FittedCurve {
  /** Its parameters, by the names of their fields in a retention. */
  parameters: Parameter[];
  /** Natural logarithm of the likelihood. */
  logLikelihood: number;
  /** Bayesian information criterion, k ln n − 2 logLikelihood of k parameters and n customers. */
  bic: number;
  /** Steps of the search. */
  iterations: number;
  /** Survival from the start to the horizon. */
  survival: ProjectedSurvival;
  /** How well it predicts the columns kept out; `null` without any. */
  holdout: CohortsHoldout | null;
  /** The curve as it goes into a segment. Its numbers are ranges, so that a simulation knows how sure they are. */
  retention: Retention;
  /** What moves together in these ranges. */
  correlations: FittedCorrelation[];
}

/** Survival under a fitted curve after 0, 1, 2, … periods, 0..1, with a band that holds 80 % of what is probable. */
export interface ProjectedSurvival {
  /** S(t) under the parameters of maximum likelihood. */
  value: Float64Array;
  /** 10 % of what is probable lies below. */
  low: Float64Array;
  /** 10 % of what is probable lies above. */
  high: Float64Array;
}

/** Two parameters of a curve that are uncertain together. */
export interface FittedCorrelation {
  /** Their fields in the retention: `["alpha", "beta"]`. */
  between: [string, string];
  /** Correlation of their logarithms, which is that of their normal scores, −1..1. */
  gaussian: number;
}

/**
 * Survivors in the columns that were kept out of the fit: how many there were, and how many were predicted from the
 * last count before.
 */
export interface CohortsHoldout {
  /** Periods since the start. */
  at: Float64Array;
  /** Customers who were there, of all cohorts counted then. */
  actual: Float64Array;
  /** Customers of the same cohorts who were to be expected. */
  predicted: Float64Array;
  /** Mean of |predicted − actual| over the columns, in customers. */
  meanAbsoluteError: number;
  /** Mean of predicted − actual over the columns, in customers. */
  bias: number;
  /** Mean absolute error of a constant rate, in customers; `null` where there is none. */
  naiveMeanAbsoluteError: number | null;
}

/** Retention curves of maximum likelihood from a table of cohorts. */
export function fitCohorts(input: CohortsInput): CohortsFit;

/** Customers with the days on which they came and left. */
export interface DurationsInput {
  /** Everybody who was a customer, not only those who left. */
  customers: readonly CustomerDuration[];
  /** Until when it is known who left; that day included. Written `2024-12-31`. */
  observedUntil: string;
  /** Periods in which survival is read off. */
  per: Period;
}

/** When a customer came and left; days are written `2024-12-31`. */
export interface CustomerDuration {
  /** The first day. */
  started: string;
  /** The day on which the customer was no customer any more; absent or `null` for who is still there. */
  ended?: string | null;
}

/** Survival by the day, with one entry for each length of time after which somebody left. */
export interface KaplanMeier {
  /** Everybody, whoever is still there included. */
  customers: number;
  /** Customers who left. */
  ended: number;
  /** Days since the start. */
  at: Float64Array;
  /** Share that stays longer than this, 0..1. */
  survival: Float64Array;
  /** Standard error of that share: S √Σ d/(n (n − d)) (Greenwood 1926); `null` once nobody is left. */
  standardError: (number | null)[];
  /** Lower end of the 95 % interval, normal on the scale of ln(−ln S); `null` once nobody is left. */
  low: (number | null)[];
  /** Its upper end; `null` once nobody is left. */
  high: (number | null)[];
  /** Customers who were under observation just before. */
  atRisk: Float64Array;
  /** Share still there after 0, 1, 2, … whole periods of the calendar, as a table of cohorts has it. */
  perPeriod: Float64Array;
  /** The first day, since the start, on which half of the customers or more are gone; `null` if that was not seen. */
  medianDays: number | null;
  /** The shares per period as the measured curve of a segment; `null` if nobody left or no period was seen to its end. */
  retention: Retention | null;
  /** The same customers as cohorts, by how many periods of theirs were seen: for `fitCohorts`. */
  cohorts: Cohort[];
}

/** Survival from the days on which customers started and ended, whoever is still there included. */
export function kaplanMeier(input: DurationsInput): KaplanMeier;
