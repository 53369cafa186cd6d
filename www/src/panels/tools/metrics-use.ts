/** A counted retention as that of a segment, with a word on where it comes from. */
import { html, type TemplateResult } from "lit";
import type { Counts, Metrics, Segment, StatedNumber } from "cltv";
import { baseOf } from "../../case/fields.ts";
import { icon } from "../../controls/icons.ts";
import type { View } from "../../view.ts";

type Counted = NonNullable<Counts["retention"]>;
type Rate = NonNullable<Metrics["retention"]>;

export function useRetention(view: View, counted: Counted, rate: Rate): TemplateResult {
  const { t, draft } = view;
  return html`<div class="metric-use">
    <p class="hint">${t("metrics-use-hint")}</p>
    <div class="row">${draft.segments.map(
      (segment, index) => html`<button type="button" class="quiet" data-use=${index} @click=${() => use(view, { index, counted, rate })}>${icon("copy")}${t(measuredIn(view, segment, index) ? "metrics-use-measured" : "metrics-use", { segment: segment.name || t("unnamed") })}</button>`,
    )}</div>
  </div>`;
}

/** Where retention comes from problems, a count is what they are measured against, in the base in which they are stated. */
function measuredIn({ draft }: View, { retention }: Segment, index: number): "perMonth" | "perYear" | undefined {
  if (retention.curve !== "experience") return undefined;
  return ({ month: "perMonth", year: "perYear", quarter: undefined } as const)[baseOf(draft, `segments[${index}].retention`)];
}

function use(view: View, { index, counted, rate }: { index: number; counted: Counted; rate: Rate }): void {
  const { draft, actions } = view;
  const segment = draft.segments[index];
  if (!segment) return;
  const path = `segments[${index}].retention`;
  const base = measuredIn(view, segment, index);
  const stated: StatedNumber = { value: base ? rate[base] : rate.rate, source: sourceOf(view, counted) };
  if (base) actions.edit(`${path}.measuredRetention`, stated);
  else actions.reshape(path, { curve: "constant", rate: stated, per: counted.per ?? "year" });
  actions.settle();
  actions.reveal(`${path}.${base ? "measuredRetention" : "rate"}`);
}

function sourceOf({ t, f }: View, { customersAtStart, customersAtEnd, newCustomers, per = "year" }: Counted): string {
  return t("metrics-source", { start: f.count(customersAtStart), end: f.count(customersAtEnd), new: f.count(newCustomers), per });
}
