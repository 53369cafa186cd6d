// Plain cash flows.

/** Numbers, oldest first. */
export type Numbers = readonly number[] | Float64Array;

/**
 * Net present value Σ flow_t / (1+i)^t with the first flow today (t = 0).
 * Spreadsheets discount the first flow by one period: their NPV is ours ÷ (1+i).
 * @param discountRatePerPeriod i > −1, per period of the flows (0.01 is 1 %).
 */
export function npv(discountRatePerPeriod: number, flows: Numbers): number;

/** All rates above −100 % at which the present value of the flows is zero. */
export interface InternalRates {
  /** How many rates there are. */
  kind: "none" | "one" | "several";
  /** Ascending, per period of the flows. */
  perPeriod: number[];
  /** Changes of sign in the flows: an upper bound of the number of rates. */
  signChanges: number;
}

/** All internal rates of return above −100 % per period of the flows: none, one or several. */
export function irr(flows: Numbers): InternalRates;
