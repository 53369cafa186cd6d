/**
 * How sure is the answer? One number at a time, two at a time, all at once.
 *
 * A WebAssembly of its own, loaded when it is asked for: `await init()` (browsers and bundlers) or
 * `initSync(bytes)` comes first; in Node and with `cltv/uncertainty/inline` the module is ready on
 * import. The same case, options and seed give the same bits everywhere, on any number of threads.
 *
 * Every function throws a `CltvError` with all problems of the case, or of the options; paths of
 * options have no prefix (`trials`, `x.path`).
 */

import type { Case, Compiled, Extended, InitInput, SimulationFigure, SimulationOptions } from "../index.js";

export type { Case, CltvError, Correlation, Estimate, Extended, Problem, SimulationFigure, SimulationOptions } from "../index.js";

/* ---------------------------------------------------------------- numbers */

/** A headline figure. Those of `SimulationFigure` can be simulated; the others are asked of one case at a time. */
export type Figure =
  | SimulationFigure
  /** Internal rate per year; `null` unless there is exactly one. */
  | "irr"
  /** Modified internal rate per year. */
  | "mirr"
  /** Periods; `null`: not within the horizon. */
  | "paybackPeriods"
  | "discountedPaybackPeriods"
  /** The deepest point of the cumulative cash, at most 0. */
  | "peakExposure"
  /** Per period. */
  | "costOfDelay"
  | "breakEvenRetentionPoints"
  | "worthOfOnePoint"
  /** Average CLTV of the opening customers in contribution, before the initiatives. */
  | "cltvThreeYears"
  | "cltvHorizon"
  | "cltvEndless"
  /** Contribution per month that problems cost while nothing is done. */
  | "costOfDoingNothing";

export type DistributionName = "pert" | "triangular" | "uniform" | "normal" | "lognormal" | "beta" | "logitNormal";

/** A number of the case. */
export interface CaseNumber {
  /** Where it stands: `segments[0].margin`. All functions here name numbers so. */
  path: string;
  /** What plain evaluation takes: the number, the likely value of a range, else the median within the legal range. */
  value: number;
  /** How it is distributed; `null` of a single number. */
  dist: DistributionName | null;
  /** Its legal range. `min` itself may be excluded: the discount rate of a perpetuity, say. */
  min: number;
  max: number;
}

/** Every number of the case, in its order: what can be varied. */
export function numbers(input: Case): CaseNumber[];

/* ------------------------------------------------------ one or two numbers */

export interface TornadoOptions {
  /** Default `"npv"`. */
  figure?: Figure;
  /** Each uncertain number goes to its quantiles at these two probabilities, 0.0001..0.9999. Default 0.1 and 0.9. */
  low?: number;
  high?: number;
  /** Single numbers are moved by this share of themselves both ways, above 0..1, held in their legal range. Without it they stand still. */
  spread?: number;
  /** Only these numbers. Without it, all but the horizon, which is a decision. */
  paths?: string[];
}

export interface Tornado {
  figure: Figure;
  /** With every number as stated. */
  base: Extended;
  low: number;
  high: number;
  /** The widest first. */
  bars: TornadoBar[];
}

/** What one number does to the figure while all others stand as stated. */
export interface TornadoBar {
  path: string;
  value: number;
  inputLow: number;
  inputHigh: number;
  /** The figure at `inputLow` and at `inputHigh`. */
  atLow: Extended;
  atHigh: Extended;
  /** |atHigh − atLow|; `null` unless both are numbers. */
  swing: number | null;
  /** A single number, moved by `spread`. */
  assumed: boolean;
}

/** What each uncertain number does to a figure, one at a time. */
export function tornado(input: Case, options?: TornadoOptions): Tornado;

/** The values that a number takes, evenly spaced; whole numbers once each. */
export interface Axis {
  path: string;
  /** Default: its first and 99th percentile; of a single number, a fifth less and more. */
  from?: number;
  to?: number;
  /** A whole number, 2..101. Default 11, of a curve 33. */
  steps?: number;
}

export interface AxisValues {
  path: string;
  /** What plain evaluation takes. */
  value: number;
  /** Rising. */
  at: Float64Array;
}

export interface GridOptions {
  /** Default `"npv"`. */
  figure?: Figure;
  /** Two different numbers. */
  x: Axis;
  y: Axis;
}

export interface Grid {
  figure: Figure;
  x: AxisValues;
  y: AxisValues;
  /** `rows[j][i]` is the figure at `y.at[j]` and `x.at[i]`. */
  rows: Extended[][];
}

/** A figure for every pair of values of two numbers. */
export function grid(input: Case, options: GridOptions): Grid;

export interface CurveOptions {
  /** Default `"npv"`. */
  figure?: Figure;
  x: Axis;
}

export interface Curve {
  figure: Figure;
  x: AxisValues;
  /** The figure at each of `x.at`. */
  y: Extended[];
}

/** A figure along the values of one number. */
export function curve(input: Case, options: CurveOptions): Curve;

export interface BreakEvenOptions {
  path: string;
  /** Default `"npv"`. */
  figure?: Figure;
  /** The value that the figure shall reach. Default 0. */
  target?: number;
  /** Where to search. Default: the legal range of a share; of other numbers, ten times the number both ways, within the legal range. */
  from?: number;
  to?: number;
}

