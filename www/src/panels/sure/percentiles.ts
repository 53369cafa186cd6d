/** The percentiles with how far a simulation of this size may miss them. */
import { html, type TemplateResult } from "lit";
import type { SimulatedFigure } from "cltv/uncertainty";
import type { View } from "../../view.ts";

export function percentiles(view: View, npv: SimulatedFigure, stale: boolean): TemplateResult {
  const { t, f } = view;
  const title = t("sure-percentiles");
  const error = (value: number): string => `±\u00a0${f.money(value)}`;
  const rows: [string, string, string][] = [
    ...npv.percentiles.map(({ p, value, error: miss }): [string, string, string] => [t("sure-percentile", { p: f.points(p, 0) }), f.money(value), error(miss)]),
    [t("sure-mean-row"), f.money(npv.mean), error(npv.meanError)],
    [t("sure-deviation"), f.money(npv.standardDeviation), ""],
    [t("sure-above-zero"), f.share(npv.shareAboveZero, 1), `±\u00a0${t("points", { value: f.points(npv.shareAboveZeroError, 2) })}`],
    [t("sure-smallest"), f.money(npv.min), ""],
    [t("sure-largest"), f.money(npv.max), ""],
  ];
  return html`<div class="scroll sure-table ${stale ? "stale" : ""}" tabindex="0" role="region" aria-label=${title}><table data-table="percentiles">
    <caption>${title}</caption>
    <thead><tr>${["what", "value", "error"].map((id) => html`<th scope="col">${t(`sure-head-${id}`)}</th>`)}</tr></thead>
    <tbody>${rows.map(([name, value, miss]) => html`<tr><th scope="row">${name}</th><td>${value}</td><td>${miss}</td></tr>`)}</tbody>
  </table></div>`;
}
