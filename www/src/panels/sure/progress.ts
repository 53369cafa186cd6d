/** How far the simulation is, with a way out; what went wrong instead. */
import { html, type TemplateResult } from "lit";
import { deskOf, type Standing } from "../../uncertainty/desk.ts";
import type { View } from "../../view.ts";
import { progress as going } from "../waiting.ts";
import { NAME, planOf } from "./simulation.ts";
import { refusalsOf } from "./told.ts";

export function progress(view: View, standing: Standing<"simulate">): TemplateResult {
  const { t, f, answer, draft } = view;
  const trials = f.count(planOf({ draft: answer.of ?? draft }).trials);
  const share = (done: number): string => t("sure-running", { share: f.share(done, 0), trials });
  const isRunning = standing.stage === "running";
  const asking = { name: NAME, desk: deskOf(view), label: t(isRunning ? "sure-running-name" : "work-waiting"), share, refusals: refusalsOf(view, standing) };
  return html`<div class="sure-progress" data-stage=${standing.stage}>${going(view, asking, standing)}</div>`;
}
