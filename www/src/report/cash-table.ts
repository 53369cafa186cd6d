/** The cash of each period, for whoever adds it up again; the last section, because it is the longest. */
import { html } from "lit";
import { cashFigure } from "../charts/cash.ts";
import { Formats } from "../number/format.ts";
import { figureTable } from "./chart.ts";
import type { Section, Told } from "./report.ts";

export function cashTable({ view, outcome, of }: Told): Section | undefined {
  if (!of.initiatives?.length) return undefined;
  const { t, f } = view;
  const told = { ...view, f: new WholeFormats(f.language, f.wanted), paper: figureTable };
  return { name: "cash", title: t("report-cash", { period: of.period }), body: html`<p class="hint">${t("report-cash-note")}</p>${cashFigure(told, outcome, of)}` };
}

/** Rounded figures do not add up. */
class WholeFormats extends Formats {
  override money(value: number): string {
    return this.moneyWhole(value);
  }
}
