/** On paper nobody sees a figure catch up: what was computed of an older state of the case is left out. */
import { nothing } from "lit";
import type { Later } from "../later.ts";
import { lastSimulation, simulated } from "../panels/sure/simulation.ts";
import type { View } from "../view.ts";

export type Futures = NonNullable<ReturnType<typeof lastSimulation>>;

/** Of the very case that was answered. */
export function currentFutures(view: View): Futures | undefined {
  return simulated(view)?.stale === false ? lastSimulation(view) : undefined;
}

/** The same view without chances and fans, if they are of an older case. */
export function withoutOld(view: View): View {
  if (!view.later || currentFutures(view)) return view;
  const later: Later = { ...view.later, chance: () => undefined, cashFan: () => undefined, fanLegend: () => nothing };
  return { ...view, later };
}
