// All numbers at once, whole or in parts.

import type { Case, SimulationFigure, SimulationOptions } from "../../index.js";
import type { DistributionName } from "./numbers.js";

/** What the futures say that the uncertain numbers of a case allow. */
export interface Simulation {
  /** The seed that draws the same futures again. */
  seed: number;
  /** How many futures were drawn. */
  trials: number;
  /** How they were drawn: as scrambled Sobol' points, or each on its own. */
  sampling: "sobol" | "random";
  /** The uncertain numbers in the order of the case. The horizon is a decision and stands as stated. */
  inputs: UncertainInput[];
  /** What moved together. */
  correlations: CorrelatedPair[];
  /** How the figures are spread, in the order in which they were asked. */
  figures: SimulatedFigure[];
  /** Cumulative cash at the end of each period, over the first trials; `null` if it was not asked. */
  fan: Fan | null;
  /** When the cash is back in the trials of the fan; `null` if it was not asked. */
  payback: SimulatedPayback | null;
}

/** An uncertain number. Its percentiles are those of its distribution within the legal range. */
export interface UncertainInput {
  /** Where it stands: `segments[0].margin`. */
  path: string;
  /** What plain evaluation takes. */
  value: number;
  /** How it is distributed. */
  dist: DistributionName;
  /** The value below which it is in one future of ten. */
  p10: number;
  /** The value below which it is in half of the futures. */
  p50: number;
  /** The value below which it is in nine futures of ten. */
  p90: number;
}

/** Two numbers that moved together. */
export interface CorrelatedPair {
  /** Where they stand: `["segments[0].margin", "segments[0].revenuePerPeriod"]`. */
  between: [string, string];
  /** Rank correlation (Spearman's), −1..1. */
  rank: number;
  /** Correlation of the normal scores, 2 sin(π · rank / 6). */
  gaussian: number;
}

/**
 * One figure over all futures, in its own unit. Standard errors are those of independent trials; with Sobol' points the
 * true error is smaller.
 */
export interface SimulatedFigure {
  /** Which figure. */
  figure: SimulationFigure;
  /** Its value in plain evaluation: every number as stated. Not the mean, nor the median. */
  plain: number;
  /** Its mean over the trials. */
  mean: number;
  /** Standard error of the mean: standardDeviation ÷ √trials. */
  meanError: number;
  /** How far it is spread: √(Σ (x − mean)² ÷ (trials − 1)). */
  standardDeviation: number;
  /** Its smallest value in a trial. */
  min: number;
  /** Its largest value in a trial. */
  max: number;
  /** P5, P10, P25, P50, P75, P90 and P95: order statistics, straight between neighbours. */
  percentiles: Percentile[];
  /** Share of trials above zero, 0..1: of the NPV, the probability that it pays. */
  shareAboveZero: number;
  /** Standard error of that share: √(share · (1 − share) ÷ trials). */
  shareAboveZeroError: number;
  /** Share of worst trials, those with the smallest values, 0..1. */
  tail: number;
  /** Mean of the worst `tail` share of trials. */
  expectedShortfall: number;
  /** How many trials lie where. */
  histogram: Histogram;
}

/**
 * Cells of equal width that cover P0.5 to P99.5: `counts[i]` trials lie between `edges[i]` and `edges[i + 1]`. Equal
 * trials make one cell without width.
 */
export interface Histogram {
  /** Ends of the cells, rising, one more than cells. Zero is one of them if it is inside. */
  edges: Float64Array;
  /** Trials in each cell, its lower edge included; the first and the last count those beyond, too. */
  counts: Float64Array;
}

/** The value that a share `p` of trials does not exceed. */
export interface Percentile {
  /** The share of trials: 0.05, … */
  p: number;
  /** The value, in the unit of the figure. */
  value: number;
  /** Standard error: half the distance between the quantiles at p ± √(p (1 − p) ÷ trials) (Woodruff 1952). */
  error: number;
}

/**
 * Percentiles of the cumulative cash at the end of each period, in money. They belong to their period: no trial runs
 * along a line.
 */
export interface Fan {
  /** How many trials were followed, the first ones. */
  trials: number;
  /** In one trial of twenty the cash is lower. */
  p5: Float64Array;
  /** In one trial of ten the cash is lower. */
  p10: Float64Array;
  /** In a quarter of the trials the cash is lower. */
  p25: Float64Array;
  /** In half of the trials the cash is lower. */
  p50: Float64Array;
  /** In three quarters of the trials the cash is lower. */
  p75: Float64Array;
  /** In nine trials of ten the cash is lower. */
  p90: Float64Array;
  /** In nineteen trials of twenty the cash is lower. */
  p95: Float64Array;
}

/** When the cash is back, over the trials of the fan. */
export interface SimulatedPayback {
  /** How many trials were followed. */
  trials: number;
  /** Share of them in which the cash is back for good within the horizon, 0..1. */
  shareWithinHorizon: number;
  /** Periods by which a tenth of the trials have their cash back; `null`: not within the horizon. */
  p10: number | null;
  /** Periods by which a half of them have it back; `null`: not within the horizon. */
  p50: number | null;
  /** Periods by which nine tenths of them have it back; `null`: not within the horizon. */
  p90: number | null;
}

/**
 * Draws futures and says how the figures are spread.
 *
 * ```js
 * const { figures: [npv] } = simulate(myCase, { trials: 65536 });
 * npv.shareAboveZero; // how probable it is that it pays
 * ```
 * @throws {CltvError} also where a ratio is divided by costs that may be nothing.
 */
export function simulate(input: Case, options?: SimulationOptions): Simulation;

/** Trials are drawn in blocks, each from the seed and its own place. */
export interface SimulationPlan {
  /** How many trials there are. */
  trials: number;
  /** Trials of a block; the last one may be shorter. */
  blockSize: number;
  /** How many blocks there are. */
  blocks: number;
}

/** How a simulation is cut into blocks, to share them among workers. */
export function simulationPlan(input: Case, options?: SimulationOptions): SimulationPlan;

/** Some blocks of a simulation, to be merged with the others. */
export interface SimulationPart {
  /** The first block, from 0. */
  from: number;
  /** The block after the last. */
  to: number;
  /** Figure after figure, its value in every trial. */
  values: Float64Array;
  /** Trial after trial of the fan, cumulative cash at the end of each period, in money. */
  paths: Float64Array;
  /** Of these trials, periods until the cash is back; negative: never. */
  paybacks: Float64Array;
}

/** Runs the blocks `from` … `to` − 1 of the plan. */
export function simulatePart(input: Case, options: SimulationOptions | undefined, from: number, to: number): SimulationPart;

/** Parts in any order, each block once, merge into exactly what `simulate` answers. */
export function mergeSimulation(input: Case, options: SimulationOptions | undefined, parts: readonly SimulationPart[]): Simulation;
