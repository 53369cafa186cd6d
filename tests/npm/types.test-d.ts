// Compiled, never run: what TypeScript must accept. What it must refuse is in types-refused.test-d.ts.

import {
  check, compare, evaluate, explain, init, initSync, irr, markovValue, metrics, nps, npsValue, npv, portfolio, revenueAtRisk,
  version, wordOfMouth,
} from "cltv";
import type {
  BetaNumber, Case, CltvError, ContactOutcome, Cuts, Effect, Estimate, Explanation, Extended, Finding, FindingCode,
  InitInput, Lever, LogitNormalNumber, LognormalNumber, Metrics, NormalNumber, NpsGroup, NpsOutcome, NpsValue, Outcome,
  Portfolio, Problem, ProblemCode, ProblemType, RangedNumber, Retention, Scenario, ScenarioOutcome, Segment, SegmentRisk,
  Split, StatedNumber, UniformNumber, WordOfMouthImpact, WordOfMouthOutcome,
} from "cltv";
import * as inline from "cltv/inline";

export const segment: Segment = { name: "All", customers: 1000, revenuePerPeriod: 100, margin: 0.5, retention: { curve: "constant", rate: 0.8 } };
export const input: Case = { period: "year", horizon: 3, discountRatePerYear: 0.1, segments: [segment] };

/* Right calls */

export const outcome: Outcome = evaluate(input);
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

/* Numbers alone, with their source, and as ranges */

const numbers: Estimate[] = [
  0.55,
  { value: 0.55 },
  { value: 0.55, source: "Finance, March" },
  { low: 0.5, likely: 0.55, high: 0.58 },
  { low: 0.5, likely: 0.55, high: 0.58, dist: "triangular", source: "Finance, March" },
  { dist: "uniform", low: 0.5, high: 0.6 },
  { dist: "normal", mean: 0.55, sd: 0.02, source: "Finance, March" },
  { dist: "lognormal", mu: -0.6, sigma: 0.1 },
  { dist: "beta", alpha: 55, beta: 45 },
  { dist: "logitNormal", mu: 0.2, sigma: 0.1 },
];
const shapes: [UniformNumber, NormalNumber, LognormalNumber, BetaNumber, LogitNormalNumber] = [
  { dist: "uniform", low: 0, high: 1 }, { dist: "normal", mean: 0, sd: 1 }, { dist: "lognormal", mu: 0, sigma: 1 },
  { dist: "beta", alpha: 1, beta: 1 }, { dist: "logitNormal", mu: 0, sigma: 1 },
];
const stated: StatedNumber = { value: 1 };
const ranged: RangedNumber = { low: 1, likely: 2, high: 3, dist: "pert" };
export const everywhere: Case = {
  ...input,
  horizon: { value: 36, source: "Board" },
  segments: [{
    ...segment,
    margin: ranged,
    tenure: [{ tenure: stated, customers: ranged }],
    retention: { curve: "observed", rates: [0.9, { value: 0.95, source: "Billing" }] },
    cuts: { products: "4+", npsGroup: "detractors" },
  }],
  initiatives: [{ name: "A", ramp: ranged }, { name: "B", ramp: [stated, 1], costs: { oneOff: [{ period: 1, amount: ranged }] } }],
  scenarios: [{ name: "Slow", set: { "initiatives[0].ramp": 12, "segments[0].margin": null } }],
};

/* What customers live through */

export const problem: ProblemType = {
  name: "Late",
  rate: { low: 0.1, likely: 0.2, high: 0.3 },
  contactRate: 0.4,
  outcomes: { satisfied: 0.5, mollified: 0.3, dissatisfied: 0.2 },
  loyalty: { silent: 0.6, satisfied: 0.8, mollified: 0.7, dissatisfied: 0.3 },
  costPerContact: 5,
};
const lived: Retention[] = [
  { curve: "experience", loyaltyWithoutProblem: 0.9, problems: [] },
  {
    curve: "experience", per: "quarter", loyaltyWithoutProblem: stated, measuredRetention: 0.8, problems: [problem],
    wordOfMouth: { satisfied: { praises: 3, act: 0.1 }, silent: { warnings: 5, act: stated }, negativeWeight: 2 },
  },
  {
    curve: "nps",
    groups: {
      promoters: { share: 0.5, retention: 0.95 }, passives: { share: 0.3, retention: ranged }, detractors: { share: 0.2, retention: 0.7 },
    },
    responses: 400,
  },
];
const within: Effect[] = [
  { on: "problemRate", relative: 0.3 },
  { on: "problemRate", problem: "Late", segment: "All", points: -0.02 },
  { on: "contactRate", points: ranged },
  { on: "outcome", from: "dissatisfied", to: "satisfied", relative: 0.5 },
  { on: "outcome", problem: "Late", from: "mollified", to: "satisfied", points: 0.1 },
  { on: "npsShare", from: "detractors", to: "passives", attribution: 0.5, points: 0.05 },
];

const compared: ScenarioOutcome[] = compare(everywhere);
const difference: number | null = compared[0]!.difference.npv;
const explanations: Explanation[] = explain(input);
const explained: Extended = explanations[0]!.value;
const best: string[] = portfolio(input, 1000).best.initiatives;
const chosen: Portfolio = inline.portfolio(input, 1000);
const lever: Lever = { lever: "handling", cost: ranged, effects: within };
const risks: SegmentRisk[] = revenueAtRisk({ period: "month", horizon: 36, discountRatePerYear: 0.1, segments: [segment], levers: [lever] }).segments;
const loss: number = risks[0]!.problems[0]!.loss + risks[0]!.total.damage;
const interaction: number = risks[0]!.levers?.interaction.net ?? 0;
const bars: number[] = outcome.bridge.byDriver.bars.map((bar) => bar.benefit);
const driver: Effect["on"] = outcome.bridge.byDriver.bars[0]!.driver;
const words: WordOfMouthImpact | null = outcome.wordOfMouth;
const split: Split | undefined = outcome.splits[0];
const cut: keyof Cuts | undefined = split?.cut;
const findings: Finding[] = outcome.findings;
const kinds: FindingCode[] = findings.map((finding) => finding.code);
const survey: NpsOutcome = nps({ cells: [{ name: "All", promoters: 5, passives: 3, detractors: 2 }] });
const change: boolean | undefined = survey.change?.isSignificant;
const shares: Record<NpsGroup, number> = survey.shares;
export const economics = { share: 0.2, retention: 0.8, revenuePerPeriod: 10, margin: 0.5 };
const worth: NpsValue = npsValue({
  period: "year", horizon: 3, discountRatePerYear: 0.1, customers: 10,
  groups: { promoters: economics, passives: economics, detractors: { ...economics, share: 0.6 } },
  move: { from: "detractors", to: "promoters", share: 0.1 },
});
export const chain: Extended[] = markovValue({ transitions: [[1]], rewards: [1], discountRatePerPeriod: 0 }).endless;
const talk: WordOfMouthOutcome = wordOfMouth({ groups: [{ customers: 10, praises: 2 }] });
const counted: Metrics = metrics({ npsScores: [0, 10, 7] });

try {
  evaluate(input);
} catch (error) {
  const { name, problems } = error as CltvError;
  const paths: string[] = name === "CltvError" ? problems.map((problem) => problem.path) : [];
  void paths;
}
