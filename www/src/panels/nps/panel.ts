/** NPS: the groups that segments rest on, what a survey says, and what the groups are worth. */
import { html, nothing, type TemplateResult } from "lit";
import type { NpsRetention, Segment } from "cltv";
import { numberOf } from "../../case/estimate.ts";
import { NPS_GROUPS } from "../../case/fields.ts";
import { savable } from "../../exports/table.ts";
import type { View } from "../../view.ts";
import { folding } from "../tools/fold.ts";
import { survey } from "./survey.ts";
import { worth } from "./worth.ts";
import { withGroups } from "./worth-question.ts";

export function npsPanel(view: View): TemplateResult {
  const { t, draft } = view;
  const segments = withGroups(draft);
  return folding(view, {
    name: "nps",
    title: t("nps-title"),
    fact: t("nps-fact"),
    open: segments.length > 0,
    body: () => html`${segments.length > 0 ? savable(view, t("nps-groups-title"), (told) => groups(told, segments)) : nothing} ${survey(view)} ${worth(view)}`,
  });
}

/** As the case has them. */
function groups(view: View, segments: readonly Segment[]): TemplateResult {
  const { t } = view;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t("nps-groups-title")}><table class="scores">
    <caption class="sr">${t("nps-groups-title")}</caption>
    <thead>
      <tr><td></td>${NPS_GROUPS.map((group) => html`<th scope="colgroup" colspan="2">${t(`nps-${group}`)}</th>`)}<th scope="col" rowspan="2">${t("nps-answers")}</th></tr>
      <tr class="sides"><td></td>${NPS_GROUPS.map(() => html`<th scope="col">${t("nps-head-share")}</th><th scope="col">${t("nps-head-stay")}</th>`)}</tr>
    </thead>
    <tbody>${segments.map((segment) => line(view, segment))}</tbody>
  </table></div>`;
}

function line({ t, f }: View, { name, retention }: Segment): TemplateResult {
  const { groups: found, responses } = retention as NpsRetention;
  const said = (value: unknown, show: (number: number) => string): string => (typeof value === "number" ? show(value) : t("no-figure"));
  const share = (node: unknown): string => said(numberOf(node), (value) => f.share(value));
  return html`<tr>
    <th scope="row">${name || t("unnamed")}</th>
    ${NPS_GROUPS.map((group) => html`<td>${share(found[group].share)}</td><td>${share(found[group].retention)}</td>`)}
    <td>${said(responses, (value) => f.count(value))}</td>
  </tr>`;
}
