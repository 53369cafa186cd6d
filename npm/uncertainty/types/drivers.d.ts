// What drives the answer, and what it would be worth to know it.

import type { Case, SimulationFigure, SimulationOptions } from "../../index.js";

/** Of which figure the drivers are asked, and how they are drawn. */
export interface SensitivityOptions {
  /** The figure whose variance is divided. Default `"npv"`. */
  figure?: SimulationFigure;
  /**
   * Trials of each of the samples, a whole number, 2..2²⁴: there are two, and one more for each number, or group of
   * numbers that move together. Default 4096.
   */
  trials?: number;
  /** The same seed draws the same trials: a whole number, 0..2⁵³ − 1. Default: as in a simulation. */
  seed?: number;
}

/** Shares of the variance of a figure (Sobol' indices: Saltelli 2010, Jansen 1999). */
export interface Sensitivity {
  /** The figure whose variance is divided. */
  figure: SimulationFigure;
  /** Trials of each sample. */
  trials: number;
  /** Variance of the figure, in its unit squared. */
  variance: number;
  /** The uncertain numbers; those that move together stand together. The largest total first. */
  inputs: Driver[];
}

/** What one number, or some that move together, do to the variance. */
export interface Driver {
  /** Where they stand: `["segments[0].margin"]`. */
  paths: string[];
  /** Share that would go if these were known, on average. */
  first: number;
  /** Standard error of `first`. */
  firstError: number;
  /** Share that would remain if only these were unknown: with all that they do together with others. */
  total: number;
  /** Standard error of `total`. */
  totalError: number;
}

/** How much of the variance each uncertain number explains. */
export function sensitivity(input: Case, options?: SensitivityOptions): Sensitivity;

/** What knowing would be worth before deciding whether to do it at all. Money today. */
export interface InformationValue {
  /** How many trials were drawn. */
  trials: number;
  /** Worth of deciding now: max(0, E[NPV]). */
  now: number;
  /** What knowing everything would add: E[max(0, NPV)] − max(0, E[NPV]). No study can be worth more. */
  evpi: number;
  /** Standard error of `evpi`. */
  evpiError: number;
  /** What knowing each uncertain number would add, the most first. */
  inputs: KnownInput[];
}

/** What knowing one number would add, in money today. */
export interface KnownInput {
  /** Where it stands: `segments[0].margin`. */
  path: string;
  /** Of knowing this number, x: E[max(0, E[NPV | x])] − max(0, E[NPV]); from 0 to `evpi`. */
  evppi: number;
  /** Standard error of `evppi`. */
  evppiError: number;
}

/** What it would be worth to know a number before deciding. Options `figures`, `fan` and `tail` have no meaning here. */
export function informationValue(input: Case, options?: SimulationOptions): InformationValue;
