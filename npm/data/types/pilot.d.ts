// The effect of a pilot.

import type { Estimate } from "../../index.js";

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
