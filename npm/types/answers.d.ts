// What can be asked of a case.

import type { Case } from "./case.js";
import type { BeforeAfter } from "./lifetime-value.js";
import type { Extended, Outcome, Reading } from "./outcome.js";
import type { Problem } from "./problem.js";
import type { Verdict } from "./verdict.js";

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
  /** The scenario; `null` is the case as it stands. */
  name: string | null;
  /** What the investment returns in the scenario: NPV, internal rate, payback. */
  verdict: Verdict;
  /** Value of a customer averaged over the opening customers of all segments. */
  averageCltv: BeforeAfter;
  /** What problems cost per month as long as nothing is done, in money; `null` if no segment states its problems. */
  costOfDoingNothingPerMonth: Reading<number> | null;
  /** Cumulative cash at the end of each period. */
  cumulative: Float64Array;
  /** This scenario less the base; `null` where either has no such number. */
  difference: Record<ComparedFigure, number | null>;
}

/** Figures that are set side by side. */
export type ComparedFigure =
  /** Three years' contribution of a customer, without the initiatives. */
  | "cltvBefore"
  /** Three years' contribution of a customer, at the full effect of the initiatives. */
  | "cltvAfter"
  /** Present value of the change in revenue. */
  | "revenueImpact"
  /** Present value of the change in contribution. */
  | "benefit"
  /** Present value of the costs of the initiatives. */
  | "costs"
  /** Benefit − costs. */
  | "npv"
  /** NPV ÷ costs. */
  | "roi"
  /** Periods until the money is back; scenarios of unlike periods have no difference. */
  | "paybackPeriods"
  /** Points of retention that bring NPV to zero; those of unlike bases have no difference. */
  | "breakEvenRetentionPoints"
  /** Customers still there at the horizon thanks to the initiatives. */
  | "customersKeptAtEnd"
  /** What problems cost per month, in contribution. */
  | "costOfDoingNothingPerMonth";

/** The case as it stands and each of its scenarios. The base comes first, named `null`. */
export function compare(input: Case): ScenarioOutcome[];

/** One figure and how it came about. */
export interface Explanation {
  /** Which figure: `"npv"`, `"segments[0].cltv.threeYears"`. */
  figure: string;
  /** Its value; `null`: there is no such figure. */
  value: Extended;
  /** What the value is counted in. */
  unit: ExplainedUnit;
  /** Symbols stand in braces: `{NPV} = {B} − {C}`. */
  formula: string;
  /** What each symbol stands for, the figure itself first. */
  terms: ExplainedTerm[];
  /** Where the formula comes from. */
  source: string;
  /** What the figure leaves out, as stable words. */
  excludes: string[];
}

/** What a symbol of a formula stands for. */
export interface ExplainedTerm {
  /** As it stands in the formula, without braces. */
  symbol: string;
  /** What it is, in one word for programs. */
  name: string;
  /** Its value; `null`: there is no such figure. */
  value: Extended;
  /** What the value is counted in. */
  unit: ExplainedUnit;
  /** The input it is, if it is one. */
  path?: string;
  /** Of which segment, initiative, problem or group, where there is one term for each. */
  label?: string;
}

/** What a figure is counted in. */
export type ExplainedUnit =
  /** In the currency of the case. */
  | "money"
  /** 0.1 is 10 %. */
  | "share"
  /** 0.01 is one percentage point. */
  | "points"
  /** Customers, months, periods of a year. */
  | "count"
  /** Periods of the case. */
  | "periods"
  /** So many times. */
  | "ratio";

/** How every headline figure came about: formula, the case's own numbers in it, source, what it leaves out. */
export function explain(input: Case): Explanation[];

/** The initiatives ranked, and the best set within a budget. */
export interface Portfolio {
  /** What may be spent, in money, as a present value. */
  budget: number;
  /** Each alone, the best NPV per unit of cost first; those that cost nothing lead. */
  ranked: RankedInitiative[];
  /** The set with the highest NPV whose present value of costs keeps the budget, interactions included. Possibly empty. */
  best: BestSet;
  /** How many sets were computed: every one. */
  sets: number;
}

/** An initiative alone. */
export interface RankedInitiative {
  /** Name of the initiative. */
  initiative: string;
  /** Benefit − cost, in money, as present values. */
  npv: number;
  /** Present value of its costs, in money. */
  cost: number;
  /** NPV ÷ cost; `null` unless it costs something. */
  npvPerCost: number | null;
}

/** The best set of initiatives within the budget. */
export interface BestSet {
  /** Names of the initiatives, in the order of the case. */
  initiatives: string[];
  /** Benefit − cost, in money, as present values. */
  npv: number;
  /** Present value of the costs of the set, in money. */
  cost: number;
  /** Present value of the contribution that the set brings, in money. */
  benefit: number;
}

/** Ranks the initiatives and finds the best set within a budget, by trying every set (12 initiatives at most). */
export function portfolio(input: Case, budget: number): Portfolio;
