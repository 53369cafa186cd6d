/** What a host is told of an answer: the figures at the head of the page, as the engine gave them. */
import type { Case, Extended, Period } from "cltv";
import type { Answer } from "../engine/ask.ts";

export interface Headline {
  currency: string | undefined;
  period: Period;
  /** Value of an average customer over three years, in contribution, without and with the initiatives. */
  cltvBefore: Extended;
  cltvAfter: Extended;
  revenueImpact: number;
  npv: number;
  roi: number | null;
  paybackPeriods: number | null;
  breakEvenRetentionPoints: number | null;
  costOfDoingNothingPerMonth: number | null;
}

export interface Change {
  /** Nothing, as long as no case on the page could be computed. */
  figures: Headline | undefined;
  /** The figures belong to an earlier case: something in this one is wrong. */
  stale: boolean;
  /** How much is wrong. */
  problems: number;
  /** Only if the host asks for it. */
  case?: Case;
}

export function change({ outcome, of, stale, problems }: Answer, draft: Case | undefined): Change {
  const figures = outcome && of ? headline(outcome, of) : undefined;
  return { figures, stale, problems: problems.length, ...(draft && { case: draft }) };
}

function headline({ verdict, averageCltv: { before, after }, costOfDoingNothingPerMonth }: NonNullable<Answer["outcome"]>, of: Case): Headline {
  const { npv, roi, paybackPeriods, breakEvenRetentionPoints, revenueImpact } = verdict;
  return {
    currency: of.currency,
    period: of.period,
    cltvBefore: before.threeYears.contribution,
    cltvAfter: after.threeYears.contribution,
    revenueImpact: revenueImpact.total,
    npv,
    roi,
    paybackPeriods,
    breakEvenRetentionPoints,
    costOfDoingNothingPerMonth: costOfDoingNothingPerMonth?.contribution ?? null,
  };
}
