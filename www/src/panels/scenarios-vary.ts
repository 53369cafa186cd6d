/** What the scenarios set otherwise: a row for each place, a cell for each scenario, and the choice of places. */
import { html, nothing, type TemplateResult } from "lit";
import { numberOf } from "../case/estimate.ts";
import { fieldAt } from "../case/fields.ts";
import { numberGroups, numberName, type NumberGroup } from "../case/numbers.ts";
import { getAt, idOf, meantBy, settingOf } from "../case/path.ts";
import { ownerName } from "../case/problems.ts";
import { shapeOf } from "../case/ranges.ts";
import { unvaried, varied, variedPlaces } from "../case/scenarios.ts";
import { complaint, describedBy } from "../controls/complaint.ts";
import { icon } from "../controls/icons.ts";
import "../controls/number.ts";
import { rangeWords } from "../controls/range-words.ts";
import { withUnit } from "../controls/unit.ts";
import type { View } from "../view.ts";

const FILTER = "scenario-filter";

export function variedRow(view: View, path: string): TemplateResult {
  const { t, draft, actions } = view;
  const label = numberName(view, path);
  const owner = ownerName(view, path);
  return html`<tr data-varied=${path}>
    <th scope="row"><div class="varied-head">
      <span class="varied-name">${owner ? html`<small>${owner}</small>` : nothing}${label}</span>
      <button type="button" class="bare" aria-label=${t("scenario-unvary", { name: label })} title=${t("scenario-unvary", { name: label })} @click=${() => actions.revise((it) => unvaried(it, path))}>${icon("close")}</button>
    </div></th>
    <td>${standing(view, path)}</td>
    ${(draft.scenarios ?? []).map(({ name }, index) => html`<td>${cell(view, path, { index, label: `${label}, ${name}` })}</td>`)}
  </tr>`;
}

/** The same row without fields; a scenario that says nothing of it is as the case. */
export function variedWords(view: View, path: string): string[] {
  const owner = ownerName(view, path);
  const settings = (view.draft.scenarios ?? []).map(({ set }) => set[path]);
  const label = [owner, numberName(view, path)].filter(Boolean).join(" – ");
  return [label, standing(view, path), ...settings.map((node) => (node === undefined ? standing(view, path) : standing(view, path, node)))];
}

/** What the case says here, or a scenario in its place. */
function standing(view: View, path: string, node: unknown = getAt(view.draft, path)): string {
  const field = fieldAt(view.draft, path);
  const value = field ? (numberOf(node) ?? field.fallback) : node;
  if (shapeOf(node)) return rangeWords(view, path, node);
  if (field && typeof value === "number") return withUnit(view, field, value);
  return typeof value === "string" ? value : path.endsWith(".segment") ? view.t("effect-all-segments") : "";
}

function cell(view: View, path: string, { index, label }: { index: number; label: string }): TemplateResult {
  const at = settingOf(index, path);
  if (fieldAt(view.draft, path)) return html`<cltv-number compact .view=${view} path=${at} label=${label}></cltv-number>`;
  if (path.endsWith(".segment")) return whom(view, at, label);
  // Only a file can set anything else; it counts, and can be taken out.
  return html`<span>${JSON.stringify(getAt(view.draft, at)) ?? standing(view, path)}</span>${complaint(view, at)}`;
}

/** The segment that an effect concerns in this scenario; `null` is all of them, where the case names one. */
function whom(view: View, at: string, label: string): TemplateResult {
  const { t, draft, actions } = view;
  const now = getAt(draft, at);
  const option = (value: string, text: string, isNow: boolean): TemplateResult => html`<option value=${value} ?selected=${isNow}>${text}</option>`;
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    actions.edit(at, value === "base" ? undefined : value === "all" ? null : draft.segments[Number(value)]?.name);
  };
  return html`<select id=${idOf(at)} aria-label=${label} aria-describedby=${describedBy(view, at)} @change=${choose}>
      ${option("base", t("scenario-as-base"), now === undefined)}
      ${getAt(draft, meantBy(at)) === undefined ? nothing : option("all", t("effect-all-segments"), now === null)}
      ${draft.segments.map(({ name }, index) => option(String(index), name, name === now))}
    </select>
    ${complaint(view, at)}`;
}

/** All numbers of the case, as many as hold the words that were typed. */
export function chooser(view: View): TemplateResult {
  const { t, actions } = view;
  const key = "scenario-fields";
  return html`<details class="more" id="scenario-fields" ?open=${view.isOpen(key)} @toggle=${(event: Event) => actions.fold(key, (event.target as HTMLDetailsElement).open)}>
    <summary><span class="more-title">${t("scenario-choose")}</span> <span class="facts">${t("scenario-chosen", { count: variedPlaces(view.draft).length })}</span></summary>
    ${view.isOpen(key) ? choices(view) : nothing}
  </details>`;
}

function choices(view: View): TemplateResult {
  const { t, actions } = view;
  const wish = String(view.kept.get(FILTER) ?? "");
  const groups = numberGroups(view).map((group) => narrowed(group, wish)).filter(({ numbers }) => numbers.length > 0);
  return html`<div class="chooser">
    <div class="text"><label for="scenario-filter">${t("scenario-search")}</label>
      <input id="scenario-filter" type="text" autocomplete="off" .value=${wish} @input=${(event: Event) => actions.keep(FILTER, (event.target as HTMLInputElement).value)} /></div>
    <div class="chooser-groups" tabindex="0" role="region" aria-label=${t("scenario-choose")}>
      ${groups.map((group) => choiceGroup(view, group))} ${groups.length === 0 ? html`<p class="hint">${t("scenario-search-none")}</p>` : nothing}
    </div>
  </div>`;
}

/** Every word must occur, in the number's name or in its owner's. */
function narrowed({ name, numbers }: NumberGroup, wish: string): NumberGroup {
  const words = wish.toLocaleLowerCase().split(/\s+/u);
  const fits = (label: string): boolean => words.every((word) => `${name} ${label}`.toLocaleLowerCase().includes(word));
  return { name, numbers: numbers.filter(({ label }) => fits(label)) };
}

function choiceGroup(view: View, { name, numbers }: NumberGroup): TemplateResult {
  const chosen = variedPlaces(view.draft);
  const toggle = (path: string): void => view.actions.revise((it) => (variedPlaces(it).includes(path) ? unvaried(it, path) : varied(it, path)));
  return html`<fieldset class="chooser-group">
    <legend>${name}</legend>
    ${numbers.map(({ path, label }) => html`<label class="check"><input type="checkbox" data-vary=${path} .checked=${chosen.includes(path)} @change=${() => toggle(path)} /><span>${label}</span><small>${standing(view, path)}</small></label>`)}
  </fieldset>`;
}
