/** A survey as it was counted, row by row, and what the engine makes of it. */
import { nps, type NpsOutcome, type Survey, type SurveyCell } from "cltv";

export type Answers = Pick<SurveyCell, "promoters" | "passives" | "detractors">;

/** A row of the table; customers are told apart by their products and years. */
export type Row = Omit<SurveyCell, "name">;

export interface Counted {
  cells: Row[];
  before?: Answers;
}

/** Made up to show how an average hides the unhappy customer with many products. */
export const EXAMPLE: Counted = {
  cells: [
    { products: "1", years: "0–1", promoters: 130, passives: 90, detractors: 40, revenuePerCustomer: 3000 },
    { products: "2–3", years: "2–5", promoters: 110, passives: 80, detractors: 45, revenuePerCustomer: 9000 },
    { products: "4+", years: "6+", promoters: 25, passives: 30, detractors: 45, revenuePerCustomer: 32000 },
  ],
  before: { promoters: 240, passives: 200, detractors: 130 },
};

export function blankRow(): Row {
  return { promoters: 20, passives: 15, detractors: 10 };
}

export function scoreOf({ cells, before }: Counted): NpsOutcome {
  const survey: Survey = { cells: cells.map((row, index) => ({ ...row, name: String(index + 1) })), ...(before && { before }) };
  return nps(survey);
}
