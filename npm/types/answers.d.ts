// What can be asked of a case.

import type { Case } from "./case.js";
import type { AverageCltv } from "./lifetime-value.js";
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
