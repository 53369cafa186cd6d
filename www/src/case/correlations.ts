/** Pairs of numbers that move together. They name their numbers by paths, and follow them when lists of the case grow or shrink. */
import type { Case } from "cltv";

export interface Correlation {
  between: [string, string];
  rank?: number;
  gaussian?: number;
}

export function correlationsOf(it: Case): readonly Correlation[] {
  return (it as { correlations?: Correlation[] }).correlations ?? [];
}

/** Each number at its new place; a pair of which one is gone is gone. */
export function recorrelated(it: Case, to: (path: string) => string | undefined): Case {
  const list = correlationsOf(it);
  if (list.every(({ between }) => between.every((path) => to(path) === path))) return it;
  const moved = list.flatMap((pair) => {
    const [one, other] = pair.between.map(to);
    return one === undefined || other === undefined ? [] : [{ ...pair, between: [one, other] }];
  });
  const { correlations: _, ...rest } = it as Case & { correlations?: unknown };
  return (moved.length > 0 ? { ...rest, correlations: moved } : rest) as Case;
}

/** This number moves with nothing any more. */
export function uncorrelated(it: Case, path: string): Case {
  return recorrelated(it, (other) => (other === path ? undefined : other));
}
