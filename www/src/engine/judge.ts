/** What the engine says beside the answer. It is asked when a panel wants to know, once for each case. */
import { compare, explain, type Case, type Explanation, type ScenarioOutcome } from "cltv";
import { attempt, type Attempt } from "./ask.ts";

/** The case and its scenarios, side by side. */
export const compared: (of: Case) => Attempt<ScenarioOutcome[]> = once(compare);

/** How each figure came about. */
export const explained: (of: Case) => Attempt<Explanation[]> = once(explain);

/** A case never changes: another one is another object. */
function once<R>(question: (of: Case) => R): (of: Case) => Attempt<R> {
  const known = new WeakMap<Case, Attempt<R>>();
  return (of) => {
    const answer = known.get(of) ?? attempt(() => question(of));
    known.set(of, answer);
    return answer;
  };
}
