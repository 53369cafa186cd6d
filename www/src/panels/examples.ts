/** Worked examples to begin with; loading one can be undone. */
import { html, nothing, type TemplateResult } from "lit";
import { PRESETS, type Preset } from "../case/presets.ts";
import { icon } from "../controls/icons.ts";
import type { Language } from "../number/format.ts";
import type { View } from "../view.ts";

export function examples({ t }: View, language: Language, choose: (preset: Preset) => void): TemplateResult {
  const close = (event: Event): void => (event.currentTarget as HTMLElement).closest("dialog")?.close();
  return html`<dialog class="examples" aria-labelledby="examples-title">
    <button type="button" class="bare corner" aria-label=${t("dismiss")} @click=${close}>${icon("close")}</button>
    <h2 id="examples-title">${t("examples-title")}</h2>
    <p class="lead">${t("examples-lead")}</p>
    <ul role="list">
      ${PRESETS.map((preset) => html`<li>
        <button type="button" class="example" data-preset=${preset.id} @click=${(event: Event) => (close(event), choose(preset))}>
          <span class="badge">${t(`example-${preset.kind}`)}</span>
          <strong>${preset.title[language]}</strong>
          <span>${preset.about[language]}</span>
          ${preset.source ? html`<small>${t("example-source", { source: preset.source[language] })}</small>` : ""}
        </button>
      </li>`)}
    </ul>
  </dialog>`;
}

/** Says beside the case's name that it is an example, until it is changed. */
export function exampleBadge({ t, preset: id }: View, edited: boolean): TemplateResult | typeof nothing {
  const preset = PRESETS.find((known) => known.id === id);
  return preset && !edited ? html`<span class="badge">${t(`example-${preset.kind}`)}</span>` : nothing;
}

/** Whose figures they are. */
export function exampleNote({ t, preset: id }: View, language: Language, edited: boolean): TemplateResult | typeof nothing {
  const preset = PRESETS.find((known) => known.id === id);
  if (!preset) return nothing;
  if (edited) return html`<p class="example-note">${t("example-edited", { title: preset.title[language] })}</p>`;
  return html`<p class="example-note">${preset.about[language]} ${preset.source ? t("example-source", { source: preset.source[language] }) : ""}</p>`;
}
