/** What a host is told of an answer: the figures at the head of the page, as the engine gave them. */
import type { Case } from "cltv";
import type { Change, Headline } from "cltv/element";
import type { Answer } from "../engine/ask.ts";

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
