/** What a new segment, initiative, effect, payment or curve begins with: something that computes at once. */
import type { Case, Effect, Initiative, OneOff, Retention, Segment } from "cltv";
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
};

export function blankEffect(on: Effect["on"], measure: Measure = MEASURES[on][0], segment?: string): Effect {
  const size = SIZES[`${on} ${measure}`] ?? 0.02;
  return { on, ...(segment !== undefined && { segment }), [measure]: size } as Effect;
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
    retention: blankRetention("constant", draft),
  };
}

export function blankRetention(curve: Retention["curve"], { period }: Pick<Case, "period">): Retention {
  switch (curve) {
    case "constant":
      return { curve, rate: { month: 0.97, quarter: 0.92, year: 0.75 }[period] };
    case "betaGeometric":
      return { curve, alpha: 0.7, beta: 3.8, per: "year" };
    case "betaDiscreteWeibull":
      return { curve, alpha: 0.7, beta: 3.8, c: 1, per: "year" };
    case "observed":
      return { curve, survival: [0.85, 0.75, 0.68, 0.63], per: "year" };
  }
}

export function freshName(wish: string, taken: readonly { name: string }[] = []): string {
  const names = new Set(taken.map(({ name }) => name));
  if (!names.has(wish)) return wish;
  let number = 2;
  while (names.has(`${wish} ${number}`)) number += 1;
  return `${wish} ${number}`;
}
