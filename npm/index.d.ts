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

/**
 * A number alone, with where it comes from, or uncertain: a range or a distribution.
 *
 * Plain evaluation uses the `likely` value of a range and the median of a distribution (half lies
 * below it); a simulation draws from it. Every distribution is truncated to the legal range of its
 * field: with F(x) the probability of at most x, F becomes (F(x) − F(min)) / (F(max) − F(min)).
 * Its median must be legal before. Fields of whole numbers take ranges and `"uniform"` only, draw
 * whole numbers, and state whole ends.
 */
export type Estimate =
  | number
  | StatedNumber
  | RangedNumber
  | UniformNumber
  | NormalNumber
  | LognormalNumber
  | BetaNumber
  | LogitNormalNumber;

/** A number and where it comes from. */
export interface StatedNumber {
  value: number;
  /** Only of uncertain numbers. */
  dist?: never;
  /** Where it comes from, who answers for it, when: `"Finance, March 2026"`. Shown, never computed with. */
  source?: string;
}

/** A range; plain evaluation uses `likely`. */
export interface RangedNumber {
  low: number;
  likely: number;
  high: number;
  /**
   * How probable the values between are. Default `"pert"`: a smooth hill, four times as much weight on the
   * likely value as on either end, low + (high − low)·Beta(α, β) with α = 1 + 4(likely − low)/(high − low)
   * and β = 6 − α, of mean (low + 4 likely + high)/6. `"triangular"`: straight lines from the ends to the
   * likely value, F(x) = (x − low)²/((high − low)(likely − low)) below it.
   */
  dist?: "pert" | "triangular";
  source?: string;
}

/** Every value between two ends as probable as any other: F(x) = (x − low)/(high − low). */
export interface UniformNumber {
  dist: "uniform";
  low: number;
  high: number;
  source?: string;
}

/** The bell of many small chances: F(x) = Φ((x − mean)/sd); two thirds lie within one `sd` of the mean. */
export interface NormalNumber {
  dist: "normal";
  /** The middle, legal in its field. */
  mean: number;
  /** The standard deviation, more than 0. */
  sd: number;
  source?: string;
}

/** A size that many factors make up: ln x is normal, F(x) = Φ((ln x − mu)/sigma), of median exp(mu). */
export interface LognormalNumber {
  dist: "lognormal";
  /** The middle of ln x, −700..700. */
  mu: number;
  /** The standard deviation of ln x, more than 0, at most 10. About the relative deviation of x while small. */
  sigma: number;
  source?: string;
}

/**
 * A share from 0 to 1 of density x^(alpha−1) (1−x)^(beta−1) / B(alpha, beta) and mean alpha/(alpha + beta):
 * what is known of it after alpha − 1 yes and beta − 1 no.
 */
export interface BetaNumber {
  dist: "beta";
  /** More than 0, at most a million. */
  alpha: number;
  /** More than 0, at most a million. */
  beta: number;
  source?: string;
}

/** A share whose log odds are normal: F(x) = Φ((ln(x/(1−x)) − mu)/sigma), of median 1/(1 + exp(−mu)). */
export interface LogitNormalNumber {
  dist: "logitNormal";
  /** The middle of the log odds, −700..700. */
  mu: number;
  /** The standard deviation of the log odds, more than 0, at most 10. */
  sigma: number;
  source?: string;
}

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
export type Correlation = {
  /** Their paths: `["segments[0].margin", "segments[0].revenuePerPeriod"]`. */
  between: [string, string];
} & (
  | {
      /** Rank correlation (Spearman's), −1..1. */
      rank: number;
      gaussian?: never;
    }
  | {
      /** Correlation of the normal scores, 2 sin(π · rank / 6). */
      gaussian: number;
      rank?: never;
    }
);

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
  npsGroup?: string;
  channel?: string;
}

/** Opening customers of one age. */
export interface TenureGroup {
  /** Renewals already behind them, in the case's periods. */
  tenure: Estimate;
  /** How many customers. */
  customers: Estimate;
}

/** How customers stay. Each rate is per `per`, by default the case's period. */
export type Retention =
  | ConstantRetention
  | BetaGeometricRetention
  | BetaDiscreteWeibullRetention
  | ObservedRetention
  | ExperienceRetention
  | NpsRetention;

/** Every customer renews with the same probability, whatever the tenure. */
export interface ConstantRetention {
  curve: "constant";
  /** Share that stays for one more `per`, 0..1. */
  rate: Estimate;
  per?: Period;
}

