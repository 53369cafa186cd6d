/** One number or a range: a quiet switch beside the label. The fields of the range come later. */
import { html, type TemplateResult } from "lit";
import { isRange } from "../case/estimate.ts";
import { getAt } from "../case/path.ts";
import type { View } from "../view.ts";
import { icon } from "./icons.ts";
import type { Source } from "./source.ts";

export function rangeButton({ t, draft, later }: View, { path, label, isOpen, toggle }: Source): TemplateResult {
  const given = isRange(getAt(draft, path));
  const name = t(given ? "range-given" : "range-make", { label });
  return html`<button type="button" class="spread ${given ? "given" : ""}" ?disabled=${!later} aria-expanded=${given && isOpen ? "true" : "false"} aria-label=${name} title=${name} @click=${toggle}>${icon("range")}</button>`;
}
