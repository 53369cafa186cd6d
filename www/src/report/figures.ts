/** Everything the investment answers, and every reading of what a customer is worth. */
import { html, type TemplateResult } from "lit";
import type { Outcome } from "cltv";
import { figureLists } from "../panels/figures.ts";
import { readingsTable } from "../panels/readings.ts";
import type { View } from "../view.ts";
import type { Section, Told } from "./report.ts";

export function figures({ view, outcome, of }: Told): Section | undefined {
  if (!of.initiatives?.length) return undefined;
  const { t } = view;
  const rows = figureLists(view, outcome).map(([head, lines]) => html`<tbody>
    <tr class="lines-of"><th scope="rowgroup" colspan="2">${t(`figures-${head}`)}</th></tr>
    ${lines.map(([id, value]) => html`<tr data-row=${id}><th scope="row">${t(`figure-${id}`)}</th><td>${value}</td></tr>`)}
  </tbody>`);
  return { name: "figures", title: t("figures-title"), body: html`<table class="two">${rows}</table>` };
}

/** As many segments beside one another as the paper is wide. */
const BESIDE = 3;

export function readings({ view, outcome, of }: Told): Section {
  const { t } = view;
  const tables = Array.from({ length: Math.ceil(outcome.segments.length / BESIDE) }, (_, index) => part(view, outcome, index * BESIDE));
  return { name: "readings", title: t("readings-title"), body: html`<p>${t("readings-lead")} ${t("report-readings-note", { changed: of.initiatives?.length ? "yes" : "no" })}</p>${tables}` };
}

function part(view: View, outcome: Outcome, from: number): TemplateResult {
  return readingsTable(view, { ...outcome, segments: outcome.segments.slice(from, from + BESIDE) }, "contribution");
}
