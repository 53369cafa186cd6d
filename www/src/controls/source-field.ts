/** Where a number comes from: the text. */
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { sourceOf, withSource } from "../case/estimate.ts";
import { getAt, idOf } from "../case/path.ts";
import type { View } from "../view.ts";
import type { Source } from "./source.ts";

/** Room for who, where and when. */
const LONGEST_SOURCE = 200;

/** Enter and Escape close it; what was typed stays. */
export function sourceField(view: View, { path, label, toggle }: Source): TemplateResult {
  const { t, draft, actions } = view;
  const id = `${idOf(path)}-source`;
  const node = getAt(draft, path);
  const write = (event: InputEvent): void => actions.edit(path, withSource(node, (event.target as HTMLInputElement).value));
  const key = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    toggle();
  };
  return html`<div class="text source-field">
    <label for=${id}>${t("source-ask")}<span class="sr"> ${label}</span></label>
    <input id=${id} type="text" autocomplete="off" maxlength=${LONGEST_SOURCE} .value=${live(sourceOf(node))} @focus=${() => actions.settle()} @input=${write} @blur=${() => actions.settle()} @keydown=${key} />
  </div>`;
}
