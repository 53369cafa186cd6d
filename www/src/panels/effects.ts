/** What an initiative changes: each effect is a quantity, the customers it concerns, and by how much. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case, Effect, Initiative, Period, Retention, Segment } from "cltv";
import { blankEffect, MEASURES, QUANTITIES, remeasured, type Measure } from "../case/blank.ts";
import { idOf } from "../case/path.ts";
import { choice } from "../controls/choice.ts";
import { complaint } from "../controls/complaint.ts";
import { icon } from "../controls/icons.ts";
import "../controls/number.ts";
import type { View } from "../view.ts";
import { PERIODS } from "./case.ts";
import { more } from "./card.ts";

export function effects(view: View, initiative: Initiative, path: string): TemplateResult {
  const { t, actions } = view;
  const list = initiative.effects ?? [];
  return html`<fieldset class="part" id=${idOf(`${path}.effects`)} tabindex="-1">
    <legend>${t("effects-title")}</legend>
    ${complaint(view, `${path}.effects`)}
    ${list.map((effect, index) => effectRow(view, effect, `${path}.effects[${index}]`, { list: `${path}.effects`, index }))}
    <div class="row"><button type="button" class="quiet" @click=${() => actions.insert(`${path}.effects`, blankEffect("churn"))}>${icon("plus")}${t("effect-add")}</button></div>
  </fieldset>`;
}

function effectRow(view: View, effect: Effect, path: string, at: { list: string; index: number }): TemplateResult {
  const { t, actions } = view;
  const measure = measureOf(effect);
  const label = effectLabel(view, effect);
  return html`<div class="effect" id=${idOf(path)} tabindex="-1" role="group" aria-label=${t("effect-number", { number: at.index + 1 })}>
    <button type="button" class="bare corner" aria-label=${t("effect-remove", { number: at.index + 1 })} @click=${() => actions.remove(at.list, at.index)}>${icon("close")}</button>
    <div class="effect-what">${quantity(view, effect, path)} ${whom(view, effect, path)} ${way(view, effect, path)}</div>
    ${view.later?.moves(view, effect, path)}
    <cltv-number .view=${view} path="${path}.${measure}" label=${label}></cltv-number>
    ${"per" in effect && effect.per !== undefined ? base(view, effect, path) : effect.on === "churn" || effect.on === "retention" ? more(t("effect-base"), "", view.isWhole ? base(view, effect, path) : nothing) : nothing}
    ${complaint(view, path)}
  </div>`;
}

/** `Fewer customers leave by`, `Margin changes by`. */
export function effectLabel({ t, draft }: View, effect: Effect): string {
  return t(`effect-${effect.on}-${measureOf(effect)}`, { period: draft.period });
}

export function measureOf(effect: Effect): Measure {
  return MEASURES[effect.on].find((measure) => measure in effect) ?? MEASURES[effect.on][0];
}

function quantity(view: View, effect: Effect, path: string): TemplateResult {
  return choice(view, {
    path: `${path}.on`,
    label: view.t("effect-on"),
    value: effect.on,
    options: QUANTITIES.filter((value) => value === effect.on || concerned(view.draft, value).length > 0).map((value) => ({ value, label: view.t(`quantity-${value}`) })),
    choose: (on) => view.actions.reshape(path, blankEffect(on, MEASURES[on][0], concerned(view.draft, on).some(({ name }) => name === effect.segment) ? effect.segment : undefined)),
  });
}

/** Problems and NPS groups change only where the retention of a segment rests on them. */
const CURVE: Partial<Record<Effect["on"], Retention["curve"]>> = { problemRate: "experience", contactRate: "experience", outcome: "experience", npsShare: "nps" };

function concerned({ segments }: Case, on: Effect["on"]): Segment[] {
  return segments.filter(({ retention }) => CURVE[on] === undefined || retention.curve === CURVE[on]);
}

/** The empty word stands for every segment; a name that no segment bears stays visible until it is mended. */
function whom(view: View, effect: Effect, path: string): TemplateResult {
  const { t, draft, actions } = view;
  const names = concerned(draft, effect.on).map(({ name }) => name);
  const stray = effect.segment !== undefined && !names.includes(effect.segment) ? [effect.segment] : [];
  return choice(view, {
    path: `${path}.segment`,
    label: t("effect-segment"),
    value: effect.segment ?? "",
    options: [{ value: "", label: t("effect-all-segments") }, ...[...names, ...stray].map((name) => ({ value: name, label: name || t("unnamed") }))],
    choose: (name) => actions.edit(`${path}.segment`, name === "" ? undefined : name),
  });
}

function way(view: View, effect: Effect, path: string): TemplateResult | typeof nothing {
  const measures: readonly Measure[] = MEASURES[effect.on];
  if (measures.length < 2) return nothing;
  return choice(view, {
    path: `${path}.measure`,
    label: view.t("effect-measure"),
    value: measureOf(effect),
    options: measures.map((value) => ({ value, label: view.t(`measure-${value}`) })),
    choose: (measure) => view.actions.reshape(path, remeasured(effect, measure)),
  });
}

function base(view: View, effect: Effect, path: string): TemplateResult {
  const per = "per" in effect ? effect.per : undefined;
  return choice<Period | "">(view, {
    path: `${path}.per`,
    label: view.t("effect-per"),
    value: per ?? "",
    options: [{ value: "", label: view.t("effect-per-segment") }, ...PERIODS.map((value) => ({ value, label: view.t("per-period", { period: value }) }))],
    choose: (value) => view.actions.edit(`${path}.per`, value === "" ? undefined : value),
  });
}
