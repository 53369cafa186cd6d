// Compiled, never run: what TypeScript must accept, and what it must refuse.

import { check, evaluate, init, initSync, irr, npv, version } from "cltv";
import type { Case, CltvError, Effect, InitInput, Outcome, Problem, ProblemCode, Retention, Segment } from "cltv";
import * as inline from "cltv/inline";

const segment: Segment = { name: "All", customers: 1000, revenuePerPeriod: 100, margin: 0.5, retention: { curve: "constant", rate: 0.8 } };
const input: Case = { period: "year", horizon: 3, discountRatePerYear: 0.1, segments: [segment] };

/* Right calls */

const outcome: Outcome = evaluate(input);
const same: Outcome = inline.evaluate(input);
const npvOfCase: number = outcome.verdict.npv + same.verdict.npv;
const payback: number | null = outcome.verdict.paybackPeriods;
const cash: Float64Array = outcome.cash.net;
const problems: Problem[] = check(JSON.parse("{}"));
const codes: ProblemCode[] = problems.map((problem) => problem.code);
const value: number = npv(0.1, [-100, 110]) + npv(0.1, new Float64Array([-100, 110])) + npv(0.1, [-100, 110] as const);
const rates: number[] = irr(cash).perPeriod;
const text: string = version();
const loading: Promise<void> = init();
const sources: InitInput[] = ["./cltv.wasm", new URL("https://example.org/cltv.wasm"), new Uint8Array(8), new Response()];
const fromPromise: Promise<void> = init(Promise.resolve(new Uint8Array(8)));
initSync(new Uint8Array(8));

const effects: Effect[] = [
  { on: "churn", relative: 0.08 },
  { on: "churn", points: -0.01, segment: "All", per: "year" },
  { on: "retention", points: 0.01 },
  { on: "revenue", amount: 3 },
];
const curves: Retention[] = [
  { curve: "constant", rate: 0.975, per: "month" },
  { curve: "betaGeometric", alpha: 0.668, beta: 3.806 },
  { curve: "betaDiscreteWeibull", alpha: 0.6, beta: 3, c: 1.2 },
  { curve: "observed", survival: [0.9, 0.8] },
];

try {
  evaluate(input);
} catch (error) {
  const { name, problems } = error as CltvError;
  const paths: string[] = name === "CltvError" ? problems.map((problem) => problem.path) : [];
  void paths;
}

/* Wrong calls */

// @ts-expect-error: a case is required
evaluate();
// @ts-expect-error: not text
evaluate("{}");
// @ts-expect-error: nothing in it
evaluate({});
// @ts-expect-error: a misspelt key
evaluate({ ...input, horizn: 3 });
// @ts-expect-error: a number, not text
evaluate({ ...input, horizon: "3" });
// @ts-expect-error: not a length of time we know
evaluate({ ...input, period: "week" });
// @ts-expect-error: the margin is missing
const noMargin: Segment = { name: "All", retention: { curve: "constant", rate: 0.8 } };
// @ts-expect-error: undefined is not a number
const undefinedMargin: Segment = { ...segment, margin: undefined };
// @ts-expect-error: a constant curve has no alpha
const wrongCurve: Retention = { curve: "constant", alpha: 1 };
// @ts-expect-error: no such curve
const noCurve: Retention = { curve: "exponential", rate: 0.8 };
// @ts-expect-error: relative and points exclude each other
const twice: Effect = { on: "churn", relative: 0.08, points: -0.01 };
// @ts-expect-error: an effect needs a size
const noSize: Effect = { on: "churn" };
// @ts-expect-error: retention is changed in points
const relativeRetention: Effect = { on: "retention", relative: 0.1 };
// @ts-expect-error: both arguments are needed
npv(0.1);
// @ts-expect-error: the rate comes first
npv([-100, 110], 0.1);
// @ts-expect-error: text is not a flow
irr(["1"]);
// @ts-expect-error: the answer may be null
const surely: number = outcome.verdict.paybackPeriods;
// @ts-expect-error: a reading may be "infinite"
const finite: number = outcome.segments[0]!.cltv.endless.revenue;
// @ts-expect-error: series are typed arrays
const plain: number[] = outcome.cash.net;
// @ts-expect-error: no such function
import { evaluateAll } from "cltv";
// @ts-expect-error: nothing but the entries can be imported
import * as hidden from "cltv/api.js";
// @ts-expect-error: initSync has no address to fetch from
initSync();

void [npvOfCase, payback, codes, value, rates, text, loading, sources, fromPromise, effects, curves, noMargin, undefinedMargin];
void [wrongCurve, noCurve, twice, noSize, relativeRetention, surely, finite, plain, evaluateAll, hidden];
