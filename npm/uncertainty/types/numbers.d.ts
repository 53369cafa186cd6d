// What of a case can vary, and what can be asked of it.

import type { Case, SimulationFigure } from "../../index.js";

/** A headline figure. Those of `SimulationFigure` can be simulated; the others are asked of one case at a time. */
export type Figure =
  | SimulationFigure
  /** Internal rate per year; `null` unless there is exactly one. */
  | "irr"
  /** Modified internal rate per year; `null` without money on both sides. */
  | "mirr"
  /** Periods until the cash is back for good; `null`: not within the horizon. */
  | "paybackPeriods"
  /** The same on present values. */
  | "discountedPaybackPeriods"
  /** How deep the cumulative cash falls below zero, as a positive amount; 0 if it never does. */
  | "peakExposure"
  /** NPV lost by starting one period later. */
  | "costOfDelay"
  /** Points of retention that bring the NPV to zero (0.01 is one); `null`: no retention can pay for it. */
  | "breakEvenRetentionPoints"
  /** Present value of one point of retention held over the horizon, of all segments. */
  | "worthOfOnePoint"
  /** Average CLTV over three years, in contribution, before the initiatives. */
  | "cltvThreeYears"
  /** Average CLTV to the horizon, in contribution, before the initiatives. */
  | "cltvHorizon"
  /** Average endless CLTV, in contribution, before the initiatives. */
  | "cltvEndless"
  /** Contribution per month that problems cost while nothing is done. */
  | "costOfDoingNothing";

/** Kinds of distributions; those of a range are `"pert"` and `"triangular"`. */
export type DistributionName = "pert" | "triangular" | "uniform" | "normal" | "lognormal" | "beta" | "logitNormal";

/** A number of the case. */
export interface CaseNumber {
  /** Where it stands: `segments[0].margin`. All functions here name numbers so. */
  path: string;
  /** What plain evaluation takes: the number, the likely value of a range, else the median within the legal range. */
  value: number;
  /** How it is distributed; `null` of a single number. */
  dist: DistributionName | null;
  /** The smallest legal value, or the one it must exceed: 0 of the shape of a curve, say. */
  min: number;
  /** The largest legal value. */
  max: number;
}

/** Every number of the case, in its order: what can be varied. */
export function numbers(input: Case): CaseNumber[];
