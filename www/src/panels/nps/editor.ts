/** Retention as a mix of promoters, passives and detractors: how many there are of each, and how many of them stay. */
import { html, type TemplateResult } from "lit";
import { NPS_GROUPS } from "../../case/fields.ts";
import { idOf } from "../../case/path.ts";
import { complaint } from "../../controls/complaint.ts";
import "../../controls/number.ts";
import type { View } from "../../view.ts";

/** `path` is that of the retention. */
export function npsEditor(view: View, path: string): TemplateResult {
  const { t } = view;
  const groups = `${path}.groups`;
  const number = (at: string, label: string): TemplateResult => html`<cltv-number .view=${view} path=${at} label=${label}></cltv-number>`;
  return html`<fieldset class="part" id=${idOf(groups)} tabindex="-1">
      <legend>${t("nps-groups-title")}</legend>
      <p class="hint">${t("hint-nps-cause")}</p>
      ${complaint(view, groups)}
      ${NPS_GROUPS.map(
        (group) => html`<fieldset class="nps-group">
          <legend>${t(`nps-${group}`)}</legend>
          ${number(`${groups}.${group}.share`, t("nps-group-share"))} ${number(`${groups}.${group}.retention`, t("nps-group-retention"))}
        </fieldset>`,
      )}
    </fieldset>
    <cltv-number compact .view=${view} path="${path}.responses" hint=${t("hint-nps-responses")}></cltv-number>`;
}
