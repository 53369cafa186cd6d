// What the tests of a file of purchases share: the till, and the way from its file to what customers are worth.

import assert from "node:assert/strict";
import { readTransactions } from "cltv/data";
import { columnsOfCsv, csv, pieces, till } from "./customers.js";

export const purchases = till();
export const file = csv(purchases);
export const end = Math.max(...purchases.map(({ day }) => day));
export const sum = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

export function read(bytes, options = columnsOfCsv, sizes = [bytes.length || 1]) {
  const reader = readTransactions(options);
  for (const piece of pieces(bytes, sizes)) reader.push(piece);
  return reader.finish();
}

export function fitted(options) {
  return read(file).transactions.summarize().fit(options);
}

export function ahead() {
  return { period: "month", horizon: 24, discountRatePerYear: 0.12, margin: 0.4 };
}

/** Sums of hundreds of numbers in another order differ by their roundings. */
export function isClose(actual, expected, within = 1e-11 * Math.max(1, Math.abs(expected))) {
  assert.ok(Math.abs(actual - expected) <= within, `${actual} instead of ${expected} ± ${within}`);
}
