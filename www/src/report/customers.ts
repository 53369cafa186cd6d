/** What is known of the customers beside the money: problems, NPS, counts, and the parts of the base. Each only where the case has it. */
import { html, nothing, type TemplateResult } from "lit";
import { damageFigure } from "../charts/damage.ts";
import { riskFigures, riskNotes, risksOf } from "../panels/experience/panel.ts";
import { groupsTable } from "../panels/nps/panel.ts";
import { scores } from "../panels/nps/scores.ts";
import { surveyed } from "../panels/nps/survey.ts";
import { worthTables } from "../panels/nps/worth.ts";
import { withGroups } from "../panels/nps/worth-question.ts";
import { countedRows } from "../panels/tools/metrics.ts";
import { splitsTable, tellingSplits } from "../panels/tools/splits.ts";
import type { Section, Told } from "./report.ts";

export function damage({ view }: Told): Section | undefined {
  const found = risksOf(view.answer);
  if (found.length === 0) return undefined;
  const { t } = view;
  const parts = found.map(({ risk, index }) => html`<h3>${risk.name}</h3>
    ${riskFigures(view, risk)} ${riskNotes(view, risk)} ${risk.problems.length > 0 ? damageFigure(view, risk, index) : nothing}`);
  return { name: "experience", title: t("experience-title"), body: html`<p>${t("experience-lead")}</p>${parts}` };
}

export function nps({ view, of }: Told): Section | undefined {
  const segments = withGroups(of);
  const survey = surveyed(view);
  const worth = worthTables(view);
  if (segments.length === 0 && !survey && !worth) return undefined;
  const { t } = view;
  const part = (title: string, body: TemplateResult | undefined): TemplateResult | typeof nothing => (body ? html`<h3>${title}</h3>${body}` : nothing);
  return {
    name: "nps",
    title: t("nps-title"),
    body: html`${part(t("nps-groups-title"), segments.length > 0 ? groupsTable(view, segments) : undefined)}
      ${part(t("survey-title"), survey && scores(view, survey))} ${part(t("worth-title"), worth)}`,
  };
}

export function metrics({ view }: Told): Section | undefined {
  const rows = countedRows(view);
  return rows.length > 0 ? { name: "metrics", title: view.t("metrics-title"), body: html`<table class="three"><tbody>${rows}</tbody></table>` } : undefined;
}

export function splits({ view }: Told): Section | undefined {
  const telling = tellingSplits(view.answer);
  if (telling.length === 0) return undefined;
  const { t } = view;
  return { name: "splits", title: t("splits-title"), body: html`<p>${t("splits-lead")}</p>${splitsTable(view, telling)}` };
}
