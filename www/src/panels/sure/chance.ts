/** How likely the investment earns more than it costs, for the tile and the sentence. */
import type { View } from "../../view.ts";
import { isUncertain } from "../../case/uncertain.ts";
import { lastSimulation } from "./simulation.ts";

export interface Chance {
  share: number;
  trials: number;
  stale: boolean;
}

export function chance(view: View): Chance | undefined {
  const last = lastSimulation(view);
  return last && { share: last.npv.shareAboveZero, trials: last.simulation.trials, stale: last.stale };
}

/** Whether there is anything to wait for. */
export function isAwaited({ answer: { of } }: View): boolean {
  return of !== undefined && isUncertain(of);
}

/** Whether a share is all, nothing, or so near to it that a rounded figure would say so. */
export function nearness(share: number): "all" | "nearly" | "some" | "hardly" | "none" {
  if (share === 1) return "all";
  if (share === 0) return "none";
  return share >= 0.995 ? "nearly" : share < 0.005 ? "hardly" : "some";
}

/** `87%`, `> 99%`, `< 1%`. */
export function chanceText({ f }: Pick<View, "f">, share: number): string {
  const near = nearness(share);
  return near === "nearly" ? `>\u00a0${f.share(0.99, 0)}` : near === "hardly" ? `<\u00a0${f.share(0.01, 0)}` : f.share(share, 0);
}
