/** What a question to the second engine comes to that has no answer yet, or none at all. */
import { html, nothing, type TemplateResult } from "lit";
import { sentence } from "../../case/problems.ts";
import type { Question } from "../../uncertainty/answers.ts";
import { deskOf, type Standing } from "../../uncertainty/desk.ts";
import type { View } from "../../view.ts";
import { told as untold } from "../waiting.ts";

/** `refusal`: words of the panel's own for whatever is refused. */
export function told(view: View, name: string, standing: Standing<Question>, refusal?: string): TemplateResult | typeof nothing {
  const refusals = refusal === undefined ? refusalsOf(view, standing) : [refusal];
  const words = untold(view, { name, desk: deskOf(view), label: view.t("work-waiting"), refusals }, standing);
  return words === nothing ? nothing : html`<div class="told" data-question=${name} data-stage=${standing.stage}>${words}</div>`;
}

/** Of the case that was asked about. */
export function refusalsOf({ t, f, draft, answer }: View, { problems }: Standing<Question>): string[] {
  return problems.map((problem) => sentence({ draft: answer.of ?? draft, t, f }, problem));
}
