// What a fit found, or why there is none.

/** Why the data do not tell a model. */
export interface Unfit {
  /** What kind, stable for programs. */
  code:
    /** Fewer customers than parameters and one more. */
    | "tooFewCustomers"
    /** Nobody bought twice. */
    | "noRepeatPurchase"
    /** Nobody left. */
    | "noLoss"
    /** Everybody left at once. */
    | "everybodyLeft"
    /** Everything was seen for one period only. */
    | "onePeriod"
    /** Everybody spends the same per purchase. */
    | "equalSpend"
    /** Histories that are no whole numbers of periods, or too many: BG/BB takes those summed up by `opportunities`. */
    | "notWholePeriods"
    /** The likelihood rises, or stays level, while `parameters` run to zero or beyond all bounds. */
    | "ridge"
    /** The search found no way on before it was at a maximum. */
    | "notConverged";
  /** The same in an English sentence. */
  message: string;
  /** Names of the parameters that cannot be told; empty where it is not about single ones. */
  parameters: string[];
}

/** A parameter and how sure it is. */
export interface Parameter {
  /** As formulas, and the fields of a retention, name it: `"alpha"`. */
  name: string;
  /** The value of maximum likelihood. */
  value: number;
  /** Standard error, from the curvature of the likelihood there (observed information). */
  standardError: number;
}
