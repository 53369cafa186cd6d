/** Where a number comes from: a quiet button beside its label, and the text behind it. */
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { sourceOf, withSource } from "../case/estimate.ts";
import { getAt, idOf } from "../case/path.ts";
import type { View } from "../view.ts";
import { icon } from "./icons.ts";

/** Room for who, where and when. */
const LONGEST_SOURCE = 200;

export interface Source {
  path: string;
  /** The field it belongs to. */
  label: string;
  isOpen: boolean;
  toggle: () => void;
}

export function sourceButton({ t, draft }: View, { path, label, isOpen, toggle }: Source): TemplateResult {
  const source = sourceOf(getAt(draft, path));
  const name = source ? t("source-given", { label, source }) : t("source-open", { label });
  return html`<button type="button" class="source ${source ? "given" : ""}" aria-expanded=${isOpen ? "true" : "false"} aria-label=${name} title=${source || t("source-ask")} @click=${toggle}>
    ${icon("source")}
  </button>`;
}

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
