/** What the second engine answers; of a figure that has no value there, in words of its own. */
import type { Extended } from "cltv";

export type Figure =
  | "npv"
  | "contributionImpact"
  | "revenueImpact"
  | "costs"
  | "netCash"
  | "customersKept"
  | "roi"
  | "benefitCostRatio"
  | "irr"
  | "mirr"
  | "paybackPeriods"
  | "discountedPaybackPeriods"
  | "peakExposure"
  | "costOfDelay"
  | "breakEvenRetentionPoints"
  | "worthOfOnePoint"
  | "cltvThreeYears"
  | "cltvHorizon"
  | "cltvEndless"
  | "costOfDoingNothing";

export interface TornadoBar {
  path: string;
  value: number;
  inputLow: number;
  inputHigh: number;
  atLow: Extended;
  atHigh: Extended;
  swing: number | null;
  /** A single number, moved by the same share as all of them. */
  assumed: boolean;
}

export interface Tornado {
  figure: Figure;
  base: Extended;
  low: number;
  high: number;
  bars: TornadoBar[];
}

export interface Axis {
  path: string;
  value: number;
  at: Float64Array;
}

export interface Grid {
  figure: Figure;
  x: Axis;
  y: Axis;
  rows: Extended[][];
}

export interface Curve {
  figure: Figure;
  x: Axis;
  y: Extended[];
}

export interface BreakEven {
  path: string;
  figure: Figure;
  target: number;
  value: number;
  from: number;
  to: number;
  kind: "none" | "one" | "several";
  crossings: number[];
  atFrom: Extended;
  atTo: Extended;
}

export type Sampling = "sobol" | "random";

export interface SimulationOptions {
  seed?: number;
  trials?: number;
  sampling?: Sampling;
  figures?: Figure[];
}

export interface Fan {
  trials: number;
  p10: Float64Array;
  p25: Float64Array;
  p50: Float64Array;
  p75: Float64Array;
  p90: Float64Array;
}

export interface SimulatedFigure {
  figure: Figure;
  plain: number;
  mean: number;
  meanError: number | null;
  standardDeviation: number;
  min: number;
  max: number;
  percentiles: { p: number; value: number; error: number | null }[];
  shareAboveZero: number;
  shareAboveZeroError: number | null;
  tail: number;
  expectedShortfall: number;
  histogram: { edges: Float64Array; counts: Float64Array };
}

export interface Simulation {
  seed: number;
  trials: number;
  sampling: Sampling;
  inputs: { path: string; value: number; dist: string; p10: number; p50: number; p90: number }[];
  figures: SimulatedFigure[];
  fan: Fan | null;
  payback: { trials: number; shareWithinHorizon: number; p10: number | null; p50: number | null; p90: number | null } | null;
  correlations: { between: [string, string]; gaussian: number; rank: number }[];
}

export interface Sensitivity {
  figure: Figure;
  trials: number;
  variance: number;
  inputs: { paths: string[]; first: number; firstError: number; total: number; totalError: number }[];
}

export interface InformationValue {
  trials: number;
  now: number;
  evpi: number;
  evpiError: number;
  inputs: { path: string; evppi: number; evppiError: number }[];
}

/** Each question by its name, with what it is asked for and what it answers. */
export interface Questions {
  tornado: { options: { figure?: Figure; low?: number; high?: number; spread?: number; paths?: string[] }; answer: Tornado };
  grid: { options: { figure?: Figure; x: AxisWish; y: AxisWish }; answer: Grid };
  curve: { options: { figure?: Figure; x: AxisWish }; answer: Curve };
  breakEven: { options: { path: string; figure?: Figure; target?: number; from?: number; to?: number }; answer: BreakEven };
  simulate: { options: SimulationOptions; answer: Simulation };
  sensitivity: { options: { figure?: Figure; trials?: number; seed?: number }; answer: Sensitivity };
  informationValue: { options: SimulationOptions; answer: InformationValue };
}

export type Question = keyof Questions;

export interface AxisWish {
  path: string;
  from?: number;
  to?: number;
  steps?: number;
}
