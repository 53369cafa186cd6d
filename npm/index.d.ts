/**
 * Customer lifetime value and the business case for customer experience.
 *
 * Shares, rates and probabilities are 0..1 everywhere (0.975, never 97.5).
 * Money is in the case's own currency; the library never converts.
 * `await init()` (browsers and bundlers) or `initSync(bytes)` comes first;
 * in Node and with `cltv/inline` the module is ready on import.
 */

/* ------------------------------------------------------------------ input */

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
  horizon: number;
  /** When money falls inside a period. Default `"start"`. */
  timing?: Timing;
  /** Effective discount rate per year, 0..10 (0.18 is 18 %). Per period (1+d)^(1/n) − 1. */
  discountRatePerYear: number;
  /** At least one group of customers that behaves alike. */
  segments: Segment[];
  /** What is done; without any, the case only values the customers. */
  initiatives?: Initiative[];
}

/** A group of customers with one retention curve and one set of money figures. */
export interface Segment {
  /** Unique within the case; effects name it. */
  name: string;
  /** Opening customers, if they all share one `tenure`. */
  customers?: number;
  /** Renewals already behind the opening customers, in the case's periods: one number, or a list that replaces `customers`. Default 0. */
  tenure?: number | TenureGroup[];
  /** Customers who join at the start of each period. Default 0. */
  newPerPeriod?: number;
  /** Revenue per customer and period, in money. Give this, or orders and their value. */
  revenuePerPeriod?: number;
  /** Orders per customer and period; with `averageOrderValue`. */
  ordersPerPeriod?: number;
  /** Money per order; with `ordersPerPeriod`. */
  averageOrderValue?: number;
  /** Contribution margin as a share of revenue, 0..1. */
  margin: number;
  /** Cost to serve a customer for a period, in money. Default 0. */
  costToServePerPeriod?: number;
  /** Growth of revenue per customer per year (0.03 is 3 %). Default 0. */
  growthPerYear?: number;
  /** Cost of winning one new customer, in money. Default 0. */
  acquisitionCost?: number;
  /** How customers stay. */
  retention: Retention;
}

/** Opening customers of one age. */
export interface TenureGroup {
  /** Renewals already behind them, in the case's periods. */
  tenure: number;
  /** How many customers. */
  customers: number;
}

/** How customers stay. Each rate is per `per`, by default the case's period. */
export type Retention =
  | ConstantRetention
  | BetaGeometricRetention
  | BetaDiscreteWeibullRetention
  | ObservedRetention;

/** Every customer renews with the same probability, whatever the tenure. */
export interface ConstantRetention {
  curve: "constant";
  /** Share that stays for one more `per`, 0..1. */
  rate: number;
  per?: Period;
}

/** Shifted beta-geometric (Fader & Hardie 2007): S(t) = B(α, β+t) / B(α, β). */
export interface BetaGeometricRetention {
  curve: "betaGeometric";
  /** Shape α > 0 of the churn probability among customers. */
  alpha: number;
  /** Shape β > 0. */
  beta: number;
  per?: Period;
}

/** Beta-discrete-Weibull (Fader, Hardie et al. 2018): S(t) = B(α, β+t^c) / B(α, β). */
export interface BetaDiscreteWeibullRetention {
  curve: "betaDiscreteWeibull";
  alpha: number;
  beta: number;
  /** Exponent c > 0 of time; 1 is the beta-geometric curve. */
  c: number;
  per?: Period;
}

/** Measured retention. After the list the last rate is held; after survival 0 nobody is left. */
export interface ObservedRetention {
  curve: "observed";
  /** S(1), S(2), …: share still there after 1, 2, … renewals, never rising. Give this or `rates`. */
  survival?: number[];
  /** r₁, r₂, …: share that renews at the 1st, 2nd, … renewal. */
  rates?: number[];
  per?: Period;
}

/** Something that is done, what it costs, and what it changes. */
export interface Initiative {
  /** Unique within the case. */
  name: string;
  /** First period in which it acts, 1..horizon. Default 1. */
  start?: number;
  /** Periods until full effect (1 or less: at once), or the share of full effect in each period from `start` (last value held). Default 1. */
  ramp?: number | number[];
  /** Share of the effect that remains each year after the first full period, 0..1. Default 1. */
  persistencePerYear?: number;
  /** Share of customers it touches, 0..1. Default 1. */
  reach?: number;
  /** Share of the effect that finance accepts, 0..1. Default 1. */
  confidence?: number;
  costs?: Costs;
  effects?: Effect[];
}

