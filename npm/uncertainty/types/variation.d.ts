// One number at a time, or two.

import type { Case, Extended } from "../../index.js";
import type { Figure } from "./numbers.js";

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
