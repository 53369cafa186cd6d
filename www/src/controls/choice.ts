/** One of a few words: a list to choose from, or buttons side by side where two or three words fit. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { idOf } from "../case/path.ts";
import type { View } from "../view.ts";
import { complaint, describedBy } from "./complaint.ts";

export interface Choice<T extends string = string> {
  path: string;
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  choose: (value: T) => void;
  hint?: string;
}

export function choice<T extends string>(view: View, { path, label, options, value, choose, hint }: Choice<T>): TemplateResult {
  const id = idOf(path);
  const pick = (event: Event): void => choose((event.target as HTMLSelectElement).value as T);
  return html`<div class="choice">
    <label for=${id}>${label}</label>
    <select id=${id} aria-describedby=${describedBy(view, path)} @change=${pick}>
      ${options.map((option) => html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`)}
    </select>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${complaint(view, path)}
  </div>`;
}

export function segmented<T extends string>(view: View, { path, label, options, value, choose }: Choice<T>): TemplateResult {
  const name = idOf(path);
  return html`<fieldset class="segmented">
    <legend>${label}</legend>
    <div class="segments">
      ${options.map(
        (option) => html`<label><input type="radio" name=${name} .checked=${live(option.value === value)}
          @change=${() => choose(option.value)} /><span>${option.label}</span></label>`,
      )}
    </div>
    ${complaint(view, path)}
  </fieldset>`;
}
