/** The whole case in one honest sentence, and one more with what stands behind it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case, Outcome } from "cltv";
import { icon } from "../controls/icons.ts";
import { inPeriod, extended, periods } from "../language/extended.ts";
import type { Words } from "../language/messages.ts";
import { plainText, rich } from "../language/rich.ts";
import type { View } from "../view.ts";
import { focusPlace } from "./focus.ts";

export function answer(view: View): TemplateResult | typeof nothing {
  const { outcome, of, stale } = view.answer;
  if (!outcome || !of) return nothing;
  const { t } = view;
  return html`<div class="answer" id="answer">
    ${stale ? html`<p class="stale-note"><span class="badge warn">${t("stale-badge")}</span> ${t("stale-note")}</p>` : nothing}
    <p class="answer-sentence">${rich(t, verdictOf(outcome, of), words(view, outcome, of))}</p>
    ${behind(view, outcome, of)}
  </div>`;
}

/** The same for the ear. */
export function spokenAnswer(view: View): string {
  const { outcome, of, problems, stale } = view.answer;
  if (stale) return view.t("spoken-stale", { count: problems.length });
  return outcome && of ? plainText(view.t, verdictOf(outcome, of), words(view, outcome, of)) : "";
}

/** Which sentence is true. Order matters: what is not there comes before what it returns. */
export function verdictOf({ verdict }: Outcome, of: Case): string {
  const { npv, paybackPeriods, costs, contributionImpact } = verdict;
  const free = costs.total === 0;
  if (!of.initiatives?.length) return "answer-no-initiative";
  if (contributionImpact.total === 0) return free ? "answer-nothing" : "answer-no-effect";
  if (free) return npv < 0 ? "answer-free-harm" : "answer-free";
  if (npv < 0) return paybackPeriods === null ? "answer-never" : "answer-too-late";
  if (paybackPeriods === null) return "answer-not-yet";
  return paybackPeriods === 0 ? "answer-at-once" : "answer-pays";
}

function words(view: View, outcome: Outcome, of: Case): Words {
  const { t, f } = view;
  const { verdict, averageCltv } = outcome;
  const list = of.initiatives ?? [];
  return {
    count: list.length,
    name: list.map(({ name }) => name)[0] ?? "",
    npv: f.money(Math.abs(verdict.npv)),
    costs: f.money(verdict.costs.presentValue),
    horizon: periods({ t, draft: of }, outcome.horizon),
    month: verdict.paybackPeriods === null ? "" : inPeriod(view, of, verdict.paybackPeriods),
    rate: f.share(outcome.discountRatePerYear, 2),
    cltv: extended(view, averageCltv.before.threeYears.contribution, (value) => f.money(value)),
  };
}

/** Customers kept, revenue, benefit and cost. */
function behind(view: View, { verdict }: Outcome, of: Case): TemplateResult | typeof nothing {
  const { t, f } = view;
  if (!of.initiatives?.length) return nothing;
  const kept = Math.round(Math.abs(verdict.customersKeptAtEnd));
  return html`<p class="answer-behind">
    ${t("answer-behind", {
      benefit: f.money(verdict.contributionImpact.presentValue),
      costs: f.money(verdict.costs.presentValue),
      kept: f.count(kept),
      keptCount: kept,
      direction: verdict.customersKeptAtEnd < 0 ? "fewer" : "more",
    })}
  </p>`;
}

/** On what terms the figures hold; the usual reason why two right tools disagree. */
export function convention({ t, f, answer: { outcome } }: View): TemplateResult | typeof nothing {
  if (!outcome) return nothing;
  return html`<p class="convention">${t("answer-convention", { rate: f.share(outcome.discountRatePerYear, 2), timing: outcome.timing })}</p>`;
}

/** How much a careful reader would object to; leads to it. Notes alone are said more quietly still: in their panel. */
export function remarks({ t, answer }: View): TemplateResult | typeof nothing {
  const count = answer.outcome?.findings.filter(({ severity }) => severity !== "note").length ?? 0;
  if (count === 0) return nothing;
  const show = (event: Event): void => focusPlace((event.currentTarget as HTMLElement).getRootNode() as ShadowRoot, "findings");
  return html`<button type="button" class="remarks" @click=${show}>${icon("warning")}${t("remarks", { count })}</button>`;
}
