// All numbers at once, whole or in parts.

import type { Case, SimulationFigure, SimulationOptions } from "../../index.js";
import type { DistributionName } from "./numbers.js";

/** What the futures say that the uncertain numbers of a case allow. */
export interface Simulation {
  /** It draws the same futures again. */
  seed: number;
  trials: number;
  sampling: "sobol" | "random";
  /** The uncertain numbers in the order of the case. The horizon is a decision and stands as stated. */
  inputs: UncertainInput[];
  correlations: { between: [string, string]; rank: number; gaussian: number }[];
  /** In the order in which they were asked. */
  figures: SimulatedFigure[];
  /** Cumulative cash at the end of each period, over the first trials; `null` if it was not asked. */
  fan: Fan | null;
  /** When the cash is back in the trials of the fan; `null` if it was not asked. */
  payback: SimulatedPayback | null;
}

export interface UncertainInput {
  path: string;
  /** What plain evaluation takes. */
  value: number;
  dist: DistributionName;
  /** Of its distribution within the legal range. */
  p10: number;
  p50: number;
  p90: number;
}

/** Standard errors are those of independent trials; with Sobol' points the true error is smaller. */
export interface SimulatedFigure {
  figure: SimulationFigure;
  /** Of plain evaluation: every number as stated. Not the mean, nor the median. */
  plain: number;
  mean: number;
  /** standardDeviation ÷ √trials. */
  meanError: number;
  /** √(Σ (x − mean)² ÷ (trials − 1)). */
  standardDeviation: number;
  min: number;
  max: number;
  /** P5, P10, P25, P50, P75, P90 and P95: order statistics, straight between neighbours. */
  percentiles: Percentile[];
  /** Share of trials above zero: of the NPV, the probability that it pays. */
  shareAboveZero: number;
  /** √(share · (1 − share) ÷ trials). */
  shareAboveZeroError: number;
  tail: number;
  /** Mean of the worst `tail` share of trials. */
  expectedShortfall: number;
  /** `counts[i]` trials lie between `edges[i]` and `edges[i + 1]`; the first and last count those beyond, too. Zero is an edge if it is inside. */
  histogram: { edges: Float64Array; counts: Float64Array };
}

/** The value that a share `p` of trials does not exceed. */
export interface Percentile {
  /** 0.05, … */
  p: number;
  value: number;
  /** Half the distance between the quantiles at p ± √(p (1 − p) ÷ trials) (Woodruff 1952). */
  error: number;
}

/** Percentiles per period: no trial runs along a line. */
export interface Fan {
  trials: number;
  p5: Float64Array;
  p10: Float64Array;
  p25: Float64Array;
  p50: Float64Array;
  p75: Float64Array;
  p90: Float64Array;
  p95: Float64Array;
}

export interface SimulatedPayback {
  trials: number;
  shareWithinHorizon: number;
  /** Periods by which a tenth, a half, nine tenths have their cash back; `null`: not within the horizon. */
  p10: number | null;
  p50: number | null;
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
  trials: number;
  /** Trials of a block; the last one may be shorter. */
  blockSize: number;
  blocks: number;
}

export function simulationPlan(input: Case, options?: SimulationOptions): SimulationPlan;

/** Some blocks of a simulation. */
export interface SimulationPart {
  from: number;
  to: number;
  /** Figure after figure, its value in every trial. */
  values: Float64Array;
  /** Trial after trial of the fan, cumulative cash at the end of each period. */
  paths: Float64Array;
  /** Of these trials, periods until the cash is back; negative: never. */
  paybacks: Float64Array;
}

/** Runs the blocks `from` … `to` − 1 of the plan. */
export function simulatePart(input: Case, options: SimulationOptions | undefined, from: number, to: number): SimulationPart;

/** Parts in any order, each block once, merge into exactly what `simulate` answers. */
export function mergeSimulation(input: Case, options: SimulationOptions | undefined, parts: readonly SimulationPart[]): Simulation;