export interface BreakEven {
  path: string;
  figure: Figure;
  target: number;
  /** What plain evaluation takes. */
  value: number;
  from: number;
  to: number;
  kind: "none" | "one" | "several";
  /** Rising; of whole numbers, the first on the other side. */
  crossings: number[];
  /** The figure at `from` and at `to`. */
  atFrom: Extended;
  atTo: Extended;
}

/** The values of a number at which a figure reaches its target: looked for in 65 places, then found exactly. */
export function breakEven(input: Case, options: BreakEvenOptions): BreakEven;

/* ------------------------------------------------------------- simulation */

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

/* ------------------------------------------- what drives it, what it is worth */

export interface SensitivityOptions {
  /** Default `"npv"`. */
  figure?: SimulationFigure;
  /** Trials of each of the samples: 2 and one per number. Default 4096. */
  trials?: number;
  /** Default: as in a simulation. */
  seed?: number;
}

/** Shares of the variance of a figure (Sobol' indices: Saltelli 2010, Jansen 1999). */
export interface Sensitivity {
  figure: SimulationFigure;
  trials: number;
  variance: number;
  /** Numbers that move together stand together. The largest total first. */
  inputs: {
    paths: string[];
    /** Share that would go if these were known, on average. */
    first: number;
    firstError: number;
    /** Share that would remain if only these were unknown: with all that they do together with others. */
    total: number;
    totalError: number;
  }[];
}

/** How much of the variance each uncertain number explains. */
export function sensitivity(input: Case, options?: SensitivityOptions): Sensitivity;

/** What knowing would be worth before deciding whether to do it at all. Money today. */
export interface InformationValue {
  trials: number;
  /** Of deciding now: max(0, E[NPV]). */
  now: number;
  /** Of knowing everything: E[max(0, NPV)] − max(0, E[NPV]). */
  evpi: number;
  evpiError: number;
  /** Of knowing one number, x: E[max(0, E[NPV | x])] − max(0, E[NPV]). The largest first. */
  inputs: { path: string; evppi: number; evppiError: number }[];
}

/** What it would be worth to know a number before deciding. */
export function informationValue(input: Case, options?: SimulationOptions): InformationValue;

/* -------------------------------------------------------- several threads */

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

/** As much of an `AbortSignal` as is needed. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason: any;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** As much of a `Worker`, the web's or Node's, as is needed. */
export interface WorkerLike {
  postMessage(message: any, transfer: any[]): void;
  terminate(): unknown;
}

export interface PoolOptions {
  /** How many workers at most, a whole number. Default: as many as there are processors, 8 at most. They begin when they are needed. */
  workers?: number;
  /** Begins a worker that runs `cltv/uncertainty/worker`. Default: from the file beside this module, in browsers and Node. `null`: no workers, in slices on this thread. */
  worker?: (() => WorkerLike) | null;
}

export interface RunOptions {
  /** Once it is aborted, the promise rejects with its reason. */
  signal?: Signal;
}

export interface SimulationRunOptions extends RunOptions {
  /** How much is done, rising to 1. */
  onProgress?: (share: number) => void;
}

/** What a pool's workers can be asked one by one. */
interface Questions {
  numbers: typeof numbers;
  tornado: typeof tornado;
  grid: typeof grid;
  curve: typeof curve;
  breakEven: typeof breakEven;
  simulate: typeof simulate;
  sensitivity: typeof sensitivity;
  informationValue: typeof informationValue;
}

/** Questions that need no options. */
type Open = "numbers" | "tornado" | "simulate" | "sensitivity" | "informationValue";

/**
 * Workers for simulations and single questions. They stay for the next one, until `close()`; Node
 * does not wait for them. Promises reject as the functions throw, and with a clear error if a worker
 * fails, which is replaced.
 *
 * ```js
 * const pool = new SimulationPool();
 * const { figures } = await pool.simulate(myCase, { trials: 1e6 }, { onProgress: (share) => console.log(share) });
 * const { bars } = await pool.ask("tornado", myCase);
 * pool.close();
 * ```
 */
export class SimulationPool {
  constructor(options?: PoolOptions);
  /** What `simulate` answers, bit for bit, on all workers. Aborted, it ends within a moment. */
  simulate(input: Case, options?: SimulationOptions, run?: SimulationRunOptions): Promise<Simulation>;
  /** Any other question, in one worker, which is ended if the signal is aborted. */
  ask<Q extends Open>(question: Q, input: Case, options?: Parameters<Questions[Q]>[1], run?: RunOptions): Promise<ReturnType<Questions[Q]>>;
  ask<Q extends Exclude<keyof Questions, Open>>(question: Q, input: Case, options: Parameters<Questions[Q]>[1], run?: RunOptions): Promise<ReturnType<Questions[Q]>>;
  /** Ends all workers; whoever still waits is refused. */
  close(): void;
}

/** The same once, with workers of its own. */
export function simulateInWorkers(input: Case, options?: SimulationOptions, run?: SimulationRunOptions & PoolOptions): Promise<Simulation>;

/* ------------------------------------------------------------------- init */

/** Loads the WebAssembly once; later calls return at once. Default: the file beside this module. */
export function init(source?: InitInput | Promise<InitInput>): Promise<void>;

/** The same from bytes or a module already at hand. */
export function initSync(source: Compiled): void;

/** The version of the package. */
export function version(): string;
