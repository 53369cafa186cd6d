/** How long the customers have been here: all alike, or in groups of different ages. */
import { html, type TemplateResult } from "lit";
import type { Period, Segment, TenureGroup } from "cltv";
import { segmented } from "../controls/choice.ts";
import { complaint } from "../controls/complaint.ts";
import { icon } from "../controls/icons.ts";
import "../controls/number.ts";
import type { View } from "../view.ts";

export function tenure(view: View, segment: Segment, path: string, period: Period): TemplateResult {
  const { t, actions } = view;
  const groups = Array.isArray(segment.tenure) ? segment.tenure : undefined;
  return html`${segmented(view, {
      path: `${path}.tenure`,
      label: t("tenure-how"),
      value: groups ? "groups" : "one",
      options: [
        { value: "one", label: t("tenure-one") },
        { value: "groups", label: t("tenure-groups") },
      ],
      choose: (way) => actions.reshape(path, way === "groups" ? inGroups(segment) : asOne(segment)),
    })}
    ${groups ? groupList(view, groups, path) : html`<cltv-number .view=${view} path="${path}.tenure" hint=${t("hint-tenure", { period })}></cltv-number>`}`;
}

function groupList(view: View, groups: readonly TenureGroup[], path: string): TemplateResult {
  const { t, actions } = view;
  const list = `${path}.tenure`;
  return html`${groups.map(
      (_, index) => html`<div class="group" role="group" aria-label=${t("tenure-group", { number: index + 1 })}>
        <cltv-number compact below .view=${view} path="${list}[${index}].tenure"></cltv-number>
        <cltv-number compact below .view=${view} path="${list}[${index}].customers"></cltv-number>
        ${groups.length > 1 ? html`<button type="button" class="bare" aria-label=${t("tenure-remove", { number: index + 1 })} @click=${() => actions.remove(list, index)}>${icon("close")}</button>` : ""}
      </div>
      ${complaint(view, `${list}[${index}].tenure`)} ${complaint(view, `${list}[${index}].customers`)}`,
    )}
    ${complaint(view, list)}
    <div class="row"><button type="button" class="quiet" @click=${() => actions.insert(list, { tenure: 0, customers: 1000 })}>${icon("plus")}${t("tenure-add")}</button></div>`;
}

/** The same customers as one group; nothing is added up or split here. */
function inGroups(segment: Segment): Segment {
  const { customers, tenure: age, ...rest } = segment;
  return { ...rest, tenure: [{ tenure: Array.isArray(age) ? 0 : (age ?? 0), customers: customers ?? 0 }] };
}

function asOne(segment: Segment): Segment {
  const { tenure: groups, ...rest } = segment;
  const [first] = Array.isArray(groups) ? groups : [];
  return { ...rest, customers: first?.customers ?? 0, tenure: first?.tenure ?? 0 };
}
