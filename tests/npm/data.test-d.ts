// Compiled, never run: what TypeScript must accept of cltv/data, and what it must refuse.

import type { Case } from "cltv";
import {
  customersFromColumns, fitCohorts, init, initSync, kaplanMeier, pilot, previewTransactions, readTransactions, version,
} from "cltv/data";
import type {
  Ahead, Analysis, BuyingModel, Calibration, CltvError, CohortsFit, Columns, CurveFit, CustomerBase, FitReport, FittedCurve, Interval,
  KaplanMeier, Parameter, Pilot, Preview, Problem, ReadOptions, ReadReport, RowCode, Scorecard, Scores, Segment, SummaryOptions, SummaryReport,
  Total, TransactionReader, Transactions, Unfit,
} from "cltv/data";
import * as inline from "cltv/data/inline";

/* Right calls */

const fit: CohortsFit = fitCohorts({ per: "year", cohorts: [{ name: "2020", survivors: [100, null, 60] as const }], holdout: 1, horizon: 10 });
const first: CurveFit = fit.fits[0]!;
const curve: FittedCurve = first.fitted ?? (() => { throw new Error(first.unfit.message); })();
const parameters: Parameter[] = curve.parameters;
const off: number | null | undefined = curve.holdout?.naiveMeanAbsoluteError;
const stay: KaplanMeier = kaplanMeier({ customers: [{ started: "2024-01-01" }, { started: "2024-01-01", ended: null }], observedUntil: "2024-12-31", per: "month" });
const half: number | null = stay.medianDays;
const tried: Pilot = pilot({ test: { customers: 10, retained: 9 }, control: { customers: 10, retained: 8 }, priorSpread: null });

const look: Preview = previewTransactions(new Uint8Array(8));
const column: number | undefined = look.customer;
const options: ReadOptions = look.guess ?? { customer: 0, date: 1, amount: 2, dates: "dayMonthYear", decimal: "," };
const reader: TransactionReader = readTransactions(options);
reader.push(new Uint8Array(8));
const rows: number = reader.soFar().read;
const { report, transactions }: { report: ReadReport; transactions: Transactions | null } = reader.finish();
const code: RowCode | undefined = report.problems[0]?.code;
const rules: SummaryOptions = { unit: "month", together: "week", refunds: "ignore", zeros: "count", until: "2024-12-31" };
const base: CustomerBase = transactions!.summarize(rules);
const same: CustomerBase = inline.customersFromColumns({ ...base.columns(), ids: null });
const lists: Columns = { frequency: [1, 2], recency: new Float64Array(2), age: [3, 4] as const, unit: "week" };
const summary: SummaryReport = customersFromColumns(lists).report();
const count: number = base.customers;

const models: BuyingModel[] = ["bgNbd", "mbgNbd", "paretoNbd", "bgBb"];
const analysis: Analysis = base.fit({ models });
const fitted: FitReport = base.fit().report();
const reason: Unfit | null = fitted.models[0]!.unfit;
const ahead: Ahead = { horizon: 12, period: "month", discountRatePerYear: 0.1, margin: 0.4, timing: "start" };
const scores: Scores | null = analysis.score(ahead);
const order: Uint32Array | undefined = scores?.order;
const total: Total | null = analysis.total(ahead, new Uint32Array([1])) ?? analysis.total(ahead);
const two: Interval | null | undefined = analysis.total({ horizon: 1 }, [0, 1] as const)?.value;
const card: Scorecard | null = analysis.scorecard();
const deciles: Calibration[] | undefined = card?.deciles;
const segment: Segment | null = analysis.segment("Till", ahead);
const alive: Float64Array | undefined = analysis.heatMap()?.alive;
const expected: number[] | null | undefined = analysis.frequencies()?.expected;
const until: number | undefined = analysis.tracking()?.fitted;
for (const handle of [reader, base, analysis]) handle.free();

const input: Case = {
  period: "month", horizon: 12, discountRatePerYear: 0.1,
  segments: [{ name: "Table", customers: 10, revenuePerPeriod: 1, margin: 0.5, retention: curve.retention }],
  initiatives: [{ name: "Pilot", effects: [{ on: "churn", relative: tried.relative ?? 0 }] }],
};
if (segment !== null) input.segments.push(segment);
const loading: Promise<void> = init("./data.wasm");
initSync(new Uint8Array(8));
const text: string = version();
try {
  pilot({ test: { customers: 1, retained: 2 }, control: { customers: 1, retained: 1 } });
} catch (error) {
  const problems: Problem[] = (error as CltvError).problems;
  void problems;
}

/* Wrong calls */

// @ts-expect-error: a table is required
fitCohorts({ per: "year" });
// @ts-expect-error: no such period
fitCohorts({ per: "week", cohorts: [] });
// @ts-expect-error: numbers
fitCohorts({ per: "year", cohorts: [{ survivors: ["100"] }] });
// @ts-expect-error: nothing is told where nothing could be fitted
const surely: FittedCurve = fit.fits[1]!.fitted;
// @ts-expect-error: days are texts
kaplanMeier({ customers: [{ started: new Date() }], observedUntil: "2024-12-31", per: "month" });
// @ts-expect-error: without a control group there is no effect
pilot({ test: { customers: 1, retained: 1 } });
// @ts-expect-error: bytes, not text
previewTransactions("customer,date");
// @ts-expect-error: the column of the date is needed
readTransactions({ customer: 0 });
// @ts-expect-error: columns are numbered
readTransactions({ customer: "customer", date: "date" });
// @ts-expect-error: bytes, not a buffer
reader.push(new ArrayBuffer(8));
// @ts-expect-error: no row may be readable
transactions.summarize();
// @ts-expect-error: a misspelt rule
base.summarize({ refund: "ignore" });
// @ts-expect-error: no such rule
transactions!.summarize({ refunds: "keep" });
// @ts-expect-error: the age is needed
customersFromColumns({ frequency: [1], recency: [1] });
// @ts-expect-error: other numbers
customersFromColumns({ frequency: new Float32Array(1), recency: [1], age: [1] });
// @ts-expect-error: nobody else sets it
base.customers = 5;
// @ts-expect-error: no such model
base.fit({ models: ["nbd"] });
// @ts-expect-error: a list of models
base.fit({ models: "bgNbd" });
// @ts-expect-error: the horizon is needed
analysis.score({ margin: 0.4 });
// @ts-expect-error: there may be no scores
analysis.score(ahead).alive;
// @ts-expect-error: there may be no value
const worth: Float64Array = scores!.value;
// @ts-expect-error: numbers of customers
analysis.total(ahead, ["C1"]);
// @ts-expect-error: a name
analysis.segment(ahead);
// @ts-expect-error: handles come from functions
new TransactionReader(options);
// @ts-expect-error: nothing but the entries can be imported
import * as hidden from "cltv/data/handles.js";
// @ts-expect-error: of the other module
import { evaluate } from "cltv/data";

void [column, parameters, off, half, rows, code, same, summary, count, fitted, reason, order, total, two, deciles, alive, expected, until, loading, text];
void [surely, worth, hidden, evaluate];
