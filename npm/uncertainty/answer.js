// A question by its name: what workers are asked.

import {
  breakEven,
  curve,
  grid,
  informationValue,
  mergeSimulation,
  numbers,
  sensitivity,
  simulate,
  simulatePart,
  simulationPlan,
  tornado,
} from "./api.js";

const questions = {
  breakEven,
  curve,
  grid,
  informationValue,
  mergeSimulation,
  numbers,
  sensitivity,
  simulate,
  simulatePart,
  simulationPlan,
  tornado,
};

/** The answer, and how long it took. */
export function answer(question, given) {
  if (!Object.hasOwn(questions, question)) throw new Error(`There is no question ${question}.`);
  const start = performance.now();
  const answer = questions[question](...given);
  return { answer, milliseconds: performance.now() - start };
}
