// Customers with their histories.

import type { Numbers } from "../../index.js";
import type { Analysis, FitOptions } from "./analysis.js";

/**
 * A stretch of the calendar: weeks begin on Monday, quarters in January, April, July and October. As a unit of time each
 * has its mean length: a month is a twelfth of 365.25 days.
 */
export type Stretch = "day" | "week" | "month" | "quarter" | "year";

/** The rules by which transactions become customers. */
export interface SummaryOptions {
  /** The unit in which recency and age are told. Default `"week"`. */
  unit?: Stretch;
  /** Purchases within one such stretch count once, their amounts added. Default `"day"`. */
  together?: Stretch;
  /**
   * Instead of both: customers buy or do not buy in each stretch after their first, and only stretches that are over
   * count. What BG/BB takes.
   */
  opportunities?: Stretch;
  /**
   * Negative amounts: taken from the latest purchase until then, and from those before it if they are more than that one
   * (default), or ignored.
   */
  refunds?: "subtract" | "ignore";
  /** Amounts of 0: ignored (default), or purchases without spend. */
  zeros?: "ignore" | "count";
  /** The last day seen, as `2024-12-31`. Default: the latest day of the file. */
  until?: string;
  /** The last day that is fitted; what comes after it is kept out, to be compared with. Default: nothing is kept out. */
  calibrationUntil?: string;
}

/** Rows that were read: who bought when, and for how much. The memory is given back by `free`, or some time later. */
export interface Transactions {
  /** One line per customer, by the rules. */
  summarize(options?: SummaryOptions): CustomerBase;
  /** Gives the memory back at once; what was made out of it stays. */
  free(): void;
}

/** A customer base as lists, one entry per customer in each; times are in `unit`. */
export interface Columns {
  /** Names of the customers; never computed with. `null`, or absent: they have none. */
  ids?: readonly string[] | null;
  /** Purchases after the first one (x), whole numbers. */
  frequency: Numbers;
  /** Time from the first purchase to the last one (t_x), 0 exactly where `frequency` is 0. */
  recency: Numbers;
  /** Time from the first purchase to the end (T), at least `recency`. */
  age: Numbers;
  /** Mean spend of the purchases after the first one, in money; not used where there is none. `null`, or absent: unknown. */
  meanSpend?: Numbers | null;
  /** Purchases in the time kept out, whole numbers; with `holdoutLength`. `null`, or absent: nothing is kept out. */
  holdoutFrequency?: Numbers | null;
  /** Spend in the time kept out, in money; with `holdoutFrequency`. `null`, or absent: unknown. */
  holdoutSpend?: Numbers | null;
  /** How long the time kept out is, more than 0; with `holdoutFrequency`. `null`, or absent: nothing is kept out. */
  holdoutLength?: number | null;
  /** Unit of all times. Default `"week"`. */
  unit?: Stretch;
}

/** Customers with their histories, from columns that are there already. */
export function customersFromColumns(columns: Columns): CustomerBase;

/** What `columns` answers; `customersFromColumns` takes it back. */
export interface CustomerColumns {
  /** Names of the customers; `null` where they have none. */
  ids: string[] | null;
  /** Purchases after the first one (x). */
  frequency: Float64Array;
  /** Time from the first purchase to the last one (t_x), in `unit`. */
  recency: Float64Array;
  /** Time from the first purchase to the end (T), in `unit`. */
  age: Float64Array;
  /** Mean spend of the purchases after the first one, in money; `null` where amounts are not known. */
  meanSpend: Float64Array | null;
  /** Purchases in the time kept out; `null` where nothing was. */
  holdoutFrequency: Float64Array | null;
  /** Spend in the time kept out, in money; `null` where nothing was, or amounts are not known. */
  holdoutSpend: Float64Array | null;
  /** How long the time kept out is, in `unit`; `null` where nothing was. */
  holdoutLength: number | null;
  /** Unit of all times. */
  unit: Stretch;
}

/** Customers with their histories. The memory is given back by `free`, or some time later. */
export interface CustomerBase {
  /** How many there are. */
  readonly customers: number;
  /** What they are like, and what the rules did. */
  report(): SummaryReport;
  /** The histories, customer by customer. */
  columns(): CustomerColumns;
  /** Fits models of buying and, where amounts are known, that of spend. */
  fit(options?: FitOptions): Analysis;
  /** Gives the memory back at once; what was made out of it stays. */
  free(): void;
}

/** What a customer base is like, and what the rules did to the transactions behind it. */
export interface SummaryReport {
  /** Unit of all times. */
  unit: Stretch;
  /** Customers of the base. */
  customers: number;
  /** Those of them who came back. */
  repeatCustomers: number;
  /** Different histories: what the time of a fit grows with. */
  distinct: number;
  /** Numbers of repeat purchases that occur, from the lowest. */
  repeatPurchases: number[];
  /** How many customers have each of them. */
  havingThem: number[];
  /** How long the time kept out is, in `unit`; `null` where nothing was. */
  holdoutLength: number | null;
  /** What the rules did; absent for columns. */
  rules?: SummaryRules;
}

/** What the rules were and what they did. */
export interface SummaryRules {
  /** Unit of all times. */
  unit: Stretch;
  /** Purchases within one such stretch counted once. */
  together: Stretch;
  /** Whether customers bought or did not buy in each stretch, and only stretches that were over counted. */
  opportunities: boolean;
  /** What negative amounts were: taken from earlier purchases, or ignored. */
  refunds: "subtract" | "ignore";
  /** What amounts of 0 were: ignored, or purchases without spend. */
  zeros: "ignore" | "count";
  /** The earliest day of the file, as `2024-01-31`. */
  firstDay: string;
  /** The last day seen. */
  until: string;
  /** The last day that is fitted; `null` where nothing is kept out. */
  calibrationUntil: string | null;
  /** Rows after the last day seen, which are left out. */
  later: number;
  /** Rows in a stretch that is not over, which are left out of opportunities. */
  unfinished: number;
  /** Rows added to an earlier one of their stretch. */
  merged: number;
  /** Rows with a negative amount. */
  refundRows: number;
  /** Rows with an amount of 0. */
  zeroRows: number;
  /** Purchases of which refunds left nothing. */
  refunded: number;
  /** Refunds, or their rests, for which there is no purchase. */
  unmatchedRefunds: number;
  /** Their sum, in money, 0 or more. */
  unmatchedAmount: number;
  /** Customers left out because their first purchase is in the time kept out. */
  newInHoldout: number;
  /** Customers left out because nothing that counts is left of their purchases. */
  withoutPurchase: number;
  /** Money spent by the customers of the base in what is fitted, the first purchases included. */
  spend: number;
}
