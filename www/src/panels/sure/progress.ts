/** How far a question is, with a way out; what went wrong instead. */
import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { icon } from "../../controls/icons.ts";
import { sentence } from "../../case/problems.ts";
import { deskOf, type Standing } from "../../uncertainty/desk.ts";
import type { View } from "../../view.ts";
import { NAME } from "./simulation.ts";

export function progress(view: View, standing: Standing<"simulate">): TemplateResult {
  const { t } = view;
  const desk = deskOf(view);
  const again = html`<button type="button" class="quiet" data-act="again" @click=${() => desk.again(NAME)}>${icon("redo")}${t("sure-again")}</button>`;
  return html`<div class="sure-progress" data-stage=${standing.stage}>${
    {
      waiting: html`<p class="hint">${t("sure-waiting")}</p>`,
      running: running(view, standing),
      done: nothing,
      stopped: html`<p class="hint">${t("sure-stopped")}</p>${again}`,
      refused: html`${standing.problems.map((problem) => html`<p class="complaint">${sentence({ draft: view.answer.of ?? view.draft, t, f: view.f }, problem)}</p>`)}`,
      failed: html`<p class="complaint">${t("sure-failed")}</p>${again}`,
    }[standing.stage]
  }</div>`;
}

/** The bar and its text are moved by the desk itself, several times a second. */
function running(view: View, { options }: Standing<"simulate">): TemplateResult {
  const { t, f } = view;
  const desk = deskOf(view);
  const trials = f.count(options.trials ?? 0);
  const show = (place: Element, share: number): void => {
    place.querySelector("progress")?.setAttribute("value", String(share));
    const text = place.querySelector(".sure-text");
    if (text) text.textContent = t("sure-running", { share: f.share(share, 0), trials });
  };
  return html`<span class="sure-bar" ${ref((place) => desk.watch(NAME, place && ((share) => show(place, share))))}><progress max="1" value="0" aria-label=${t("sure-running-name")}></progress> <span class="hint sure-text"></span></span>
    <button type="button" class="quiet" data-act="stop" @click=${() => desk.stop(NAME)}>${icon("close")}${t("sure-stop")}</button>`;
}
