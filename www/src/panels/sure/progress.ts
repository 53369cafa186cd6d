/** How far the simulation is, with a way out; what went wrong instead. */
import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { icon } from "../../controls/icons.ts";
import { deskOf, type Standing } from "../../uncertainty/desk.ts";
import type { View } from "../../view.ts";
import { NAME, planOf } from "./simulation.ts";
import { told } from "./told.ts";

export function progress(view: View, standing: Standing<"simulate">): TemplateResult {
  return html`<div class="sure-progress" data-stage=${standing.stage}>${standing.stage === "running" ? running(view) : told(view, NAME, standing)}</div>`;
}

/** The bar and its text are moved by the desk itself, several times a second. */
function running(view: View): TemplateResult {
  const { t, f } = view;
  const desk = deskOf(view);
  const trials = f.count(planOf({ draft: view.answer.of ?? view.draft }).trials);
  const show = (place: Element, share: number): void => {
    place.querySelector("progress")?.setAttribute("value", String(share));
    const text = place.querySelector(".sure-text");
    if (text) text.textContent = t("sure-running", { share: f.share(share, 0), trials });
  };
  return html`<span class="sure-bar" ${ref((place) => desk.watch(NAME, place && ((share) => show(place, share))))}><progress max="1" value="0" aria-label=${t("sure-running-name")}></progress> <span class="hint sure-text"></span></span>
    <button type="button" class="quiet" data-act="stop" @click=${() => desk.stop(NAME)}>${icon("close")}${t("sure-stop")}</button>`;
}
