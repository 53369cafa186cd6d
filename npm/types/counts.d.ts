// Chains of states, good and bad words, metrics from counts.

import type { Period, Timing } from "./case.js";
import type { NpsScore } from "./nps.js";
import type { Extended } from "./outcome.js";

export interface MarkovInput {
  /** Row i: probabilities of the next state from state i; each row adds up to 1. */
  transitions: number[][];
  /** Money per period in each state. */
  rewards: number[];
  /** i ≥ 0 per period. */
  discountRatePerPeriod: number;
  /** H rewards; only the endless value if absent. */
  horizon?: number;
  timing?: Timing;
}

/** A value for each state. */
export interface MarkovValue {
  endless: Extended[];
  /** `null` without a horizon. */
  horizon: number[] | null;
}

/** Value of a customer who begins in each state (Pfeifer & Carraway 2000). */
export function markovValue(input: MarkovInput): MarkovValue;

export interface WordOfMouthInput {
  groups: { name?: string; customers: number; praises?: number; warnings?: number }[];
  /** Default 1. */
  negativeWeight?: number;
  /** New customers that came by recommendation. */
  referredCustomers?: number;
  valueOfNewCustomer?: number;
}

export interface WordOfMouthOutcome {
  praises: number;
  warnings: number;
  /** Good words ÷ (weight × bad words); `null` without bad ones. */
  ratio: number | null;
  /** Referred customers × their value ÷ good words; `null` if one is missing. */
  valuePerPraise: number | null;
  /** What one customer of each group says is worth. */
  groups: { name: string | null; valuePerCustomer: number | null }[];
}

/** How good and bad words weigh against each other. */
export function wordOfMouth(input: WordOfMouthInput): WordOfMouthOutcome;

/** Counts as they lie in a report; give any of them. */
export interface Counts {
  retention?: { customersAtStart: number; customersAtEnd: number; newCustomers: number; per?: Period };
  repeat?: { buyers: number; repeatBuyers: number };
  nps?: { promoters: number; passives: number; detractors: number };
  /** Answers 0..10. */
  npsScores?: number[];
  csat?: { satisfied: number; responses: number };
  /** Any unit of time; the target in the same. */
  firstResponse?: { times: number[]; target?: number };
}

export interface Metrics {
  /** (end − new) ÷ start. */
  retention: { rate: number; churn: number; perMonth: number; perYear: number } | null;
  repeatRate: number | null;
  nps: NpsScore | null;
  csat: number | null;
  /** Percentiles interpolated linearly between the sorted times. */
  firstResponse: { count: number; median: number; p90: number; shareWithinTarget: number | null } | null;
}

/** Field metrics from raw counts. */
export function metrics(input: Counts): Metrics;
