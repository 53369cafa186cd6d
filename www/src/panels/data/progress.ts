/** How far a question about data is, with a way out; what went wrong instead. */
import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { icon } from "../../controls/icons.ts";
import { dataDeskOf, type Standing } from "../../data/desk.ts";
import type { View } from "../../view.ts";

export interface Progress {
  /** Of the question. */
  name: string;
  /** Whether its share can be told; otherwise it only runs. */
  measured?: boolean;
  label: string;
}

export function dataProgress(view: View, standing: Standing, { name, measured = false, label }: Progress): TemplateResult {
  const { t } = view;
  const desk = dataDeskOf(view);
  const again = (): TemplateResult => html`<button type="button" class="quiet" data-act="again" @click=${() => desk.again(name)}>${icon("redo")}${t("data-again")}</button>`;
  const found: Record<Standing["stage"], () => TemplateResult | typeof nothing> = {
    waiting: () => html`<p class="hint">${label}</p>`,
    running: () => running(view, { name, measured, label }),
    done: () => nothing,
    stopped: () => html`<p class="hint">${t("data-stopped")}</p>${again()}`,
    refused: () => nothing,
    failed: () => html`<p class="complaint">${t("data-failed")}</p>${again()}`,
  };
  return html`<div class="sure-progress" data-work=${name} data-stage=${standing.stage}>${found[standing.stage]()}</div>`;
}

/** The bar is moved by the desk itself, several times a second. */
function running(view: View, { name, measured = false, label }: Progress): TemplateResult {
  const { t, f } = view;
  const desk = dataDeskOf(view);
  const show = (place: Element, share: number): void => {
    place.querySelector("progress")?.setAttribute("value", String(share));
    const text = place.querySelector(".sure-text");
    if (text) text.textContent = f.share(share, 0);
  };
  const bar = measured
    ? html`<span class="sure-bar" ${ref((place) => desk.watch(name, place && ((share) => show(place, share))))}><progress max="1" value="0" aria-label=${label}></progress> <span class="hint sure-text"></span></span>`
    : html`<span class="sure-bar"><progress aria-label=${label}></progress></span>`;
  return html`<span class="hint">${label}</span> ${bar}
    <button type="button" class="quiet" data-act="stop" @click=${() => desk.stop()}>${icon("close")}${t("data-stop")}</button>`;
}
