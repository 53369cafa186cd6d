/** How the NPV is spread over the futures. */
import { html, type TemplateResult } from "lit";
import type { SimulatedFigure } from "cltv/uncertainty";
import { percentile } from "../panels/sure/sentence.ts";
import type { View } from "../view.ts";
import { figure } from "./figure.ts";

export function spreadFigure(view: View, npv: SimulatedFigure, stale: boolean): TemplateResult {
  const { t, f } = view;
  return figure(view, {
    name: "spread",
    data: npv,
    stale,
    title: t("spread-title", { sign: f.currencySign }),
    caption: t("spread-caption", { low: f.money(percentile(npv, 0.1)), middle: f.money(percentile(npv, 0.5)), high: f.money(percentile(npv, 0.9)) }),
    legend: legend(view, npv),
    heads: [t("spread-from"), t("spread-to"), t("spread-count")],
    rows: (told) => rows(told, npv),
  });
}

/** Only where both sides are there. */
function legend({ t }: View, { min, max }: SimulatedFigure): TemplateResult {
  const side = (name: "loss" | "gain", isThere: boolean): TemplateResult | string => (isThere ? html`<li><span class="swatch ${name}"></span>${t(`spread-${name}`)}</li>` : "");
  return html`<ul class="legend" role="list">${side("loss", min < 0)}${side("gain", max >= 0)}</ul>`;
}

/** The first and the last cell hold what lies beyond them as well. */
function rows({ t, f }: View, { histogram: { edges, counts } }: SimulatedFigure): string[][] {
  const last = counts.length - 1;
  return Array.from(counts, (count, cell) => [
    cell === 0 && last > 0 ? t("spread-below") : f.money(edges[cell] ?? 0),
    cell === last && last > 0 ? t("spread-above") : f.money(edges[cell + 1] ?? 0),
    f.count(count),
  ]);
}