/** What an initiative costs. Costs are never scaled by ramp, confidence or persistence. */
export interface Costs {
  /** Payments at the start of a period. */
  oneOff?: OneOff[];
  /** Money per period from the initiative's start to the horizon. Default 0. */
  perPeriod?: number;
  /** Money per reached customer and period, from the start. Default 0. */
  perReachedCustomerPerPeriod?: number;
  /** Money once per reached customer, when first reached. Default 0. */
  perReachedCustomerOnce?: number;
}

/** One payment at the start of a period. */
export interface OneOff {
  /** 1..horizon. */
  period: number;
  amount: number;
}

/** A change. `relative` multiplies, `points` and `amount` add. No `segment` means every segment. */
export type Effect =
  /** `relative` 0.08: 8 % fewer customers leave. `points` −0.01: churn falls by one percentage point. */
  | ({ on: "churn"; segment?: string; per?: Period } & ({ relative: number; points?: never } | { points: number; relative?: never }))
  /** `points` 0.01: one percentage point more retention, in the base the segment states it in. */
  | { on: "retention"; segment?: string; per?: Period; points: number }
  /** Contribution margin: `relative` 0.05 is 5 % more of it, `points` 0.01 one percentage point more. */
  | ({ on: "margin"; segment?: string } & ({ relative: number; points?: never } | { points: number; relative?: never }))
  /** Signed changes of money or of new customers per period. */
  | ({ on: "revenue" | "costToServe" | "newCustomers" | "acquisitionCost"; segment?: string } & (
      | { relative: number; amount?: never }
      | { amount: number; relative?: never }
    ));

/* ----------------------------------------------------------------- output */

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
  segments: SegmentOutcome[];
  /** All segments together, without and with the initiatives. */
  without: Flows;
  with: Flows;
  /** With minus without. */
  difference: Flows;
  /** Value of a customer averaged over the opening customers of all segments. */
  averageCltv: { before: AverageCltv; after: AverageCltv };
  costs: InitiativeCosts[];
  cash: Cash;
  verdict: Verdict;
  /** Where a value had to be held at the end of its range. */
  held: Held[];
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
  without: Flows;
  with: Flows;
}

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
  /** Of a customer already here, averaged over the opening customers. */
  residualEndless: Reading;
  residualHorizon: Reading;
  /** Opening customers and those who join within the horizon, each endless. */
  customerEquityEndless: Reading;
  /** Present value of revenue and contribution before acquisition, to the horizon. */
  customerEquityHorizon: Reading;
  /** Present value of acquisition cost to the horizon. */
  acquisitionPresentValue: number;
  acquisitionCost: number;
  /** Contribution ÷ acquisition cost; `null` without acquisition cost. */
  cltvToCac: { endless: Extended; horizon: Extended; threeYears: Extended };
  /** What one more percentage point of retention adds. */
  onePointOfRetention: { per: Period; endless: Reading; horizon: Reading; threeYears: Reading };
}

