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

/** The hint and the complaint, as far as they are there. */
export function describedBy(view: View, path: string, hint = ""): string | typeof nothing {
  const wrong = view.problems.some(({ place }) => place === path);
  const ids = [hint && hintId(path), wrong && complaintId(path)].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : nothing;
}

export function hintId(path: string): string {
  return `${idOf(path)}-hint`;
}

function complaintId(path: string): string {
  return `${idOf(path)}-wrong`;
}
