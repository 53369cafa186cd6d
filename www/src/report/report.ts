/**
 * The report: the answer first, then the figures, then everything they rest on, in
 * numbered sections. It is of the case that was answered, not of what is being typed.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Case, Outcome } from "cltv";
import type { View } from "../view.ts";
import { assumptions } from "./assumptions.ts";
import { cashTable } from "./cash-table.ts";
import { paperFigure } from "./chart.ts";
import { withoutOld } from "./current.ts";
import { damage, metrics, nps, splits } from "./customers.ts";
import { figures, readings } from "./figures.ts";
import { findings } from "./findings.ts";
import { headline } from "./headline.ts";
import { limits } from "./limits.ts";
import { method } from "./method.ts";
import { flows, scenarios, way } from "./money.ts";
import { opening } from "./opening.ts";
import { sensitivity, uncertainty } from "./sure.ts";

/** A case that was answered, as a section is told it. */
export interface Told {
  view: View;
  outcome: Outcome;
  of: Case;
}

export interface Section {
  /** By which tests and sheets know it. */
  name: string;
  title: string;
  body: TemplateResult;
}

/** In their order; one that has nothing to say is left out and takes no number. */
const SECTIONS: readonly ((told: Told) => Section | undefined)[] = [
  headline, assumptions, flows, way, figures, readings, sensitivity, uncertainty, scenarios, damage, nps, metrics, splits, findings, method, limits, cashTable,
];

export function report(page: View): TemplateResult {
  const { outcome, of } = page.answer;
  const view: View = { ...withoutOld(page), ...(of && { draft: of }), paper: paperFigure };
  if (!outcome || !of) return html`${opening(view, undefined)}`;
  const told = { view, outcome, of };
  const sections = SECTIONS.flatMap((section) => section(told) ?? []);
  return html`${opening(view, told)} ${sections.map(numbered)}`;
}

function numbered({ name, title, body }: Section, index: number): TemplateResult {
  return html`<section data-report=${name}><h2><span class="report-number">${index + 1}</span>${title}</h2>${body ?? nothing}</section>`;
}
