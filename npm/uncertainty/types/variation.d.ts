// One number at a time, or two.

import type { Case, Extended } from "../../index.js";
import type { Figure } from "./numbers.js";

/** Which numbers are moved, how far, and which figure is looked at. */
export interface TornadoOptions {
  /** The figure that is moved. Default `"npv"`. */
  figure?: Figure;
  /** Each uncertain number goes to its quantile at this probability, 0.0001..0.9999, less than `high`. Default 0.1. */
  low?: number;
  /** And to its quantile at this probability, 0.0001..0.9999. Default 0.9. */
  high?: number;
  /**
   * Single numbers are moved by this share of themselves both ways, above 0..1, held in their legal range. Without it
   * they stand still.
   */
  spread?: number;
  /** Only these numbers. Without it, all but the horizon, which is a decision. */
  paths?: string[];
}

/** What each number does to a figure, one at a time. */
export interface Tornado {
  /** The figure that is moved. */
  figure: Figure;
  /** The figure with every number as stated. */
  base: Extended;
  /** Probability below the low values, 0..1. */
  low: number;
  /** Probability below the high values, 0..1. */
  high: number;
  /** One bar per number that moves, the widest first; those without two numbers at their ends last. */
  bars: TornadoBar[];
}

/** What one number does to the figure while all others stand as stated. */
export interface TornadoBar {
  /** Where the number stands: `segments[0].margin`. */
  path: string;
  /** What plain evaluation takes. */
  value: number;
  /** Its low value. */
  inputLow: number;
  /** Its high value. */
  inputHigh: number;
  /** The figure at `inputLow`. */
  atLow: Extended;
  /** The figure at `inputHigh`. */
  atHigh: Extended;
  /** |atHigh − atLow|; `null` unless both are numbers. */
  swing: number | null;
  /** Whether it is a single number, moved by `spread`. */
  assumed: boolean;
}

/** What each uncertain number does to a figure, one at a time. */
export function tornado(input: Case, options?: TornadoOptions): Tornado;

/** The values that a number takes, evenly spaced; whole numbers once each. */
export interface Axis {
  /** Where the number stands: `segments[0].margin`. */
  path: string;
  /** The first value. Default: its first percentile; of a single number, a fifth less, held in the legal range. */
  from?: number;
  /** The last value. Default: its 99th percentile; of a single number, a fifth more, held in the legal range. */
  to?: number;
  /** How many values, a whole number, 2..101. Default 11, of a curve 33. */
  steps?: number;
}

/** The values that a number took. */
export interface AxisValues {
  /** Where the number stands. */
  path: string;
  /** What plain evaluation takes. */
  value: number;
  /** The values, rising. */
  at: Float64Array;
}

/** Two numbers that move at once. */
export interface GridOptions {
  /** The figure in the cells. Default `"npv"`. */
  figure?: Figure;
  /** The number along the columns. */
  x: Axis;
  /** The number along the rows, another one than `x`. */
  y: Axis;
}

/** A figure for every pair of values of two numbers. */
export interface Grid {
  /** The figure in the cells. */
  figure: Figure;
  /** The number along the columns. */
  x: AxisValues;
  /** The number along the rows. */
  y: AxisValues;
  /** `rows[j][i]` is the figure at `y.at[j]` and `x.at[i]`. */
  rows: Extended[][];
}

/** A figure for every pair of values of two numbers. */
export function grid(input: Case, options: GridOptions): Grid;

/** One number that moves. */
export interface CurveOptions {
  /** The figure that is looked at. Default `"npv"`. */
  figure?: Figure;
  /** The number with its values. */
  x: Axis;
}

/** A figure along the values of one number. */
export interface Curve {
  /** The figure that is looked at. */
  figure: Figure;
  /** The number with its values. */
  x: AxisValues;
  /** The figure at each of `x.at`. */
  y: Extended[];
}

/** A figure along the values of one number. */
export function curve(input: Case, options: CurveOptions): Curve;

/** Which number is turned until which figure reaches which target. */
export interface BreakEvenOptions {
  /** Where the number stands: `segments[0].margin`. */
  path: string;
  /** The figure that shall reach the target. Default `"npv"`. */
  figure?: Figure;
  /** The value that the figure shall reach. Default 0. */
  target?: number;
  /**
   * Where the search begins. Default: the least legal value of a share; of other numbers, minus ten times their size (a
   * million where they are 0), held in the legal range.
   */
  from?: number;
  /**
   * Where it ends. Default: the largest legal value of a share; of other numbers, ten times their size (a million where
   * they are 0), held in the legal range.
   */
  to?: number;
}

/** The values of a number at which a figure reaches its target. */
export interface BreakEven {
  /** Where the number stands. */
  path: string;
  /** The figure that shall reach the target. */
  figure: Figure;
  /** The value that it shall reach, in the unit of the figure. */
  target: number;
  /** What plain evaluation takes. */
  value: number;
  /** Where the search began. */
  from: number;
  /** Where it ended. */
  to: number;
  /** How many values reach the target. */
  kind: "none" | "one" | "several";
  /** The values, rising; of whole numbers, the first on the other side. */
  crossings: number[];
  /** The figure at `from`. */
  atFrom: Extended;
  /** The figure at `to`. */
  atTo: Extended;
}

/** The values of a number at which a figure reaches its target: looked for in 65 places, then found exactly. */
export function breakEven(input: Case, options: BreakEvenOptions): BreakEven;
