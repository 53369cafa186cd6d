/** Customers by their value: the first of them for the page, all of them for a table. */
import type { Ahead, Analysis, CustomerBase, Scores } from "cltv/data";
import { csvRow, MARK } from "./csv.ts";
import type { Ranked, RankedCustomer, Spelling } from "./questions.ts";

const SHOWN = 20;

/** Rows that become one piece of the table: single ones would be slow, all at once large. */
const PIECE = 10_000;

type Columns = ReturnType<CustomerBase["columns"]>;

/** Nothing where no model could be told. */
export function ranked(base: CustomerBase, analysis: Analysis, ahead: Ahead): Ranked | null {
  const [scores, total] = [analysis.score(ahead), analysis.total(ahead)];
  if (!scores || !total) return null;
  const columns = base.columns();
  const top = Array.from(scores.order.subarray(0, SHOWN), (index) => customerAt(columns, scores, index));
  return { customers: columns.frequency.length, top, total };
}

export function customersTable(base: CustomerBase, analysis: Analysis, ahead: Ahead, spelling: Spelling): Blob | null {
  const scores = analysis.score(ahead);
  if (!scores) return null;
  const columns = base.columns();
  const pieces = [MARK + csvRow(spelling.heads, spelling)];
  for (let from = 0; from < scores.order.length; from += PIECE) {
    const rows = Array.from(scores.order.subarray(from, from + PIECE), (index) => csvRow(cellsOf(customerAt(columns, scores, index)), spelling));
    pieces.push(rows.join(""));
  }
  return new Blob(pieces, { type: "text/csv;charset=utf-8" });
}

function customerAt({ ids, frequency, recency, age, meanSpend }: Columns, { alive, purchases, value }: Scores, index: number): RankedCustomer {
  const at = (series: Float64Array | null): number | null => series?.[index] ?? null;
  return {
    id: ids?.[index] ?? String(index + 1),
    frequency: at(frequency),
    recency: at(recency),
    age: at(age),
    meanSpend: at(meanSpend),
    alive: at(alive),
    expectedPurchases: at(purchases),
    lifetimeValue: at(value),
  };
}

/** As the heads stand that come with the question. */
function cellsOf({ id, frequency, recency, age, meanSpend, alive, expectedPurchases, lifetimeValue }: RankedCustomer): (string | number | null)[] {
  return [id, frequency, recency, age, meanSpend, alive, expectedPurchases, lifetimeValue];
}
