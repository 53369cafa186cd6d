/** One type of problem: folded a line of its figures, unfolded all its numbers. */
import { html, nothing, type TemplateResult } from "lit";
import type { ProblemRisk, ProblemType } from "cltv";
import { numberOf } from "../../case/estimate.ts";
import { OUTCOMES, VOICES } from "../../case/fields.ts";
import { idOf } from "../../case/path.ts";
import { complaint } from "../../controls/complaint.ts";
import { icon } from "../../controls/icons.ts";
import "../../controls/number.ts";
import { textField } from "../../controls/text.ts";
import type { View } from "../../view.ts";

export interface ProblemRow {
  problem: ProblemType;
  path: string;
  isOpen: boolean;
  risk: ProblemRisk | undefined;
  /** Unfolds it, and folds the others. */
  show: (open: boolean) => void;
  /** Remembers how it stands. */
  fold: (open: boolean) => void;
  duplicate: () => void;
  remove: () => void;
}

export function problemRow(view: View, row: ProblemRow): TemplateResult {
  const { t } = view;
  const { problem, path, isOpen } = row;
  const troubled = view.problems.some(({ place }) => place.startsWith(`${path}.`) || place === path);
  const click = (event: Event): void => {
    event.preventDefault();
    row.show(!isOpen);
  };
  const toggle = (event: Event): void => {
    if (event.target === event.currentTarget) row.fold((event.target as HTMLDetailsElement).open);
  };
  return html`<details class="problem ${troubled ? "troubled" : ""}" id=${idOf(path)} ?open=${isOpen} @toggle=${toggle}>
    <summary @click=${click}>
      <span class="problem-name">${problem.name || t("unnamed")} ${troubled ? html`<span class="badge bad">${t("card-problem")}</span>` : nothing}</span>
      ${facts(view, row)}
    </summary>
    ${isOpen ? body(view, row) : nothing}
  </details>`;
}

/** In columns, so that one problem can be held against the next. */
function facts(view: View, { problem, risk }: ProblemRow): TemplateResult {
  const { t, f } = view;
  const share = (value: unknown): string => (typeof value === "number" ? f.share(value) : t("no-figure"));
  const cells: [string, string][] = [
    ["rate", share(numberOf(problem.rate))],
    ["contact", share(numberOf(problem.contactRate))],
    ["stay", share(risk?.loyaltyAfter)],
  ];
  return html`<span class="problem-facts">${cells.map(([id, value]) => html`<span><small>${t(`problem-fact-${id}`)}</small> ${value}</span>`)}</span>`;
}

function body(view: View, { problem, path, duplicate, remove }: ProblemRow): TemplateResult {
  const { t, actions } = view;
  const number = (name: string): TemplateResult => html`<cltv-number .view=${view} path="${path}.${name}"></cltv-number>`;
  const { name } = problem;
  return html`<div class="problem-body stack">
    ${complaint(view, path)}
    ${textField(view, { path: `${path}.name`, label: t("problem-name"), write: (text) => actions.rename(path, text) })}
    ${number("rate")} ${number("contactRate")}
    ${group(view, `${path}.outcomes`, t("problem-outcomes"), OUTCOMES, t("hint-outcomes"))}
    ${group(view, `${path}.loyalty`, t("problem-loyalty"), VOICES)}
    ${number("contactsPerContactingCustomer")} ${number("costPerContact")}
    <div class="row card-actions">
      <button type="button" class="quiet" aria-label=${t("duplicate-name", { name })} @click=${duplicate}>${icon("copy")}${t("duplicate")}</button>
      <button type="button" class="quiet" aria-label=${t("remove-name", { name })} @click=${remove}>${icon("remove")}${t("remove")}</button>
    </div>
  </div>`;
}

/** Numbers that belong together; what is wrong with them together stands at their head. */
function group(view: View, path: string, legend: string, words: readonly string[], hint?: string): TemplateResult {
  return html`<fieldset class="part" id=${idOf(path)} tabindex="-1">
    <legend>${legend}</legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${complaint(view, path)}
    ${words.map((word) => html`<cltv-number .view=${view} path="${path}.${word}"></cltv-number>`)}
  </fieldset>`;
}