/** Shifted beta-geometric (Fader & Hardie 2007): S(t) = B(α, β+t) / B(α, β). */
export interface BetaGeometricRetention {
  curve: "betaGeometric";
  /** Shape α > 0 of the churn probability among customers. */
  alpha: Estimate;
  /** Shape β > 0. */
  beta: Estimate;
  per?: Period;
}

/** Beta-discrete-Weibull (Fader, Hardie et al. 2018): S(t) = B(α, β+t^c) / B(α, β). */
export interface BetaDiscreteWeibullRetention {
  curve: "betaDiscreteWeibull";
  alpha: Estimate;
  beta: Estimate;
  /** Exponent c > 0 of time; 1 is the beta-geometric curve. */
  c: Estimate;
  per?: Period;
}

/** Measured retention. After the list the last rate is held; after survival 0 nobody is left. */
export interface ObservedRetention {
  curve: "observed";
  /** S(1), S(2), …: share still there after 1, 2, … renewals, never rising. Give this or `rates`. */
  survival?: Estimate[];
  /** r₁, r₂, …: share that renews at the 1st, 2nd, … renewal. */
  rates?: Estimate[];
  per?: Period;
}

/**
 * Retention from what customers live through (Goodman, TARP):
 * r = L₀ − Σ p (L₀ − Lp), Lp = (1−k) Lₙ + k (s Lₛ + u Lᵤ + v Lᵥ).
 */
export interface ExperienceRetention {
  curve: "experience";
  /** The base of all its rates. Default `"year"`. */
  per?: Period;
  /** Share of customers without a problem who stay (L₀). */
  loyaltyWithoutProblem: Estimate;
  /** Retention as measured: all loyalties are multiplied by measured ÷ modelled. */
  measuredRetention?: Estimate;
  /** Types of problem; each customer is counted with the most serious one. */
  problems: ProblemType[];
  /** What customers tell others; off if absent. */
  wordOfMouth?: WordOfMouth;
}

/** One type of problem. */
export interface ProblemType {
  /** Unique within the segment; effects name it. */
  name: string;
  /** Share of customers who have it (p). The rates of all types add up to 1 at most. */
  rate: Estimate;
  /** Share of those who tell us (k). */
  contactRate: Estimate;
  /** How contacts end; the three shares add up to 1. */
  outcomes: { satisfied: Estimate; mollified: Estimate; dissatisfied: Estimate };
  /** Share that stays: silent customers, and those who told us by how it ended. */
  loyalty: { silent: Estimate; satisfied: Estimate; mollified: Estimate; dissatisfied: Estimate };
  /** Default 1. */
  contactsPerContactingCustomer?: Estimate;
  /** Money. Default 0. */
  costPerContact?: Estimate;
}

/** What a customer with a problem tells others, by how it ended. */
export interface WordOfMouth {
  satisfied?: Talk;
  mollified?: Talk;
  dissatisfied?: Talk;
  /** Customers who had a problem and did not tell us. */
  silent?: Talk;
  /** How many good words one bad word outweighs. Default 1. */
  negativeWeight?: Estimate;
}

export interface Talk {
  /** People who hear something good from one customer. Default 0. */
  praises?: Estimate;
  /** People who hear something bad from one customer. Default 0. */
  warnings?: Estimate;
  /** Share of those people who act on it. */
  act: Estimate;
}

/** Retention as the mix of NPS groups: r = Σ share · retention. The mix re-forms each period. */
export interface NpsRetention {
  curve: "nps";
  per?: Period;
  /** Shares add up to 1. */
  groups: Record<NpsGroup, { share: Estimate; retention: Estimate }>;
  /** How many answers the shares rest on; a move inside their noise raises a finding. */
  responses?: number;
}

export type NpsGroup = "promoters" | "passives" | "detractors";

/** How a contact ends. */
export type ContactOutcome = "satisfied" | "mollified" | "dissatisfied";

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

/** What a careful reader would object to, with the numbers behind it. */
export interface Finding {
  code: FindingCode;
  severity: "error" | "warning" | "note";
  /** The field it is about; the empty string is the whole case. */
  path: string;
  numbers: Record<string, number>;
  names: Record<string, string>;
}

export type FindingCode =
  | "marginIsOne"
  | "discountIsZero"
  | "longHorizon"
  | "oneRateLongHorizon"
  | "effectExceedsChurn"
  | "heldAtLimit"
  | "noRamp"
  | "fullConfidence"
  | "noRunningCost"
  | "paybackAfterBenefit"
  | "paybackRelapsed"
  | "overlappingLevers"
  | "wordOfMouthLarge"
  | "recoveryParadox"
  | "smallSample"
  | "noRange"
  | "severalIrr"
  | "cltvBelowCac"
  | "monthlyLooksYearly"
  | "yearlyLooksMonthly"
  | "missingSource"
  | "missingTenure"
  | "problemRatesScaled"
  | "calibrationFar";

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

