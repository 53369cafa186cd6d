/** Which parts of the customer base a segment stands for, so that the outcome can be added up by them. */
import { html, type TemplateResult } from "lit";
import type { Cuts, Segment } from "cltv";
import { textField } from "../../controls/text.ts";
import type { View } from "../../view.ts";
import { more } from "../card.ts";

export const CUTS = ["products", "years", "npsGroup", "channel"] as const satisfies (keyof Cuts)[];

export function cuts(view: View, { cuts: now = {} }: Segment, path: string): TemplateResult {
  const { t, actions } = view;
  const facts = CUTS.flatMap((cut) => now[cut] ?? []).join(" · ");
  const field = (cut: keyof Cuts): TemplateResult => {
    const at = `${path}.cuts.${cut}`;
    return textField(view, { path: at, label: t(`cut-${cut}`), write: (text) => actions.edit(at, text === "" ? undefined : text) });
  };
  return more(t("cuts-title"), facts, html`<p class="hint">${t("cuts-hint")}</p><div class="pair">${CUTS.map(field)}</div>`);
}
