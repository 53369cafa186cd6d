/**
 * Everything below the first screen, in one chunk that is loaded after it. A new
 * section of the page is one line of `SECTIONS`; a new part of an existing panel is
 * one line of exports, drawn there as `view.later?.name(view, …)`; a sheet of its own
 * is one line of `styles`. Their words stand in any catalogue that is not listed in
 * `build/catalogues.ts`.
 */
import { unsafeCSS, type CSSResult, type nothing, type TemplateResult } from "lit";
import figuresSheet from "../styles/figures.css?inline";
import experienceSheet from "../styles/experience.css?inline";
import rangesSheet from "../styles/ranges.css?inline";
import judgementSheet from "../styles/judgement.css?inline";
import { bridge } from "../charts/bridge.ts";
import dataSheet from "../styles/data.css?inline";
import sureSheet from "../styles/sure.css?inline";
import printSheet from "../styles/print.css?inline";
import exportsSheet from "../styles/exports.css?inline";
import shareSheet from "../styles/share.css?inline";
import toolsSheet from "../styles/tools.css?inline";
import type { DirectiveResult } from "lit/directive.js";
import type { View } from "../view.ts";
import { aimPanel } from "./aim/panel.ts";
import { dataPanel } from "./data/panel.ts";
import { experienceEditor } from "./experience/editor.ts";
import { experience } from "./experience/panel.ts";
import { figures } from "./figures.ts";
import { findings } from "./findings.ts";
import { npsEditor } from "./nps/editor.ts";
import { npsPanel } from "./nps/panel.ts";
import type { PageState } from "./page.ts";
import { portfolio } from "./portfolio.ts";
import { readings } from "./readings.ts";
import { scenarios } from "./scenarios.ts";
import { surePanel } from "./sure/panel.ts";
import { metricsPanel } from "./tools/metrics.ts";
import { splits } from "./tools/splits.ts";

type Section = (view: View, state: PageState) => TemplateResult | DirectiveResult | typeof nothing;

/** In the order in which they stand under both columns. */
export const SECTIONS: readonly Section[] = [findings, bridge, surePanel, aimPanel, experience, scenarios, portfolio, figures, readings, splits, dataPanel, npsPanel, metricsPanel];

/** The numbers of a retention that rests on experience or on NPS groups. */
export const retentions: Partial<Record<string, (view: View, path: string) => TemplateResult>> = {
  experience: experienceEditor,
  nps: npsEditor,
};

export { saveFile } from "../case/file.ts";
export { leave } from "./leave.ts";
export { placed } from "../case/problems.ts";
export { numberList } from "../controls/list.ts";
export { makeRange, rangeEditor } from "../controls/range.ts";
export { inWords, rangeNote } from "../controls/range-words.ts";
export { spark } from "../controls/spark.ts";
export { sourceField } from "../controls/source-field.ts";
export { cuts } from "./tools/cuts.ts";
export { how, howButton } from "./explain.ts";
export { examples } from "./examples.ts";
export { errorSummary, fileRefusal } from "./errors.ts";
export { moves } from "./moves.ts";
export { chartSaves } from "../exports/chart.ts";
export { saveWorkbook, workbookNotice } from "../exports/workbook.ts";
export { cashFan, fanLegend } from "../charts/fan.ts";
export { shareDialog } from "../share/dialog.ts";
export { reportDialog } from "../report/dialog.ts";
export { Paper } from "../report/paper.ts";
export { receiveFile, receiveLink } from "../share/receive.ts";
export { chance, chanceText, isAwaited } from "./sure/chance.ts";
export { tenure } from "./tenure.ts";

export const styles: readonly CSSResult[] = [printSheet, figuresSheet, experienceSheet, judgementSheet, toolsSheet, rangesSheet, sureSheet, dataSheet, exportsSheet, shareSheet].map((sheet) => unsafeCSS(sheet));
