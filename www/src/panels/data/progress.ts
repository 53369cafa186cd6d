/** How far a question about data is, with a way out; what went wrong instead. */
import { html, type TemplateResult } from "lit";
import { dataDeskOf, type Standing } from "../../data/desk.ts";
import type { View } from "../../view.ts";
import { progress } from "../waiting.ts";

export interface Progress {
  /** Of the question. */
  name: string;
  /** Whether its share can be told; otherwise it only runs. */
  measured?: boolean;
  label: string;
}

/** What is refused is told at the fields. */
export function dataProgress(view: View, standing: Standing, { name, measured = false, label }: Progress): TemplateResult {
  const share = (done: number): string => view.f.share(done, 0);
  const asking = { name, desk: dataDeskOf(view), label, ...(measured && { share }) };
  return html`<div class="sure-progress" data-work=${name} data-stage=${standing.stage}>${progress(view, asking, standing)}</div>`;
}
