/**
 * Every usual reading of customer lifetime value, side by side. Two right tools
 * disagree mostly because each shows another row of this table.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Cltv, Extended, Outcome, Reading, SegmentOutcome } from "cltv";
import { savable } from "../exports/table.ts";
import { extended } from "../language/extended.ts";
import type { View } from "../view.ts";
import type { PageState } from "./page.ts";

type Money = keyof Reading;
type Side = "before" | "after";

interface Row {
  id: string;
  of: (cltv: Cltv) => string;
  /** The average over all customers, where there is one. */
  average?: "simple" | "endless" | "horizon" | "threeYears";
}

export function readings(view: View, { money, chooseMoney }: Pick<PageState, "money" | "chooseMoney">): TemplateResult | typeof nothing {
  const { t, answer } = view;
  const { outcome, stale } = answer;
  if (!outcome) return nothing;
  const told = { ...view, draft: answer.of ?? view.draft };
  return html`<section class="panel wide" id="readings" tabindex="-1" aria-labelledby="readings-title">
    <h2 id="readings-title">${t("readings-title")}</h2>
    <p class="lead">${t("readings-lead")}</p>
    <fieldset class="segmented inline"><legend>${t("readings-money")}</legend><div class="segments">
      ${(["contribution", "revenue"] as const).map(
        (value) => html`<label><input type="radio" name="readings-money" .checked=${value === money} @change=${() => chooseMoney(value)} /><span>${t(`money-${value}`)}</span></label>`,
      )}
    </div></fieldset>
    ${savable(told, t("readings-title"), (exact) => html`<div class="scroll ${stale ? "stale" : ""}" tabindex="0" role="region" aria-label=${t("table-of", { title: t("readings-title") })}>${table(exact, outcome, money)}</div>`)}
  </section>`;
}

function table(view: View, outcome: Outcome, money: Money): TemplateResult {
  const { t } = view;
  const changed = (view.draft.initiatives?.length ?? 0) > 0;
  const sides: Side[] = changed ? ["before", "after"] : ["before"];
  const showAverage = outcome.segments.length > 1;
  const columns = (showAverage ? 1 : 0) + outcome.segments.length;
  return html`<table class="readings">
    <caption class="sr">${t("readings-title")}</caption>
    <thead>
      <tr>
        <td></td>
        ${showAverage ? html`<th scope="colgroup" colspan=${sides.length}>${t("readings-average")}</th>` : nothing}
        ${outcome.segments.map(({ name }) => html`<th scope="colgroup" colspan=${sides.length}>${name}</th>`)}
      </tr>
      ${changed ? html`<tr class="sides"><td></td>${Array.from({ length: columns }, () => sides.map((side) => html`<th scope="col">${t(`readings-${side}`)}</th>`))}</tr>` : nothing}
    </thead>
    <tbody>
      ${rows(view, outcome, money).map((row) => html`<tr>
        <th scope="row">${t(`reading-${row.id}`)}<small>${t(`about-${row.id}`, { period: view.draft.period })}</small></th>
        ${showAverage ? sides.map((side) => html`<td class=${side}>${average(view, outcome, row, side, money)}</td>`) : nothing}
        ${outcome.segments.map((segment) => sides.map((side) => html`<td class=${side}>${row.of(sideOf(segment, side))}</td>`))}
      </tr>`)}
    </tbody>
  </table>`;
}

function sideOf(segment: SegmentOutcome, side: Side): Cltv {
  return side === "before" ? segment.cltv : segment.cltvAtFullEffect;
}

function average(view: View, { averageCltv }: Outcome, { average: reading }: Row, side: Side, money: Money): string {
  return reading ? moneyText(view, averageCltv[side][reading][money]) : "";
}

function rows(view: View, _outcome: Outcome, money: Money): Row[] {
  const { f } = view;
  const sum = (pick: (cltv: Cltv) => Reading) => (cltv: Cltv): string => moneyText(view, pick(cltv)[money]);
  const ratio = (pick: (cltv: Cltv) => Extended) => (cltv: Cltv): string => extended(view, pick(cltv), (value) => f.number(value, 1));
  return [
    { id: "three-years", of: sum((cltv) => cltv.threeYears), average: "threeYears" },
    { id: "horizon", of: sum((cltv) => cltv.horizon), average: "horizon" },
    { id: "endless", of: sum((cltv) => cltv.endless), average: "endless" },
    { id: "simple", of: sum((cltv) => cltv.simple), average: "simple" },
    { id: "residual-horizon", of: sum((cltv) => cltv.residualHorizon) },
    { id: "residual-endless", of: sum((cltv) => cltv.residualEndless) },
    { id: "equity-horizon", of: sum((cltv) => cltv.customerEquityHorizon) },
    { id: "equity-endless", of: sum((cltv) => cltv.customerEquityEndless) },
    { id: "acquisition", of: ({ acquisitionCost }) => moneyText(view, acquisitionCost) },
    { id: "acquisition-present", of: ({ acquisitionPresentValue }) => moneyText(view, acquisitionPresentValue) },
    { id: "cac-three-years", of: ratio(({ cltvToCac }) => cltvToCac.threeYears) },
    { id: "cac-horizon", of: ratio(({ cltvToCac }) => cltvToCac.horizon) },
    { id: "cac-endless", of: ratio(({ cltvToCac }) => cltvToCac.endless) },
    { id: "lifetime", of: ({ expectedLifetimePeriods }) => extended(view, expectedLifetimePeriods, (value) => f.number(value, 1)) },
    { id: "point-three-years", of: sum(({ onePointOfRetention }) => onePointOfRetention.threeYears) },
    { id: "point-horizon", of: sum(({ onePointOfRetention }) => onePointOfRetention.horizon) },
    { id: "point-endless", of: sum(({ onePointOfRetention }) => onePointOfRetention.endless) },
  ];
}

function moneyText(view: View, value: Extended): string {
  return extended(view, value, (number) => view.f.money(number));
}
