/** Which worked example is on the page, and whose figures it has. */
import { html, nothing, type TemplateResult } from "lit";
import { presetNamed } from "../case/presets.ts";
import type { Language } from "../number/format.ts";
import type { View } from "../view.ts";

/** Says beside the case's name that it is an example, until it is changed. */
export function exampleBadge({ t, preset: id }: View, edited: boolean): TemplateResult | typeof nothing {
  const preset = presetNamed(id);
  return preset && !edited ? html`<span class="badge">${t(`example-${preset.kind}`)}</span>` : nothing;
}

/** Whose figures they are. */
export function exampleNote({ t, preset: id }: View, language: Language, edited: boolean): TemplateResult | typeof nothing {
  const preset = presetNamed(id);
  if (!preset) return nothing;
  if (edited) return html`<p class="example-note">${t("example-edited", { title: preset.title[language] })}</p>`;
  return html`<p class="example-note">${preset.about[language]} ${preset.source ? t("example-source", { source: preset.source[language] }) : ""}</p>`;
}
