// The effect of a pilot.

import type { Estimate } from "../../index.js";

/** A pilot or an A/B test as it was counted. */
export interface PilotInput {
  /** Those for whom something was done. */
  test: PilotGroup;
  /** Those for whom nothing was done; chosen by lot, else their difference proves nothing. */
  control: PilotGroup;
  /**
   * Standard deviation of ln(churn ratio) of such projects before anything is measured, above 0..10. Default 0.25;
   * `null` takes the measured effect as it is.
   */
  priorSpread?: number | null;
}

/** Customers of one group. */
export interface PilotGroup {
  /** Customers at the start, a whole number, at least 1. */
  customers: number;
  /** Of these, customers at the end, a whole number. */
  retained: number;
}

/** What a pilot tells. */
export interface Pilot {
  /** Share of the test group that stayed, 0..1. */
  testRetention: number;
  /** Share of the control group that stayed, 0..1. */
  controlRetention: number;
  /** The reduction of churn as it was measured. */
  raw: ChurnReduction;
  /** The reduction of churn after it was pulled towards no effect. */
  shrunk: ChurnReduction;
  /** Share of the measured effect that is kept, on the scale of logarithms, 0..1. */
  weight: number;
  /** Probability that churn is lower, after it was pulled, 0..1. */
  probabilityPositive: number;
  /** Whether ½ was added to the counts, because in a group nobody left or nobody stayed. */
  isCorrected: boolean;
  /** The reduction as a range, for `relative` of an effect on churn; `null` where too little is known for a range. */
  relative: Estimate | null;
}

/** A relative reduction of churn: 0.2 is a fifth less; negative values are a rise. */
export interface ChurnReduction {
  /** In the middle of what is probable: 1 − ratio of churn, test ÷ control. */
  reduction: number;
  /** 10 % of what is probable lies below. */
  low: number;
  /** 10 % of what is probable lies above. */
  high: number;
}

/** The reduction of churn that a pilot or an A/B test shows. */
export function pilot(input: PilotInput): Pilot;
