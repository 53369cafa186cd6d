/** Who the customers are: groups that behave alike. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Segment } from "cltv";
import { blankSegment } from "../case/blank.ts";
import { segmented } from "../controls/choice.ts";
import { complaint } from "../controls/complaint.ts";
import { icon } from "../controls/icons.ts";
import "../controls/number.ts";
import { textField } from "../controls/text.ts";
import { extended } from "../language/extended.ts";
import type { View } from "../view.ts";
import { card, more } from "./card.ts";
import { retention } from "./retention.ts";

export function segmentsPanel(view: View): TemplateResult {
  const { t, draft, keys, actions } = view;
  return html`<section class="panel" id="at-segments" tabindex="-1" aria-labelledby="segments-title">
    <h2 id="segments-title">${t("segments-title")}</h2>
    ${complaint(view, "segments")}
    ${repeat(draft.segments, (_, index) => keys.segments[index], (segment, index) => segmentCard(view, segment, index))}
    <button type="button" class="add" @click=${() => actions.insert("segments", blankSegment(t, draft))}>${icon("plus")}${t("segment-add")}</button>
  </section>`;
}

function segmentCard(view: View, segment: Segment, index: number): TemplateResult {
  return card(view, {
    list: "segments",
    index,
    name: segment.name,
    facts: facts(view, segment),
    key: view.keys.segments[index] ?? "",
    canRemove: view.draft.segments.length > 1,
    body: () => body(view, segment, `segments[${index}]`),
  });
}

function facts(view: View, { name }: Segment): string[] {
  const { t, f, draft } = view;
  const found = view.answer.outcome?.segments.find((segment) => segment.name === name);
  if (!found) return [];
  const rate = found.retentionFirstPeriod[draft.period];
  return [
    ...(rate === undefined ? [] : [t("segment-fact-retention", { rate: f.share(rate, 2), period: draft.period })]),
    t("segment-fact-cltv", { value: extended(view, found.cltv.threeYears.contribution, (value) => f.money(value)) }),
  ];
}

function body(view: View, segment: Segment, path: string): TemplateResult {
  const { t, draft, isWhole } = view;
  const number = (name: string, hint = ""): TemplateResult => html`<cltv-number .view=${view} path="${path}.${name}" hint=${hint}></cltv-number>`;
  return html`<div class="stack">
      ${textField(view, { path: `${path}.name`, label: t("segment-name"), write: (name) => view.actions.rename(path, name) })}
      ${Array.isArray(segment.tenure) ? nothing : number("customers")}
      ${retention(view, `${path}.retention`)}
      ${revenue(view, segment, path, number)}
      ${number("margin", t("hint-margin"))}
    </div>
    ${more(t("segment-money"), "", isWhole ? html`${number("costToServePerPeriod")} ${number("growthPerYear")}` : nothing)}
    ${more(t("segment-arrivals"), "", isWhole ? html`${number("newPerPeriod")} ${number("acquisitionCost")}` : nothing)}
    ${more(t("segment-tenure"), "", html`${view.later?.tenure(view, segment, path, draft.period)}`)}
    ${view.later?.cuts(view, segment, path)}`;
}

/** Revenue as one figure, or as orders and what one is worth. */
function revenue(view: View, segment: Segment, path: string, number: (name: string) => TemplateResult): TemplateResult {
  const { t, draft, actions } = view;
  const byOrders = "ordersPerPeriod" in segment || "averageOrderValue" in segment;
  const { revenuePerPeriod: _revenue, ordersPerPeriod: _orders, averageOrderValue: _value, ...rest } = segment;
  const choose = (way: "revenue" | "orders"): void =>
    actions.reshape(path, { ...rest, ...(way === "orders" ? { ordersPerPeriod: 1, averageOrderValue: segment.revenuePerPeriod ?? 500 } : { revenuePerPeriod: segment.averageOrderValue ?? 500 }) });
  return html`${segmented(view, {
      path: `${path}.revenueBy`,
      label: t("segment-revenue-by"),
      value: byOrders ? "orders" : "revenue",
      options: [
        { value: "revenue", label: t("segment-revenue-as-sum", { period: draft.period }) },
        { value: "orders", label: t("segment-revenue-as-orders") },
      ],
      choose,
    })}
    ${byOrders ? html`${number("ordersPerPeriod")} ${number("averageOrderValue")}` : number("revenuePerPeriod")}`;
}
