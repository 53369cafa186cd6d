/** How customers stay: the curve, its numbers, and the stretch of time they are told for. */
import { html, type TemplateResult } from "lit";
import type { ObservedRetention, Period, Retention } from "cltv";
import { blankRetention } from "../case/blank.ts";
import { getAt } from "../case/path.ts";
import { choice, segmented } from "../controls/choice.ts";
import { complaint } from "../controls/complaint.ts";
import { numberList } from "../controls/list.ts";
import "../controls/number.ts";
import type { View } from "../view.ts";
import { PERIODS } from "./case.ts";

export const CURVES: readonly Retention["curve"][] = ["constant", "betaGeometric", "betaDiscreteWeibull", "observed"];

export function retention(view: View, path: string): TemplateResult {
  const { t, draft, actions } = view;
  const now = getAt(draft, path) as Retention;
  return html`<div class="pair">
      ${choice(view, {
        path: `${path}.curve`,
        label: t("retention-curve"),
        value: now.curve,
        options: CURVES.map((value) => ({ value, label: t(`curve-${value}`) })),
        choose: (curve) => actions.reshape(path, blankRetention(curve, draft)),
      })}
      ${choice(view, {
        path: `${path}.per`,
        label: t("retention-per"),
        value: now.per ?? draft.period,
        options: PERIODS.map((value) => ({ value, label: t("per-period", { period: value }) })),
        choose: (per: Period) => actions.edit(`${path}.per`, per),
      })}
    </div>
    ${numbers(view, now, path)} ${complaint(view, path)}`;
}

function numbers(view: View, now: Retention, path: string): TemplateResult {
  const number = (name: string): TemplateResult => html`<cltv-number .view=${view} path="${path}.${name}"></cltv-number>`;
  switch (now.curve) {
    case "constant":
      return number("rate");
    case "betaGeometric":
      return html`${number("alpha")} ${number("beta")}`;
    case "betaDiscreteWeibull":
      return html`${number("alpha")} ${number("beta")} ${number("c")}`;
    case "observed":
      return observed(view, now, path);
  }
}

function observed(view: View, now: ObservedRetention, path: string): TemplateResult {
  const { t, actions } = view;
  const way = now.rates ? "rates" : "survival";
  const { survival, rates, ...rest } = now;
  return html`${segmented(view, {
      path: `${path}.measuredAs`,
      label: t("observed-as"),
      value: way,
      options: [
        { value: "survival", label: t("observed-survival") },
        { value: "rates", label: t("observed-rates") },
      ],
      choose: (other) => actions.reshape(path, { ...rest, [other]: survival ?? rates ?? [] }),
    })}
    ${numberList(view, { path: `${path}.${way}`, legend: t(`observed-${way}-list`), first: 0.8 })}`;
}
