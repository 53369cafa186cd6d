/** How customers stay: the curve, its numbers, and the stretch of time they are told for. */
import { html, nothing, type TemplateResult } from "lit";
import type { ObservedRetention, Period, Retention } from "cltv";
import { blankRetention } from "../case/blank.ts";
import { baseOf } from "../case/fields.ts";
import { getAt } from "../case/path.ts";
import { choice, segmented } from "../controls/choice.ts";
import { complaint } from "../controls/complaint.ts";
import "../controls/number.ts";
import type { View } from "../view.ts";
import { PERIODS } from "./case.ts";

export const CURVES: readonly Retention["curve"][] = ["constant", "betaGeometric", "betaDiscreteWeibull", "observed", "experience", "nps"];

export function retention(view: View, path: string): TemplateResult {
  const { t, draft, actions } = view;
  const now = getAt(draft, path) as Retention;
  return html`<div class="pair">
      ${choice(view, {
        path: `${path}.curve`,
        label: t("retention-curve"),
        value: now.curve,
        options: CURVES.filter((value) => value === now.curve || isEditable(view, value)).map((value) => ({ value, label: t(`curve-${value}`) })),
        choose: (curve) => actions.reshape(path, blankRetention(t, curve, draft)),
      })}
      ${choice(view, {
        path: `${path}.per`,
        label: t("retention-per"),
        value: baseOf(draft, path),
        options: PERIODS.map((value) => ({ value, label: t("per-period", { period: value }) })),
        choose: (per: Period) => actions.edit(`${path}.per`, per),
      })}
    </div>
    ${numbers(view, now, path)} ${complaint(view, path)}`;
}

function numbers(view: View, now: Retention, path: string): TemplateResult | typeof nothing {
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
    default:
      return view.later?.retentions[now.curve]?.(view, path) ?? nothing;
  }
}

/** Retention that rests on experience or on NPS groups is edited by a panel that comes later. */
function isEditable({ later }: View, curve: Retention["curve"]): boolean {
  return (curve !== "experience" && curve !== "nps") || later?.retentions[curve] !== undefined;
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
    ${view.later?.numberList(view, { path: `${path}.${way}`, legend: t(`observed-${way}-list`), first: 0.8 })}`;
}
