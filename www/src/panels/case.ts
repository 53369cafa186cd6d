/** What holds for the whole case: its name, the step and length of the projection, when money falls, the discount rate. */
import { html, type TemplateResult } from "lit";
import type { Period, Timing } from "cltv";
import { segmented } from "../controls/choice.ts";
import "../controls/number.ts";
import { textField } from "../controls/text.ts";
import type { View } from "../view.ts";

export const PERIODS: readonly Period[] = ["month", "quarter", "year"];
export const TIMINGS: readonly Timing[] = ["start", "mid", "end"];

export function casePanel(view: View): TemplateResult {
  const { t, draft, actions } = view;
  return html`<section class="panel" aria-labelledby="case-title">
    <h2 id="case-title">${t("case-title")}</h2>
    <div class="card open"><div class="card-body stack">
      ${textField(view, { path: "name", label: t("case-name") })}
      <cltv-number .view=${view} path="horizon"></cltv-number>
      <cltv-number .view=${view} path="discountRatePerYear"></cltv-number>
      ${segmented(view, {
        path: "timing",
        label: t("case-timing"),
        value: draft.timing ?? "start",
        options: TIMINGS.map((value) => ({ value, label: t(`timing-${value}`) })),
        choose: (value) => actions.edit("timing", value),
      })}
      ${segmented(view, {
        path: "period",
        label: t("case-period"),
        value: draft.period,
        options: PERIODS.map((value) => ({ value, label: t("period-name", { period: value }) })),
        choose: (value) => actions.edit("period", value),
      })}
      <p class="hint">${t("hint-period")}</p>
    </div></div>
  </section>`;
}
