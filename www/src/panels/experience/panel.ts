/** What problems cost as long as nothing is done, and what three levers against them are worth. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case, SegmentRisk } from "cltv";
import { damageFigure } from "../../charts/damage.ts";
import type { View } from "../../view.ts";
import { folding } from "../tools/fold.ts";
import { levers } from "./levers.ts";

interface Found {
  risk: SegmentRisk;
  /** Index in the case that was answered. */
  index: number;
}

export function experience(view: View): TemplateResult | typeof nothing {
  const { t, f, answer } = view;
  const { outcome, of } = answer;
  const found = risksOf(answer);
  if (!outcome || !of || found.length === 0) return nothing;
  const cost = outcome.costOfDoingNothingPerMonth;
  return folding(view, {
    name: "experience",
    title: t("experience-title"),
    fact: cost ? t("experience-fact", { value: f.money(cost.contribution) }) : "",
    open: true,
    body: () => html`<p class="lead">${t("experience-lead")}</p>
      ${found.map((segment) => riskOfSegment(view, of, segment))}`,
  });
}

export function risksOf({ outcome }: View["answer"]): Found[] {
  return outcome?.segments.flatMap(({ experience: risk }, index) => (risk ? [{ risk, index }] : [])) ?? [];
}

function riskOfSegment(view: View, of: Case, { risk, index }: Found): TemplateResult {
  return html`<div class="risk" data-risk=${risk.name}>
    <h3>${risk.name}</h3>
    <div class="risk-columns">
      <div class="risk-facts">${riskFigures(view, risk)} ${riskNotes(view, risk)}</div>
      ${risk.problems.length > 0 ? damageFigure(view, risk, index) : nothing}
    </div>
    ${risk.problems.length > 0 ? levers(view, of, index) : nothing}
  </div>`;
}

export function riskFigures(view: View, { per, total, costOfDoingNothingPerMonth: cost }: SegmentRisk): TemplateResult {
  const { t, f, answer } = view;
  const rows: [string, string][] = [
    ["customers", f.count(total.customersLost)],
    ["revenue", f.money(total.revenueAtRisk)],
    ["contribution", f.money(total.contributionAtRisk)],
    ["handling", f.money(total.handlingCost)],
    ["damage", f.money(total.damage)],
  ];
  const row = (label: string, value: string): TemplateResult => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<div class="figure-list ${answer.stale ? "stale" : ""}">
    <h4>${t("risk-per", { per })}</h4>
    <dl>${rows.map(([id, value]) => row(t(`risk-${id}`), value))}</dl>
    <h4>${t("risk-inaction")}</h4>
    <dl>${row(t("risk-inaction-contribution"), f.money(cost.contribution))} ${row(t("risk-inaction-revenue"), f.money(cost.revenue))}</dl>
  </div>`;
}

/** On what the figures rest. */
export function riskNotes(view: View, { per, calibrationFactor, retention, valueOfCustomer, wordOfMouth }: SegmentRisk): TemplateResult {
  const { t, f } = view;
  const said = [
    t("risk-value", { value: f.money(valueOfCustomer.contribution) }),
    ...(calibrationFactor === null ? [] : [t("risk-calibration", { factor: f.number(calibrationFactor, 3), measured: f.share(retention, 2), per })]),
    ...(wordOfMouth === null
      ? []
      : [t("risk-words", { won: f.count(wordOfMouth.newCustomersWon), lost: f.count(wordOfMouth.newCustomersLost), worth: f.money(wordOfMouth.contribution, true), per })]),
  ];
  return html`<div class="small-print">${said.map((text) => html`<p>${text}</p>`)}</div>`;
}
