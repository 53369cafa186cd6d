/** Field metrics from counts: retention, repeat purchases, NPS, CSAT, first response. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Metrics, Period } from "cltv";
import { addFields, count, NPS_GROUPS, type Field } from "../../case/fields.ts";
import { idOf } from "../../case/path.ts";
import { addPlaces } from "../../case/problems.ts";
import { segmented } from "../../controls/choice.ts";
import { complaint, describedBy } from "../../controls/complaint.ts";
import "../../controls/number.ts";
import type { View } from "../../view.ts";
import { PERIODS } from "../case.ts";
import { folding } from "./fold.ts";
import { EXAMPLES, metricOf, timesOf, type Metric, type Times } from "./metrics-question.ts";
import { useRetention } from "./metrics-use.ts";
import { restartButton } from "./restart.ts";
import { running, type Running, type Tool } from "./tool.ts";

const heads = (label: string): Field => ({ ...count(label), sourceless: true });

addFields({
  "counts.retention.customersAtStart": heads("counts-start"),
  "counts.retention.customersAtEnd": heads("counts-end"),
  "counts.retention.newCustomers": heads("counts-new"),
  "counts.repeat.buyers": heads("counts-buyers"),
  "counts.repeat.repeatBuyers": heads("counts-repeat-buyers"),
  ...Object.fromEntries(NPS_GROUPS.map((group) => [`counts.nps.${group}`, heads(`nps-${group}`)])),
  "counts.csat.satisfied": heads("counts-satisfied"),
  "counts.csat.responses": heads("counts-responses"),
  "counts.firstResponse.target": { label: "counts-target", unit: "plain", optional: true, sourceless: true },
});
addPlaces(["counts.nps", "counts.firstResponse.times"]);

type Counting<S> = Running<S, Metrics>;

export function metricsPanel(view: View): TemplateResult {
  const { t } = view;
  return folding(view, {
    name: "metrics",
    title: t("metrics-title"),
    fact: t("metrics-fact"),
    body: () => html`<p class="hint">${t("metrics-lead")}</p>
      <div class="metrics">${all(view)}</div>`,
  });
}

function all(view: View): (TemplateResult | typeof nothing)[] {
  return [retention, repeat, npsScore, csat, firstResponse].map((counted) => counted(view));
}

/** On paper only what somebody has counted: the examples are nobody's. */
export function countedRows(view: View): TemplateResult[] {
  return all(view).filter((row) => row !== nothing);
}

/** A tool for one metric; the engine names its places below the metric's name, which the tool's own name has already. */
function tool<K extends Exclude<Metric, "firstResponse">>(view: View, name: K): Counting<(typeof EXAMPLES)[K]> {
  return running(view, { name: `counts.${name}`, first: () => EXAMPLES[name], ask: (state) => metricOf(name, state), place: below(name), say: nobody });
}

function below(name: Metric): (path: string) => string {
  return (path) => (path === name ? "" : path.slice(name.length + 1));
}

function nobody({ t }: View, { code, path }: { code: string; path: string }): string | undefined {
  if (code !== "empty") return undefined;
  return path === "nps" ? t("counts-nobody") : t("counts-no-times");
}

interface MetricCard {
  name: Metric;
  fields: TemplateResult | TemplateResult[];
  value: string | undefined;
  details: string[];
  more?: TemplateResult | typeof nothing;
}

function metric<S>(view: View, now: Counting<S>, { name, fields, value, details, more = nothing }: MetricCard): TemplateResult | typeof nothing {
  const { t } = view;
  const { stale, touched } = now;
  if (view.paper) return touched && value !== undefined ? html`<tr><th scope="row">${t(`metric-${name}`)}</th><td>${value}</td><td>${details.join("; ")}</td></tr>` : nothing;
  return html`<section class="metric" data-metric=${name} aria-labelledby="metric-${name}">
    <h3 id="metric-${name}">${t(`metric-${name}`)}</h3>
    <div class="metric-fields">${fields}</div>
    ${value === undefined ? nothing : html`<p class="metric-value ${stale ? "stale" : ""}"><strong>${value}</strong>${details.map((detail) => html`<span>${detail}</span>`)}</p>`}
    ${more} ${touched ? html`<div class="row">${restartButton(view, now)}</div>` : nothing}
  </section>`;
}

