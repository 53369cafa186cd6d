/** Asked before the report is printed: what stands above it. Nothing of it is stored, and none of it is in links. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { ref } from "lit/directives/ref.js";
import { icon } from "../controls/icons.ts";
import { simulated } from "../panels/sure/simulation.ts";
import { askedTornado } from "../panels/sure/tornado.ts";
import type { View } from "../view.ts";
import { aboutOf, writeAbout, type About } from "./about.ts";

const OPEN = "report-dialog";

/** Room for a name; more would not fit above a page. */
const LONGEST: Record<keyof About, number> = { title: 200, client: 100, date: 60 };

export function reportDialog(view: View, print: () => void): TemplateResult | typeof nothing {
  const { t, kept, actions } = view;
  if (!kept.has(OPEN)) return nothing;
  const close = (event: Event): void => (event.currentTarget as HTMLElement).closest("dialog")?.close();
  const submit = (event: Event): void => {
    event.preventDefault();
    close(event);
    // The dialog has gone by then, and the focus is back where it was.
    setTimeout(print);
  };
  return html`<dialog class="report-dialog" aria-labelledby="report-dialog-title" ${ref(shown)} @close=${() => actions.keep(OPEN, undefined)}>
    <button type="button" class="bare corner" aria-label=${t("dismiss")} @click=${close}>${icon("close")}</button>
    <h2 id="report-dialog-title">${t("report-dialog-title")}</h2>
    <p class="lead">${t("report-dialog-lead")}</p>
    <form class="stack" @submit=${submit}>
      ${(["title", "client", "date"] as const).map((name) => field(view, name))}
      <p class="hint" role="status">${t(`report-dialog-${standing(view)}`)}</p>
      <div class="row"><button class="add" data-act="print">${icon("print")}${t("report-dialog-print")}</button></div>
    </form>
  </dialog>`;
}

/** As soon as it stands on the page. */
function shown(dialog: Element | undefined): void {
  queueMicrotask(() => {
    if (dialog instanceof HTMLDialogElement && dialog.isConnected && !dialog.open) dialog.showModal();
  });
}

function field(view: View, name: keyof About): TemplateResult {
  const id = `report-${name}`;
  const write = (event: InputEvent): void => writeAbout(view, { [name]: (event.target as HTMLInputElement).value });
  return html`<div class="text">
    <label for=${id}>${view.t(`report-field-${name}`)}</label>
    <input id=${id} type="text" autocomplete="off" maxlength=${LONGEST[name]} .value=${live(written(view, name))} placeholder=${aboutOf(view)[name]} @input=${write} />
  </div>`;
}

/** A field that was emptied stays empty; what is printed instead shows through it. */
function written(view: View, name: keyof About): string {
  const kept = view.kept.get("report") as Partial<About> | undefined;
  return kept?.[name] === "" ? "" : aboutOf(view)[name];
}

/** Whether everything that the report shows is here; what is not is asked for now. */
function standing(view: View): "ready" | "running" | "certain" {
  const { of } = view.answer;
  if (!of?.initiatives?.length) return "ready";
  const tornado = askedTornado(view, of).standing;
  const simulation = simulated(view);
  const isRunning = [tornado, simulation].some((one) => one?.stage === "waiting" || one?.stage === "running");
  if (isRunning) return "running";
  return simulation ? "ready" : "certain";
}
