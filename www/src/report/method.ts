/** How it was computed: the convention, and the formula of each headline figure with the case's numbers. */
import { html, nothing, type TemplateResult } from "lit";
import type { Explanation } from "cltv";
import { convention } from "../panels/answer.ts";
import { explanationsOf, formulas, leftOut, termWords, valueOf } from "../panels/explain.ts";
import { tileList } from "../panels/tiles.ts";
import type { View } from "../view.ts";
import type { Section, Told } from "./report.ts";

/** Beside the headline figures. */
const ROWS = ["irr", "mirr", "exposure", "break-even"];

export function method({ view, outcome, of }: Told): Section {
  const { t } = view;
  const asked: [string, string][] = [
    ...tileList(view, outcome).filter(({ isCounted }) => !isCounted).map(({ name, label }): [string, string] => [name, label]),
    ...(of.initiatives?.length ? ROWS.map((id): [string, string] => [id, t(`figure-${id}`)]) : []),
  ];
  return {
    name: "method",
    title: t("report-method"),
    body: html`<p>${t("report-method-chain")}</p>${convention(view)}<p>${t("report-method-money")}</p>
      ${asked.map(([name, label]) => figure(view, label, explanationsOf(view, name)))}`,
  };
}

function figure(view: View, label: string, parts: readonly Explanation[]): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing;
  return html`<div class="report-formula"><h3>${label}</h3>${parts.map((one) => html`${formulas(view, one)} ${terms(view, one)} ${leftOut(view, one)} ${source(view, one)}`)}</div>`;
}

/** Each symbol in words, with its number; the figure's own stands in the formula. */
function terms(view: View, one: Explanation): TemplateResult {
  const said = one.terms.slice(1).map((term) => {
    const value = term.value === null ? "" : `\u00a0= ${valueOf(view, term)}`;
    return html`<span><var>${term.symbol}</var>${value}: ${termWords(view, one.figure, term)}</span>`;
  });
  return html`<p class="report-terms">${said}</p>`;
}

function source({ t }: View, { source: from }: Explanation): TemplateResult | typeof nothing {
  return from ? html`<p class="explained-note">${t("explain-source", { source: from })}</p>` : nothing;
}
