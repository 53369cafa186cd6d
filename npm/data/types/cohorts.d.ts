// Retention from tables of cohorts, and from days of start and end.

import type { Period, Retention } from "../../index.js";
import type { Parameter, Unfit } from "./fit.js";

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
