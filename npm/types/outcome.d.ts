// What `evaluate` answers.

import type { Cuts, Period, Timing } from "./case.js";
import type { Finding } from "./finding.js";
import type { Effect } from "./initiative.js";
import type { BeforeAfter, Cltv } from "./lifetime-value.js";
import type { SegmentRisk } from "./risk.js";
import type { Replacement, Verdict } from "./verdict.js";

/** A figure that may have no end: customers who never leave are worth `"infinite"`. `null`: there is no such figure. */
export type Extended = number | "infinite" | "minusInfinite" | null;

/** One reading in money, before and after costs. */
export interface Reading<T = Extended> {
  /** What customers pay. */
  revenue: T;
  /** Revenue × margin − cost to serve − handling of contacts; before acquisition cost. */
  contribution: T;
}

/** Everything `evaluate` answers. Series hold one value per period. */
export interface Outcome {
  /** What the case is called; `null` if it does not say. */
  name: string | null;
  /** Currency of the case, an ISO 4217 code such as `"RUB"`; `null` if it does not say. */
  currency: string | null;
  /** The step of the projection. */
  period: Period;
  /** Periods projected. */
  horizon: number;
  /** When money falls inside a period. */
  timing: Timing;
  /** Effective discount rate per year, 0..10 (d). */
  discountRatePerYear: number;
  /** Effective discount rate per period: (1 + d)^(1/n) − 1 with n periods in a year. */
  discountRatePerPeriod: number;
  /** How much of each initiative's effect acts in each period. */
  weights: Weights[];
  /** What a customer of each segment is worth, and what happens there. */
  segments: SegmentOutcome[];
  /** All segments together, without the initiatives. */
  without: Flows;
  /** All segments together, with the initiatives. */
  with: Flows;
  /** With minus without. */
  difference: Flows;
  /** Value of a customer averaged over the opening customers of all segments. */
  averageCltv: BeforeAfter;
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

/** How much of one initiative's effect acts. */
export interface Weights {
  /** Name of the initiative. */
  initiative: string;
  /** Weight of its effect in each period, 0..1: ramp · reach · confidence · persistence. */
  w: Float64Array;
}

/** What a customer of one segment is worth, and what happens there. */
export interface SegmentOutcome {
  /** Name of the segment. */
  name: string;
  /** Retention of the first period, per case period and per the base it is stated in. */
  retentionFirstPeriod: Partial<Record<Period, number>>;
  /** Every reading of CLTV today. */
  cltv: Cltv;
  /** The same with the initiatives at full effect: no ramp, no decay. */
  cltvAtFullEffect: Cltv;
  /** Present value of the change in contribution, in money. */
  contributionImpactPresentValue: number;
  /** New customers that would bring the same contribution. */
  replacement: Replacement;
  /** Revenue at risk, where retention comes from experience; `null` elsewhere. */
  experience: SegmentRisk | null;
  /** Without the initiatives. */
  without: Flows;
  /** With the initiatives. */
  with: Flows;
}

/** Customers and money per period. */
export interface Flows {
  /** Customers at the start, before new ones join. */
  opening: Float64Array;
  /** Customers who join at the start. */
  new: Float64Array;
  /** Customers at the end. */
  closing: Float64Array;
  /** Customers who pay, by the case's timing. */
  active: Float64Array;
  /** What the active customers pay, in money. */
  revenue: Float64Array;
  /** Contribution margin on the revenue, in money. */
  margin: Float64Array;
  /** Cost of serving the active customers, in money. */
  costToServe: Float64Array;
  /** Cost of handling contacts, in money. */
  handling: Float64Array;
  /** Cost of winning the new customers, in money. */
  acquisition: Float64Array;
  /** Margin − cost to serve − handling − acquisition. */
  contribution: Float64Array;
}

/** Costs of one initiative in each period, in money. */
export interface InitiativeCosts {
  /** Name of the initiative. */
  name: string;
  /** Payments at the start of each period. */
  oneOff: Float64Array;
  /** Running costs. */
  perPeriod: Float64Array;
  /** Amount × reach × active customers of the touched segments. */
  perReachedCustomerPerPeriod: Float64Array;
  /** Amount × reach × those active at the initiative's start, then those who join. */
  perReachedCustomerOnce: Float64Array;
}

/** Cash of the investment: what changes because of it, money in positive. */
export interface Cash {
  /** At the start of each period. */
  oneOff: Float64Array;
  /** Change in contribution less running costs. */
  recurring: Float64Array;
  /** All cash of each period: one-off + recurring. */
  net: Float64Array;
  /** Cumulative cash at the start of each period, after its one-off payments. */
  cumulativeAtStart: Float64Array;
  /** Cumulative cash at the end of each period. */
  cumulative: Float64Array;
  /** Present value of the cash of each period. */
  discounted: Float64Array;
  /** Cumulative present value at the start of each period, after its one-off payments. */
  cumulativeDiscountedAtStart: Float64Array;
  /** Cumulative present value at the end of each period. */
  cumulativeDiscounted: Float64Array;
}

/** A value that an effect pushed out of its range and that was held at its end. */
export interface Held {
  /** Name of the segment. */
  segment: string;
  /** What had to be held. */
  quantity: "retention" | "margin" | "revenue" | "costToServe" | "newCustomers" | "acquisitionCost" | "problemRate" | "contactRate";
  /** The end of its legal range at which it is held: 0 or 1 of a share, the largest amount of money. */
  at: number;
  /** First period in which it is held, counted from 1. */
  fromPeriod: number;
}

/** How the NPV comes about: each bar alone against "without", their interaction, the costs. */
export interface Bridge {
  /** One bar per initiative. */
  byInitiative: Bars<InitiativeBar>;
  /** One bar per quantity that an initiative changes. */
  byDriver: Bars<DriverBar>;
  /** What each initiative costs. */
  costs: CostBar[];
  /** Σ bars + interaction, in money. */
  benefit: number;
  /** benefit − Σ costs, in money. */
  npv: number;
}

/** Bars and what their effects do to one another. */
export interface Bars<T> {
  /** Each bar alone. */
  bars: T[];
  /** Benefit − Σ bars, in money. */
  interaction: number;
}

/** An initiative alone. */
export interface InitiativeBar {
  /** Name of the initiative. */
  initiative: string;
  /** Present value of the contribution it brings alone, in money. */
  benefit: number;
}

/** One quantity that an initiative changes, alone. */
export interface DriverBar {
  /** Name of the initiative. */
  initiative: string;
  /** The quantity that it changes. */
  driver: Effect["on"];
  /** Present value of the contribution it brings alone, in money. */
  benefit: number;
}

/** What an initiative costs. */
export interface CostBar {
  /** Name of the initiative. */
  initiative: string;
  /** Present value of its costs, in money. */
  cost: number;
}

/** What word of mouth would add. */
export interface WordOfMouthImpact {
  /** Customers won by it (or not lost to it) over the horizon thanks to the initiatives. */
  newCustomers: number;
  /** Present value of the contribution of those customers, in money. */
  contributionPresentValue: number;
  /** That contribution ÷ the benefit without it; `null` without benefit. */
  shareOfBenefit: number | null;
}

/** Segments added up by one cut. */
export interface Split {
  /** The cut by which they are added up. */
  cut: keyof Cuts;
  /** One group per label, in the order of the segments. */
  groups: SplitGroup[];
}

/** All segments with one label. */
export interface SplitGroup {
  /** The label of the segments. */
  value: string;
  /** Opening customers of the segments. */
  customers: number;
  /** Share of the opening customers that stays a year at the retention of the first period, 0..1; `null` without any. */
  retentionPerYear: number | null;
  /** Three-year value of a customer as things are, averaged over the opening customers. */
  threeYears: Reading;
  /** Present value of the change in contribution, in money. */
  contributionImpactPresentValue: number;
}
