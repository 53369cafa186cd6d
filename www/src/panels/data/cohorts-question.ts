/** The cohorts that the person pasted, and how they are to be fitted. */
import type { Period } from "cltv";
import type { CohortsFit, CohortsInput, CurveFit, FittedCurve } from "cltv/data";
import type { DecimalSign } from "../../number/parse.ts";
import type { View } from "../../view.ts";
import { cohortTable, type CohortTable } from "./cohort-table.ts";

export type CurveName = CurveFit["curve"];

export interface CohortState {
  /** As it was pasted. */
  text: string;
  /** As fractions were written where it came from: that of the page's language when it came. */
  decimal: DecimalSign;
  /** Something larger was refused while this text stood here. */
  tooLarge?: string;
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
  return { text: `\t${years}\n${which === "highEnd" ? "High End" : "Regular"}\t${PUBLISHED[which]}`, decimal: ".", per: "year", holdout: 5 };
}

/** Letters, and bytes of a file. No table of cohorts comes near it, and a part of a table would be another table. */
export const LARGEST_TABLE = 1_000_000;

/** Another text in the place of the one that stood here, unless it is too large. */
export function withText(state: CohortState, text: string | undefined, decimal: DecimalSign): CohortState {
  const { tooLarge: _, ...kept } = state;
  return text === undefined || text.length > LARGEST_TABLE ? { ...kept, tooLarge: state.text } : { ...kept, text, decimal };
}

/** Nothing of a file that is too large. Spreadsheets of Cyrillic languages may save in windows-1251, which is never valid UTF-8 by chance. */
export async function textOf(file: Blob): Promise<string | undefined> {
  if (file.size > LARGEST_TABLE) return undefined;
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

const tables = new WeakMap<View["kept"], Pick<CohortState, "text" | "decimal"> & { table: CohortTable }>();

/** Read once, however often it is drawn. */
export function tableOf({ kept }: Pick<View, "kept">, { text, decimal }: CohortState): CohortTable {
  const known = tables.get(kept);
  if (known?.text === text && known.decimal === decimal) return known.table;
  const table = cohortTable(text, decimal);
  tables.set(kept, { text, decimal, table });
  return table;
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
