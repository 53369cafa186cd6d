/** Cumulative cash of the investment: how deep it goes, when it pays back, where it ends. */
import { html, type TemplateResult } from "lit";
import type { Case, Outcome } from "cltv";
import { inPeriod } from "../language/extended.ts";
import type { View } from "../view.ts";
import { figure } from "./figure.ts";

export function cashFigure(view: View, outcome: Outcome, of: Case): TemplateResult {
  if (!of.initiatives?.length) return html``;
  const { t, later } = view;
  const { horizon } = outcome;
  return figure(view, {
    name: "cash",
    data: view.later?.cashFan(view, horizon),
    title: t("chart-cash", { sign: view.f.currencySign }),
    caption: caption(view, outcome, of),
    foot: html`<div class="fan-place">${later?.fanLegend(view, horizon)}</div>`,
    heads: [t("period-name", { period: of.period }), t("cash-one-off"), t("cash-recurring"), t("cash-net"), t("cash-cumulative"), t("cash-discounted")],
    rows: (told) => rows(told, outcome),
  });
}

function caption(view: View, { cash, verdict, horizon }: Outcome, of: Case): string {
  const { t, f } = view;
  const { peakExposure, paybackPeriods } = verdict;
  const end = f.money(cash.cumulative[horizon - 1] ?? 0, true);
  if (peakExposure.period === null) return t("caption-cash-above", { end });
  const words = { deepest: f.money(peakExposure.amount), when: inPeriod(view, of, peakExposure.period), end };
  if (paybackPeriods === null) return t("caption-cash-never", words);
  return t("caption-cash", { ...words, month: inPeriod(view, of, paybackPeriods) });
}

function rows({ f }: View, { cash }: Outcome): string[][] {
  const { oneOff, recurring, net, cumulative, cumulativeDiscounted } = cash;
  return Array.from(net, (_, index) => {
    const cells = [oneOff, recurring, net, cumulative, cumulativeDiscounted].map((series) => f.money(series[index] ?? 0));
    return [String(index + 1), ...cells];
  });
}
