/** The three ways from data to the case, one at a time. */
import { html, type TemplateResult } from "lit";
import { segmented } from "../../controls/choice.ts";
import type { View } from "../../view.ts";
import { cohorts } from "./cohorts.ts";
import { pilot } from "./pilot.ts";
import { purchases } from "./purchases.ts";

const WAYS = { cohorts, purchases, pilot };

type Way = keyof typeof WAYS;

const CHOSEN = "data way";

export function dataParts(view: View): TemplateResult {
  const { t, kept, actions } = view;
  const way = (kept.get(CHOSEN) as Way | undefined) ?? "cohorts";
  return html`<p class="hint">${t("data-lead")}</p>
    ${segmented<Way>(view, {
      path: "data.way",
      label: t("data-way"),
      value: way,
      options: (Object.keys(WAYS) as Way[]).map((value) => ({ value, label: t(`data-way-${value}`) })),
      choose: (value) => actions.keep(CHOSEN, value),
    })}
    <h3 class="sr">${t(`data-way-${way}`)}</h3>
    ${WAYS[way](view)}`;
}
