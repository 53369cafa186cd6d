/** Everything the investment answers, for the one who takes it apart. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case, Outcome } from "cltv";
import { extended, inPeriod, periods } from "../language/extended.ts";
import type { View } from "../view.ts";
import { how, howButton } from "./explain.ts";

type Row = [name: string, value: string];

export function figures(view: View): TemplateResult | typeof nothing {
  const { outcome, of, stale } = view.answer;
  if (!outcome || !of?.initiatives?.length) return nothing;
  const { t } = view;
  const told = { ...view, draft: of };
  return html`<section class="panel wide" aria-labelledby="figures-title">
    <h2 id="figures-title">${t("figures-title")}</h2>
    <div class="figures ${stale ? "stale" : ""}">
      ${figureLists(told, outcome).map(([name, rows]) => list(view, name, rows))}
    </div>
  </section>`;
}

/** Under their heads; `view` tells the case that was answered. */
export function figureLists(view: View, outcome: Outcome): [head: string, rows: Row[]][] {
  return [
    ["benefit", benefit(view, outcome)],
    ["return", returns(view, outcome)],
    ["retention", retention(view, outcome)],
  ];
}

function list(view: View, name: string, rows: Row[]): TemplateResult {
  const { t } = view;
  return html`<div class="figure-list">
    <h3>${t(`figures-${name}`)}</h3>
    <dl>${rows.map((line) => row(view, line))}</dl>
  </div>`;
}

function row(view: View, [id, value]: Row): TemplateResult {
  const label = view.t(`figure-${id}`);
  const asked = { place: "figure", name: id, label } as const;
  const explanation = how(view, asked);
  return html`<div data-row=${id}><dt>${label}</dt><dd>${value}</dd><dd class="how-cell">${howButton(view, asked)}</dd>${explanation === nothing ? nothing : html`<dd class="explained-cell">${explanation}</dd>`}</div>`;
}

function benefit({ f }: View, { verdict }: Outcome): Row[] {
  const { revenueImpact, contributionImpact, costs, netCash, npv } = verdict;
  return [
    ["revenue-total", f.money(revenueImpact.total)],
    ["revenue-present", f.money(revenueImpact.presentValue)],
    ["contribution-total", f.money(contributionImpact.total)],
    ["contribution-present", f.money(contributionImpact.presentValue)],
    ["costs-total", f.money(costs.total)],
    ["costs-present", f.money(costs.presentValue)],
    ["net-cash", f.money(netCash)],
    ["npv", f.money(npv)],
  ];
}

function returns(view: View, { verdict }: Outcome): Row[] {
  const { t, f } = view;
  const { roi, benefitCostRatio, irr, mirrPerYear, peakExposure, costOfDelayPerPeriod } = verdict;
  const rates = irr.perYear.map((rate) => f.share(rate));
  return [
    ["roi", extended(view, roi, (value) => f.share(value))],
    ["ratio", extended(view, benefitCostRatio, (value) => f.number(value))],
    ["irr", irr.kind === "none" ? t("irr-none") : irr.kind === "one" ? `${rates[0]}` : t("irr-several", { rates: f.list(rates) })],
    ["mirr", extended(view, mirrPerYear, (value) => f.share(value))],
    ["payback", moment(view, verdict.paybackPeriods)],
    ["payback-discounted", moment(view, verdict.discountedPaybackPeriods)],
    ["exposure", peakExposure.period === null ? t("exposure-none") : t("exposure", { amount: f.money(peakExposure.amount), when: inPeriod(view, view.draft, peakExposure.period) })],
    ["delay", f.money(costOfDelayPerPeriod)],
  ];
}

function retention(view: View, { verdict }: Outcome): Row[] {
  const { t, f } = view;
  const { customersKeptAtEnd, breakEvenRetentionPoints, worthOfOnePoint, replacement } = verdict;
  return [
    ["kept", f.count(customersKeptAtEnd)],
    ["break-even", breakEvenRetentionPoints === null ? t("break-even-cannot") : points(view, breakEvenRetentionPoints)],
    ["point", f.money(worthOfOnePoint.total)],
    ["replacement", extended(view, replacement.newCustomers, (value) => f.count(value))],
    ["replacement-cost", extended(view, replacement.acquisitionCost, (value) => f.money(value))],
  ];
}

export function points({ t, f }: Pick<View, "t" | "f">, value: number): string {
  return t("points", { value: f.points(value) });
}

function moment(view: View & { draft: Case }, value: number | null): string {
  if (value === null) return view.t("payback-never");
  return value === 0 ? view.t("payback-at-once") : periods(view, value);
}
