/** Three levers against problems: fewer of them, more customers who tell us, better endings. What each does, as effects of a case. */
import { revenueAtRisk, type Case, type Effect, type Levers } from "cltv";

/** Where each lever stands: a share of fewer problems, points of contact rate, a share of the dissatisfied. */
export interface Positions {
  prevention: number;
  access: number;
  handling: number;
}

export type LeverName = keyof Positions;

export const LEVERS: readonly LeverName[] = ["prevention", "access", "handling"];

export const USUAL: Positions = { prevention: 0.2, access: 0.1, handling: 0.25 };

export function effectOf(lever: LeverName, size: number): Effect {
  switch (lever) {
    case "prevention":
      return { on: "problemRate", relative: size };
    case "access":
      return { on: "contactRate", points: size };
    case "handling":
      return { on: "outcome", from: "dissatisfied", to: "satisfied", relative: size };
  }
}

/** What the levers are worth in one segment of this case, without its initiatives. */
export function worthOf({ initiatives: _initiatives, scenarios: _scenarios, ...of }: Case, index: number, positions: Positions): Levers | null {
  const levers = LEVERS.map((lever) => ({ lever, effects: [effectOf(lever, positions[lever])] }));
  const { segments } = revenueAtRisk({ ...of, segments: of.segments.slice(index, index + 1), levers });
  return segments[0]?.levers ?? null;
}

/** `levers[2].effects[0].points` is the third lever's position. */
export function leverPlace(path: string): string {
  const [, index] = /^levers\[(\d+)\]/.exec(path) ?? [];
  return (index !== undefined && LEVERS[Number(index)]) || path;
}
