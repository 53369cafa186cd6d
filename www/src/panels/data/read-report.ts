/** What stood in the file, and which rows could not be read. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../../controls/icons.ts";
import type { ReadReport, RowProblem } from "cltv/data";
import { knows } from "../../language/messages.ts";
import { rich } from "../../language/rich.ts";
import type { View } from "../../view.ts";
import { day } from "./day.ts";
import { saveRows, spelledFor } from "../../exports/save.ts";

const SHOWN = 10;

export function readReport(view: View, report: ReadReport, stale: boolean): TemplateResult {
  const { t, f } = view;
  const { read, customers, firstDay, lastDay, total, broken } = report;
  const said = customers === 0 ? html`${t("read-nothing")}` : rich(t, "read-said", { count: read, read: f.count(read), customers: f.count(customers), from: day(view, firstDay), to: day(view, lastDay), total: f.moneyWhole(total) });
  return html`<div class="data-read ${stale ? "stale" : ""}"><p>${said}</p> ${broken > 0 || report.problems.length > 0 ? errors(view, report) : nothing}</div>`;
}

function errors(view: View, { broken, problems }: ReadReport): TemplateResult {
  const { t, f, actions } = view;
  const key = "data-errors";
  const heads = [t("row-head-row"), t("row-head-column"), t("row-head-reason"), t("row-head-value")];
  const save = (): void => saveRows([heads, ...problems.map((problem) => cells(view, problem))], t("row-file"), spelledFor(f));
  return html`<details class="more data-errors" ?open=${view.isOpen(key)} @toggle=${(event: Event) => actions.fold(key, (event.target as HTMLDetailsElement).open)}>
    <summary><span class="more-title">${broken > 0 ? t("row-broken", { count: broken, broken: f.count(broken) }) : t("row-file-wrong")}</span></summary>
    <ul class="row-list" role="list">${problems.slice(0, SHOWN).map((problem) => html`<li>${said(view, problem)}</li>`)}</ul>
    <div class="row"><button type="button" class="quiet" data-act="errors" @click=${save}>${icon("save")}${t("row-save", { count: problems.length })}</button></div>
  </details>`;
}

/** `Row 12: this is not a date. “yesterday”` */
function said(view: View, problem: RowProblem): string {
  const { t } = view;
  const words = { reason: reason(view, problem), value: problem.value.slice(0, 60) };
  return problem.row === undefined ? words.reason : t(words.value === "" ? "row-said-empty" : "row-said", { ...words, row: problem.row });
}

function cells(view: View, problem: RowProblem): (string | number)[] {
  return [problem.row ?? "", problem.column === undefined ? "" : problem.column + 1, reason(view, problem), problem.value];
}

/** A reason of which the page knows nothing is told by the engine's own sentence. */
function reason({ t, f }: View, { code, message }: RowProblem): string {
  return knows(f.language, `row-code-${code}`) ? t(`row-code-${code}`) : message;
}
