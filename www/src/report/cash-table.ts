/** The cash of each period, for whoever adds it up again; the last section, because it is the longest. */
import { html } from "lit";
import { cashFigure } from "../charts/cash.ts";
import { figureTable } from "./chart.ts";
import { inWhole } from "./formats.ts";
import type { Section, Told } from "./report.ts";

export function cashTable({ view, outcome, of }: Told): Section | undefined {
  if (!of.initiatives?.length) return undefined;
  const { t } = view;
  const told = { ...inWhole(view), paper: figureTable };
  return { name: "cash", title: t("report-cash", { period: of.period }), body: html`<p class="hint">${t("report-cash-note")}</p>${cashFigure(told, outcome, of)}` };
}
