/**
 * The quick view of the inputs: at most eight numbers in front, of the first segment
 * and the first initiative of the same case. Whatever else the case holds stays and
 * counts; the full view shows it.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Case, Segment } from "cltv";
import { blankInitiative } from "../case/blank.ts";
import { segmented } from "../controls/choice.ts";
import { icon } from "../controls/icons.ts";
import "../controls/number.ts";
import type { View } from "../view.ts";
import { effectLabel, measureOf } from "./effects.ts";

export type Mode = "quick" | "full";

/** Above the inputs: how much of the case is in front. */
export function modeSwitch(view: View, mode: Mode, choose: (mode: Mode) => void): TemplateResult {
  const { t } = view;
  const label = (value: Mode): { value: Mode; label: string } => ({ value, label: t(`mode-${value}`) });
  return html`<div class="mode">${segmented(view, { path: "mode", label: t("mode-inputs"), value: mode, options: [label("quick"), label("full")], choose })}</div>`;
}

export function quickPanel(view: View): TemplateResult {
  const { t, draft } = view;
  const [segment] = draft.segments;
  const [initiative] = draft.initiatives ?? [];
  return html`${segment ? part(view, "segments", segment.name || t("unnamed"), segmentPaths(segment)) : nothing}
    ${initiative ? part(view, "initiatives", initiative.name || t("unnamed"), initiativePaths(draft)) : add(view)}
    ${part(view, "case", t("case-title"), CASE)} ${rest(view)}`;
}

/** The numbers in front, in the order in which they are asked for. */
export function quickPaths(draft: Case): string[] {
  const [segment] = draft.segments;
  return [...(segment ? segmentPaths(segment) : []), ...initiativePaths(draft), ...CASE];
}

const CASE = ["discountRatePerYear", "horizon"];

function segmentPaths({ tenure, retention, ...money }: Segment): string[] {
  const revenue = "ordersPerPeriod" in money || "averageOrderValue" in money ? "averageOrderValue" : "revenuePerPeriod";
  const stays = { constant: ["retention.rate"], experience: ["retention.loyaltyWithoutProblem"] }[retention.curve as string] ?? [];
  return [Array.isArray(tenure) ? "tenure[0].customers" : "customers", revenue, "margin", ...stays].map((name) => `segments[0].${name}`);
}

function initiativePaths({ initiatives: [initiative] = [] }: Case): string[] {
  if (!initiative) return [];
  const [effect] = initiative.effects ?? [];
  const size = effect ? [`effects[0].${measureOf(effect)}`] : [];
  return [...size, initiative.costs?.oneOff?.length ? "costs.oneOff[0].amount" : "costs.perPeriod"].map((name) => `initiatives[0].${name}`);
}

function part(view: View, name: string, title: string, paths: string[]): TemplateResult {
  return html`<section class="panel" aria-labelledby="quick-${name}">
    <h2 id="quick-${name}">${title}</h2>
    <div class="card open"><div class="card-body stack">
      ${paths.map((path) => html`<cltv-number sparked .view=${view} path=${path} label=${labelAt(view, path)}></cltv-number>`)}
      ${name === "segments" && !paths.some((path) => path.includes(".retention.")) ? curveNote(view) : nothing}
    </div></div>
  </section>`;
}

/** An effect says what it changes; any other field has its own name. */
function labelAt(view: View, path: string): string {
  const effect = path.includes(".effects[0].") ? view.draft.initiatives?.[0]?.effects?.[0] : undefined;
  return effect ? effectLabel(view, effect) : "";
}

function curveNote({ t, draft }: View): TemplateResult {
  return html`<p class="hint">${t("quick-curve", { curve: t(`curve-${draft.segments[0]?.retention.curve ?? "constant"}`) })}</p>`;
}

function add({ t, draft, actions }: View): TemplateResult {
  return html`<button type="button" class="add" @click=${() => actions.insert("initiatives", blankInitiative(t, draft))}>${icon("plus")}${t("initiative-add")}</button>`;
}

/** What is not in front but counts. */
function rest({ t, draft }: View): TemplateResult | typeof nothing {
  const segments = draft.segments.length - 1;
  const initiatives = Math.max(0, (draft.initiatives?.length ?? 0) - 1);
  if (segments < 1 && initiatives < 1) return nothing;
  return html`<p class="hint">${t("quick-rest", { segments: Math.max(0, segments), initiatives })}</p>`;
}
