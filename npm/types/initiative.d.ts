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
  costs?: Costs;
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

/** A change. `relative` multiplies, `points` and `amount` add. No `segment` means every segment. */
export type Effect =
  /** `relative` 0.08: 8 % fewer customers leave. `points` −0.01: churn falls by one percentage point. */
  | ({ on: "churn"; segment?: string; per?: Period } & ({ relative: Estimate; points?: never } | { points: Estimate; relative?: never }))
  /** `points` 0.01: one percentage point more retention, in the base the segment states it in. */
  | { on: "retention"; segment?: string; per?: Period; points: Estimate }
  /** Contribution margin: `relative` 0.05 is 5 % more of it, `points` 0.01 one percentage point more. */
  | ({ on: "margin"; segment?: string } & ({ relative: Estimate; points?: never } | { points: Estimate; relative?: never }))
  /** Signed changes of money or of new customers per period. */
  | ({ on: "revenue" | "costToServe" | "newCustomers" | "acquisitionCost"; segment?: string } & (
      | { relative: Estimate; amount?: never }
      | { amount: Estimate; relative?: never }
    ))
  /** Share of customers with a problem: `relative` 0.3 is 30 % fewer, `points` −0.02 two points fewer. No `problem`: all types. */
  | ({ on: "problemRate"; segment?: string; problem?: string } & ({ relative: Estimate; points?: never } | { points: Estimate; relative?: never }))
  /** Share of customers with a problem who tell us: signed changes. */
  | ({ on: "contactRate"; segment?: string; problem?: string } & ({ relative: Estimate; points?: never } | { points: Estimate; relative?: never }))
  /** Contacts that end as `to` instead of `from`: `relative` is a share of `from`, `points` of all contacts. */
  | ({ on: "outcome"; segment?: string; problem?: string; from: ContactOutcome; to: ContactOutcome } & ({ relative: Estimate; points?: never } | { points: Estimate; relative?: never }))
  /** Customers who move from one NPS group to another; `attribution` is the share of the move that the initiative causes. */
  | ({ on: "npsShare"; segment?: string; from: NpsGroup; to: NpsGroup; attribution: Estimate } & ({ relative: Estimate; points?: never } | { points: Estimate; relative?: never }));
