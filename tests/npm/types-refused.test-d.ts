// Compiled, never run: what TypeScript must refuse.

import {
  compare, evaluate, initSync, irr, markovValue, metrics, nps, npsValue, npv, portfolio, revenueAtRisk, wordOfMouth,
} from "cltv";
import type {
  ContactOutcome, Cuts, Effect, Estimate, FindingCode, Lever, ProblemType, Retention, Scenario, Segment, StatedNumber,
} from "cltv";
import { segment, input, everywhere, problem, economics, outcome, chain } from "./types.test-d.js";


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
