/** What a new segment, initiative, effect, payment or curve begins with: something that computes at once. */
import type { Case, Effect, Initiative, OneOff, ProblemType, Retention, Segment } from "cltv";
import type { Translate } from "../language/messages.ts";

export type Measure = "relative" | "points" | "amount";

/** In which ways each quantity can change, the usual one first. */
export const MEASURES = {
  churn: ["relative", "points"],
  retention: ["points"],
  revenue: ["relative", "amount"],
  margin: ["points", "relative"],
  costToServe: ["amount", "relative"],
  newCustomers: ["relative", "amount"],
  acquisitionCost: ["relative", "amount"],
  problemRate: ["relative", "points"],
  contactRate: ["points", "relative"],
  outcome: ["relative", "points"],
  npsShare: ["points", "relative"],
} as const satisfies Record<Effect["on"], readonly Measure[]>;

export const QUANTITIES = Object.keys(MEASURES) as Effect["on"][];

/** Small changes of the usual sign. */
const SIZES: Record<string, number> = {
  "churn relative": 0.05,
  "churn points": -0.002,
  "retention points": 0.002,
  "margin points": 0.01,
  "costToServe relative": -0.05,
  "costToServe amount": -1,
  "newCustomers amount": 10,
  "acquisitionCost relative": -0.05,
  "acquisitionCost amount": -10,
  "revenue amount": 1,
  "problemRate relative": 0.1,
  "problemRate points": -0.01,
  "contactRate relative": 0.1,
  "contactRate points": 0.05,
  "outcome relative": 0.1,
};

/** The usual move between two ends. */
const MOVES: Partial<Record<Effect["on"], object>> = {
  outcome: { from: "dissatisfied", to: "satisfied" },
  npsShare: { from: "detractors", to: "passives", attribution: 0.5 },
};

export function blankEffect(on: Effect["on"], measure: Measure = MEASURES[on][0], segment?: string): Effect {
  const size = SIZES[`${on} ${measure}`] ?? 0.02;
  return { on, ...(segment !== undefined && { segment }), ...MOVES[on], [measure]: size } as Effect;
}

/** The same effect told in another way. */
export function remeasured(effect: Effect, measure: Measure): Effect {
  const { relative: _relative, points: _points, amount: _amount, ...kept } = effect as Effect & Partial<Record<Measure, unknown>>;
  return { ...blankEffect(effect.on, measure), ...kept } as Effect;
}

export function blankInitiative(t: Translate, draft: Case): Initiative {
  return {
    name: freshName(t("initiative-new-name"), draft.initiatives),
    costs: { oneOff: [blankPayment()], perPeriod: 0 },
    effects: [blankEffect("churn")],
  };
}

export function blankPayment(): OneOff {
  return { period: 1, amount: 100000 };
}

export function blankSegment(t: Translate, draft: Case): Segment {
  return {
    name: freshName(t("segment-new-name"), draft.segments),
    customers: 10000,
    revenuePerPeriod: 500,
    margin: 0.5,
    retention: blankRetention(t, "constant", draft),
  };
}

export function blankRetention(t: Translate, curve: Retention["curve"], { period }: Pick<Case, "period">): Retention {
  switch (curve) {
    case "constant":
      return { curve, rate: { month: 0.97, quarter: 0.92, year: 0.75 }[period] };
    case "betaGeometric":
      return { curve, alpha: 0.7, beta: 3.8, per: "year" };
    case "betaDiscreteWeibull":
      return { curve, alpha: 0.7, beta: 3.8, c: 1, per: "year" };
    case "observed":
      return { curve, survival: [0.85, 0.75, 0.68, 0.63], per: "year" };
    case "experience":
      return { curve, per: "year", loyaltyWithoutProblem: 0.9, problems: [blankProblem(t)] };
    case "nps":
      return { curve, per: "year", groups: { promoters: { share: 0.4, retention: 0.92 }, passives: { share: 0.35, retention: 0.85 }, detractors: { share: 0.25, retention: 0.7 } } };
  }
}

export function blankProblem(t: Translate, taken: readonly ProblemType[] = []): ProblemType {
  return {
    name: freshName(t("problem-new-name"), taken),
    rate: 0.1,
    contactRate: 0.5,
    outcomes: { satisfied: 0.4, mollified: 0.35, dissatisfied: 0.25 },
    loyalty: { silent: 0.7, satisfied: 0.88, mollified: 0.75, dissatisfied: 0.5 },
    costPerContact: 100,
  };
}

export function freshName(wish: string, taken: readonly { name: string }[] = []): string {
  const names = new Set(taken.map(({ name }) => name));
  if (!names.has(wish)) return wish;
  let number = 2;
  while (names.has(`${wish} ${number}`)) number += 1;
  return `${wish} ${number}`;
}