export interface AverageCltv {
  simple: Reading;
  endless: Reading;
  horizon: Reading;
  threeYears: Reading;
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

export interface Amounts {
  /** Sum over the horizon, undiscounted. */
  total: number;
  presentValue: number;
}

export interface Verdict {
  revenueImpact: Amounts;
  contributionImpact: Amounts;
  /** Costs of the initiatives. */
  costs: Amounts;
  /** Customers still there at the horizon thanks to the initiatives. */
  customersKeptAtEnd: number;
  /** Undiscounted: contribution impact less costs. */
  netCash: number;
  npv: number;
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
  peakExposure: { amount: number; period: number | null };
  /** NPV lost by starting one period later. */
  costOfDelayPerPeriod: number;
  /** Percentage points of retention (0.01 is one) that bring NPV to zero; 0 at no cost; `null`: no retention can pay for it. */
  breakEvenRetentionPoints: number | null;
  /** Present value of one point of retention held over the horizon. */
  worthOfOnePoint: { segments: { segment: string; per: Period; presentValue: number }[]; total: number };
  replacement: Replacement;
}

/** Internal rates of return: all yearly rates above −100 % at which NPV is zero. */
export interface Irr {
  kind: "none" | "one" | "several";
  /** Ascending. */
  perYear: number[];
  /** Changes of sign in the flows: an upper bound of the number of rates. */
  signChanges: number;
}

/** New customers that would bring the same contribution, and what winning them would cost; `null` where a customer is worth nothing. */
export interface Replacement {
  newCustomers: number | null;
  acquisitionCost: number | null;
}

/** A value that an effect pushed out of its range and that was held at its end. */
export interface Held {
  segment: string;
  quantity: "retention" | "margin" | "revenue" | "costToServe" | "newCustomers" | "acquisitionCost";
  /** The end at which it is held. */
  at: 0 | 1;
  /** First period in which it is held. */
  fromPeriod: number;
}

/* -------------------------------------------------------------- functions */

/** One thing that is wrong with the input. */
export interface Problem {
  /** Where: `segments[0].margin`; the empty string is the whole input. */
  path: string;
  /** What kind, stable for programs. */
  code: ProblemCode;
  /** What is wrong and how to mend it, in an English sentence. */
  message: string;
  /** The offending value, as JSON or text (`NaN` is `"NaN"`); `null` if it is missing. */
  value: unknown;
  /** The legal range, where there is one. */
  range?: { min: number; max: number; minOpen: boolean };
}

export type ProblemCode =
  /** The text is not JSON. */
  | "syntax"
  /** A required field is missing. */
  | "missing"
  /** No such field here. */
  | "unknownField"
  /** Another type of value was expected. */
  | "wrongType"
  /** Not a whole number. */
  | "notWhole"
  /** NaN or infinite. */
  | "notFinite"
  /** Outside its legal range. */
  | "outOfRange"
  /** Not one of the words allowed here. */
  | "unknownWord"
  /** A list or a segment with nothing in it. */
  | "empty"
  /** Too many entries. */
  | "tooMany"
  /** Two segments or two initiatives of one name. */
  | "duplicateName"
  /** Survival that rises. */
  | "increasing"
  /** An effect on a segment that does not exist. */
  | "unknownSegment"
  /** Two fields that exclude each other, or a field without its partner. */
  | "conflict"
  /** An effect in another base than the retention it acts on. */
  | "otherBase"
  /** A period after the horizon. */
  | "beyondHorizon"
  /** A result too large to be a number. */
  | "overflow";

/** Thrown on bad input; `problems` lists all of them. */
export interface CltvError extends Error {
  name: "CltvError";
  problems: Problem[];
}

/** Numbers, oldest first. */
export type Numbers = readonly number[] | Float64Array;

/** All problems of a case; an empty list means that `evaluate` will answer. */
export function check(input: unknown): Problem[];

/**
 * Values the customers and the investment.
 *
 * ```js
 * const { verdict } = evaluate(myCase);
 * verdict.npv;            // money today
 * verdict.paybackPeriods; // number, or null: not within the horizon
 * ```
 * @throws {CltvError} with every problem of the input.
 */
export function evaluate(input: Case): Outcome;

/**
 * Net present value Σ flow_t / (1+i)^t with the first flow today (t = 0).
 * Spreadsheets discount the first flow by one period: their NPV is ours ÷ (1+i).
 * @param discountRatePerPeriod i > −1, per period of the flows (0.01 is 1 %).
 */
export function npv(discountRatePerPeriod: number, flows: Numbers): number;

/** All internal rates of return above −100 % per period of the flows: none, one or several. */
export function irr(flows: Numbers): { kind: "none" | "one" | "several"; perPeriod: number[]; signChanges: number };

/** The version of the package. */
export function version(): string;

/* ------------------------------------------------------------------- init */

/**
 * The bytes of the WebAssembly or a compiled `WebAssembly.Module`. Told as `object` because projects
 * for Node alone know no type of that name, and browsers' own is an interface without members.
 */
export type Compiled = ArrayBuffer | ArrayBufferView | object;

/** Where the WebAssembly comes from: an address, a `Response`, bytes, or a compiled module. */
export type InitInput = string | Compiled;

/** Loads the WebAssembly once; later calls return at once. Default: the file beside this module. */
export function init(source?: InitInput | Promise<InitInput>): Promise<void>;

/** The same from bytes or a module already at hand. */
export function initSync(source: Compiled): void;
