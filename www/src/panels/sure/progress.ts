/** How far a question is, with a way out; what went wrong instead. */
import { html, nothing, type TemplateResult } from "lit";
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

function running(view: View, { progress: share, options }: Standing<"simulate">): TemplateResult {
  const { t, f } = view;
  const text = t("sure-running", { share: f.share(share, 0), trials: f.count(options.trials ?? 0) });
  return html`<progress max="1" .value=${share} aria-label=${t("sure-running-name")}></progress>
    <span class="hint">${text}</span>
    <button type="button" class="quiet" data-act="stop" @click=${() => deskOf(view).stop(NAME)}>${icon("close")}${t("sure-stop")}</button>`;
}
