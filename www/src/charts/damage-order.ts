/** The types of problem of a segment, the most damaging first. */
import type { ProblemRisk, SegmentRisk } from "cltv";

export function ranked({ problems, pointsOfPain }: SegmentRisk): ProblemRisk[] {
  return pointsOfPain.flatMap((wanted) => problems.filter(({ name }) => name === wanted));
}