/** What problems cost in one segment, today. */
export interface SegmentRisk {
  name: string;
  /** The base of the figures: so many customers are lost per year, say. */
  per: Period;
  customers: number;
  retention: number;
  retentionPerCasePeriod: number;
  /** Three years at today's retention. */
  valueOfCustomer: Reading<number>;
  problems: ProblemRisk[];
  total: Risk;
  /** Names of the problem types, the most damaging first. */
  pointsOfPain: string[];
  costOfDoingNothingPerMonth: Reading<number>;
  /** Good words less weighted bad words per base period, in new customers; `null` if word of mouth is off. */
  wordOfMouth: { newCustomersWon: number; newCustomersLost: number; net: number; contribution: number } | null;
  /** Measured ÷ modelled retention; `null` without a measured one. */
  calibrationFactor: number | null;
  /** Only of `revenueAtRisk` with levers. */
  levers: Levers | null;
}

/** Figures of one base period. */
export interface Risk {
  customersLost: number;
  revenueAtRisk: number;
  contributionAtRisk: number;
  handlingCost: number;
  /** Contribution at risk + handling. */
  damage: number;
}

export interface ProblemRisk extends Risk {
  name: string;
  /** Lp: share that stays after the problem. */
  loyaltyAfter: number;
  /** L₀ − Lp. */
  loss: number;
  shareOfDamage: number | null;
}

/** Prevention, access and handling: each alone, together, and what they overlap. */
export interface Levers {
  alone: (LeverWorth & { lever: Lever["lever"] })[];
  together: LeverWorth;
  /** Together − sum of each alone. */
  interaction: LeverWorth;
}

