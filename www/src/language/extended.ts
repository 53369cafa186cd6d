/** Figures that may have no end, and moments of time, in words. */
import type { Case, Extended } from "cltv";
import type { View } from "../view.ts";

type Speaking = Pick<View, "t" | "f">;

/** A value without end or without meaning is said in words, never as a symbol. */
export function extended({ t, f }: Speaking, value: Extended, show: (value: number) => string): string {
  return f.extended(value, { infinite: t("infinite"), minusInfinite: t("minus-infinite"), none: t("no-figure") }, show);
}

/** `36 months` */
export function periods({ t, draft }: Pick<View, "t"> & { draft: Pick<Case, "period"> }, count: number): string {
  return t("periods", { period: draft.period, count });
}

/** `month 11`: the period in which a moment falls; a moment on the border belongs to what it ends. */
export function inPeriod({ t }: Pick<View, "t">, { period }: Pick<Case, "period">, moment: number): string {
  return t("in-period", { period, number: Math.max(1, Math.ceil(moment)) });
}