function fields({ view }: Counting<unknown>, name: Metric, parts: readonly string[]): TemplateResult[] {
  return parts.map((part) => html`<cltv-number compact .view=${view} path="counts.${name}.${part}"></cltv-number>`);
}

function retention(view: View): TemplateResult | typeof nothing {
  const { t, f } = view;
  const now = tool(view, "retention");
  const found = now.result?.retention;
  const per = now.state.per ?? "year";
  const period = segmented<Period>(now.view, {
    path: "counts.retention.per",
    label: t("counts-per"),
    value: per,
    options: PERIODS.map((value) => ({ value, label: t("period-name", { period: value }) })),
    choose: (value) => now.view.actions.edit("counts.retention.per", value),
  });
  return metric(view, now, {
    name: "retention",
    fields: html`${fields(now, "retention", ["customersAtStart", "customersAtEnd", "newCustomers"])} ${period}`,
    value: found ? f.share(found.rate, 2) : undefined,
    details: found ? [t("metric-churn", { churn: f.share(found.churn, 2) }), t("metric-per", { month: f.share(found.perMonth, 2), year: f.share(found.perYear, 2) })] : [],
    more: found && !now.stale ? useRetention(view, now.state, found) : nothing,
  });
}

function repeat(view: View): TemplateResult | typeof nothing {
  const now = tool(view, "repeat");
  const rate = now.result?.repeatRate;
  return metric(view, now, { name: "repeat", fields: fields(now, "repeat", ["buyers", "repeatBuyers"]), value: shown(rate, (value) => view.f.share(value)), details: [] });
}

function npsScore(view: View): TemplateResult | typeof nothing {
  const { t, f } = view;
  const now = tool(view, "nps");
  const found = now.result?.nps;
  return metric(view, now, {
    name: "nps",
    fields: html`${fields(now, "nps", NPS_GROUPS)} ${complaint(now.view, "counts.nps")}`,
    value: found ? f.points(found.score, 1, true) : undefined,
    details: found ? [t("score-interval", { low: f.points(found.interval.low, 1, true), high: f.points(found.interval.high, 1, true) })] : [],
  });
}

function csat(view: View): TemplateResult | typeof nothing {
  const now = tool(view, "csat");
  return metric(view, now, { name: "csat", fields: fields(now, "csat", ["satisfied", "responses"]), value: shown(now.result?.csat, (value) => view.f.share(value)), details: [] });
}

function firstResponse(view: View): TemplateResult | typeof nothing {
  const { t, f } = view;
  const question: Tool<Times, Metrics> = {
    name: "counts.firstResponse",
    first: () => EXAMPLES.firstResponse,
    ask: (state) => timesOf(state, f.decimal),
    place: (path) => below("firstResponse")(path).replace(/\[\d+\]$/, ""),
    say: (said, problem) => (problem.path.startsWith("firstResponse.times[") ? t("counts-unreadable", { value: String(problem.value).slice(0, 40) }) : nobody(said, problem)),
  };
  const now = running(view, question);
  const found = now.result?.firstResponse;
  const within = found?.shareWithinTarget ?? null;
  return metric(view, now, {
    name: "firstResponse",
    fields: html`${times(now)} ${fields(now, "firstResponse", ["target"])}`,
    value: found ? f.number(found.median, 1) : undefined,
    details: found ? [t("metric-median"), t("metric-p90", { p90: f.number(found.p90, 1), count: found.count }), ...(within === null ? [] : [t("metric-within", { share: f.share(within, 0) })])] : [],
  });
}

/** One for each contact, in any unit; a pasted column is read as it is. */
function times({ view, state }: Counting<Times>): TemplateResult {
  const { t, actions } = view;
  const path = "counts.firstResponse.times";
  const id = idOf(path);
  const wrong = view.problems.some(({ place }) => place === path);
  return html`<div class="text ${wrong ? "wrong" : ""}">
    <label for=${id}>${t("counts-times")}</label>
    <textarea id=${id} rows="4" spellcheck="false" autocomplete="off" .value=${live(state.text)} aria-invalid=${wrong ? "true" : "false"} aria-describedby=${describedBy(view, path)}
      @input=${(event: InputEvent) => actions.edit("counts.firstResponse.text", (event.target as HTMLTextAreaElement).value)}></textarea>
    ${complaint(view, path)}
  </div>`;
}

function shown(value: number | null | undefined, show: (value: number) => string): string | undefined {
  return typeof value === "number" ? show(value) : undefined;
}
