/** The tornado of the case: of its ranges, or of ten per cent both ways where it has none. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case } from "cltv";
import { live } from "lit/directives/live.js";
import { isUncertain } from "../../case/uncertain.ts";
import { tornadoFigure } from "../../charts/tornado.ts";
import type { Figure, Questions } from "../../uncertainty/answers.ts";
import { deskOf } from "../../uncertainty/desk.ts";
import { FIGURES, figureName } from "../../uncertainty/figures.ts";
import type { View } from "../../view.ts";
import { isNear } from "./near.ts";

const KEPT = "tornado-figure";
const SPREAD = 0.1;
export const SHOWN_FIRST: Figure = "npv";

export function tornado(view: View): TemplateResult | typeof nothing {
  const { of, stale } = view.answer;
  if (!of) return nothing;
  const uncertain = isUncertain(of);
  if (!uncertain && !isNear(view, "sure")) return html`<div class="sure-coming"></div>`;
  const figure = (view.kept.get(KEPT) as Figure | undefined) ?? SHOWN_FIRST;
  const standing = deskOf(view).ask("tornado", "tornado", of, wished(of, figure));
  const { answer, of: asked } = standing;
  if (!answer || !asked) return html`<div class="sure-coming">${standing.stage === "failed" ? html`<p class="complaint">${view.t("sure-failed")}</p>` : nothing}</div>`;
  return html`${uncertain ? nothing : html`<p class="hint"><span class="badge warn">${view.t("tornado-assumed-badge", { share: view.f.share(SPREAD, 0) })}</span> ${view.t("tornado-assumed-note")}</p>`}
    ${tornadoFigure({ ...view, draft: asked }, answer, { stale: stale || standing.stale, chooser: chooser(view, figure) })}`;
}

/** Where no number has a range, all are moved. */
export function wished(of: Case, figure: Figure): Questions["tornado"]["options"] {
  return { figure, ...(!isUncertain(of) && { spread: SPREAD }) };
}

function chooser(view: View, figure: Figure): TemplateResult {
  const choose = (event: Event): void => view.actions.keep(KEPT, (event.target as HTMLSelectElement).value);
  return html`<div class="choice figure-choice"><label for="tornado-figure">${view.t("tornado-figure")}</label>
    <select id="tornado-figure" @change=${choose}>${FIGURES.map((one) => html`<option value=${one} .selected=${live(one === figure)}>${figureName(view, one)}</option>`)}</select></div>`;
}
