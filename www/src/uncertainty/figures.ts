/** The figures that questions are asked of: how each is called and told. */
import type { Extended } from "cltv";
import { extended } from "../language/extended.ts";
import type { View } from "../view.ts";
import type { Figure } from "cltv/uncertainty";

/** What a figure is measured in. */
export type Measured = "money" | "share" | "plain" | "periods" | "count" | "points";

/** In the order in which they are offered. */
const MEASURED: Record<Figure, Measured> = {
  npv: "money",
  roi: "share",
  paybackPeriods: "periods",
  discountedPaybackPeriods: "periods",
  contributionImpact: "money",
  revenueImpact: "money",
  costs: "money",
  netCash: "money",
  peakExposure: "money",
  irr: "share",
  mirr: "share",
  benefitCostRatio: "plain",
  customersKept: "count",
  costOfDelay: "money",
  breakEvenRetentionPoints: "points",
  worthOfOnePoint: "money",
  cltvThreeYears: "money",
  cltvHorizon: "money",
  cltvEndless: "money",
  costOfDoingNothing: "money",
};

export const FIGURES = Object.keys(MEASURED) as Figure[];

export function measured(figure: Figure): Measured {
  return MEASURED[figure];
}

export function figureName({ t }: Pick<View, "t">, figure: Figure): string {
  return t(`sure-figure-${figure}`);
}

/** With its unit; no number, in words. */
export function tellFigure(view: Pick<View, "t" | "f" | "draft">, figure: Figure, value: Extended): string {
  const isPayback = figure === "paybackPeriods" || figure === "discountedPaybackPeriods";
  if (value === null && isPayback) return view.t("payback-never");
  return extended(view, value, (number) => tellNumber(view, figure, number));
}

function tellNumber({ t, f, draft }: Pick<View, "t" | "f" | "draft">, figure: Figure, value: number): string {
  switch (measured(figure)) {
    case "money":
      return f.money(value);
    case "share":
      return f.share(value, Math.abs(value) < 0.1 ? 1 : 0);
    case "points":
      return t("points", { value: f.points(value) });
    case "periods":
      return t("sure-periods", { period: draft.period, value: f.number(value, 1) });
    case "count":
      return f.count(value);
    default:
      return f.number(value);
  }
}

/** As short as on an axis. */
export function shortFigure({ f }: Pick<View, "f">, figure: Figure, value: number): string {
  const kind = measured(figure);
  if (kind === "share" || kind === "points") return f.share(value, 0);
  return f.countShort(value);
}
