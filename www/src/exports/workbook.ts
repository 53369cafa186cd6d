/** The case as a workbook that recalculates, and what is said while it is being made. */
import { html, nothing, type TemplateResult } from "lit";
import { fileName } from "../case/file.ts";
import { icon } from "../controls/icons.ts";
import { saveBlob } from "./save.ts";
import type { View } from "../view.ts";
import { made } from "./workbook-making.ts";

const KEPT = "workbook";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Nothing is said of one that was saved: the browser shows it. */
type Stage = "making" | "failed" | "too-large" | "problems";

export async function saveWorkbook(view: View): Promise<void> {
  const { answer, actions, kept } = view;
  const tell = (stage: Stage | undefined): void => actions.keep(KEPT, stage);
  if (kept.get(KEPT) === "making") return;
  if (answer.stale || !answer.of) return tell("problems");
  tell("making");
  const found = await made(view, answer.of).catch(() => ({ reply: "failed" }) as const);
  if (found.reply === "made") saveBlob(new Blob([found.bytes], { type: TYPE }), `${fileName(answer.of.name)}.xlsx`);
  tell(found.reply === "made" ? undefined : found.reply);
}

/** The place is always there, so that those who listen hear what comes into it. */
export function workbookNotice(view: View): TemplateResult {
  const stage = view.kept.get(KEPT) as Stage | undefined;
  const isMended = stage === "problems" && view.problems.length === 0;
  return html`<div class="workbook-said" role="status">${stage && !isMended ? said(view, stage) : nothing}</div>`;
}

function said(view: View, stage: Stage): TemplateResult {
  const { t, actions } = view;
  const again = html`<button type="button" class="add" data-act="workbook-again" @click=${() => void saveWorkbook(view)}>${t("workbook-again")}</button>`;
  const close = html`<button type="button" class="bare" aria-label=${t("dismiss")} @click=${() => actions.keep(KEPT, undefined)}>${icon("close")}</button>`;
  return html`<p data-stage=${stage}>${t(`workbook-${stage}`)}</p>
    ${stage === "failed" ? again : nothing} ${stage === "making" ? nothing : close}`;
}
