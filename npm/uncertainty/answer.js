// A question by its name: what workers are asked.

import * as api from "./api.js";

/** What begins and ends the engine is asked of nobody. */
const { initSync: _, version: __, ...questions } = api;

/** The answer, and how long it took. */
export function answer(question, given) {
  if (!Object.hasOwn(questions, question)) throw new Error(`There is no question ${question}.`);
  const start = performance.now();
  const answer = questions[question](...given);
  return { answer, milliseconds: performance.now() - start };
}
