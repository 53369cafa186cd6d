/** Counts of a survey in a small table, and beside them the score, its noise, and what the average hides. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case, NpsOutcome, NpsRetention } from "cltv";
import { addFields, NPS_GROUPS, type Field } from "../../case/fields.ts";
import { idOf } from "../../case/path.ts";
import { addPlaces } from "../../case/problems.ts";
import { complaint } from "../../controls/complaint.ts";
import { icon } from "../../controls/icons.ts";
import "../../controls/number.ts";
import { textField } from "../../controls/text.ts";
import type { View } from "../../view.ts";
import { restartButton } from "../tools/restart.ts";
import { running, type Running, type Tool } from "../tools/tool.ts";
import { blankRow, EXAMPLE, scoreOf, type Answers, type Counted } from "./survey-question.ts";
import { scores } from "./scores.ts";

const counted = (group: string): Field => ({ label: `nps-${group}`, unit: "count", step: 1, soft: [0, 500], sourceless: true });

addFields({
  ...Object.fromEntries(NPS_GROUPS.flatMap((group) => [[`survey.cells[].${group}`, counted(group)], [`survey.before.${group}`, counted(group)]])),
  "survey.cells[].revenuePerCustomer": { label: "survey-revenue", unit: "money", optional: true, sourceless: true },
});
addPlaces(["survey.cells", "survey.cells[]", "survey.cells[].products", "survey.cells[].years", "survey.before"]);

const TOOL: Tool<Counted, NpsOutcome> = {
  name: "survey",
  first: () => EXAMPLE,
  ask: scoreOf,
  say: ({ t }, { code, path }) => (code === "empty" ? t("survey-nobody", { row: Number(/\[(\d+)\]/.exec(path)?.[1] ?? -1) + 1 }) : undefined),
};

export function survey(view: View): TemplateResult {
  const { t } = view;
  const tool = running(view, TOOL);
  return html`<div class="tool-part" data-tool-part="survey">
    <h3>${t("survey-title")}</h3>
    <p class="hint">${t(tool.touched ? "survey-lead" : "tool-example")} ${tool.touched ? restartButton(view, tool) : nothing}</p>
    <div class="survey">
      <div class="survey-counts">${rows(tool)} ${before(tool)}</div>
      <div class="survey-scores ${tool.stale ? "stale" : ""}" aria-live="off">
        ${tool.result ? html`${scores(view, tool.result)} ${use(view, tool.result)}` : nothing}
      </div>
    </div>
  </div>`;
}

/** What was counted, if anybody has counted. */
export function surveyed(view: View): NpsOutcome | undefined {
  const { touched, result } = running(view, TOOL);
  return touched ? result : undefined;
}

function rows({ view, state }: Running<Counted, NpsOutcome>): TemplateResult {
  const { t, actions } = view;
  const path = "survey.cells";
  return html`<div class="survey-rows" id=${idOf(path)} tabindex="-1">
    ${complaint(view, path)}
    ${state.cells.map((_, index) => row(view, `${path}[${index}]`, index, state.cells.length > 1))}
    <div class="row"><button type="button" class="quiet" @click=${() => actions.insert(path, blankRow())}>${icon("plus")}${t("survey-add")}</button></div>
  </div>`;
}

function row(view: View, path: string, index: number, canRemove: boolean): TemplateResult {
  const { t, actions } = view;
  const label = (cut: "products" | "years"): TemplateResult => {
    const at = `${path}.${cut}`;
    return textField(view, { path: at, label: t(`survey-${cut}`), write: (text) => actions.edit(at, text === "" ? undefined : text) });
  };
  return html`<div class="survey-row" id=${idOf(path)} tabindex="-1" role="group" aria-label=${t("survey-row", { number: index + 1 })}>
      ${label("products")} ${label("years")} ${answers(view, path)}
      <cltv-number compact below .view=${view} path="${path}.revenuePerCustomer"></cltv-number>
      ${canRemove ? html`<button type="button" class="bare" aria-label=${t("survey-remove", { number: index + 1 })} @click=${() => actions.remove("survey.cells", index)}>${icon("close")}</button>` : nothing}
    </div>
    ${complaint(view, path)} ${[...NPS_GROUPS, "revenuePerCustomer"].map((name) => complaint(view, `${path}.${name}`))}`;
}

function answers(view: View, path: string): TemplateResult[] {
  return NPS_GROUPS.map((group) => html`<cltv-number compact below .view=${view} path="${path}.${group}"></cltv-number>`);
}

/** An earlier survey, to tell a change from noise. */
function before({ view, state }: Running<Counted, NpsOutcome>): TemplateResult {
  const { t, actions } = view;
  const at = "survey.before";
  const none: Answers = { promoters: 0, passives: 0, detractors: 0 };
  if (!state.before) return html`<div class="row"><button type="button" class="quiet" @click=${() => actions.edit(at, { ...none, passives: 1 })}>${icon("plus")}${t("survey-before-add")}</button></div>`;
  return html`<fieldset class="survey-before" id=${idOf(at)} tabindex="-1">
    <legend>${t("survey-before")}</legend>
    <div class="survey-row">${answers(view, at)}
      <button type="button" class="bare" aria-label=${t("survey-before-remove")} @click=${() => actions.edit(at, undefined)}>${icon("close")}</button>
    </div>
    ${complaint(view, at)} ${NPS_GROUPS.map((group) => complaint(view, `${at}.${group}`))}
  </fieldset>`;
}

/** The shares of this survey, in a segment whose retention rests on them. */
function use(view: View, result: NpsOutcome): TemplateResult {
  const { t, draft } = view;
  const fitting = draft.segments.flatMap(({ name, retention }, index) => (retention.curve === "nps" ? [{ name, index }] : []));
  if (fitting.length === 0) return html`<p class="hint">${t("survey-use-none")}</p>`;
  return html`<div class="row">${fitting.map(
    ({ name, index }) => html`<button type="button" class="quiet" @click=${() => write(view, draft, index, result)}>${icon("copy")}${t("survey-use", { segment: name || t("unnamed") })}</button>`,
  )}</div>`;
}

function write({ t, f, actions }: View, draft: Case, index: number, { shares, responses }: NpsOutcome): void {
  const path = `segments[${index}].retention`;
  const now = draft.segments[index]?.retention as NpsRetention;
  const source = t("survey-source", { count: responses, responses: f.count(responses) });
  const groups = Object.fromEntries(NPS_GROUPS.map((group) => [group, { ...now.groups[group], share: { value: shares[group], source } }]));
  actions.edit(path, { ...now, groups, responses });
  actions.settle();
  actions.reveal(`${path}.groups`);
}
