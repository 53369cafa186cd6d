/** Customers by what they are still worth, what they are worth together, and the way into the case. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case, Segment } from "cltv";
import { freshName } from "../../case/blank.ts";
import { addFields, share } from "../../case/fields.ts";
import { setAt } from "../../case/path.ts";
import { placed } from "../../case/problems.ts";
import { icon } from "../../controls/icons.ts";
import "../../controls/number.ts";
import type { Ahead, Stretch } from "cltv/data";
import { dataDeskOf } from "../../data/desk.ts";
import type { FitQuestion, Ranked, RankedCustomer, ScoreQuestion } from "../../data/questions.ts";
import { rich } from "../../language/rich.ts";
import type { View } from "../../view.ts";
import { day } from "./day.ts";
import { dataProgress } from "./progress.ts";
import { aheadOf, type PurchaseTool } from "./purchases-state.ts";
import { saveBlob, spelledFor } from "./save.ts";
import { sourced, stated, useButtons, withSegment } from "./use.ts";

const NAME = "purchases rank";

addFields({
  "purchases.horizon": { label: "rank-horizon", unit: "periods", soft: [1, 60], step: 1, whole: true, sourceless: true },
  "purchases.margin": { ...share("field-margin"), sourceless: true },
  "purchases.discountRatePerYear": { ...share("field-discount", [0, 0.4], 0.005), sourceless: true },
});

/** What a segment says of its customers, from the file. */
const NUMBERS = ["customers", "ordersPerPeriod", "averageOrderValue"] as const;

/** Columns of the table that can be saved, in the order of their cells. */
const HEADS = ["id", "frequency", "recency", "age", "spend", "alive", "purchases", "value"] as const;

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
  const standing = isFitted ? desk.ask(NAME, "rank", { ...asked, ahead }) : desk.standing(NAME, "rank");
  const draft = setAt(tool.view.draft, "purchases", { ...tool.state, ...ahead }) as Case;
  const problems = placed({ draft, t, f }, (standing?.problems ?? []).map((problem) => ({ ...problem, path: `purchases.${problem.path}` })));
  const shown: View = { ...tool.view, draft, origin: draft, problems };
  const unit = tool.state.rules.unit;
  const answer = standing?.answer;
  const old = stale || standing?.stale || standing?.stage === "refused";
  return html`<div class="data-ranked">
    <h4>${t("rank-title")}</h4>
    ${asked.rules.calibrationUntil ? html`<p class="hint">${t("rank-calibrated", { day: day(view, asked.rules.calibrationUntil) })}</p>` : nothing}
    <div class="data-fields">
      <cltv-number compact .view=${shown} path="purchases.horizon"></cltv-number>
      <cltv-number compact .view=${shown} path="purchases.margin"></cltv-number>
      <cltv-number compact .view=${shown} path="purchases.discountRatePerYear"></cltv-number>
    </div>
    ${standing ? dataProgress(view, standing, { name: NAME, label: t("rank-working") }) : nothing}
    ${answer ? html`<div class="data-answer ${old ? "stale" : ""}">${together(view, answer, ahead)} ${top(view, answer, unit)} ${old ? nothing : ways(view, tool, { ...asked, ahead }, answer.total.value !== null)}</div>` : nothing}
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

function row({ f }: View, { id, frequency, recency, alive, expectedPurchases, lifetimeValue }: RankedCustomer, index: number, hasValue: boolean): TemplateResult {
  return html`<tr><th scope="row">${index + 1}</th><td class="said">${id.slice(0, 60)}</td><td>${f.count(frequency)}</td><td>${f.number(recency, 1)}</td><td>${f.share(alive, 0)}</td><td>${f.number(expectedPurchases, 1)}</td>${hasValue ? html`<td>${f.money(lifetimeValue ?? 0)}</td>` : nothing}</tr>`;
}

/** Out of the page as a table, and into the case as a segment. */
function ways(view: View, tool: PurchaseTool, question: ScoreQuestion, hasValue: boolean): TemplateResult {
  const { t } = view;
  return html`<div class="row"><button type="button" class="quiet" data-act="customers" @click=${() => void saveAll(view, tool, question)}>${icon("save")}${t("rank-save")}</button></div>
    ${hasValue ? useButtons(view, { existing: [], fresh: t("data-use-new-segment"), use: () => void useIt(view, tool, question) }) : html`<p class="hint">${t("rank-no-segment")}</p>`}`;
}

async function saveAll(view: View, { state }: PurchaseTool, question: ScoreQuestion): Promise<void> {
  const { t, f } = view;
  const { unit } = state.rules;
  const heads = HEADS.map((head) => t(`rank-head-${head}`, { unit }));
  const table = await dataDeskOf(view).once("customers", { ...question, spelling: { heads, ...spelledFor(f) } }).catch(() => undefined);
  if (table) saveBlob(table, t("rank-file"));
}

async function useIt(view: View, { state }: PurchaseTool, question: ScoreQuestion): Promise<void> {
  const { t, draft, actions } = view;
  const name = freshName(t("rank-segment"), draft.segments);
  const found = await dataDeskOf(view).once("segment", { ...question, name }).catch(() => undefined);
  if (!found) return;
  const source = t("rank-source", { file: (state.source?.name ?? "").slice(0, 100), span: t("periods", { period: question.ahead.period ?? draft.period, count: question.ahead.horizon }) });
  const numbers = NUMBERS.filter((number) => found[number] !== undefined).map((number) => [number, stated(found[number], source)]);
  const segment = { ...found, ...Object.fromEntries(numbers), retention: sourced(found.retention, source) } as Segment;
  actions.remake((it) => withSegment(it, segment));
  actions.reveal(`segments[${draft.segments.length}].customers`);
}
