/** The curves side by side: their numbers, how well they fit, and how well they foretold. */
import { html, nothing, type TemplateResult } from "lit";
import type { CohortsFit, CurveFit } from "cltv/data";
import { savable } from "../../exports/table.ts";
import type { View } from "../../view.ts";
import { parameterText, unfitText } from "./unfit.ts";

export function curveTable(view: View, { fits }: CohortsFit, chosen: CurveFit | undefined): TemplateResult {
  const { t } = view;
  const holdout = fits.some(({ fitted }) => fitted?.holdout);
  return html`${savable(view, t("cohorts-fits"), (told) => curves(told, fits, { holdout, chosen }))}
  ${holdout ? html`<p class="hint">${naive(view, fits)}</p>` : nothing}`;
}

function curves(view: View, fits: readonly CurveFit[], { holdout, chosen }: { holdout: boolean; chosen: CurveFit | undefined }): TemplateResult {
  const { t } = view;
  const title = t("cohorts-fits");
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="scores data-fits" data-table="curves">
    <caption class="sr">${title}</caption>
    <thead><tr><th scope="col">${t("cohorts-head-curve")}</th><th scope="col">${t("data-head-parameters")}</th><th scope="col">${t("data-head-likelihood")}</th><th scope="col">BIC</th>${holdout ? html`<th scope="col">${t("cohorts-head-holdout")}</th>` : nothing}</tr></thead>
    <tbody>${fits.map((fit) => row(view, fit, { holdout, isChosen: fit.curve === chosen?.curve }))}</tbody>
  </table></div>`;
}

function row(view: View, { curve, fitted, unfit }: CurveFit, { holdout, isChosen }: { holdout: boolean; isChosen: boolean }): TemplateResult {
  const { t, f } = view;
  const head = html`<th scope="row">${t(`curve-${curve}`)}${isChosen ? html` <span class="badge">${t("data-chosen")}</span>` : nothing}</th>`;
  if (!fitted) return html`<tr>${head}<td class="said" colspan=${holdout ? 4 : 3}>${unfit ? unfitText(view, unfit) : t("no-figure")}</td></tr>`;
  const missed = fitted.holdout ? f.number(fitted.holdout.meanAbsoluteError, 1) : t("no-figure");
  return html`<tr>${head}
    <td>${fitted.parameters.map((parameter) => html`<span class="parameter">${parameterText(view, parameter)}</span>`)}</td>
    <td>${f.number(fitted.logLikelihood, 1)}</td><td>${f.number(fitted.bic, 1)}</td>
    ${holdout ? html`<td>${missed}</td>` : nothing}</tr>`;
}

/** What somebody without a model would have foretold. */
function naive({ t, f }: View, fits: readonly CurveFit[]): string {
  const error = fits.find(({ fitted }) => fitted?.holdout)?.fitted?.holdout?.naiveMeanAbsoluteError;
  return error == null ? "" : t("cohorts-naive", { error: f.number(error, 1) });
}
