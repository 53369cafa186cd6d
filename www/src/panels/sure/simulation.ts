/** The simulation of the case on the page: one for all panels that speak of it. */
import type { SimulationOptions } from "cltv";
import type { SimulatedFigure, Simulation } from "cltv/uncertainty";
import { deskOf, type Standing } from "../../uncertainty/desk.ts";
import { isUncertain } from "../../case/uncertain.ts";
import type { View } from "../../view.ts";

export const NAME = "simulation";

export type Plan = Required<Pick<SimulationOptions, "seed" | "trials" | "sampling">>;

const USUAL: Plan = { seed: 1, trials: 16_384, sampling: "sobol" };

/** As the case says, and as usual where it says nothing. */
export function planOf({ draft }: Pick<View, "draft">): Plan {
  return { ...USUAL, ...draft.simulation };
}

/** Nothing without an investment, and nothing where every number is certain. */
export function simulated(view: View): Standing<"simulate"> | undefined {
  const { of } = view.answer;
  if (!of?.initiatives?.length || !isUncertain(of)) return undefined;
  const { seed, trials, sampling } = planOf({ ...view, draft: of });
  const options: SimulationOptions = { seed, trials, sampling, figures: ["npv"] };
  return deskOf(view).ask(NAME, "simulate", of, options);
}

/** The last simulation, if it is of an investment that is still uncertain. */
export function lastSimulation(view: View): { simulation: Simulation; npv: SimulatedFigure; stale: boolean } | undefined {
  const standing = simulated(view);
  const npv = standing?.answer?.figures.find(({ figure }) => figure === "npv");
  return standing?.answer && npv ? { simulation: standing.answer, npv, stale: standing.stale || view.answer.stale } : undefined;
}
