/** The cohorts that the person pasted, and how they are to be fitted. */
import type { Period } from "cltv";
import type { CohortsFit, CohortsInput, CurveFit, FittedCurve } from "cltv/data";
import type { CohortTable } from "./cohort-table.ts";

export type CurveName = CurveFit["curve"];

export interface CohortState {
  /** As it was pasted. */
  text: string;
  per: Period;
  holdout?: number;
  horizon?: number;
  /** The best one until another is chosen. */
  curve?: CurveName;
}

/** Customers who renew their contracts for the first twelve years: Fader & Hardie 2007, figure 1. */
export const PUBLISHED: Record<"highEnd" | "regular", string> = {
  highEnd: "1000\t869\t743\t653\t593\t551\t517\t491\t468\t445\t427\t409\t394",
  regular: "1000\t631\t468\t382\t326\t289\t262\t241\t223\t207\t194\t183\t173",
};

/** As in the paper: seven years are known, five are to be foretold. */
export function published(which: keyof typeof PUBLISHED): CohortState {
  const years = Array.from({ length: 13 }, (_, year) => year).join("\t");
  return { text: `\t${years}\n${which === "highEnd" ? "High End" : "Regular"}\t${PUBLISHED[which]}`, per: "year", holdout: 5 };
}

export function cohortsInput({ per, holdout, horizon }: CohortState, { cohorts }: CohortTable): CohortsInput {
  return { per, cohorts, ...(holdout !== undefined && { holdout }), ...(horizon !== undefined && { horizon }) };
}

export function usable({ unreadable, cohorts }: CohortTable): boolean {
  return cohorts.length > 0 && unreadable.length === 0;
}

/** The chosen one as long as it could be fitted; else the best. */
export function chosenFit({ fits }: CohortsFit, curve: CurveName | undefined): (CurveFit & { fitted: FittedCurve }) | undefined {
  const told = fits.filter((fit) => fit.fitted !== null);
  return told.find((fit) => fit.curve === curve) ?? told[0];
}
