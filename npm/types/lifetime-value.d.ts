// What a customer is worth.

import type { Period } from "./case.js";
import type { Extended, Reading } from "./outcome.js";

/** Every usual reading of customer lifetime value of a new customer, gross of acquisition cost. */
export interface Cltv {
  /** Expected lifetime Σ S(t), in periods. */
  expectedLifetimePeriods: Extended;
  /** Unit contribution × expected lifetime: undiscounted, no growth. */
  simple: Reading;
  /** Discounted, without an end. */
  endless: Reading;
  /** Discounted, to the case's horizon. */
  horizon: Reading;
  /** Discounted, three years: the conservative reading. */
  threeYears: Reading;
  /** Of a customer already here, averaged over the opening customers. */
  residualEndless: Reading;
  residualHorizon: Reading;
  /** Opening customers and those who join within the horizon, each endless. */
  customerEquityEndless: Reading;
  /** Present value of revenue and contribution before acquisition, to the horizon. */
  customerEquityHorizon: Reading;
  /** Present value of acquisition cost to the horizon. */
  acquisitionPresentValue: number;
  acquisitionCost: number;
  /** Contribution ÷ acquisition cost; `null` without acquisition cost. */
  cltvToCac: { endless: Extended; horizon: Extended; threeYears: Extended };
  /** What one more percentage point of retention adds. */
  onePointOfRetention: { per: Period; endless: Reading; horizon: Reading; threeYears: Reading };
}

export interface AverageCltv {
  simple: Reading;
  endless: Reading;
  horizon: Reading;
  threeYears: Reading;
}
