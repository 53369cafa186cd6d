/** The head of the first page: what it is, for whom, and the answer in words. */
import { html, nothing, type TemplateResult } from "lit";
import { presetNamed } from "../case/presets.ts";
import { periods } from "../language/extended.ts";
import { answer, convention } from "../panels/answer.ts";
import { exampleNote } from "../panels/example.ts";
import { sureSentence } from "../panels/sure/sentence.ts";
import type { View } from "../view.ts";
import { aboutOf } from "./about.ts";
import { currentFutures } from "./current.ts";
import type { Told } from "./report.ts";

export function opening(view: View, told: Told | undefined): TemplateResult {
  const { t } = view;
  return html`<header class="report-opening">
    <p class="report-kind">${t("report-kind")}</p>
    <h1>${aboutOf(view).title}</h1>
    <dl class="report-about">${lines(view, told).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    ${told ? html`<div class="report-answer">${answer(view)} ${chance(view)}</div>${convention(view)}` : html`<p>${t("report-no-answer")}</p>`}
    ${exampleNote(view, view.f.language, view.start !== undefined)}
  </header>`;
}

function lines(view: View, told: Told | undefined): [string, string][] {
  const { t, f } = view;
  const { client, date } = aboutOf(view);
  const preset = presetNamed(view.preset);
  return [
    ...(client ? [[t("report-field-client"), client] as [string, string]] : []),
    [t("report-field-date"), date],
    ...(told ? [[t("report-scope"), t("report-scope-of", { horizon: periods({ t, draft: told.of }, told.outcome.horizon), currency: f.currencyName(told.of.currency ?? "") })] as [string, string]] : []),
    ...(preset && !view.start ? [[t("report-example"), t(`example-${preset.kind}`)] as [string, string]] : []),
  ];
}

function chance(view: View): TemplateResult | typeof nothing {
  const found = currentFutures(view);
  return found ? html`<p>${sureSentence(view, found.simulation, found.npv)}</p>` : nothing;
}
