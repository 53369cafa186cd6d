/** What would have to be true: a number that brings a figure to its target, and two numbers at once. */
import { html, nothing, type TemplateResult } from "lit";
import type { View } from "../../view.ts";
import { isNear, near } from "../sure/near.ts";
import { breakEven } from "./break-even.ts";
import { twoWay } from "./two-way.ts";

export function aimPanel(view: View): TemplateResult | typeof nothing {
  const { t, answer } = view;
  if (!answer.outcome || !answer.of?.initiatives?.length) return nothing;
  return html`<section class="panel wide aim" id="aim" tabindex="-1" aria-labelledby="aim-title" ${near(view, "aim")}>
    <h2 id="aim-title">${t("aim-title")}</h2>
    <p class="lead">${t("aim-lead")}</p>
    ${isNear(view, "aim") ? html`${breakEven(view)} ${twoWay(view)}` : html`<div class="sure-coming aims"></div>`}
  </section>`;
}
