/** What was understood, where a text that is being typed has two readings. */
import { html, nothing, type TemplateResult } from "lit";
import type { Reading } from "../number/parse.ts";
import type { View } from "../view.ts";
import { echoId } from "./complaint.ts";

export function echo(view: View, path: string, reading: Reading | null): TemplateResult | typeof nothing {
  const message = understood(view, reading);
  return message === undefined ? nothing : html`<p class="echo" id=${echoId(path)}>${message}</p>`;
}

export function understood({ t, f }: View, reading: Reading | null): string | undefined {
  if (reading?.other === undefined) return undefined;
  const { value, other } = reading;
  return value === other ? t("number-read", { value: f.ungrouped(value) }) : t("number-read-not", { value: f.ungrouped(value), other: f.ungrouped(other) });
}
