/** All that is wrong, in one place, each sentence a link to its field. */
import { html, nothing, type TemplateResult } from "lit";
import { idOf } from "../case/path.ts";
import { icon } from "../controls/icons.ts";
import { linkNotice, type LinkNotice } from "../share/notice.ts";
import type { View } from "../view.ts";

export function errorSummary(view: View): TemplateResult | typeof nothing {
  const { t, problems } = view;
  if (problems.length === 0) return nothing;
  return html`<section class="errors" aria-labelledby="errors-title">
    <h2 id="errors-title">${t("errors-title", { count: problems.length })}</h2>
    <ul>
      ${problems.map(({ place, sentence }) => html`<li><a href="#${idOf(place)}" @click=${(event: Event) => (event.preventDefault(), view.actions.reveal(place))}>${sentence}</a></li>`)}
    </ul>
  </section>`;
}

/** What became of what was opened: a file only if it was refused, a link in any case. */
export type Refusal = FileRefusal | LinkNotice;

/** What a file had wrong that was not opened. */
interface FileRefusal {
  reason: "too-large" | "not-json" | "not-a-case";
  file: string;
  sentences: string[];
}

const SHOWN = 8;

export function fileRefusal(view: View, refusal: Refusal | undefined, dismiss: () => void): TemplateResult | typeof nothing {
  if (!refusal) return nothing;
  if ("link" in refusal) return linkNotice(view, refusal, dismiss);
  const { t } = view;
  const { reason, file, sentences } = refusal;
  const hidden = sentences.length - SHOWN;
  return html`<section class="errors refusal" role="alert">
    <button type="button" class="bare corner" aria-label=${t("dismiss")} @click=${dismiss}>${icon("close")}</button>
    <h2>${t("file-refused", { file })}</h2>
    <p>${t(`file-${reason}`)}</p>
    ${sentences.length > 0 ? html`<ul>${sentences.slice(0, SHOWN).map((sentence) => html`<li>${sentence}</li>`)}</ul>` : nothing}
    ${hidden > 0 ? html`<p>${t("file-more", { count: hidden })}</p>` : nothing}
  </section>`;
}
