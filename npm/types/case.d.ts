// The question: who the customers are, and what is done for them.

import type { Estimate } from "./estimate.js";
import type { Initiative } from "./initiative.js";
import type { Retention } from "./retention.js";

/** A stretch of time. There are 12, 4 and 1 of them in a year. */
export type Period = "month" | "quarter" | "year";

/**
 * Who pays in a period, and how far away that money is: `start` bills in advance
 * (every active customer pays on the first day), `end` bills in arrears (those who
 * are left pay on the last day), `mid` is the average of both, in mid-period.
 */
export type Timing = "start" | "mid" | "end";

/** The whole question: who the customers are, and what is done for them. */
export interface Case {
  /** What the case is called; shown, never computed with. */
  name?: string;
  /** ISO 4217 code such as `"RUB"`; shown, never converted. */
  currency?: string;
  /** The step of the projection. */
  period: Period;
  /** Number of periods projected, 1..600. */
  horizon: Estimate;
  /** When money falls inside a period. Default `"start"`. */
  timing?: Timing;
  /** Effective discount rate per year, 0..10 (0.18 is 18 %). Per period (1+d)^(1/n) − 1. */
  discountRatePerYear: Estimate;
  /** At least one group of customers that behaves alike. */
  segments: Segment[];
  /** What is done; without any, the case only values the customers. */
  initiatives?: Initiative[];
  /** The same case with some numbers changed; compared by `compare`. */
  scenarios?: Scenario[];
  /** Uncertain numbers that move together; all other ones are independent. Only simulations look at it. */
  correlations?: Correlation[];
  /** How it is simulated (`cltv/uncertainty`), kept with the case so that everybody sees the same figures. */
  simulation?: SimulationOptions;
}

/**
 * Two uncertain numbers of the case that move together (Gaussian copula). Say `rank` or `gaussian`.
 * Correlations that contradict each other are refused, with the smallest set that does.
 */
export type Correlation = RankCorrelation | GaussianCorrelation;

/** Two uncertain numbers that move together, said by their ranks. */
export interface RankCorrelation {
  /** Their paths: `["segments[0].margin", "segments[0].revenuePerPeriod"]`. */
  between: [string, string];
  /** Rank correlation (Spearman's), −1..1. */
  rank: number;
  gaussian?: never;
}

/** Two uncertain numbers that move together, said by their normal scores. */
export interface GaussianCorrelation {
  /** Their paths: `["segments[0].margin", "segments[0].revenuePerPeriod"]`. */
  between: [string, string];
  /** Correlation of the normal scores, −1..1: 2 sin(π · rank / 6). */
  gaussian: number;
  rank?: never;
}

/** How a case is simulated. What is not said is as in the case's own `simulation`, and then as told here. */
export interface SimulationOptions {
  /** The same seed draws the same trials: a whole number, 0..2⁵³ − 1. Default 1. */
  seed?: number;
  /** A whole number, 2..2²⁴, best a power of two; times figures at most 2²⁵. Default 16384. */
  trials?: number;
  /** Sobol' points need far fewer trials for the same precision than random ones. Default `"sobol"`. */
  sampling?: "sobol" | "random";
  /** What is asked of every trial. Default `["npv"]`. */
  figures?: SimulationFigure[];
  /** Whether cash per period and payback are asked, too, of the first 16384 trials. Default `true`. */
  fan?: boolean;
  /** Share of worst trials whose mean is the expected shortfall, 0.0001..1. Default 0.05. */
  tail?: number;
}

/** Figures that are asked of every trial. Impacts and costs are present values. */
export type SimulationFigure =
  | "npv"
  | "contributionImpact"
  | "revenueImpact"
  | "costs"
  /** Undiscounted: contribution impact less costs. */
  | "netCash"
  | "customersKept"
  /** NPV ÷ costs. */
  | "roi"
  /** Contribution impact ÷ costs. */
  | "benefitCostRatio";

/** A named variant of the case. */
export interface Scenario {
  /** Unique within the case. */
  name: string;
  /** Path → value: `{ "initiatives[0].ramp": 12, "segments[1].margin": 0.5 }`. `null` takes the field away. */
  set: Record<string, unknown>;
}

/** A group of customers with one retention curve and one set of money figures. */
export interface Segment {
  /** Unique within the case; effects name it. */
  name: string;
  /** Opening customers, if they all share one `tenure`. */
  customers?: Estimate;
  /** Renewals already behind the opening customers, in the case's periods: one number, or a list that replaces `customers`. Default 0. */
  tenure?: Estimate | TenureGroup[];
  /** Customers who join at the start of each period. Default 0. */
  newPerPeriod?: Estimate;
  /** Revenue per customer and period, in money. Give this, or orders and their value. */
  revenuePerPeriod?: Estimate;
  /** Orders per customer and period; with `averageOrderValue`. */
  ordersPerPeriod?: Estimate;
  /** Money per order; with `ordersPerPeriod`. */
  averageOrderValue?: Estimate;
  /** Contribution margin as a share of revenue, 0..1. */
  margin: Estimate;
  /** Cost to serve a customer for a period, in money. Default 0. */
  costToServePerPeriod?: Estimate;
  /** Growth of revenue per customer per year (0.03 is 3 %). Default 0. */
  growthPerYear?: Estimate;
  /** Cost of winning one new customer, in money. Default 0. */
  acquisitionCost?: Estimate;
  /** How customers stay. */
  retention: Retention;
  /** Which cuts of the customer base this segment belongs to; the outcome is added up by each. */
  cuts?: Cuts;
}

/** Labels by which segments are added up; the average hides the unhappy customer with four products. */
export interface Cuts {
  /** Products per customer: `"1"`, `"2–3"`, `"4+"`. */
  products?: string;
  /** Years with the company. */
  years?: string;
  /** Promoters, passives or detractors. */
  npsGroup?: string;
  /** Where they buy. */
  channel?: string;
}

/** Opening customers of one age. */
export interface TenureGroup {
  /** Renewals already behind them, in the case's periods. */
  tenure: Estimate;
  /** How many customers. */
  customers: Estimate;
}
