/** What became of a link: opened, with the way back, or refused, with the reason. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../controls/icons.ts";
import type { View } from "../view.ts";
import type { LinkFault } from "./link.ts";

export interface LinkNotice {
  link: "opened" | LinkFault;
  sentences: string[];
}

const SHOWN = 8;

export function linkNotice({ t }: View, { link, sentences }: LinkNotice, dismiss: () => void): TemplateResult {
  const close = html`<button type="button" class="bare corner" aria-label=${t("dismiss")} @click=${dismiss}>${icon("close")}</button>`;
  if (link === "opened") return html`<section class="arrived" role="status">${close}<p>${t("share-opened")}</p></section>`;
  return html`<section class="errors refusal" role="alert">
    ${close}
    <h2>${t("share-refused")}</h2>
    <p>${t(`share-fault-${link}`)} ${t("share-unchanged")}</p>
    ${sentences.length > 0 ? html`<ul>${sentences.slice(0, SHOWN).map((sentence) => html`<li>${sentence}</li>`)}</ul>` : nothing}
  </section>`;
}
