/** Pairs of numbers that move together. They name their numbers by paths, and follow them when lists of the case grow or shrink. */
import type { Case, Correlation } from "cltv";

export function correlationsOf({ correlations = [] }: Case): readonly Correlation[] {
  return correlations;
}

/** Each number at its new place; a pair of which one is gone is gone. */
export function recorrelated(it: Case, to: (path: string) => string | undefined): Case {
  const list = correlationsOf(it);
  if (list.every(({ between }) => between.every((path) => to(path) === path))) return it;
  const moved = list.flatMap((pair): Correlation[] => {
    const [one, other] = [to(pair.between[0]), to(pair.between[1])];
    return one === undefined || other === undefined ? [] : [{ ...pair, between: [one, other] }];
  });
  const { correlations: _, ...rest } = it;
  return moved.length > 0 ? { ...rest, correlations: moved } : rest;
}

/** This number moves with nothing any more. */
export function uncorrelated(it: Case, path: string): Case {
  return recorrelated(it, (other) => (other === path ? undefined : other));
}
