/** Which initiatives to choose: each by what a unit of money brings, and the best set that a budget allows. */
import { html, nothing, type TemplateResult } from "lit";
import { portfolio as ask, type Portfolio } from "cltv";
import { addFields } from "../case/fields.ts";
import "../controls/number.ts";
import { savable } from "../exports/table.ts";
import { extended } from "../language/extended.ts";
import type { View } from "../view.ts";
import { folding } from "./tools/fold.ts";
import { running, type Tool } from "./tools/tool.ts";

interface Wish {
  budget: number;
}

/** Of more, every set takes too long to try. */
const MOST = 12;

addFields({ "portfolio.budget": { label: "portfolio-budget", unit: "money", sourceless: true } });

/** At first the budget is what all of them cost. */
const TOOL: Tool<Wish, Portfolio | undefined> = {
  name: "portfolio",
  first: ({ answer }) => ({ budget: Math.ceil(answer.outcome?.verdict.costs.presentValue ?? 0) }),
  ask: ({ budget }, { answer }) => (answer.of ? ask(answer.of, budget) : undefined),
};

export function portfolio(view: View): TemplateResult | typeof nothing {
  const { t, answer } = view;
  const count = answer.of?.initiatives?.length ?? 0;
  if (!answer.outcome || count < 2) return nothing;
  return folding(view, {
    name: "portfolio",
    title: t("portfolio-title"),
    fact: t("portfolio-fact"),
    body: () => (count > MOST ? html`<p class="hint">${t("portfolio-too-many", { count, most: MOST })}</p>` : choice(view)),
  });
}

function choice(view: View): TemplateResult {
  const { place, view: told, result, stale } = running(view, TOOL);
  const { t } = view;
  return html`<p class="lead">${t("portfolio-lead")}</p>
    <div class="portfolio-budget"><cltv-number .view=${told} path="${place}.budget" hint=${t("hint-portfolio-budget")}></cltv-number></div>
    ${result
      ? html`<div class="portfolio ${stale || view.answer.stale ? "stale" : ""}">
          <p class="portfolio-best">${bestSentence(view, result)}</p>
          ${savable(view, view.t("portfolio-ranking"), (told) => table(told, result))}
          <p class="hint">${t("portfolio-sets", { sets: result.sets })}</p>
        </div>`
      : nothing}`;
}

export function bestSentence({ t, f, answer }: View, { budget, best }: Portfolio): string {
  const { initiatives, npv, cost } = best;
  if (initiatives.length === 0) return t("portfolio-none", { budget: f.money(budget) });
  const names = f.list(initiatives.map((name) => t("portfolio-name", { name })));
  const all = initiatives.length === answer.of?.initiatives?.length ? "all" : "some";
  return t("portfolio-best", { all, names, count: initiatives.length, budget: f.money(budget), npv: f.money(npv), cost: f.money(cost) });
}

function table(view: View, { ranked, best }: Portfolio): TemplateResult {
  const { t, f } = view;
  const title = t("portfolio-ranking");
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}><table>
    <caption class="sr">${title}</caption>
    <thead><tr>${["initiative", "npv", "cost", "ratio", "chosen"].map((id) => html`<th scope="col">${t(`portfolio-head-${id}`)}</th>`)}</tr></thead>
    <tbody>${ranked.map(({ initiative, npv, cost, npvPerCost }) => html`<tr data-initiative=${initiative}>
      <th scope="row">${initiative}</th>
      <td>${f.money(npv)}</td><td>${f.money(cost)}</td>
      <td>${npvPerCost === null ? t("portfolio-free") : extended(view, npvPerCost, (value) => f.number(value))}</td>
      <td>${t(best.initiatives.includes(initiative) ? "portfolio-in" : "portfolio-out")}</td>
    </tr>`)}</tbody>
  </table></div>`;
}
