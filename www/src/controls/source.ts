/** Where a number comes from: a quiet button beside its label. The text behind it comes later. */
import { html, type TemplateResult } from "lit";
import { sourceOf } from "../case/estimate.ts";
import { getAt } from "../case/path.ts";
import type { View } from "../view.ts";
import { icon } from "./icons.ts";

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
