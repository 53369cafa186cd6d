/** Numbers that a question may vary. */
import { fieldAt, isHeadline } from "../../case/fields.ts";
import { numberPaths } from "../../case/uncertain.ts";
import type { View } from "../../view.ts";

/** Of the case that was answered last: what is being mended has no answer. */
export function variedPaths({ answer: { of } }: View): string[] {
  return of ? numberPaths(of).filter((path) => !fieldAt(of, path)?.sourceless) : [];
}

/** On which the answer rests most, effects and margins before customers. */
export function mainPaths(view: View): string[] {
  const first = [/\.effects\[/, /\.margin$/, /\.rate$|\.loyaltyWithoutProblem$/];
  const rank = (path: string): number => (first.findIndex((pattern) => pattern.test(path)) + first.length + 1) % (first.length + 1);
  return variedPaths(view).filter(isHeadline).sort((one, other) => rank(one) - rank(other));
}
