// Files of purchases.

import type { Transactions } from "./customers.js";

export interface ReadOptions {
  /** Default `"utf-8"`. */
  encoding?: "utf-8" | "windows-1251";
  /** Default `","`. */
  delimiter?: "," | ";" | "\t" | "|";
  /** Whether the first row names the columns. Default true. */
  hasHeader?: boolean;
  /** Columns, from 0. Without `amount` there is no spend. */
  customer: number;
  date: number;
  amount?: number;
  /** What stands first in a date that ends with its year; dates that begin with it are read in any case. */
  dates?: "iso" | "dayMonthYear" | "monthDayYear";
  decimal?: "." | ",";
}

/** How a file seems to be made, to be confirmed by somebody who knows it. */
export interface Preview {
  encoding: "utf-8" | "windows-1251";
  delimiter: "," | ";" | "\t" | "|";
  hasHeader: boolean;
  columns: { name: string; kind: "date" | "number" | "text" | "empty" }[];
  /** Up to twenty after the header, cells cut at 200 characters. */
  rows: string[][];
  /** What can be told, by itself: columns, from 0, and how dates and numbers are written. */
  customer?: number;
  date?: number;
  amount?: number;
  dates?: "iso" | "dayMonthYear" | "monthDayYear";
  decimal?: "." | ",";
  /** All of it, ready for `readTransactions`; `null` without a column that looks like the customer, or the date. */
  guess: ReadOptions | null;
  /** What could not be told from the first rows. */
  doubts: ("noCustomer" | "noDate" | "noAmount" | "byPlace" | "ambiguousDates" | "mixedDates" | "ambiguousDecimals" | "mixedDecimals")[];
}

/** The first look at a file: its first 64 kB are enough. */
export function previewTransactions(bytes: Uint8Array, known?: KnownOfFile): Preview;

/** What somebody knows better than a guess. */
export type KnownOfFile = Pick<ReadOptions, "encoding" | "delimiter" | "hasHeader">;

/** Begins to read a file of purchases. */
export function readTransactions(options: ReadOptions): TransactionReader;

export interface TransactionReader {
  /** The next bytes, however they are parted. */
  push(bytes: Uint8Array): void;
  /** Rows so far. */
  soFar(): { read: number; broken: number };
  /** The file is over, and the reader gone. `transactions` is `null` if no row could be read. */
  finish(): { report: ReadReport; transactions: Transactions | null };
  free(): void;
}

export interface ReadReport {
  bytes: number;
  /** Of data: blank lines and the header are none. */
  rows: number;
  read: number;
  broken: number;
  /** The first hundred, in the order of the file. */
  problems: RowProblem[];
  /** How many rows have which problem in which column. */
  tallies: { column?: number; code: RowCode; rows: number }[];
  customers: number;
  /** `2024-01-31`. */
  firstDay: string | null;
  lastDay: string | null;
  /** Refunds subtracted. */
  total: number;
}

export type RowCode =
  | "noRows"
  | "notText"
  | "noSuchColumn"
  | "cellCount"
  | "tooLong"
  | "encoding"
  | "missing"
  | "notADate"
  | "noSuchDay"
  | "outOfRange"
  | "notANumber"
  | "otherDecimal";

export interface RowProblem {
  /** Line of the file, as an editor counts; absent for what is wrong with the whole file. */
  row?: number;
  column?: number;
  code: RowCode;
  message: string;
  value: string;
}
