/** What a question comes to that has no answer: it is on its way, was cancelled, was refused, or failed. One for all panels. */
import { html, nothing, type TemplateResult } from "lit";
import { sentence } from "../../case/problems.ts";
import { icon } from "../../controls/icons.ts";
import type { Question } from "../../uncertainty/answers.ts";
import { deskOf, type Standing } from "../../uncertainty/desk.ts";
import type { View } from "../../view.ts";

/** Nothing where the answer stands; with an old answer to look at, nobody is told to wait. `refusal`: words of the panel's own for whatever is refused. */
export function told(view: View, name: string, { stage, answer, problems }: Standing<Question>, refusal?: string): TemplateResult | typeof nothing {
  const { t, f } = view;
  const telling = { draft: view.answer.of ?? view.draft, t, f };
  const refusals = refusal === undefined ? problems.map((problem) => sentence(telling, problem)) : [refusal];
  const again = (): TemplateResult => html`<button type="button" class="quiet" data-act="again" @click=${() => deskOf(view).again(name)}>${icon("redo")}${t("sure-again")}</button>`;
  const wait = (): TemplateResult | typeof nothing => (answer ? nothing : html`<p class="hint">${t("sure-waiting")}</p>`);
  const found: Record<Standing<Question>["stage"], () => TemplateResult | typeof nothing> = {
    waiting: wait,
    running: wait,
    done: () => nothing,
    stopped: () => html`<p class="hint">${t("sure-stopped")}</p>${again()}`,
    refused: () => html`${[...new Set(refusals)].map((words) => html`<p class="complaint">${words}</p>`)}`,
    failed: () => html`<p class="complaint">${t("sure-failed")}</p>${again()}`,
  };
  const words = found[stage]();
  return words === nothing ? nothing : html`<div class="told" data-question=${name} data-stage=${stage}>${words}</div>`;
}
