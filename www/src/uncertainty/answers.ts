/** What the page asks the second engine; types of the answers are the package's own. */
import type { Case } from "cltv";
import type { breakEven, curve, grid, informationValue, sensitivity, simulate, tornado } from "cltv/uncertainty";

type Asked<F extends (input: Case, options: never) => unknown> = { options: NonNullable<Parameters<F>[1]>; answer: ReturnType<F> };

/** Each question by its name, with what it is asked for and what it answers. */
export interface Questions {
  tornado: Asked<typeof tornado>;
  grid: Asked<typeof grid>;
  curve: Asked<typeof curve>;
  breakEven: Asked<typeof breakEven>;
  simulate: Asked<typeof simulate>;
  sensitivity: Asked<typeof sensitivity>;
  informationValue: Asked<typeof informationValue>;
}

export type Question = keyof Questions;
