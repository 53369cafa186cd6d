/** Customers by their value: the first of them for the page, all of them for a table. */
import type { CustomerBase, TransactionsFit } from "cltv/data/api";
import type { Columns, ScoreOptions, Scores } from "./answers.ts";
import { csvRow, MARK } from "./csv.ts";
import type { Ranked, RankedCustomer, Spelling } from "./questions.ts";

const SHOWN = 20;

/** Rows that become one piece of the table: single ones would be slow, all at once large. */
const PIECE = 10_000;

export function ranked(base: CustomerBase, fit: TransactionsFit, options: ScoreOptions): Ranked {
  const { columns, scores } = scored(base, fit, options);
  const top = Array.from(scores.order.subarray(0, SHOWN), (index) => customerAt(columns, scores, index));
  return { customers: columns.frequency.length, top, total: scores.total, purchases: scores.purchases };
}

export function customersTable(base: CustomerBase, fit: TransactionsFit, options: ScoreOptions, spelling: Spelling): Blob {
  const { columns, scores } = scored(base, fit, options);
  const pieces = [MARK + csvRow(spelling.heads, spelling)];
  for (let from = 0; from < scores.order.length; from += PIECE) {
    const rows = Array.from(scores.order.subarray(from, from + PIECE), (index) => csvRow(cellsOf(customerAt(columns, scores, index)), spelling));
    pieces.push(rows.join(""));
  }
  return new Blob(pieces, { type: "text/csv;charset=utf-8" });
}

function scored(base: CustomerBase, fit: TransactionsFit, options: ScoreOptions): { columns: Columns; scores: Scores } {
  return { columns: base.columns() as Columns, scores: fit.score(options) as Scores };
}

function customerAt({ ids, frequency, recency, age, meanSpend }: Columns, scores: Scores, index: number): RankedCustomer {
  const at = (series: Float64Array | null): number | null => series?.[index] ?? null;
  return {
    id: ids?.[index] ?? String(index + 1),
    frequency: frequency[index] ?? 0,
    recency: recency[index] ?? 0,
    age: age[index] ?? 0,
    meanSpend: at(meanSpend),
    alive: scores.alive[index] ?? 0,
    expectedPurchases: scores.expectedPurchases[index] ?? 0,
    lifetimeValue: at(scores.lifetimeValue),
  };
}

/** In the order of `HEADS`. */
function cellsOf({ id, frequency, recency, age, meanSpend, alive, expectedPurchases, lifetimeValue }: RankedCustomer): (string | number | null)[] {
  return [id, frequency, recency, age, meanSpend, alive, expectedPurchases, lifetimeValue];
}
