/** Where no number has a range: what one would bring, and a way to begin with the main ones. */
import { html, type TemplateResult } from "lit";
import { withUsualRanges } from "../../case/uncertain.ts";
import { icon } from "../../controls/icons.ts";
import type { View } from "../../view.ts";

export function invitation({ t, actions }: View): TemplateResult {
  return html`<p class="lead">${t("sure-invitation")}</p>
    <div class="row"><button type="button" class="quiet" data-act="ranges" @click=${() => actions.revise(withUsualRanges)}>${icon("range")}${t("sure-give-ranges")}</button></div>
    <p class="hint">${t("sure-give-hint")}</p>`;
}
