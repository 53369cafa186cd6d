/** What was fitted: which model, how well, and whether it beats what anybody would have guessed. */
import { html, nothing, type TemplateResult } from "lit";
import { aliveFigure, repeatsFigure, trackingFigure } from "../../charts/purchases.ts";
import type { FitReport, PredictionErrors, Scorecard, Told } from "cltv/data";
import type { Fitted, FitQuestion } from "../../data/questions.ts";
import { rich } from "../../language/rich.ts";
import { savable } from "../../exports/table.ts";
import type { View } from "../../view.ts";
import type { PurchaseTool } from "./purchases-state.ts";
import { parameterText, unfitText } from "./unfit.ts";

export interface FitFound {
  tool: PurchaseTool;
  fitted: Fitted;
  of: FitQuestion;
  stale: boolean;
}

export function fitReport(view: View, { fitted, of, stale }: FitFound): TemplateResult {
  const { report, frequencies, tracking, heat, scorecard } = fitted;
  const unit = of.rules.unit ?? "week";
  return html`<div class="data-answer ${stale ? "stale" : ""}">
    ${counted(view, fitted)} ${conclusion(view, report)} ${savable(view, view.t("fit-models"), (told) => models(told, report))} ${spend(view, report)}
    ${scorecard ? foretold(view, scorecard) : nothing}
    ${frequencies && tracking && heat
      ? html`<div class="data-charts">${repeatsFigure(view, { frequencies, stale })} ${trackingFigure(view, { tracking, unit, calibrated: scorecard !== null, stale })} ${aliveFigure(view, { heat, unit, stale })}</div>`
      : nothing}
  </div>`;
}

/** What the rules did, as far as anybody asks. */
const COUNTED = ["merged", "refundRows", "unmatchedRefunds", "zeroRows", "later", "newInHoldout", "withoutPurchase"] as const;

function counted(view: View, { summary }: Fitted): TemplateResult {
  const { t, f } = view;
  const { customers, repeatCustomers, rules } = summary;
  const counts = COUNTED.map((name) => [name, rules?.[name] ?? 0] as const).filter(([, count]) => count > 0);
  return html`<p>${rich(t, "fit-counted", { customers: f.count(customers), again: f.count(repeatCustomers), share: customers > 0 ? f.share(repeatCustomers / customers, 0) : t("no-figure") })}
    ${counts.length > 0 ? html`<span class="hint">${counts.map(([name, count]) => t(`fit-${name}`, { count, number: f.count(count) })).join(" ")}</span>` : nothing}</p>`;
}

function conclusion(view: View, { models: [best] }: FitReport): TemplateResult | typeof nothing {
  const { t } = view;
  if (!best) return nothing;
  if (!best.fitted) return html`<p class="sure-sentence">${t("fit-none")}</p>`;
  return html`<p>${rich(t, "fit-model", { model: t(`model-${best.model}`) })} <span class="hint">${t(`model-about-${best.model}`)}</span></p>`;
}

function models(view: View, { models: tried }: FitReport): TemplateResult {
  const { t } = view;
  const title = t("fit-models");
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="scores data-fits" data-table="models">
    <caption class="sr">${title}</caption>
    <thead><tr><th scope="col">${t("fit-head-model")}</th><th scope="col">${t("data-head-parameters")}</th><th scope="col">${t("data-head-likelihood")}</th><th scope="col">BIC</th></tr></thead>
    <tbody>${tried.map((one, index) => model(view, one, index === 0 && one.fitted !== null))}</tbody>
  </table></div>`;
}

function model(view: View, { model: name, fitted, unfit }: FitReport["models"][number], isChosen: boolean): TemplateResult {
  const { t, f } = view;
  const head = html`<th scope="row">${t(`model-${name}`)}${isChosen ? html` <span class="badge">${t("data-chosen")}</span>` : nothing}</th>`;
  if (!fitted) return html`<tr>${head}<td class="said" colspan="3">${unfitText(view, unfit)}</td></tr>`;
  return html`<tr>${head}<td>${fitted.parameters.map((parameter) => html`<span class="parameter">${parameterText(view, parameter)}</span>`)}</td><td>${f.number(fitted.logLikelihood, 1)}</td><td>${f.number(fitted.bic, 1)}</td></tr>`;
}

function spend(view: View, { spend: found }: FitReport): TemplateResult | typeof nothing {
  const { t, f } = view;
  if (!found) return html`<p class="hint">${t("fit-no-spend")}</p>`;
  const { fitted, unfit } = found as Told;
  if (!fitted) return html`<p class="hint">${t("fit-spend-unfit")} ${unfitText(view, unfit)}</p>`;
  const mean = found.meanSpend === null ? t("no-figure") : f.money(found.meanSpend);
  return html`<p>${rich(t, "fit-spend", { mean, count: fitted.customers, customers: f.count(fitted.customers) })} <span class="hint">${fitted.parameters.map((parameter) => parameterText(view, parameter)).join(", ")}</span></p>`;
}

/** The time that was kept out of the fit. */
function foretold(view: View, scorecard: Scorecard): TemplateResult {
  const { t, f } = view;
  const { actual, model: ours, beatsNaive } = scorecard;
  return html`<p class="sure-sentence">${rich(t, "score-said", { actual: f.count(actual), foretold: f.count(ours.predicted), beats: beatsNaive ? "yes" : "no" })}</p>
    ${savable(view, t("score-title"), (told) => scores(told, scorecard))}`;
}

function scores(view: View, { model: ours, naive }: Scorecard): TemplateResult {
  const { t, f } = view;
  const title = t("score-title");
  const row = (name: string, { predicted, meanAbsoluteError, bias }: PredictionErrors): TemplateResult => html`<tr><th scope="row">${name}</th><td>${f.count(predicted)}</td><td>${f.number(bias, 2)}</td><td>${f.number(meanAbsoluteError, 2)}</td></tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="scores" data-table="scorecard">
      <caption class="sr">${title}</caption>
      <thead><tr><th scope="col">${t("score-head")}</th><th scope="col">${t("score-head-total")}</th><th scope="col">${t("score-head-bias")}</th><th scope="col">${t("score-head-error")}</th></tr></thead>
      <tbody>${row(t("score-model"), ours)} ${row(t("score-naive"), naive)}</tbody>
    </table></div>`;
}
