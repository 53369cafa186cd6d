// What drives the answer, and what it would be worth to know it.

import type { Case, SimulationFigure, SimulationOptions } from "../../index.js";

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
