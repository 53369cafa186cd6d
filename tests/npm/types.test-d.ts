// Compiled, never run: what TypeScript must accept, and what it must refuse.

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
const everywhere: Case = {
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

const problem: ProblemType = {
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
const economics = { share: 0.2, retention: 0.8, revenuePerPeriod: 10, margin: 0.5 };
const worth: NpsValue = npsValue({
  period: "year", horizon: 3, discountRatePerYear: 0.1, customers: 10,
  groups: { promoters: economics, passives: economics, detractors: { ...economics, share: 0.6 } },
  move: { from: "detractors", to: "promoters", share: 0.1 },
});
const chain: Extended[] = markovValue({ transitions: [[1]], rewards: [1], discountRatePerPeriod: 0 }).endless;
const talk: WordOfMouthOutcome = wordOfMouth({ groups: [{ customers: 10, praises: 2 }] });
const counted: Metrics = metrics({ npsScores: [0, 10, 7] });

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
// @ts-expect-error: relative and points exclude each other
const bothWays: Effect = { on: "problemRate", relative: 0.3, points: -0.02 };
// @ts-expect-error: relative and points exclude each other, in moves too
const bothMoves: Effect = { on: "outcome", from: "mollified", to: "satisfied", relative: 0.3, points: 0.1 };
// @ts-expect-error: a rate has no amount of money
const paidRate: Effect = { on: "contactRate", amount: 5 };
// @ts-expect-error: a move begins somewhere
const nowhere: Effect = { on: "outcome", to: "satisfied", relative: 0.3 };
// @ts-expect-error: a move leads somewhere
const toNowhere: Effect = { on: "npsShare", from: "detractors", attribution: 0.5, points: 0.1 };
// @ts-expect-error: somebody has to say what the initiative causes
const unattributed: Effect = { on: "npsShare", from: "detractors", to: "passives", points: 0.1 };
// @ts-expect-error: attribution is of moves between groups
const attributed: Effect = { on: "outcome", from: "mollified", to: "satisfied", relative: 0.3, attribution: 0.5 };
// @ts-expect-error: promoters are no end of a contact
const otherFamily: Effect = { on: "outcome", from: "detractors", to: "promoters", relative: 0.3 };
// @ts-expect-error: churn has no type of problem
const churnOfProblem: Effect = { on: "churn", problem: "Late", relative: 0.3 };
// @ts-expect-error: a base belongs to churn and retention
const based: Effect = { on: "problemRate", per: "year", relative: 0.3 };
// @ts-expect-error: what an effect does not act on
const anything: Effect = { on: "nps", relative: 0.3 };

// @ts-expect-error: text is not a number
const textNumber: Estimate = "0.5";
// @ts-expect-error: a source alone is no number
const sourceAlone: Estimate = { source: "Finance" };
// @ts-expect-error: a range has a likely value
const noLikely: Estimate = { low: 0.4, high: 0.6 };
// @ts-expect-error: a range has two ends
const oneEnd: Estimate = { low: 0.4, likely: 0.5 };
// @ts-expect-error: a uniform range has no likely value
const flat: Estimate = { low: 0.4, likely: 0.5, high: 0.6, dist: "uniform" };
// @ts-expect-error: a uniform range says that it is one
const unshaped: Estimate = { low: 0.4, high: 0.6 };
// @ts-expect-error: no such distribution
const unknown: Estimate = { dist: "weibull", mean: 0.5, sd: 0.1 };
// @ts-expect-error: parameters of another distribution
const crossed: Estimate = { dist: "normal", mu: 0.5, sigma: 0.1 };
// @ts-expect-error: half of the parameters
const halved: Estimate = { dist: "beta", alpha: 3 };
// @ts-expect-error: a number and a distribution at once
const doubled: Estimate = { dist: "normal", mean: 0.5, sd: 0.1, value: 0.5 };
// @ts-expect-error: the word is logitNormal
const misspelt: Estimate = { dist: "logitnormal", mu: 0, sigma: 1 };
// @ts-expect-error: a number alone has no shape
const shapely: StatedNumber = { value: 0.5, dist: "pert" };
// @ts-expect-error: no such field of a number
const extra: Estimate = { value: 0.5, by: "Finance" };
// @ts-expect-error: a number may be an object now: it cannot be computed with
const sum: number = everywhere.segments[0]!.margin + 1;

// @ts-expect-error: loyalty without a problem is needed
const noLoyalty: Retention = { curve: "experience", problems: [] };
// @ts-expect-error: the types of problem are needed, though there may be none
const noProblems: Retention = { curve: "experience", loyaltyWithoutProblem: 0.9 };
// @ts-expect-error: a group is missing
const twoGroups: Retention = { curve: "nps", groups: { promoters: { share: 0.5, retention: 0.9 }, passives: { share: 0.5, retention: 0.8 } } };
// @ts-expect-error: an experience has no rate
const ratedExperience: Retention = { curve: "experience", loyaltyWithoutProblem: 0.9, problems: [], rate: 0.9 };
// @ts-expect-error: contacts end in three ways
const ends: ProblemType = { ...problem, outcomes: { satisfied: 0.5, dissatisfied: 0.5 } };
// @ts-expect-error: not an end of a contact
const noEnd: ContactOutcome = "promoters";
// @ts-expect-error: words need those who act on them
const idleWords: Retention = { curve: "experience", loyaltyWithoutProblem: 0.9, problems: [], wordOfMouth: { silent: { warnings: 5 } } };
// @ts-expect-error: a scenario sets something
const nothingSet: Scenario = { name: "Base" };
// @ts-expect-error: no such cut
const cutByAge: Cuts = { age: "18–25" };

// @ts-expect-error: a case is required
compare();
// @ts-expect-error: the budget is missing
portfolio(input);
// @ts-expect-error: a budget is a number
portfolio(input, "1000");
// @ts-expect-error: risk has no initiatives
revenueAtRisk({ ...input, initiatives: [] });
// @ts-expect-error: no such lever
const hope: Lever = { lever: "hope", effects: [] };
// @ts-expect-error: a lever acts by effects
const idleLever: Lever = { lever: "access" };
// @ts-expect-error: counts are needed
nps({ cells: [{ name: "All", promoters: 5 }] });
// @ts-expect-error: three groups, not two
npsValue({ period: "year", horizon: 3, discountRatePerYear: 0.1, customers: 10, groups: { promoters: economics, passives: economics } });
// @ts-expect-error: rewards are missing
markovValue({ transitions: [[1]], discountRatePerPeriod: 0.1 });
// @ts-expect-error: groups are missing
wordOfMouth({ negativeWeight: 2 });
// @ts-expect-error: no such metric
metrics({ nsp: { promoters: 1, passives: 0, detractors: 0 } });
// @ts-expect-error: the answer may be null
const saidSurely: number = outcome.wordOfMouth.newCustomers;
// @ts-expect-error: only segments that state their problems have a risk
const surelyAtRisk: number = outcome.segments[0]!.experience.total.damage;
// @ts-expect-error: an endless value is no number
const endless: number = chain[0]!;
// @ts-expect-error: findings have a code of their own
const wrongCode: FindingCode = "outOfRange";
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
void [numbers, shapes, lived, difference, explained, best, chosen, loss, interaction, bars, driver, words, cut, kinds, change, shares, worth];
void [talk, counted, bothWays, bothMoves, paidRate, nowhere, toNowhere, unattributed, attributed, otherFamily, churnOfProblem];
void [based, anything, textNumber, sourceAlone, noLikely, oneEnd, flat, shapely, unshaped,
  unknown, crossed, halved, doubled, misspelt, extra, sum, noLoyalty, noProblems, twoGroups];
void [ratedExperience, ends, noEnd, idleWords, nothingSet, cutByAge, hope, idleLever, saidSurely, surelyAtRisk, endless, wrongCode];
