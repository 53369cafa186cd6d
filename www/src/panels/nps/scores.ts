/** What a survey says: the score and its noise, the score by revenue, by products and years, and whether it moved. */
import { html, nothing, type TemplateResult } from "lit";
import type { NpsOutcome, NpsScore } from "cltv";
import { savable } from "../../exports/table.ts";
import type { View } from "../../view.ts";

export function scores(view: View, outcome: NpsOutcome): TemplateResult {
  const { t, f } = view;
  const { responses, standardError, adjustedWald, revenueWeighted } = outcome;
  return html`<dl class="score-head">
      ${head(view, t("score-plain"), outcome, t("score-answers", { count: responses, responses: f.count(responses), error: f.points(standardError, 1) }))}
      ${revenueWeighted ? head(view, t("score-revenue"), revenueWeighted, t("score-revenue-detail")) : nothing}
      ${head(view, t("score-adjusted"), adjustedWald, t("score-adjusted-detail"))}
    </dl>
    <div class="score-said">
      ${revenueWeighted ? html`<p>${t(hiding(outcome, revenueWeighted), { plain: score(view, outcome), weighted: score(view, revenueWeighted) })}</p>` : nothing}
      ${change(view, outcome)}
    </div>
    ${split(view, "products", outcome.byProducts)} ${split(view, "years", outcome.byYears)}`;
}

function head(view: View, label: string, found: NpsScore, detail: string): TemplateResult {
  return html`<div><dt>${label}</dt><dd><strong>${score(view, found)}</strong> <span>${interval(view, found)}</span><small>${detail}</small></dd></div>`;
}

function score({ f }: View, { score: value }: NpsScore): string {
  return f.points(value, 1, true);
}

function interval({ t, f }: View, { interval: { low, high } }: Pick<NpsScore, "interval">): string {
  return t("score-interval", { low: f.points(low, 1, true), high: f.points(high, 1, true) });
}

/** What the plain average does not show. */
function hiding({ score: plain }: NpsScore, { score: weighted }: NpsScore): string {
  if (weighted < plain) return "score-hides-unhappy";
  return weighted > plain ? "score-hides-happy" : "score-hides-nothing";
}

function change(view: View, { change: found }: NpsOutcome): TemplateResult | typeof nothing {
  if (!found) return nothing;
  const { t, f } = view;
  const { difference, isSignificant, pValue } = found;
  const words = { difference: f.points(difference, 1, true), interval: interval(view, found), chance: pValue === null ? "" : f.share(pValue, pValue < 0.1 ? 1 : 0) };
  const id = pValue === null ? "score-change-unknown" : isSignificant ? "score-change-real" : "score-change-noise";
  return html`<p><span class="badge ${isSignificant ? "" : "warn"}">${t(isSignificant ? "score-real" : "score-noise")}</span> ${t(id, words)}</p>`;
}

/** The same answers by one label; a single group would only repeat the whole. */
function split(view: View, by: "products" | "years", groups: NpsOutcome["byProducts"]): TemplateResult | typeof nothing {
  if (groups.length < 2) return nothing;
  return savable(view, view.t(`score-by-${by}`), (told) => splitTable(told, by, groups));
}

function splitTable(view: View, by: "products" | "years", groups: NpsOutcome["byProducts"]): TemplateResult {
  const { t, f } = view;
  const weighted = groups.some(({ shareOfRevenue }) => shareOfRevenue !== null);
  const title = t(`score-by-${by}`);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="scores">
    <caption class="sr">${title}</caption>
    <thead><tr><th scope="col">${t(`survey-${by}`)}</th><th scope="col">${t("score-head-answers")}</th><th scope="col">${t("score-head-score")}</th><th scope="col">${t("score-head-interval")}</th>${weighted ? html`<th scope="col">${t("score-head-revenue")}</th>` : nothing}</tr></thead>
    <tbody>
      ${groups.map(
        (group) => html`<tr><th scope="row">${group.value}</th><td>${f.count(group.responses)}</td><td>${score(view, group)}</td><td>${interval(view, group)}</td>
          ${weighted ? html`<td>${group.shareOfRevenue === null ? t("no-figure") : f.share(group.shareOfRevenue, 0)}</td>` : nothing}</tr>`,
      )}
    </tbody>
  </table></div>`;
}
