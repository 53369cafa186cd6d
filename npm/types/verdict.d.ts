// What the investment returns.

import type { Period } from "./case.js";

/** What the investment returns. */
export interface Verdict {
  /** Revenue with the initiatives less without. */
  revenueImpact: Amounts;
  /** Contribution with the initiatives less without, before their costs. */
  contributionImpact: Amounts;
  /** Costs of the initiatives. */
  costs: Amounts;
  /** Customers still there at the horizon thanks to the initiatives. */
  customersKeptAtEnd: number;
  /** Undiscounted: contribution impact less costs. */
  netCash: number;
  /** Net present value: present value of the contribution impact less that of the costs. */
  npv: number;
  /** Internal rates of return per year: none, one or several. */
  irr: Irr;
  /** Modified internal rate, both rates = the discount rate; `null` without money on both sides. */
  mirrPerYear: number | null;
  /** NPV ÷ present value of costs; `null` at zero cost. */
  roi: number | null;
  /** Present value of benefit ÷ of costs; `null` at zero cost. */
  benefitCostRatio: number | null;
  /** Periods until the cumulative cash stays at or above zero; 0 if it is never below; `null`: not within the horizon. */
  paybackPeriods: number | null;
  /** The same on present values. */
  discountedPaybackPeriods: number | null;
  /** The cumulative cash had crossed zero before and fell below again. */
  paybackRelapsed: boolean;
  /** The deepest point of the cumulative cash; amount 0 and period `null` if it is never below zero. */
  peakExposure: PeakExposure;
  /** NPV lost by starting one period later. */
  costOfDelayPerPeriod: number;
  /** Percentage points of retention (0.01 is one) that bring NPV to zero; 0 at no cost; `null`: no retention can pay for it. */
  breakEvenRetentionPoints: number | null;
  /** Present value of one point of retention held over the horizon. */
  worthOfOnePoint: WorthOfOnePoint;
  /** How many new customers would bring the same. */
  replacement: Replacement;
}

/** Money over the horizon. */
export interface Amounts {
  /** Sum over the horizon, undiscounted. */
  total: number;
  /** Discounted to the start of period 1. */
  presentValue: number;
}

/** How deep the cumulative cash goes. */
export interface PeakExposure {
  /** As a positive amount of money; 0 if the cumulative is never below zero. */
  amount: number;
  /** The period, counted from 1; `null` if the cumulative is never below zero. */
  period: number | null;
}

/** What a point of retention is worth, by segment and in sum. */
export interface WorthOfOnePoint {
  /** What it is worth in each segment. */
  segments: SegmentPoint[];
  /** All segments together, in money. */
  total: number;
}

/** What a point of retention is worth in one segment. */
export interface SegmentPoint {
  /** Name of the segment. */
  segment: string;
  /** The base of the point. */
  per: Period;
  /** Present value of contribution over the horizon, in money. */
  presentValue: number;
}

/** Internal rates of return: all yearly rates above −100 % at which NPV is zero. */
export interface Irr {
  /** How many rates there are. */
  kind: "none" | "one" | "several";
  /** Ascending. */
  perYear: number[];
  /** Changes of sign in the flows: an upper bound of the number of rates. */
  signChanges: number;
}

/** New customers that would bring the same contribution, and what winning them would cost; `null` where a customer is worth nothing. */
export interface Replacement {
  /** Change in contribution ÷ CLTV to the horizon; `null` where a customer is worth nothing. */
  newCustomers: number | null;
  /** New customers × acquisition cost, in money; `null` where a customer is worth nothing. */
  acquisitionCost: number | null;
}
