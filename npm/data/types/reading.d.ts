// Files of purchases.

import type { Transactions } from "./customers.js";

/** How to read a file. Customer, date and amount are different columns. */
export interface ReadOptions {
  /** How letters are written. Default `"utf-8"`. */
  encoding?: "utf-8" | "windows-1251";
  /** What parts the cells of a row. Default `","`. */
  delimiter?: "," | ";" | "\t" | "|";
  /** Whether the first row names the columns. Default true. */
  hasHeader?: boolean;
  /** Column of the customer, from 0. */
  customer: number;
  /** Column of the date, from 0. */
  date: number;
  /** Column of the amount, from 0; without it there is no spend. */
  amount?: number;
  /**
   * What stands first in a date that ends with its year; dates that begin with it are read in any case. Default `"iso"`:
   * all of them begin with their year.
   */
  dates?: "iso" | "dayMonthYear" | "monthDayYear";
  /** What parts the decimals of an amount. Default `"."`. */
  decimal?: "." | ",";
}

/** How a file seems to be made, to be confirmed by somebody who knows it. */
export interface Preview {
  /** How letters are written. */
  encoding: "utf-8" | "windows-1251";
  /** What parts the cells of a row. */
  delimiter: "," | ";" | "\t" | "|";
  /** Whether the first row names the columns. */
  hasHeader: boolean;
  /** The columns of the first row. */
  columns: PreviewColumn[];
  /** Up to twenty rows after the header, cells cut at 200 characters. */
  rows: string[][];
  /** Column of the customer, from 0; absent if it cannot be told. */
  customer?: number;
  /** Column of the date, from 0; absent if it cannot be told. */
  date?: number;
  /** Column of the amount, from 0; absent if it cannot be told. */
  amount?: number;
  /** What stands first in a date that ends with its year; absent if it cannot be told. */
  dates?: "iso" | "dayMonthYear" | "monthDayYear";
  /** What parts the decimals of an amount; absent if it cannot be told. */
  decimal?: "." | ",";
  /** All of it, ready for `readTransactions`; `null` without a column that looks like the customer, or the date. */
  guess: ReadOptions | null;
  /**
   * What could not be told from the first rows, or only just; somebody has to say. `no…`: no column looks like it.
   * `byPlace`: the columns have no names, so that only their place speaks for what they are. `ambiguous…`: each of them
   * could be read both ways. `mixed…`: some are written the one way, some the other.
   */
  doubts: ("noCustomer" | "noDate" | "noAmount" | "byPlace" | "ambiguousDates" | "mixedDates" | "ambiguousDecimals" | "mixedDecimals")[];
}

/** A column as it looks. */
export interface PreviewColumn {
  /** Its name in the header; empty without one. */
  name: string;
  /** What at least nine tenths of its filled cells are; `"text"`: neither; `"empty"`: it has none. */
  kind: "date" | "number" | "text" | "empty";
}

/** The first look at a file: its first 64 kB are enough. */
export function previewTransactions(bytes: Uint8Array, known?: KnownOfFile): Preview;

/** What somebody knows of a file better than a guess. */
export type KnownOfFile = Pick<ReadOptions, "encoding" | "delimiter" | "hasHeader">;

/** Begins to read a file of purchases. */
export function readTransactions(options: ReadOptions): TransactionReader;

/** Reads a file as its bytes come. The memory is given back by `finish` or `free`, or some time later. */
export interface TransactionReader {
  /** The next bytes of the file, however they are parted. */
  push(bytes: Uint8Array): void;
  /** How many rows were read and how many are broken so far. */
  soFar(): RowsSoFar;
  /** The file is over, and the reader gone. */
  finish(): FileReading;
  /** Gives the memory back at once, where a file is not read to its end. */
  free(): void;
}

/** Rows of data of the bytes that came so far. */
export interface RowsSoFar {
  /** Rows that became transactions. */
  read: number;
  /** Rows that did not. */
  broken: number;
}

/** What reading a file came to. */
export interface FileReading {
  /** What became of the rows. */
  report: ReadReport;
  /** The transactions; `null` if no row could be read, for the reasons in the report. */
  transactions: Transactions | null;
}

/** What became of a file: every row is either read or broken. */
export interface ReadReport {
  /** Length of the file in bytes. */
  bytes: number;
  /** Rows of data: blank lines and the header are none. */
  rows: number;
  /** Rows that became transactions. */
  read: number;
  /** Rows that did not. */
  broken: number;
  /**
   * What is wrong, in the order of the file, the first hundred. Where no row could be read, one problem of the whole file
   * for each kind instead.
   */
  problems: RowProblem[];
  /** How many rows have which problem in which column, the most frequent first. */
  tallies: RowTally[];
  /** Different customers in the rows that were read. */
  customers: number;
  /** The earliest day, as `2024-01-31`; `null` if no row could be read. */
  firstDay: string | null;
  /** The latest day; `null` if no row could be read. */
  lastDay: string | null;
  /** Sum of the amounts, in money, refunds subtracted; 0 without amounts. */
  total: number;
}

/** How many rows have a problem of one kind in one column. */
export interface RowTally {
  /** Column, from 0; absent for what is wrong with whole rows. */
  column?: number;
  /** What kind of problem it is. */
  code: RowCode;
  /** How many rows have it. */
  rows: number;
}

/** What kind of problem a row, or the whole file, has. */
export type RowCode =
  /** There is no row of data in this file. */
  | "noRows"
  /** This is not a text. */
  | "notText"
  /** The table has no such column. */
  | "noSuchColumn"
  /** The row has more or fewer cells than the first one. */
  | "cellCount"
  /** Longer than a row can be: most often a quote that nobody closes. */
  | "tooLong"
  /** The bytes are no text in this encoding. */
  | "encoding"
  /** The cell is empty. */
  | "missing"
  /** Not a date, or one in another order. */
  | "notADate"
  /** A date that the calendar does not have. */
  | "noSuchDay"
  /** Years are 1900 to 2199, amounts at most 1e15 either way. */
  | "outOfRange"
  /** Not a number. */
  | "notANumber"
  /** A number only if the other sign parts its decimals. */
  | "otherDecimal";

/** One thing that is wrong with a row, or with the whole file. */
export interface RowProblem {
  /** Line of the file in which the row begins, from 1, as an editor counts; absent for what is wrong with the whole file. */
  row?: number;
  /** Column, from 0; absent for what is wrong with the whole row. */
  column?: number;
  /** What kind, stable for programs. */
  code: RowCode;
  /** What is wrong and how to mend it, in an English sentence. */
  message: string;
  /** The offending cell, cut at 200 characters; of `cellCount`, how many cells the row has. */
  value: string;
}
