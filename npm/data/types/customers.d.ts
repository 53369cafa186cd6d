// Customers with their histories.

import type { Numbers } from "../../index.js";
import type { Analysis, FitOptions } from "./analysis.js";

export type Stretch = "day" | "week" | "month" | "quarter" | "year";

export interface SummaryOptions {
  /** In what frequency, recency and age are told. Default `"week"`. */
  unit?: Stretch;
  /** Purchases within one such stretch count once, their amounts added. Default `"day"`. */
  together?: Stretch;
  /** Instead of both: customers buy or do not buy in each stretch after their first. What BG/BB takes. */
  opportunities?: Stretch;
  /** Negative amounts: taken from the latest purchase until then (default), or ignored. */
  refunds?: "subtract" | "ignore";
  /** Amounts of 0: ignored (default), or purchases without spend. */
  zeros?: "ignore" | "count";
  /** The last day seen. Default: that of the file. */
  until?: string;
  /** The last day that is fitted; what comes after it is kept out, to be compared with. */
  calibrationUntil?: string;
}

export interface Transactions {
  /** One line per customer, by the rules. */
  summarize(options?: SummaryOptions): CustomerBase;
  free(): void;
}

/** One entry per customer in each. */
export interface Columns {
  ids?: readonly string[] | null;
  /** Purchases after the first one. */
  frequency: Numbers;
  /** Time from the first purchase to the last one. */
  recency: Numbers;
  /** Time from the first purchase to the end. */
  age: Numbers;
  /** Of the purchases after the first one. */
  meanSpend?: Numbers | null;
  holdoutFrequency?: Numbers | null;
  holdoutSpend?: Numbers | null;
  holdoutLength?: number | null;
  /** Default `"week"`. */
  unit?: Stretch;
}

/** Customers with their histories, from columns that are there already. */
export function customersFromColumns(columns: Columns): CustomerBase;

/** What `columns` answers; `customersFromColumns` takes it back. */
export interface CustomerColumns {
  ids: string[] | null;
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  meanSpend: Float64Array | null;
  holdoutFrequency: Float64Array | null;
  holdoutSpend: Float64Array | null;
  holdoutLength: number | null;
  unit: Stretch;
}

/** Customers with their histories. The memory is given back by `free`, or some time later. */
export interface CustomerBase {
  readonly customers: number;
  report(): SummaryReport;
  /** The histories, customer by customer. */
  columns(): CustomerColumns;
  /** Fits models of buying and, where amounts are known, that of spend. */
  fit(options?: FitOptions): Analysis;
  free(): void;
}

export interface SummaryReport {
  unit: Stretch;
  customers: number;
  /** Those who came back. */
  repeatCustomers: number;
  /** Different histories. */
  distinct: number;
  /** Numbers of repeat purchases that occur, and how many customers have each. */
  repeatPurchases: number[];
  havingThem: number[];
  holdoutLength: number | null;
  /** Absent for columns. */
  rules?: SummaryRules;
}

/** What the rules were and what they did. */
export interface SummaryRules {
  unit: Stretch;
  together: Stretch;
  opportunities: boolean;
  refunds: "subtract" | "ignore";
  zeros: "ignore" | "count";
  firstDay: string;
  until: string;
  calibrationUntil: string | null;
  /** Rows after the last day seen, and in a stretch that is not over: left out. */
  later: number;
  unfinished: number;
  /** Rows added to an earlier one of their stretch. */
  merged: number;
  /** Rows with a negative amount. */
  refundRows: number;
  /** Rows with an amount of 0. */
  zeroRows: number;
  /** Purchases of which refunds left nothing. */
  refunded: number;
  unmatchedRefunds: number;
  unmatchedAmount: number;
  /** Customers left out: new in the time kept out, or without anything that counts. */
  newInHoldout: number;
  withoutPurchase: number;
  /** In what is fitted, the first purchases included. */
  spend: number;
}
