/** How sure the answer is: the futures that the ranges allow, in a sentence, a histogram and a table. */
import { html, nothing, type TemplateResult } from "lit";
import { isUncertain } from "../../case/uncertain.ts";
import { spreadFigure } from "../../charts/spread.ts";
import { savable } from "../../exports/table.ts";
import type { View } from "../../view.ts";
import { correlations } from "./correlations.ts";
import { drivers } from "./drivers.ts";
import { invitation } from "./invitation.ts";
import { near } from "./near.ts";
import { percentiles } from "./percentiles.ts";
import { progress } from "./progress.ts";
import { behind, sureSentence } from "./sentence.ts";
import { settings } from "./settings.ts";
import { lastSimulation, simulated } from "./simulation.ts";
import { tornado } from "./tornado.ts";

export function surePanel(view: View): TemplateResult | typeof nothing {
  const { t, answer } = view;
  if (!answer.outcome || !answer.of?.initiatives?.length) return nothing;
  return html`<section class="panel wide sure" id="sure" tabindex="-1" aria-labelledby="sure-title" ${near(view, "sure")}>
    <div class="sure-head"><h2 id="sure-title">${t("sure-title")}</h2>${isUncertain(answer.of) ? stage(view) : nothing}</div>
    ${isUncertain(answer.of) ? futures(view) : invitation(view)} ${tornado(view)}
    ${isUncertain(answer.of) ? html`${drivers(view)} ${correlations(view)} ${settings(view)}` : nothing}
  </section>`;
}

function stage(view: View): TemplateResult | typeof nothing {
  const standing = simulated(view);
  return standing ? progress(view, standing) : nothing;
}

function futures(view: View): TemplateResult {
  const standing = simulated(view);
  const last = lastSimulation(view);
  return html`${last
      ? html`<div class="sure-said ${last.stale ? "stale" : ""}">
            <p class="sure-sentence">${sureSentence(view, last.simulation, last.npv)}</p>
            ${behind(view, last.npv)}
          </div>
          <div class="sure-spread">${spreadFigure(view, last.npv, last.stale)} <div class="sure-percentiles">${savable(view, view.t("sure-percentiles"), (told) => percentiles(told, last.npv, last.stale))}</div></div>`
      : standing?.stage === "waiting" || standing?.stage === "running"
        ? html`<div class="sure-coming futures"></div>`
        : nothing}`;
}
