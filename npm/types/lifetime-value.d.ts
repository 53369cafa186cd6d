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
  /** Endless, of a customer already here, averaged over the opening customers; both parts `null` without any. */
  residualEndless: Reading;
  /** To the horizon, of a customer already here, averaged over the opening customers; both parts `null` without any. */
  residualHorizon: Reading;
  /** Opening customers and those who join within the horizon, each endless. */
  customerEquityEndless: Reading;
  /** Present value of revenue and contribution before acquisition, to the horizon. */
  customerEquityHorizon: Reading;
  /** Present value of acquisition cost to the horizon. */
  acquisitionPresentValue: number;
  /** Cost of winning one new customer, in money. */
  acquisitionCost: number;
  /** Contribution ÷ acquisition cost. */
  cltvToCac: CltvToCac;
  /** What one more percentage point of retention adds. */
  onePointOfRetention: OnePoint;
}

/** Contribution of a new customer ÷ acquisition cost; `null` without acquisition cost. */
export interface CltvToCac {
  /** Of the endless reading. */
  endless: Extended;
  /** Of the reading to the horizon. */
  horizon: Extended;
  /** Of the three-year reading. */
  threeYears: Extended;
}

/** What one more percentage point of retention (0.01 per base period) adds to a reading. */
export interface OnePoint {
  /** The base of the point. */
  per: Period;
  /** What it adds to the endless reading. */
  endless: Reading;
  /** What it adds to the reading to the horizon. */
  horizon: Reading;
  /** What it adds to the three-year reading. */
  threeYears: Reading;
}

/** Value of a customer averaged over the opening customers of all segments; its readings are `null` if there are none. */
export interface BeforeAfter {
  /** Without the initiatives. */
  before: AverageCltv;
  /** At their full effect: no ramp, no decay. */
  after: AverageCltv;
}

/** The readings of a new customer, averaged. */
export interface AverageCltv {
  /** Unit contribution × expected lifetime: undiscounted, no growth. */
  simple: Reading;
  /** Discounted, without an end. */
  endless: Reading;
  /** Discounted, to the case's horizon. */
  horizon: Reading;
  /** Discounted, three years: the conservative reading. */
  threeYears: Reading;
}
