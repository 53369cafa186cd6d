/** By which rules purchases are counted. Each has a usual answer; none is hidden. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { idOf, setAt } from "../../case/path.ts";
import { choice } from "../../controls/choice.ts";
import { icon } from "../../controls/icons.ts";
import type { ReadReport, SummaryOptions } from "cltv/data";
import type { View } from "../../view.ts";
import { MODELS, UNITS, type PurchaseTool } from "./purchases-state.ts";

const FITTED_SHARE = 0.75;

export function rules(view: View, tool: PurchaseTool, report: ReadReport | undefined): TemplateResult {
  const { t } = view;
  const { rules: now, model } = tool.state;
  const word = <K extends "unit" | "together" | "refunds" | "zeros">(name: K, options: readonly NonNullable<SummaryOptions[K]>[], usual: NonNullable<SummaryOptions[K]>): TemplateResult =>
    choice(tool.view, {
      path: `purchases.rules.${name}`,
      label: t(`rule-${name}`),
      value: (now[name] as string | undefined) ?? usual,
      options: options.map((value) => ({ value, label: t(`rule-${name}-${value}`) })),
      choose: (value) => put(tool, name, value),
    });
  return html`<fieldset class="part"><legend>${t("rules-title")}</legend><div class="data-fields">
    ${word("unit", UNITS, "week")} ${word("together", ["day", "week", "month"], "day")} ${word("refunds", ["subtract", "ignore"], "subtract")} ${word("zeros", ["ignore", "count"], "ignore")}
    ${dateField(view, tool, "calibrationUntil", report)} ${dateField(view, tool, "until", report)}
    ${choice(tool.view, {
      path: "purchases.model",
      label: t("rule-model"),
      value: model,
      options: (["best", ...MODELS] as const).map((value) => ({ value, label: t(`model-${value}`) })),
      choose: (value) => tool.put({ ...tool.state, model: value }),
    })}
  </div>${report?.firstDay && report.lastDay && now.calibrationUntil === undefined ? checkButton(view, tool, report.firstDay, report.lastDay) : nothing}</fieldset>`;
}

/** The last quarter of the time, to see how far the model can be trusted. */
function checkButton({ t }: View, tool: PurchaseTool, first: string, last: string): TemplateResult {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  const day = new Date(from + (to - from) * FITTED_SHARE).toISOString().slice(0, 10);
  return html`<div class="row"><button type="button" class="quiet" data-act="check" @click=${() => put(tool, "calibrationUntil", day)}>${icon("swap")}${t("rule-check")}</button></div>`;
}

/** Without a value the rule is the usual one. */
function put({ state, put: write }: PurchaseTool, name: keyof SummaryOptions, value: string | undefined): void {
  write(setAt(state, `rules.${name}`, value));
}

function dateField(view: View, tool: PurchaseTool, name: "until" | "calibrationUntil", report: ReadReport | undefined): TemplateResult {
  const { t } = view;
  const id = idOf(`purchases.rules.${name}`);
  const written = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    put(tool, name, value || undefined);
  };
  return html`<div class="text"><label for=${id}>${t(`rule-${name}`)}</label>
    <input id=${id} type="date" min=${report?.firstDay ?? ""} max=${report?.lastDay ?? ""} aria-describedby="${id}-hint" .value=${live(tool.state.rules[name] ?? "")} @change=${written} />
    <p class="hint" id="${id}-hint">${t(`rule-${name}-hint`)}</p></div>`;
}