export interface LeverWorth {
  customersSaved: number;
  revenueProtected: number;
  contributionProtected: number;
  handlingSaved: number;
  /** Contribution protected + handling saved. */
  payOff: number;
  cost: number;
  net: number;
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
  /** Two segments, initiatives, problems, scenarios or cells of one name. */
  | "duplicateName"
  /** Survival that rises. */
  | "increasing"
  /** An effect on a segment that does not exist. */
  | "unknownSegment"
  /** An effect on a problem that no segment it acts on has. */
  | "unknownProblem"
  /** Shares that do not add up. */
  | "sum"
  /** A range whose ends or likely value are in the wrong order. */
  | "disorder"
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

/** Figures of one scenario that are set side by side. */
export interface ScenarioOutcome {
  name: string | null;
  verdict: Verdict;
  averageCltv: { before: AverageCltv; after: AverageCltv };
  costOfDoingNothingPerMonth: Reading<number> | null;
  /** Cumulative cash at the end of each period. */
  cumulative: Float64Array;
  /** This scenario less the base; `null` where either has no such number. */
  difference: Record<ComparedFigure, number | null>;
}

export type ComparedFigure =
  | "cltvBefore"
  | "cltvAfter"
  | "revenueImpact"
  | "benefit"
  | "costs"
  | "npv"
  | "roi"
  | "paybackPeriods"
  | "breakEvenRetentionPoints"
  | "customersKeptAtEnd"
  | "costOfDoingNothingPerMonth";

/** The case as it stands and each of its scenarios. The base comes first, named `null`. */
export function compare(input: Case): ScenarioOutcome[];

/** One figure and how it came about. */
export interface Explanation {
  /** Which figure: `"npv"`, `"segments[0].cltv.threeYears"`. */
  figure: string;
  value: Extended;
  unit: ExplainedUnit;
  /** Symbols stand in braces: `{NPV} = {B} − {C}`. */
  formula: string;
  /** What each symbol stands for, the figure itself first. */
  terms: { symbol: string; name: string; value: Extended; unit: ExplainedUnit; path?: string; label?: string }[];
  /** Where the formula comes from. */
  source: string;
  /** What the figure leaves out, as stable words. */
  excludes: string[];
}

export type ExplainedUnit = "money" | "share" | "points" | "count" | "periods" | "ratio";

/** How every headline figure came about: formula, the case's own numbers in it, source, what it leaves out. */
export function explain(input: Case): Explanation[];

export interface Portfolio {
  budget: number;
  /** Each alone, the best NPV per unit of cost first; those that cost nothing lead. */
  ranked: { initiative: string; npv: number; cost: number; npvPerCost: number | null }[];
  /** The set with the highest NPV whose present value of costs keeps the budget, interactions included. Possibly empty. */
  best: { initiatives: string[]; npv: number; cost: number; benefit: number };
  /** How many sets were computed: every one. */
  sets: number;
}

/** Ranks the initiatives and finds the best set within a budget, by trying every set (12 initiatives at most). */
export function portfolio(input: Case, budget: number): Portfolio;

export interface Lever {
  lever: "prevention" | "access" | "handling";
  /** Default 0. */
  cost?: Estimate;
  /** Effects on `problemRate`, `contactRate` and `outcome` at full strength. */
  effects: Effect[];
}

/** What problems cost, and what prevention, access and handling are worth, without an investment case around it. */
export function revenueAtRisk(input: Omit<Case, "initiatives" | "scenarios"> & { levers?: Lever[] }): { segments: SegmentRisk[] };

export interface SurveyCell {
  name: string;
  /** Products per customer and years with the company, as labels to add up by. */
  products?: string;
  years?: string;
  promoters: number;
  passives: number;
  detractors: number;
  /** Weighs the cell's answers in the revenue-weighted score. */
  revenuePerCustomer?: number;
}

export interface Survey {
  /** Level of the intervals. Default 0.95. */
  confidence?: number;
  /** Counts of answers. */
  cells: SurveyCell[];
  /** An earlier survey of the same customers, to tell a change from noise. */
  before?: { promoters: number; passives: number; detractors: number };
}

/** Shares of −1..1, not points. */
export interface NpsScore {
  score: number;
  standardError: number;
  /** Cut to −1..1. */
  interval: { low: number; high: number };
}

export interface NpsOutcome extends NpsScore {
  responses: number;
  /** Counts. */
  promoters: number;
  passives: number;
  detractors: number;
  /** Each count ÷ responses; what an `nps` retention takes as shares. */
  shares: Record<NpsGroup, number>;
  /** For small samples: three quarters of an answer more at either end and one and a half in the middle (Rocks 2016). */
  adjustedWald: NpsScore;
  /** Each answer weighs what its customer pays; `null` without revenue. */
  revenueWeighted: NpsScore | null;
  cells: (NpsScore & { name: string; responses: number })[];
  byProducts: (NpsScore & { value: string; responses: number; shareOfRevenue: number | null })[];
  byYears: (NpsScore & { value: string; responses: number; shareOfRevenue: number | null })[];
  change: { difference: number; standardError: number; z: number | null; pValue: number | null; interval: { low: number; high: number }; isSignificant: boolean } | null;
}

/** Score, standard error, interval, splits and change of an NPS survey. */
export function nps(input: Survey): NpsOutcome;

export interface NpsGroupEconomics {
  share: number;
  /** Per `per` of the input. */
  retention: number;
  revenuePerPeriod: number;
  margin: number;
  costToServePerPeriod?: number;
  /** People told something good, something bad, by one customer over the whole relationship. */
  praises?: number;
  warnings?: number;
}

export interface NpsValueInput {
  period: Period;
  horizon: number;
  timing?: Timing;
  discountRatePerYear: number;
  customers: number;
  /** Base of the groups' retention; the period if absent. */
  per?: Period;
  groups: Record<NpsGroup, NpsGroupEconomics>;
  /** So many good words bring one new customer; off if absent. */
  praisesPerNewCustomer?: number;
  /** How many good words one bad word outweighs. Default 1. */
  negativeWeight?: number;
  /** Default: the average three-year value over the groups. */
  valueOfNewCustomer?: number;
  /** Share of all customers that is moved from one group to another. */
  move?: { from: NpsGroup; to: NpsGroup; share: number };
  /** Rows: from promoters, passives, detractors; columns: to; per period, of those who stay. Rows add up to 1. */
  migration?: number[][];
}

export interface NpsGroupValue {
  group: NpsGroup;
  customers: number;
  endless: Reading;
  horizon: Reading;
  threeYears: Reading;
  /** What the customer's words are worth; 0 if they are off. */
  referrals: number;
  /** Three years' contribution + referrals. */
  total: number;
  /** Contribution to the horizon and endless if customers migrate between groups; `null` without migration. */
  migrating: { horizon: number; endless: Extended } | null;
}

export interface NpsValue {
  groups: NpsGroupValue[];
  average: { threeYears: number; total: number };
  /** What turning one customer of `from` into one of `to` is worth, by total value. */
  conversions: { from: NpsGroup; to: NpsGroup; perCustomer: number }[];
  move: { customers: number; worth: number; worthWithoutReferrals: number } | null;
}

/** What promoters, passives and detractors are worth, and what moving customers between them is. */
export function npsValue(input: NpsValueInput): NpsValue;

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

/** Value of a customer who begins in each state (Pfeifer & Carraway 2000). */
export function markovValue(input: MarkovInput): { endless: Extended[]; horizon: number[] | null };

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
