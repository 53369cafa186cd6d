// What is done, what it costs, and what it changes.

import type { Period } from "./case.js";
import type { Estimate } from "./estimate.js";
import type { ContactOutcome, NpsGroup } from "./retention.js";

/** Something that is done, what it costs, and what it changes. */
export interface Initiative {
  /** Unique within the case. */
  name: string;
  /** First period in which it acts, 1..horizon. Default 1. */
  start?: Estimate;
  /** Periods until full effect (1 or less: at once), or the share of full effect in each period from `start` (last value held). Default 1. */
  ramp?: Estimate | Estimate[];
  /** Share of the effect that remains each year after the first full period, 0..1. Default 1. */
  persistencePerYear?: Estimate;
  /** Share of customers it touches, 0..1. Default 1. */
  reach?: Estimate;
  /** Share of the effect that finance accepts, 0..1. Default 1. */
  confidence?: Estimate;
  /** Without any, it costs nothing. */
  costs?: Costs;
  /** Without any, it changes nothing and touches nobody. */
  effects?: Effect[];
}

/** What an initiative costs. Costs are never scaled by ramp, confidence or persistence. */
export interface Costs {
  /** Payments at the start of a period. */
  oneOff?: OneOff[];
  /** Money per period from the initiative's start to the horizon. Default 0. */
  perPeriod?: Estimate;
  /** Money per reached customer and period, from the start. Default 0. */
  perReachedCustomerPerPeriod?: Estimate;
  /** Money once per reached customer, when first reached. Default 0. */
  perReachedCustomerOnce?: Estimate;
}

/** One payment at the start of a period. */
export interface OneOff {
  /** 1..horizon. */
  period: Estimate;
  amount: Estimate;
}

/** A change: on what, and by how much. No `segment` means every segment. */
export type Effect =
  | ((ChurnEffect | MarginEffect | ProblemRateEffect | ContactRateEffect | OutcomeEffect | NpsShareEffect) & (Relatively | InPoints))
  | RetentionEffect
  | (AmountEffect & (Relatively | InMoney));

/** By a share of what there is: what is there is multiplied. */
export interface Relatively {
  /** 0.08 is 8 %. Churn and problems become fewer by it; what moves is that share of `from`; all else changes with its sign. */
  relative: Estimate;
  points?: never;
  amount?: never;
}

/** By percentage points. */
export interface InPoints {
  /** Added: 0.01 is one percentage point. */
  points: Estimate;
  relative?: never;
}

/** By an amount. */
export interface InMoney {
  /** Added: money, or new customers, per period. */
  amount: Estimate;
  relative?: never;
}

export interface ChurnEffect {
  /** Who leaves. `relative` 0.08: 8 % fewer customers leave; `points` −0.01: churn falls by one percentage point. */
  on: "churn";
  segment?: string;
  /** The base that it is stated in: that of the segment's retention. */
  per?: Period;
}

export interface RetentionEffect {
  /** Who stays. `points` 0.01: one percentage point more retention, in the base the segment states it in. */
  on: "retention";
  segment?: string;
  /** The base that it is stated in: that of the segment's retention. */
  per?: Period;
  /** Added: 0.01 is one percentage point. */
  points: Estimate;
}

export interface MarginEffect {
  /** Contribution margin. `relative` 0.05: 5 % more of it; `points` 0.01: one percentage point more. */
  on: "margin";
  segment?: string;
}

export interface AmountEffect {
  /** Money, or new customers per period: signed changes, `relative` −0.1 is 10 % less. */
  on: "revenue" | "costToServe" | "newCustomers" | "acquisitionCost";
  segment?: string;
}

export interface ProblemRateEffect {
  /** Share of customers with a problem. `relative` 0.3: 30 % fewer; `points` −0.02: two points fewer. */
  on: "problemRate";
  segment?: string;
  /** Its name; without it, all types. */
  problem?: string;
}

export interface ContactRateEffect {
  /** Share of customers with a problem who tell us: signed changes. */
  on: "contactRate";
  segment?: string;
  /** Its name; without it, all types. */
  problem?: string;
}

export interface OutcomeEffect {
  /** Contacts that end as `to` instead of `from`: `relative` is a share of `from`, `points` of all contacts. */
  on: "outcome";
  segment?: string;
  /** Its name; without it, all types. */
  problem?: string;
  from: ContactOutcome;
  to: ContactOutcome;
}

export interface NpsShareEffect {
  /** Customers who move from one NPS group to another: `relative` is a share of `from`, `points` of all customers. */
  on: "npsShare";
  segment?: string;
  from: NpsGroup;
  to: NpsGroup;
  /** Share of the move that the initiative causes. */
  attribution: Estimate;
}
