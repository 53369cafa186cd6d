// What a fit found, or why there is none.

/** Why the data do not tell a model. */
export interface Unfit {
  code:
    | "tooFewCustomers"
    | "noRepeatPurchase"
    | "noLoss"
    | "everybodyLeft"
    | "onePeriod"
    | "equalSpend"
    /** Histories that are no whole numbers of periods: BG/BB takes those summed up by `opportunities`. */
    | "notWholePeriods"
    /** The likelihood rises, or stays level, while `parameters` run to zero or beyond all bounds. */
    | "ridge"
    | "notConverged";
  /** In a sentence. */
  message: string;
  /** Those that cannot be told; empty where it is not about single ones. */
  parameters: string[];
}

export interface Parameter {
  name: string;
  /** Of maximum likelihood. */
  value: number;
  /** From the curvature of the likelihood there. */
  standardError: number;
}
