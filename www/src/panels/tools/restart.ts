/** Back to what a tool began with. */
import { html, type TemplateResult } from "lit";
import { icon } from "../../controls/icons.ts";
import type { View } from "../../view.ts";

export function restartButton({ t }: View, { restart }: { restart: () => void }): TemplateResult {
  return html`<button type="button" class="quiet inline" @click=${restart}>${icon("reset")}${t("tool-restart")}</button>`;
}
