/** The tornado of the case: of its ranges, or of ten per cent both ways where it has none. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case } from "cltv";
import type { Figure, TornadoOptions } from "cltv/uncertainty";
import { isUncertain } from "../../case/uncertain.ts";
import { tornadoFigure } from "../../charts/tornado.ts";
import { deskOf, type Standing } from "../../uncertainty/desk.ts";
import type { View } from "../../view.ts";
import { figureMenu } from "../aim/menu.ts";
import { isNear } from "./near.ts";
import { told } from "./told.ts";

const KEPT = "tornado-figure";
const SPREAD = 0.1;
export const SHOWN_FIRST: Figure = "npv";

export function tornado(view: View): TemplateResult | typeof nothing {
  const { of, stale } = view.answer;
  if (!of) return nothing;
  const uncertain = isUncertain(of);
  if (!uncertain && !isNear(view, "sure")) return html`<div class="sure-coming tornado"></div>`;
  const { figure, standing } = askedTornado(view, of);
  const { answer, of: asked } = standing;
  const untold = told(view, "tornado", standing);
  // Whoever chose a figure that cannot be told may choose another.
  if (!answer || !asked) return html`<div class="sure-coming ${untold === nothing ? "tornado" : ""}">${chooser(view, figure)} ${untold}</div>`;
  return html`${untold} ${uncertain ? nothing : assumedNote(view)}
    ${tornadoFigure({ ...view, draft: asked }, answer, { stale: stale || standing.stale, chooser: chooser(view, figure) })}`;
}

/** Of the figure that is chosen on the page. */
export function askedTornado(view: View, of: Case): { figure: Figure; standing: Standing<"tornado"> } {
  const figure = (view.kept.get(KEPT) as Figure | undefined) ?? SHOWN_FIRST;
  return { figure, standing: deskOf(view).ask("tornado", "tornado", of, wished(of, figure)) };
}

/** Where no number has a range, all are moved. */
export function wished(of: Case, figure: Figure): TornadoOptions {
  return { figure, ...(!isUncertain(of) && { spread: SPREAD }) };
}

export function assumedNote({ t, f }: View): TemplateResult {
  return html`<p class="hint"><span class="badge warn">${t("tornado-assumed-badge", { share: f.share(SPREAD, 0) })}</span> ${t("tornado-assumed-note")}</p>`;
}

function chooser(view: View, figure: Figure): TemplateResult {
  return figureMenu(view, { id: "tornado-figure", value: figure, beside: true, choose: (chosen) => view.actions.keep(KEPT, chosen) });
}
