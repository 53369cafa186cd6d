// What `evaluate` answers.

import type { Cuts, Period, Timing } from "./case.js";
import type { Finding } from "./finding.js";
import type { Effect } from "./initiative.js";
import type { AverageCltv, Cltv } from "./lifetime-value.js";
import type { SegmentRisk } from "./risk.js";
import type { Replacement, Verdict } from "./verdict.js";

/** A figure that may have no end: customers who never leave are worth `"infinite"`. `null`: there is no such figure. */
export type Extended = number | "infinite" | "minusInfinite" | null;

/** One reading in money, before and after costs. */
export interface Reading<T = Extended> {
  revenue: T;
  /** Revenue × margin − cost to serve; before acquisition cost. */
  contribution: T;
}

/** Everything `evaluate` answers. Series hold one value per period. */
export interface Outcome {
  name: string | null;
  currency: string | null;
  period: Period;
  horizon: number;
  timing: Timing;
  discountRatePerYear: number;
  discountRatePerPeriod: number;
  /** How much of each initiative's effect acts in each period. */
  weights: { initiative: string; w: Float64Array }[];
  /** What a customer of each segment is worth, and what happens there. */
  segments: SegmentOutcome[];
  /** All segments together, without and with the initiatives. */
  without: Flows;
  with: Flows;
  /** With minus without. */
  difference: Flows;
  /** Value of a customer averaged over the opening customers of all segments. */
  averageCltv: { before: AverageCltv; after: AverageCltv };
  /** What each initiative costs, period by period. */
  costs: InitiativeCosts[];
  /** The cash of the investment, period by period. */
  cash: Cash;
  /** What the investment returns: NPV, internal rate, payback. */
  verdict: Verdict;
  /** Where a value had to be held at the end of its range. */
  held: Held[];
  /** How the NPV comes about, bar by bar. */
  bridge: Bridge;
  /** What problems cost per month as long as nothing is done; `null` if no segment states its problems. */
  costOfDoingNothingPerMonth: Reading<number> | null;
  /** What word of mouth would add; kept out of every other figure. `null` if it is off. */
  wordOfMouth: WordOfMouthImpact | null;
  /** The segments added up by their cuts. */
  splits: Split[];
  /** What a careful reader would object to. Findings never change a figure. */
  findings: Finding[];
}

export interface SegmentOutcome {
  name: string;
  /** Retention of the first period, per case period and per the base it is stated in. */
  retentionFirstPeriod: Partial<Record<Period, number>>;
  /** Every reading of CLTV today. */
  cltv: Cltv;
  /** The same with the initiatives at full effect: no ramp, no decay. */
  cltvAtFullEffect: Cltv;
  /** Present value of the change in contribution. */
  contributionImpactPresentValue: number;
  replacement: Replacement;
  /** Revenue at risk, where retention comes from experience. */
  experience: SegmentRisk | null;
  without: Flows;
  with: Flows;
}

/** Customers and money per period. */
export interface Flows {
  /** Customers at the start, before new ones join. */
  opening: Float64Array;
  new: Float64Array;
  closing: Float64Array;
  /** Customers who pay, by the case's timing. */
  active: Float64Array;
  revenue: Float64Array;
  margin: Float64Array;
  costToServe: Float64Array;
  /** Cost of handling contacts. */
  handling: Float64Array;
  acquisition: Float64Array;
  /** Margin − cost to serve − handling − acquisition. */
  contribution: Float64Array;
}

export interface InitiativeCosts {
  name: string;
  oneOff: Float64Array;
  perPeriod: Float64Array;
  perReachedCustomerPerPeriod: Float64Array;
  perReachedCustomerOnce: Float64Array;
}

/** Cash of the investment: what changes because of it, money in positive. */
export interface Cash {
  /** At the start of each period. */
  oneOff: Float64Array;
  /** Change in contribution less running costs. */
  recurring: Float64Array;
  net: Float64Array;
  /** Cumulative cash at the start of each period, after its one-off payments. */
  cumulativeAtStart: Float64Array;
  /** Cumulative cash at the end of each period. */
  cumulative: Float64Array;
  discounted: Float64Array;
  cumulativeDiscountedAtStart: Float64Array;
  cumulativeDiscounted: Float64Array;
}

/** A value that an effect pushed out of its range and that was held at its end. */
export interface Held {
  segment: string;
  quantity: "retention" | "margin" | "revenue" | "costToServe" | "newCustomers" | "acquisitionCost" | "problemRate" | "contactRate";
  /** The end at which it is held. */
  at: 0 | 1;
  /** First period in which it is held. */
  fromPeriod: number;
}

/** How the NPV comes about: each bar alone against "without", their interaction, the costs. */
export interface Bridge {
  byInitiative: { bars: { initiative: string; benefit: number }[]; interaction: number };
  byDriver: { bars: { initiative: string; driver: Effect["on"]; benefit: number }[]; interaction: number };
  /** Present values. */
  costs: { initiative: string; cost: number }[];
  /** Σ bars + interaction. */
  benefit: number;
  /** benefit − Σ costs. */
  npv: number;
}

export interface WordOfMouthImpact {
  /** Customers won by it (or not lost to it) over the horizon thanks to the initiatives. */
  newCustomers: number;
  contributionPresentValue: number;
  /** Of the benefit without it; `null` without benefit. */
  shareOfBenefit: number | null;
}

/** Segments added up by one cut. */
export interface Split {
  cut: keyof Cuts;
  groups: {
    value: string;
    customers: number;
    /** Of the opening customers, per year, in the first period's terms. */
    retentionPerYear: number | null;
    /** Conservative value of a customer, today. */
    threeYears: Reading;
    contributionImpactPresentValue: number;
  }[];
}
