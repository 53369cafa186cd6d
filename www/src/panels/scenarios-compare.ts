/** The figures of each scenario under one another, with what sets them apart from the base, in a sign and in a word. */
import { html, nothing, type TemplateResult } from "lit";
import type { ComparedFigure, Extended, Period, ScenarioOutcome } from "cltv";
import { extended, periods } from "../language/extended.ts";
import { compared } from "../engine/judge.ts";
import type { View } from "../view.ts";

interface Row {
  id: ComparedFigure;
  of: (scenario: ScenarioOutcome) => Extended;
  show: (view: View, value: number, period: Period) => string;
  /** How a difference is shown, if not like the figure itself. */
  apart?: Row["show"];
  /** Where less of it is the better news. */
  lessIsBetter?: boolean;
  /** What is said if there is no such figure. */
  none?: string;
}

const money: Row["show"] = ({ f }, value) => f.money(value);
const points = (digits: number): Row["show"] => ({ t, f }, value) => t("points", { value: f.points(value, digits) });

const ROWS: readonly Row[] = [
  { id: "npv", of: ({ verdict }) => verdict.npv, show: money },
  { id: "roi", of: ({ verdict }) => verdict.roi, show: ({ f }, value) => f.share(value, 0), apart: points(0) },
  { id: "paybackPeriods", of: ({ verdict }) => verdict.paybackPeriods, show: ({ t }, value, period) => periods({ t, draft: { period } }, value), lessIsBetter: true, none: "payback-never" },
  { id: "benefit", of: ({ verdict }) => verdict.contributionImpact.presentValue, show: money },
  { id: "costs", of: ({ verdict }) => verdict.costs.presentValue, show: money, lessIsBetter: true },
  { id: "revenueImpact", of: ({ verdict }) => verdict.revenueImpact.presentValue, show: money },
  { id: "customersKeptAtEnd", of: ({ verdict }) => verdict.customersKeptAtEnd, show: ({ f }, value) => f.count(value) },
  { id: "breakEvenRetentionPoints", of: ({ verdict }) => verdict.breakEvenRetentionPoints, show: points(2), lessIsBetter: true, none: "break-even-cannot" },
  { id: "cltvBefore", of: ({ averageCltv }) => averageCltv.before.threeYears.contribution, show: money },
  { id: "cltvAfter", of: ({ averageCltv }) => averageCltv.after.threeYears.contribution, show: money },
  { id: "costOfDoingNothingPerMonth", of: ({ costOfDoingNothingPerMonth }) => costOfDoingNothingPerMonth?.contribution ?? null, show: money, lessIsBetter: true },
];

/** The rows below what varies, in the same columns. While something is wrong they are the last valid ones, if they still fit. */
export function comparedRows(view: View): TemplateResult | typeof nothing {
  const { of, stale } = view.answer;
  if (!of || of.scenarios?.length !== view.draft.scenarios?.length) return nothing;
  const found = compared(of);
  if (!found.ok) return nothing;
  const [base, ...others] = found.value;
  if (!base) return nothing;
  const rows = ROWS.filter((row) => [base, ...others].some((scenario) => row.of(scenario) !== null));
  return html`<tbody class="compared ${stale ? "stale" : ""}">
    ${rows.map((row) => html`<tr data-figure=${row.id}>
      <th scope="row">${view.t(`compared-${row.id}`)}</th>
      <td>${valueText(view, row, base, of.period)}</td>
      ${others.map((scenario, index) => html`<td data-difference=${scenario.difference[row.id] ?? ""}>
        ${valueText(view, row, scenario, periodOf(view, index))} ${difference(view, row, base, scenario, of.period)}
      </td>`)}
    </tr>`)}
  </tbody>`;
}

/** A scenario may count in other periods than the case. */
function periodOf({ answer }: View, index: number): Period {
  const set = answer.of?.scenarios?.[index]?.set ?? {};
  return (set["period"] as Period | undefined) ?? answer.of?.period ?? "month";
}

function valueText(view: View, { of, show, none }: Row, scenario: ScenarioOutcome, period: Period): string {
  const value = of(scenario);
  return value === null && none ? view.t(none) : extended(view, value, (number) => show(view, number, period));
}

/** A difference that rounds to nothing is none; where one side has no figure, only the word remains. */
function difference(view: View, row: Row, base: ScenarioOutcome, scenario: ScenarioOutcome, period: Period): TemplateResult | typeof nothing {
  const { id, lessIsBetter = false } = row;
  const value = scenario.difference[id];
  if (value === null) return told(view, appears(row, base, scenario), "");
  const show = row.apart ?? row.show;
  const size = show(view, Math.abs(value), period);
  if (size === show(view, 0, period)) return html`<small class="difference">${view.t("compared-same")}</small>`;
  return told(view, value < 0 === lessIsBetter, `${value < 0 ? "\u2212" : "+"}${size}`);
}

/** Whether a figure that the base lacks is there in the scenario, or the other way round; of those that are missed when they lack. */
function appears({ of, none }: Row, base: ScenarioOutcome, scenario: ScenarioOutcome): boolean | undefined {
  const [before, after] = [of(base), of(scenario)];
  return none === undefined || (before === null) === (after === null) ? undefined : before === null;
}

function told({ t }: View, isBetter: boolean | undefined, size: string): TemplateResult | typeof nothing {
  if (isBetter === undefined) return nothing;
  return html`<small class="difference ${isBetter ? "good" : "bad"}">${size} <span>${t(isBetter ? "compared-better" : "compared-worse")}</span></small>`;
}
