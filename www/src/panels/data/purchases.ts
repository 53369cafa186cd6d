/** From an export of the till to what customers are worth: choose, look, read, fit, rank, use. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../../controls/icons.ts";
import { dataDeskOf, type Standing } from "../../data/desk.ts";
import type { ReadQuestion } from "../../data/questions.ts";
import { knows } from "../../language/messages.ts";
import type { View } from "../../view.ts";
import { dropZone, fileButton } from "./drop.ts";
import { fitReport } from "./fit-report.ts";
import { mapping } from "./mapping.ts";
import { dataProgress } from "./progress.ts";
import { fileTitle, fitQuestion, knownOf, purchaseTool, readQuestion, withFile, type Chosen, type PurchaseTool } from "./purchases-state.ts";
import { ranking } from "./ranking.ts";
import { readReport } from "./read-report.ts";
import { rules } from "./rules.ts";

const LOOK = "purchases look";
const READ = "purchases read";
const FIT = "purchases fit";

export function purchases(view: View): TemplateResult {
  const tool = purchaseTool(view);
  const { source } = tool.state;
  return html`<div class="tool-part" data-tool-part="purchases">
    <p class="hint">${view.t("purchases-lead")}</p>
    ${chooser(view, tool)} ${source ? looked(view, tool, source) : nothing}
  </div>`;
}

function chooser(view: View, { state, put }: PurchaseTool): TemplateResult {
  const { t, f } = view;
  const { source } = state;
  const take = (file: File | "madeUp"): void => {
    leaveFile(view, source);
    put(withFile(state, dataDeskOf(view).hold(file), file));
  };
  return dropZone(
    html`${source
        ? html`<p class="data-file"><strong>${fileTitle(view, source)}</strong>${source.size > 0 ? html` <span class="hint">${t("data-size", { size: f.number(source.size / 1e6, source.size < 1e6 ? 2 : 1) })}</span>` : nothing}</p>`
        : html`<p class="hint">${t("purchases-drop")}</p>`}
      <div class="row">
        ${fileButton({ label: t(source ? "purchases-other" : "purchases-choose"), accept: ".csv,.tsv,.txt,text/csv,text/plain", take })}
        <button type="button" class="quiet" data-example="madeUp" @click=${() => take("madeUp")}>${icon("examples")}${t("purchases-made-up")}</button>
        ${source ? html`<button type="button" class="quiet" data-act="forget" @click=${() => forget(view, put, state)}>${icon("remove")}${t("purchases-forget")}</button>` : nothing}
      </div>
      <p class="hint">${t("purchases-private")}</p>`,
    take,
  );
}

function forget(view: View, put: PurchaseTool["put"], { source, ...state }: PurchaseTool["state"]): void {
  leaveFile(view, source);
  put({ ...state, read: {} });
}

/** With all that was made of it; another file does not wait for this one. */
function leaveFile(view: View, source: Chosen | undefined): void {
  if (source) dataDeskOf(view).forgetSource(source.id);
}

function looked(view: View, tool: PurchaseTool, source: Chosen): TemplateResult {
  const look = dataDeskOf(view).ask(LOOK, "preview", { source: source.id, known: knownOf(tool.state) });
  const question = readQuestion(tool.state, look.answer);
  return html`${dataProgress(view, look, { name: LOOK, label: view.t("purchases-looking") })} ${refusals(view, "look", look)}
    ${look.answer ? mapping(view, tool, look.answer) : nothing} ${question ? readIn(view, tool, question) : nothing}`;
}

function readIn(view: View, tool: PurchaseTool, question: ReadQuestion): TemplateResult {
  const standing = dataDeskOf(view).ask(READ, "read", question);
  const isRead = standing.stage === "done" && (standing.answer?.customers ?? 0) > 0;
  return html`${dataProgress(view, standing, { name: READ, measured: true, label: view.t("purchases-reading") })} ${refusals(view, "read", standing)}
    ${standing.answer ? readReport(view, standing.answer, standing.stale) : nothing}
    ${isRead ? html`${rules(view, tool, standing.answer)} ${fitted(view, tool, question)}` : nothing}`;
}

function fitted(view: View, tool: PurchaseTool, question: ReadQuestion): TemplateResult {
  const asked = fitQuestion(question, tool.state);
  const standing = dataDeskOf(view).ask(FIT, "fit", asked);
  const stale = standing.stale || standing.stage === "refused";
  return html`${dataProgress(view, standing, { name: FIT, label: view.t("data-fitting") })} ${refusals(view, "fit", standing)}
    ${standing.answer && standing.of ? html`${fitReport(view, { tool, fitted: standing.answer, of: standing.of, stale })}
      ${standing.answer.frequencies ? ranking(view, { tool, asked, stale, isFitted: standing.stage === "done" }) : nothing}` : nothing}`;
}

/** What the engine has against it; in its own words where the page has none. */
function refusals({ t, f }: View, step: "look" | "read" | "fit", { stage, problems }: Standing): TemplateResult | typeof nothing {
  if (stage !== "refused") return nothing;
  const words = (code: string, message: string): string => (knows(f.language, `refused-${step}-${code}`) ? t(`refused-${step}-${code}`) : message);
  return html`<div class="complaint">${problems.slice(0, 5).map(({ code, message }) => html`<p><span class="sr">${t("errors-prefix")} </span>${words(code, message)}</p>`)}</div>`;
}
