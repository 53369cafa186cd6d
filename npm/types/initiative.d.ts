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
  /** The period at whose start it is paid, 1..horizon. */
  period: Estimate;
  /** Money paid. */
  amount: Estimate;
}

/** A change: on what, and by how much. No `segment` means every segment that has what is changed. */
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
  /** Added: money per period, new customers per period, or money per new customer, by what it is on. */
  amount: Estimate;
  relative?: never;
}

/** A change of churn, 1 − retention. */
export interface ChurnEffect {
  /** Who leaves. `relative` 0.08: 8 % fewer customers leave; `points` −0.01: churn falls by one percentage point. */
  on: "churn";
  /** Name of the segment it acts on. Default: every segment. */
  segment?: string;
  /** The base that it is stated in: that of the segment's retention. */
  per?: Period;
}

/** A change of retention, in points. */
export interface RetentionEffect {
  /** Who stays. `points` 0.01: one percentage point more retention, in the base the segment states it in. */
  on: "retention";
  /** Name of the segment it acts on. Default: every segment. */
  segment?: string;
  /** The base that it is stated in: that of the segment's retention. */
  per?: Period;
  /** Added: 0.01 is one percentage point. */
  points: Estimate;
}

/** A change of the contribution margin. */
export interface MarginEffect {
  /** Contribution margin. `relative` 0.05: 5 % more of it; `points` 0.01: one percentage point more. */
  on: "margin";
  /** Name of the segment it acts on. Default: every segment. */
  segment?: string;
}

/** A change of money per customer, or of new customers per period. */
export interface AmountEffect {
  /** Money, or new customers per period: signed changes, `relative` −0.1 is 10 % less. */
  on: "revenue" | "costToServe" | "newCustomers" | "acquisitionCost";
  /** Name of the segment it acts on. Default: every segment. */
  segment?: string;
}

/** A change of the share of customers with a problem. */
export interface ProblemRateEffect {
  /** Share of customers with a problem. `relative` 0.3: 30 % fewer; `points` −0.02: two points fewer. */
  on: "problemRate";
  /** Name of the segment it acts on. Default: every segment that has the problem. */
  segment?: string;
  /** Its name; without it, all types. */
  problem?: string;
}

/** A change of the share of customers with a problem who tell us. */
export interface ContactRateEffect {
  /** Share of customers with a problem who tell us: signed changes. */
  on: "contactRate";
  /** Name of the segment it acts on. Default: every segment that has the problem. */
  segment?: string;
  /** Its name; without it, all types. */
  problem?: string;
}

/** A change of how contacts end: a move from one outcome to another. */
export interface OutcomeEffect {
  /** Contacts that end as `to` instead of `from`: `relative` is a share of `from`, `points` of all contacts. */
  on: "outcome";
  /** Name of the segment it acts on. Default: every segment that has the problem. */
  segment?: string;
  /** Its name; without it, all types. */
  problem?: string;
  /** The end that the move takes contacts from. */
  from: ContactOutcome;
  /** The end that it leads them to; another one. */
  to: ContactOutcome;
}

/** A move of customers between NPS groups, with its attribution. */
export interface NpsShareEffect {
  /** Customers who move from one NPS group to another: `relative` is a share of `from`, `points` of all customers. */
  on: "npsShare";
  /** Name of the segment it acts on. Default: every segment whose retention comes from NPS groups. */
  segment?: string;
  /** The group that the move takes customers from. */
  from: NpsGroup;
  /** The group that it leads them to; another one. */
  to: NpsGroup;
  /** Share of the move that the initiative causes, 0..1. */
  attribution: Estimate;
}
