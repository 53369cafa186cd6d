/** Menus of numbers, each by its name under its segment or initiative, and of figures. */
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { numberGroups } from "../../case/numbers.ts";
import type { Figure } from "cltv/uncertainty";
import { FIGURES, figureName } from "../../uncertainty/figures.ts";
import type { View } from "../../view.ts";

export interface NumberMenu {
  id: string;
  label: string;
  value: string;
  /** Only these. */
  paths: readonly string[];
  choose: (path: string) => void;
}

export function numberMenu(view: View, { id, label, value, paths, choose }: NumberMenu): TemplateResult {
  const groups = numberGroups(view).map(({ name, numbers }) => ({ name, numbers: numbers.filter(({ path }) => paths.includes(path)) }));
  return html`<div class="choice">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${groups.filter(({ numbers }) => numbers.length > 0).map(({ name, numbers }) => html`<optgroup label=${name}>
        ${numbers.map((number) => html`<option value=${number.path} .selected=${live(number.path === value)}>${number.label}</option>`)}
      </optgroup>`)}
    </select>
  </div>`;
}

export interface FigureMenu {
  id: string;
  value: Figure;
  /** Its label stands beside it and not above. */
  beside?: boolean;
  choose: (figure: Figure) => void;
}

export function figureMenu(view: View, { id, value, beside = false, choose }: FigureMenu): TemplateResult {
  return html`<div class="choice ${beside ? "figure-choice" : ""}"><label for=${id}>${view.t("aim-figure")}</label>
    <select id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Figure)}>
      ${FIGURES.map((figure) => html`<option value=${figure} .selected=${live(figure === value)}>${figureName(view, figure)}</option>`)}
    </select></div>`;
}
