/** Customers by what they are still worth, what they are worth together, and the way into the case. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case } from "cltv";
import { addFields, share } from "../../case/fields.ts";
import { setAt } from "../../case/path.ts";
import { placed } from "../../case/problems.ts";
import "../../controls/number.ts";
import type { Ahead, Stretch } from "cltv/data";
import { dataDeskOf } from "../../data/desk.ts";
import type { FitQuestion, Ranked, RankedCustomer } from "../../data/questions.ts";
import { rich } from "../../language/rich.ts";
import type { View } from "../../view.ts";
import { day } from "./day.ts";
import { dataProgress } from "./progress.ts";
import { aheadOf, RANK, type PurchaseTool } from "./purchases-state.ts";
import { ways } from "./ranked-use.ts";

addFields({
  "purchases.horizon": { label: "rank-horizon", unit: "periods", soft: [1, 60], step: 1, whole: true, sourceless: true },
  "purchases.margin": { ...share("field-margin"), sourceless: true },
  "purchases.discountRatePerYear": { ...share("field-discount", [0, 0.4], 0.005), sourceless: true },
});

export interface Ranking {
  tool: PurchaseTool;
  asked: FitQuestion;
  stale: boolean;
  isFitted: boolean;
}

export function ranking(view: View, { tool, asked, stale, isFitted }: Ranking): TemplateResult {
  const { t, f } = view;
  const ahead = aheadOf(tool.state, view);
  const desk = dataDeskOf(view);
  const standing = isFitted ? desk.ask(RANK, "rank", { ...asked, ahead }) : desk.standing(RANK, "rank");
  const draft = setAt(tool.view.draft, "purchases", { ...tool.state, ...ahead }) as Case;
  const problems = placed({ draft, t, f }, (standing?.problems ?? []).map((problem) => ({ ...problem, path: `purchases.${problem.path}` })));
  const shown: View = { ...tool.view, draft, origin: draft, problems };
  const { answer, of: question } = standing ?? {};
  const until = (question ?? asked).rules.calibrationUntil;
  const old = stale || standing?.stale || standing?.stage === "refused";
  return html`<div class="data-ranked">
    <h4>${t("rank-title")}</h4>
    ${until ? html`<p class="hint">${t("rank-calibrated", { day: day(view, until) })}</p>` : nothing}
    <div class="data-fields">
      <cltv-number compact .view=${shown} path="purchases.horizon"></cltv-number>
      <cltv-number compact .view=${shown} path="purchases.margin"></cltv-number>
      <cltv-number compact .view=${shown} path="purchases.discountRatePerYear"></cltv-number>
    </div>
    ${standing ? dataProgress(view, standing, { name: RANK, label: t("rank-working") }) : nothing}
    ${answer && question
      ? html`<div class="data-answer ${old ? "stale" : ""}">${together(view, answer, question.ahead)} ${top(view, answer, question.rules.unit ?? "week")} ${old ? nothing : ways(view, { tool, answer, question })}</div>`
      : nothing}
  </div>`;
}

function together(view: View, { customers, total: { purchases, value } }: Ranked, { period, horizon }: Required<Ahead>): TemplateResult {
  const { t, f } = view;
  const span = t("periods", { period, count: horizon });
  const words = { count: customers, customers: f.count(customers), span, purchases: f.count(purchases.value), fewest: f.count(purchases.low), most: f.count(purchases.high) };
  if (!value) return html`<p class="sure-sentence">${rich(t, "rank-purchases", words)}</p>`;
  return html`<p class="sure-sentence">${rich(t, "rank-value", { ...words, value: f.money(value.value), low: f.money(value.low), high: f.money(value.high) })}</p>`;
}

function top(view: View, { top: customers }: Ranked, unit: Stretch): TemplateResult {
  const { t } = view;
  const title = t("rank-top", { count: customers.length });
  const hasValue = customers[0]?.lifetimeValue != null;
  const heads = ["frequency", "recency", "alive", "purchases", ...(hasValue ? ["value"] : [])];
  return html`<div class="scroll tall" tabindex="0" role="region" aria-label=${title}><table class="scores" data-table="top">
    <caption class="sr">${title}</caption>
    <thead><tr><th scope="col">${t("rank-head-place")}</th><th scope="col">${t("rank-head-id")}</th>${heads.map((head) => html`<th scope="col">${t(`rank-head-${head}`, { unit })}</th>`)}</tr></thead>
    <tbody>${customers.map((customer, index) => row(view, customer, index, hasValue))}</tbody>
  </table></div>`;
}

function row({ t, f }: View, { id, frequency, recency, alive, expectedPurchases, lifetimeValue }: RankedCustomer, index: number, hasValue: boolean): TemplateResult {
  const told = (value: number | null, show: (value: number) => string): string => (value === null ? t("no-figure") : show(value));
  const one = (value: number): string => f.number(value, 1);
  return html`<tr><th scope="row">${index + 1}</th><td class="said">${id.slice(0, 60)}</td><td>${told(frequency, (value) => f.count(value))}</td><td>${told(recency, one)}</td><td>${told(alive, (value) => f.share(value, 0))}</td><td>${told(expectedPurchases, one)}</td>${hasValue ? html`<td>${told(lifetimeValue, (value) => f.money(value))}</td>` : nothing}</tr>`;
}
