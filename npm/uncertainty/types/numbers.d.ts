// What of a case can vary, and what can be asked of it.

import type { Case, SimulationFigure } from "../../index.js";

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
