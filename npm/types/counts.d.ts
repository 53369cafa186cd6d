// Chains of states, good and bad words, metrics from counts.

import type { Period, Timing } from "./case.js";
import type { NpsCounts, NpsScore } from "./nps.js";
import type { Extended } from "./outcome.js";

/** States, how customers move between them, and what they bring. */
export interface MarkovInput {
  /** Row i: probabilities of the next state from state i; each row adds up to 1. */
  transitions: number[][];
  /** Money per period in each state. */
  rewards: number[];
  /** i ≥ 0 per period. */
  discountRatePerPeriod: number;
  /** So many rewards (H) for the finite value, 1..600; only the endless value if absent. */
  horizon?: number;
  /** When rewards fall inside a period. Default `"start"`. */
  timing?: Timing;
}

/** What a customer is worth who begins in each state, in money. */
export interface MarkovValue {
  /**
   * Without an end. Without discount the states in which customers end up decide: a number where these bring
   * nothing, endless where they bring or cost something on average, `null` where neither can be said.
   */
  endless: Extended[];
  /** To the horizon; `null` without one. */
  horizon: number[] | null;
}

/** Value of a customer who begins in each state (Pfeifer & Carraway 2000). */
export function markovValue(input: MarkovInput): MarkovValue;

/** Who tells how many people what, and who came because of it. */
export interface WordOfMouthInput {
  /** Groups of customers who talk alike; at least one. */
  groups: Talkers[];
  /** How many good words one bad word outweighs. Default 1. */
  negativeWeight?: number;
  /** New customers that came by recommendation. */
  referredCustomers?: number;
  /** What a referred customer is worth, in money. */
  valueOfNewCustomer?: number;
}

/** Customers who talk alike. */
export interface Talkers {
  /** What the group is called; shown, never computed with. */
  name?: string;
  /** How many customers talk like this. */
  customers: number;
  /** People who hear something good from each customer. Default 0. */
  praises?: number;
  /** People who hear something bad from each customer. Default 0. */
  warnings?: number;
}

/** What words weigh and what they are worth. */
export interface WordOfMouthOutcome {
  /** Good words of all customers: Σ customers · praises. */
  praises: number;
  /** Bad words of all customers: Σ customers · warnings. */
  warnings: number;
  /** Good words ÷ (weight × bad words); `null` without bad ones that weigh. */
  ratio: number | null;
  /** Referred customers × their value ÷ good words, in money; `null` if one is missing. */
  valuePerPraise: number | null;
  /** What one customer of each group says is worth. */
  groups: TalkersWorth[];
}

/** What a customer's words are worth. */
export interface TalkersWorth {
  /** What the group is called; `null` if the question does not say. */
  name: string | null;
  /** Value of a good word × (good words − weight × bad words), in money; `null` without a value of a good word. */
  valuePerCustomer: number | null;
}

/** How good and bad words weigh against each other. */
export function wordOfMouth(input: WordOfMouthInput): WordOfMouthOutcome;

/** Counts as they lie in a report; give any of them. */
export interface Counts {
  /** Customers at both ends of a period. */
  retention?: RetentionCounts;
  /** Who bought, and who bought again. */
  repeat?: RepeatCounts;
  /** Answers of an NPS survey, counted. Give this or `npsScores`. */
  nps?: NpsCounts;
  /** Answers of an NPS survey one by one, 0..10. Give this or `nps`. */
  npsScores?: number[];
  /** Customers who said whether they are satisfied. */
  csat?: CsatCounts;
  /** Times to the first response. */
  firstResponse?: ResponseTimes;
}

/** Customers at both ends of a period. */
export interface RetentionCounts {
  /** Who could leave; more than 0. */
  customersAtStart: number;
  /** Who is there at the end, new ones included. */
  customersAtEnd: number;
  /** Of those at the end, who joined meanwhile. */
  newCustomers: number;
  /** How long the period is. Default `"year"`. */
  per?: Period;
}

/** Who bought, and who bought again. */
export interface RepeatCounts {
  /** All buyers; more than 0. */
  buyers: number;
  /** Buyers who bought more than once. */
  repeatBuyers: number;
}

/** Answers to "are you satisfied?". */
export interface CsatCounts {
  /** Who said yes. */
  satisfied: number;
  /** Who answered; more than 0. */
  responses: number;
}

/** Times to the first response, in any unit of time. */
export interface ResponseTimes {
  /** Time to the first response, one for each contact. */
  times: number[];
  /** What was promised, in the same unit. Without it there is no share within it. */
  target?: number;
}

/** What the counts say; `null` where none were given. */
export interface Metrics {
  /** Who stayed; `null` without counts. */
  retention: RetentionRate | null;
  /** Share of buyers who bought again: repeat buyers ÷ buyers, 0..1; `null` without counts. */
  repeatRate: number | null;
  /** Score with an interval of 95 %; `null` without answers. */
  nps: NpsScore | null;
  /** Share of satisfied customers: satisfied ÷ responses, 0..1; `null` without counts. */
  csat: number | null;
  /** How long customers waited; `null` without times. */
  firstResponse: FirstResponse | null;
}

/** Who stayed. */
export interface RetentionRate {
  /** (end − new) ÷ start, of the period that was counted, 0..1. */
  rate: number;
  /** 1 − rate. */
  churn: number;
  /** Retention of a month, 0..1. */
  perMonth: number;
  /** Retention of a year, 0..1. */
  perYear: number;
}

/** How long customers waited. Percentiles are interpolated linearly between the sorted times. */
export interface FirstResponse {
  /** How many contacts were timed. */
  count: number;
  /** Half waited longer, in the unit of the times. */
  median: number;
  /** One in ten waited longer, in the unit of the times. */
  p90: number;
  /** Share that waited no longer than promised, 0..1; `null` without a target. */
  shareWithinTarget: number | null;
}

/** Field metrics from raw counts. */
export function metrics(input: Counts): Metrics;
