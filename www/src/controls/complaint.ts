/** What is wrong at a place, in the same sentence as in the summary. */
import { html, nothing, type TemplateResult } from "lit";
import { idOf } from "../case/path.ts";
import type { View } from "../view.ts";

export function complaint(view: View, path: string): TemplateResult | typeof nothing {
  const found = view.problems.filter(({ place }) => place === path);
  if (found.length === 0) return nothing;
  return html`<div class="complaint" id=${complaintId(path)}>
    ${found.map(({ sentence }) => html`<p><span class="sr">${view.t("errors-prefix")} </span>${sentence}</p>`)}
  </div>`;
}

/** The complaint and what else explains a field, as far as it is there. */
export function describedBy(view: View, path: string, others: (string | false)[] = []): string | typeof nothing {
  const wrong = view.problems.some(({ place }) => place === path);
  const ids = [...others, wrong && complaintId(path)].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : nothing;
}

export function hintId(path: string): string {
  return `${idOf(path)}-hint`;
}

export function echoId(path: string): string {
  return `${idOf(path)}-echo`;
}

function complaintId(path: string): string {
  return `${idOf(path)}-wrong`;
}
