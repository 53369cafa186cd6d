/** The order of the page: the answer first, then what it rests on, then everything behind it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Reading } from "cltv";
import { idOf } from "../case/path.ts";
import { cashFigure } from "../charts/cash.ts";
import { customersFigure } from "../charts/customers.ts";
import { extended, periods } from "../language/extended.ts";
import type { Portions } from "../portions.ts";
import type { View } from "../view.ts";
import { answer, convention, remarks } from "./answer.ts";
import { casePanel } from "./case.ts";
import type { Refusal } from "./errors.ts";
import { exampleBadge, exampleNote } from "./example.ts";
import { header, type HeaderActions, type HeaderState } from "./header.ts";
import { initiativesPanel } from "./initiatives.ts";
import { modeSwitch, quickPanel, type Mode } from "./quick.ts";
import { segmentsPanel } from "./segments.ts";
import { tiles } from "./tiles.ts";

export interface PageState extends HeaderState {
  refusal: Refusal | undefined;
  money: keyof Reading;
  /** How much of the page is drawn so far. */
  portions: Portions;
  /** How much of the case the inputs show. */
  mode: Mode;
  /** What the live region says. */
  spoken: string;
  header: HeaderActions;
  chooseExample(id: string): void;
  chooseMoney(money: keyof Reading): void;
  chooseMode(mode: Mode): void;
  dismiss(): void;
  printReport(): void;
}

export function page(view: View, state: PageState): TemplateResult {
  const { t, draft } = view;
  return html`<div class="app">
    ${header(view, state, state.header)} ${view.later?.fileRefusal(view, state.refusal, state.dismiss)}
    <div class="columns ${state.portions.hasFirst ? "" : "growing"}">
      <section class="head" aria-labelledby="head-title">
        <div class="eyebrow"><h2 id="head-title">${draft.name || t("unnamed")}</h2>${exampleBadge(view, state.canReset)}${remarks(view)}</div>
        ${answer(view)}
      </section>
      ${tiles(view)}
      <div class="inputs" id=${idOf("")} tabindex="-1">${inputs(view, state)}</div>
      ${state.portions.has("charts") ? charts(view, state) : nothing}
    </div>
    <div class="under">${sections(view, state)}</div>
    <footer class="foot"><p>${t("privacy")}</p></footer>
    <p class="sr" role="status">${state.spoken}</p>
    ${view.later?.examples(view, state.language, state.chooseExample)} ${view.later?.shareDialog(view, state.address)} ${view.later?.reportDialog(view, state.printReport)} ${view.later?.workbookNotice(view)}
  </div>`;
}

function inputs(view: View, state: PageState): TemplateResult {
  const { has } = state.portions;
  const all = (): TemplateResult => html`${has("segments") ? segmentsPanel(view) : nothing} ${has("initiatives") ? initiativesPanel(view) : nothing} ${has("case") ? casePanel(view) : nothing}`;
  return html`${view.later?.errorSummary(view)} ${modeSwitch(view, state.mode, state.chooseMode)} ${state.mode === "quick" ? quickPanel(view) : all()} ${glance(view)}`;
}

function charts(view: View, state: PageState): TemplateResult | typeof nothing {
  const { outcome, of } = view.answer;
  if (!outcome || !of) return nothing;
  return html`<div class="charts">${cashFigure(view, outcome, of)} ${customersFigure(view, outcome, of)}
    <div class="small-print">${convention(view)} ${exampleNote(view, state.language, state.canReset)}</div>
  </div>`;
}

/** The panels that come after the first paint; what is still to come has its room. */
function sections(view: View, state: PageState): TemplateResult {
  const drawn = view.later?.SECTIONS.slice(0, state.portions.sections) ?? [];
  return html`${drawn.map((draw) => draw(view, state))} ${view.isWhole ? nothing : html`<div class="coming"></div>`}`;
}

/** On a narrow screen the answer stays in sight at the bottom while the inputs scroll. */
function glance(view: View): TemplateResult | typeof nothing {
  const { t, f, answer: now } = view;
  const { verdict } = now.outcome ?? {};
  if (!verdict || !now.of?.initiatives?.length) return nothing;
  const payback = extended(view, verdict.paybackPeriods, (count) => periods({ t, draft: now.of ?? view.draft }, count));
  const up = (event: Event): void => ((event.currentTarget as HTMLElement).getRootNode() as ShadowRoot).querySelector(".head")?.scrollIntoView();
  return html`<button type="button" class="glance ${now.stale ? "stale" : ""}" @click=${up}>
    <span>${t("tile-npv")} <strong>${f.money(verdict.npv, true)}</strong></span>
    <span>${t("tile-payback")} <strong>${verdict.paybackPeriods === null ? t("payback-never") : payback}</strong></span>
  </button>`;
}
