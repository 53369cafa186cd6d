/** What moves the answer most, and how sure it is; where nobody has computed it, that it was not. */
import { html, nothing, type TemplateResult } from "lit";
import { isUncertain } from "../case/uncertain.ts";
import { driversFigure } from "../charts/drivers.ts";
import { spreadFigure } from "../charts/spread.ts";
import { tornadoFigure } from "../charts/tornado.ts";
import { percentiles } from "../panels/sure/percentiles.ts";
import { behind, sureSentence } from "../panels/sure/sentence.ts";
import { lastSimulation, planOf } from "../panels/sure/simulation.ts";
import { askedTornado, assumedNote } from "../panels/sure/tornado.ts";
import { deskOf } from "../uncertainty/desk.ts";
import type { View } from "../view.ts";
import type { Section, Told } from "./report.ts";

export function sensitivity({ view, of }: Told): Section | undefined {
  if (!of.initiatives?.length) return undefined;
  const { t } = view;
  const { answer, of: asked, stale } = askedTornado(view, of).standing;
  const body = answer && asked
    ? html`${isUncertain(of) ? nothing : assumedNote(view)} ${tornadoFigure({ ...view, draft: asked }, answer, { stale, chooser: html`` })} ${drivers(view)}`
    : html`<p>${t("report-not-computed")}</p>`;
  return { name: "sensitivity", title: t("report-sensitivity"), body };
}

/** Only if somebody has asked: it takes long. */
function drivers(view: View): TemplateResult | typeof nothing {
  const { answer, of: asked, stale } = deskOf(view).standing("sensitivity") ?? {};
  return answer && asked ? driversFigure({ ...view, draft: asked }, answer as Parameters<typeof driversFigure>[1], stale ?? false) : nothing;
}

export function uncertainty({ view, of }: Told): Section | undefined {
  if (!of.initiatives?.length) return undefined;
  const { t } = view;
  const last = lastSimulation(view);
  const body = last ? futures(view, last) : html`<p>${t(isUncertain(of) ? "report-not-simulated" : "report-certain")}</p>`;
  return { name: "uncertainty", title: t("sure-title"), body };
}

function futures(view: View, { simulation, npv, stale }: NonNullable<ReturnType<typeof lastSimulation>>): TemplateResult {
  const { t, f, draft } = view;
  const { trials, seed, sampling } = simulation;
  return html`<p>${sureSentence(view, simulation, npv)}${stale ? ` ${t("report-stale")}` : nothing}</p>
    ${behind(view, npv)} ${spreadFigure(view, npv, stale)} ${percentiles(view, npv, stale)}
    <p class="hint">${t("report-simulated", { trials: f.count(trials), sampling: t(`sure-sampling-${sampling}`), seed: f.ungrouped(planOf({ draft }).seed ?? seed) })}</p>`;
}
