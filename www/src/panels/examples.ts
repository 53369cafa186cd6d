/** Worked examples to begin with; loading one can be undone. */
import { html, type TemplateResult } from "lit";
import titles from "virtual:presets";
import { icon } from "../controls/icons.ts";
import type { Language } from "../number/format.ts";
import type { View } from "../view.ts";

export function examples({ t }: View, language: Language, choose: (id: string) => void): TemplateResult {
  const close = (event: Event): void => (event.currentTarget as HTMLElement).closest("dialog")?.close();
  return html`<dialog class="examples" aria-labelledby="examples-title">
    <button type="button" class="bare corner" aria-label=${t("dismiss")} @click=${close}>${icon("close")}</button>
    <h2 id="examples-title">${t("examples-title")}</h2>
    <p class="lead">${t("examples-lead")}</p>
    <ul role="list">
      ${titles.map((preset) => html`<li>
        <button type="button" class="example" data-preset=${preset.id} @click=${(event: Event) => (close(event), choose(preset.id))}>
          <span class="badge">${t(`example-${preset.kind}`)}</span>
          <strong>${preset.title[language]}</strong>
          <span>${preset.about[language]}</span>
          ${preset.source ? html`<small>${t("example-source", { source: preset.source[language] })}</small>` : ""}
        </button>
      </li>`)}
    </ul>
  </dialog>`;
}
