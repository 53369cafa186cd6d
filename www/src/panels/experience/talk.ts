/** Word of mouth: off until somebody wants it, because hardly anybody has measured it. */
import { html, nothing, type TemplateResult } from "lit";
import type { ExperienceRetention, WordOfMouth } from "cltv";
import { VOICES } from "../../case/fields.ts";
import { segmented } from "../../controls/choice.ts";
import "../../controls/number.ts";
import type { View } from "../../view.ts";
import { more } from "../card.ts";

/** Of the size that Coca-Cola found among people who had complained: satisfied they told five, dissatisfied ten (Goodman). */
const USUAL: WordOfMouth = {
  satisfied: { praises: 5, warnings: 0, act: 0.01 },
  mollified: { praises: 1, warnings: 2, act: 0.01 },
  dissatisfied: { praises: 0, warnings: 10, act: 0.01 },
  silent: { praises: 0, warnings: 4, act: 0.01 },
  negativeWeight: 1,
};

export function talk(view: View, { wordOfMouth: now }: ExperienceRetention, path: string): TemplateResult {
  const { t, actions } = view;
  const at = `${path}.wordOfMouth`;
  const state = now ? "on" : "off";
  return more(
    t("talk-title"),
    t(`talk-${state}`),
    html`<p class="hint">${t("talk-hint")}</p>
      ${segmented<"off" | "on">(view, {
        path: at,
        label: t("talk-count"),
        value: state,
        options: (["off", "on"] as const).map((value) => ({ value, label: t(`talk-${value}`) })),
        choose: (value) => actions.reshape(at, value === "on" ? USUAL : undefined),
      })}
      ${now ? voices(view, at) : nothing}`,
  );
}

function voices(view: View, at: string): TemplateResult {
  const { t } = view;
  return html`${VOICES.map(
      (voice) => html`<fieldset class="part"><legend>${t(`voice-${voice}`)}</legend>
        <div class="talk">${["praises", "warnings", "act"].map((name) => html`<cltv-number compact .view=${view} path="${at}.${voice}.${name}" label=${t(`talk-${name}`)}></cltv-number>`)}</div>
      </fieldset>`,
    )}
    <cltv-number .view=${view} path="${at}.negativeWeight"></cltv-number>`;
}
