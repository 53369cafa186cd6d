/** What moves the answer most, and how sure it is; where nobody has computed it, that it was not. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case } from "cltv";
import { isUncertain } from "../case/uncertain.ts";
import { driversFigure } from "../charts/drivers.ts";
import { spreadFigure } from "../charts/spread.ts";
import { tornadoFigure } from "../charts/tornado.ts";
import { percentiles } from "../panels/sure/percentiles.ts";
import { behind, sureSentence } from "../panels/sure/sentence.ts";
import { planOf } from "../panels/sure/simulation.ts";
import { askedTornado, assumedNote } from "../panels/sure/tornado.ts";
import { deskOf } from "../uncertainty/desk.ts";
import type { View } from "../view.ts";
import { currentFutures, type Futures } from "./current.ts";
import type { Section, Told } from "./report.ts";

export function sensitivity({ view, of }: Told): Section | undefined {
  if (!of.initiatives?.length) return undefined;
  const { t } = view;
  const { answer, stale } = askedTornado(view, of).standing;
  const body = answer && !stale
    ? html`${isUncertain(of) ? nothing : assumedNote(view)} ${tornadoFigure(view, answer, { stale, chooser: html`` })} ${drivers(view, of)}`
    : html`<p>${t("report-not-computed")}</p>`;
  return { name: "sensitivity", title: t("report-sensitivity"), body };
}

/** Only if somebody has asked: it takes long. */
function drivers(view: View, of: Case): TemplateResult | typeof nothing {
  const { answer, of: asked } = deskOf(view).standing<"sensitivity">("sensitivity") ?? {};
  return answer && asked === of ? driversFigure(view, answer, false) : nothing;
}

export function uncertainty({ view, of }: Told): Section | undefined {
  if (!of.initiatives?.length) return undefined;
  const { t } = view;
  const found = currentFutures(view);
  const body = found ? futures(view, found) : html`<p>${t(isUncertain(of) ? "report-not-simulated" : "report-certain")}</p>`;
  return { name: "uncertainty", title: t("sure-title"), body };
}

function futures(view: View, { simulation, npv }: Futures): TemplateResult {
  const { t, f, draft } = view;
  const { trials, seed, sampling } = simulation;
  return html`<p>${sureSentence(view, simulation, npv)}</p>
    ${behind(view, npv)} ${spreadFigure(view, npv, false)} ${percentiles(view, npv, false)}
    <p class="hint">${t("report-simulated", { trials: f.count(trials), sampling: t(`sure-sampling-${sampling}`), seed: f.ungrouped(planOf({ draft }).seed ?? seed) })}</p>`;
}
