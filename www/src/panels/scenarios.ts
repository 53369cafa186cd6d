/** Variants of the case side by side: what differs, what it does to the figures, and how the cash runs. */
import { html, nothing, type TemplateResult } from "lit";
import type { Scenario } from "cltv";
import { freshName } from "../case/blank.ts";
import { idOf } from "../case/path.ts";
import { MOST_SCENARIOS, swapped, variedPlaces } from "../case/scenarios.ts";
import { scenariosFigure } from "../charts/scenarios.ts";
import { complaint } from "../controls/complaint.ts";
import { icon, type Icon } from "../controls/icons.ts";
import { textField } from "../controls/text.ts";
import { compared } from "../engine/judge.ts";
import { savable } from "../exports/table.ts";
import type { View } from "../view.ts";
import { comparedRows } from "./scenarios-compare.ts";
import { chooser, variedRow, variedWords } from "./scenarios-vary.ts";
import { folding } from "./tools/fold.ts";

export function scenarios(view: View): TemplateResult {
  const { t, draft } = view;
  const list = draft.scenarios ?? [];
  return folding(view, {
    name: "scenarios",
    title: t("scenarios-title"),
    fact: list.length > 0 ? t("scenarios-fact", { count: list.length }) : "",
    open: true,
    body: () => html`<div class="scenarios" id=${idOf("scenarios")} tabindex="-1">
      <p class="lead">${t("scenarios-lead")}</p>
      ${complaint(view, "scenarios")} ${list.length > 0 ? savable(view, t("scenarios-table"), (told) => sideBySide(told, list), (told) => inWords(told, list)) : nothing} ${adding(view, list)}
      ${list.length > 0 ? html`${chooser(view)} ${cash(view)}` : nothing}
    </div>`,
  });
}

function sideBySide(view: View, list: readonly Scenario[]): TemplateResult {
  const { t, draft } = view;
  const title = t("scenarios-table");
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
    <table class="side-by-side">
      <caption class="sr">${title}</caption>
      <thead><tr>
        <th scope="col">${t("scenarios-what")}</th>
        <th scope="col">${t("scenarios-base")}</th>
        ${list.map((scenario, index) => html`<th scope="col" id=${idOf(`scenarios[${index}]`)} tabindex="-1">${head(view, scenario, index)}</th>`)}
      </tr></thead>
      <tbody class="varied">${variedPlaces(draft).map((path) => variedRow(view, path))}</tbody>
      ${comparedRows(view)}
    </table>
  </div>`;
}

/** The same without fields and buttons, for a file. */
function inWords(view: View, list: readonly Scenario[]): TemplateResult {
  const { t, draft } = view;
  const rows = variedPlaces(draft).map((path) => variedWords(view, path));
  return html`<table>
    <thead><tr>${[t("scenarios-what"), t("scenarios-base"), ...list.map(({ name }) => name)].map((head) => html`<th>${head}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    ${comparedRows(view)}
  </table>`;
}

/** Its name, and what can be done with it. */
function head(view: View, scenario: Scenario, index: number): TemplateResult {
  const { t, draft, actions } = view;
  const path = `scenarios[${index}]`;
  const full = (draft.scenarios?.length ?? 0) >= MOST_SCENARIOS;
  const act = (name: Icon, label: string, does: () => void, enabled = true): TemplateResult =>
    html`<button type="button" class="bare" aria-label=${label} title=${label} ?disabled=${!enabled} @click=${does}>${icon(name)}</button>`;
  const words = { name: scenario.name };
  return html`${textField(view, { path: `${path}.name`, label: t("scenario-name", { number: index + 1 }), write: (name) => actions.rename(path, name) })}
    <div class="row">
      ${act("swap", t("scenario-swap", words), () => actions.revise((it) => swapped(it, index, (name) => formerName(view, name))))}
      ${act("copy", t("duplicate-name", words), () => actions.duplicate("scenarios", index), !full)}
      ${act("remove", t("remove-name", words), () => actions.remove("scenarios", index))}
    </div>
    ${complaint(view, path)}`;
}

/** What was the case keeps the name with a suffix; swapped again, it has lost it. */
function formerName({ t, draft }: View, name: string): string {
  const suffix = ` ${t("scenario-former")}`;
  const others = (draft.scenarios ?? []).filter((scenario) => scenario.name !== name);
  return freshName(name.endsWith(suffix) ? name.slice(0, -suffix.length) : `${name}${suffix}`, others);
}

function adding({ t, draft, actions }: View, list: readonly Scenario[]): TemplateResult {
  if (list.length >= MOST_SCENARIOS) return html`<p class="hint">${t("scenarios-full", { most: MOST_SCENARIOS })}</p>`;
  const add = (): void => actions.insert("scenarios", { name: freshName(t("scenario-new-name"), draft.scenarios), set: {} });
  return html`<div class="row"><button type="button" class="quiet" data-add="scenario" @click=${add}>${icon("plus")}${t("scenario-add")}</button></div>`;
}

function cash(view: View): TemplateResult | typeof nothing {
  const { of } = view.answer;
  const found = of?.initiatives?.length && of.scenarios?.length ? compared(of) : undefined;
  return of && found?.ok ? scenariosFigure(view, of, found.value) : nothing;
}
