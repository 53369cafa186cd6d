/** How far a question is, with a way out; what it came to where there is no answer. One for all panels that ask a desk. */
import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { icon } from "../controls/icons.ts";
import type { Known } from "../jobs.ts";
import type { View } from "../view.ts";

export interface Asking {
  /** By which its desk knows the question. */
  name: string;
  desk: Desk;
  /** Said while it is on its way. */
  label: string;
  /** Where it can be told which share is done: in words. */
  share?: (share: number) => string;
  /** Why it was refused, in words; nothing where that stands at the fields. */
  refusals?: readonly string[];
}

interface Desk {
  watch(name: string, tell: ((share: number) => void) | undefined): void;
  stop(name: string): void;
  again(name: string): void;
}

type Drawn = TemplateResult | typeof nothing;

/** With an old answer to look at, nobody is told to wait. */
export function told({ t }: View, { name, desk, label, refusals = [] }: Asking, { stage, answer }: Known<unknown, unknown>): Drawn {
  const again = (): TemplateResult => html`<button type="button" class="quiet" data-act="again" @click=${() => desk.again(name)}>${icon("redo")}${t("work-again")}</button>`;
  const wait = (): Drawn => (answer === undefined ? html`<p class="hint">${label}</p>` : nothing);
  const found: Record<typeof stage, () => Drawn> = {
    waiting: wait,
    running: wait,
    done: () => nothing,
    stopped: () => html`<p class="hint">${t("work-stopped", { old: answer === undefined ? "no" : "yes" })}</p>${again()}`,
    refused: () => (refusals.length > 0 ? html`${[...new Set(refusals)].map((words) => html`<p class="complaint">${words}</p>`)}` : nothing),
    failed: () => html`<p class="complaint">${t("work-failed")}</p>${again()}`,
  };
  return found[stage]();
}

/** The same, and while it runs a bar that is moved by the desk itself, several times a second. */
export function progress(view: View, asking: Asking, standing: Known<unknown, unknown>): Drawn {
  return standing.stage === "running" ? running(view, asking) : told(view, asking, standing);
}

function running({ t }: View, { name, desk, label, share }: Asking): TemplateResult {
  const show = (place: Element, done: number): void => {
    place.querySelector("progress")?.setAttribute("value", String(done));
    const text = place.querySelector(".sure-text");
    if (text && share) text.textContent = share(done);
  };
  const bar = share
    ? html`<span class="sure-bar" ${ref((place) => desk.watch(name, place && ((done) => show(place, done))))}><progress max="1" value="0" aria-label=${label}></progress> <span class="hint sure-text"></span></span>`
    : html`<span class="sure-bar"><progress aria-label=${label}></progress></span>`;
  return html`<span class="hint">${label}</span> ${bar}
    <button type="button" class="quiet" data-act="stop" @click=${() => desk.stop(name)}>${icon("close")}${t("work-stop")}</button>`;
}
