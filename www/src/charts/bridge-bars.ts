/** What the bridge is made of: every bar in its order, named as the reader knows it. */
import type { Outcome } from "cltv";
import type { View } from "../view.ts";

export type BridgeBy = "initiative" | "driver";

export interface BridgeBar {
  name: string;
  /** What it adds or takes; where it stands, if it is a total. */
  amount: number;
  isTotal: boolean;
}

/** Of the largest amount. */
const DUST = 1e-9;

/** From nothing over every gain, their overlap and the benefit to what is left after the costs. */
export function bridgeBars({ t }: Pick<View, "t">, { bridge }: Pick<Outcome, "bridge">, by: BridgeBy): BridgeBar[] {
  const { benefit, costs, npv } = bridge;
  const change = (name: string, amount: number): BridgeBar => ({ name, amount, isTotal: false });
  const total = (name: string, amount: number): BridgeBar => ({ name, amount, isTotal: true });
  const alone = costs.length === 1;
  const overlap = overlapOf(bridge, by);
  return [
    ...gains({ t }, { bridge }, by).map(({ name, amount }) => change(name, amount)),
    ...(overlap === undefined ? [] : [change(t("bridge-overlap"), overlap)]),
    total(t("bridge-benefit"), benefit),
    ...costs.map(({ initiative, cost }) => change(alone ? t("bridge-costs") : t("bridge-costs-of", { name: initiative }), -cost)),
    total(t("bridge-npv"), npv),
  ];
}

/** The bars before the benefit. An initiative alone need not be named with each thing it changes. */
function gains({ t }: Pick<View, "t">, { bridge }: Pick<Outcome, "bridge">, by: BridgeBy): { name: string; amount: number }[] {
  if (by === "initiative") return bridge.byInitiative.bars.map(({ initiative, benefit }) => ({ name: initiative, amount: benefit }));
  const alone = bridge.costs.length === 1;
  return bridge.byDriver.bars.map(({ initiative, driver, benefit }) => {
    const what = t(`quantity-${driver}`);
    return { name: alone ? what : t("bridge-driver-of", { what, name: initiative }), amount: benefit };
  });
}

/** What the parts take from one another or add; `undefined` where they do not meet, which leaves only the dust of binary fractions. */
export function overlapOf({ byInitiative, byDriver, benefit }: Outcome["bridge"], by: BridgeBy): number | undefined {
  const { bars, interaction } = by === "initiative" ? byInitiative : byDriver;
  const size = Math.max(Math.abs(benefit), ...bars.map((bar) => Math.abs(bar.benefit)));
  return bars.length > 1 && Math.abs(interaction) > DUST * size ? interaction : undefined;
}
