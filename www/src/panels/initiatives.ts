/** What is done for the customers, what it changes and what it costs. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Initiative } from "cltv";
import { blankInitiative } from "../case/blank.ts";
import { numberOf } from "../case/estimate.ts";
import { segmented } from "../controls/choice.ts";
import { complaint } from "../controls/complaint.ts";
import { icon } from "../controls/icons.ts";
import "../controls/number.ts";
import { textField } from "../controls/text.ts";
import type { View } from "../view.ts";
import { card, more } from "./card.ts";
import { costs } from "./costs.ts";
import { effects } from "./effects.ts";

export function initiativesPanel(view: View): TemplateResult {
  const { t, draft, keys, actions } = view;
  const initiatives = draft.initiatives ?? [];
  return html`<section class="panel" id="at-initiatives" tabindex="-1" aria-labelledby="initiatives-title">
    <h2 id="initiatives-title">${t("initiatives-title")}</h2>
    ${complaint(view, "initiatives")}
    ${repeat(initiatives, (_, index) => keys.initiatives[index], (initiative, index) => initiativeCard(view, initiative, index))}
    ${initiatives.length === 0 ? html`<p class="hint">${t("initiatives-none")}</p>` : ""}
    <button type="button" class="add" @click=${() => actions.insert("initiatives", blankInitiative(t, draft))}>${icon("plus")}${t("initiative-add")}</button>
  </section>`;
}

function initiativeCard(view: View, initiative: Initiative, index: number): TemplateResult {
  return card(view, {
    list: "initiatives",
    index,
    name: initiative.name,
    facts: [view.t("initiative-fact-start", { period: view.draft.period, start: said(view, `initiatives[${index}].start`, initiative.start ?? 1, (value) => view.f.number(value)) }), view.t("initiative-fact-effects", { count: initiative.effects?.length ?? 0 })],
    key: view.keys.initiatives[index] ?? "",
    canRemove: true,
    body: () => body(view, initiative, `initiatives[${index}]`),
  });
}

function body(view: View, initiative: Initiative, path: string): TemplateResult {
  const { t } = view;
  return html`<div class="stack">
    ${textField(view, { path: `${path}.name`, label: t("initiative-name") })}
    ${effects(view, initiative, path)} ${costs(view, initiative, path)}
    ${more(t("initiative-reality"), realityFacts(view, initiative, path), view.isWhole ? reality(view, initiative, path) : nothing)}
  </div>`;
}

function realityFacts(view: View, { reach = 1, confidence = 1 }: Initiative, path: string): string {
  const share = (name: string, stated: unknown): string => said(view, `${path}.${name}`, stated, (value) => view.f.share(value));
  return view.t("initiative-fact-reality", { reach: share("reach", reach), confidence: share("confidence", confidence) });
}

/** When it starts, how fast it grows, whom it touches, how much of it lasts and is believed. */
function reality(view: View, initiative: Initiative, path: string): TemplateResult {
  const { t } = view;
  const number = (name: string, hint: string): TemplateResult => html`<cltv-number .view=${view} path="${path}.${name}" hint=${hint}></cltv-number>`;
  return html`${number("start", "")} ${ramp(view, initiative, path)} ${number("reach", t("hint-reach"))}
    ${number("confidence", t("hint-confidence"))} ${number("persistencePerYear", t("hint-persistence"))}`;
}

function ramp(view: View, initiative: Initiative, path: string): TemplateResult {
  const { t, actions } = view;
  const listed = Array.isArray(initiative.ramp);
  return html`${segmented(view, {
      path: `${path}.rampBy`,
      label: t("ramp-how"),
      value: listed ? "list" : "even",
      options: [
        { value: "even", label: t("ramp-even") },
        { value: "list", label: t("ramp-list") },
      ],
      choose: (way) => actions.reshape(`${path}.ramp`, way === "list" ? [0.25, 0.5, 0.75, 1] : 4),
    })}
    ${listed
      ? view.later?.numberList(view, { path: `${path}.ramp`, legend: t("ramp-shares"), first: 1 })
      : html`<cltv-number .view=${view} path="${path}.ramp" hint=${t("hint-ramp")}></cltv-number>`}`;
}

/** A distribution without a number of its own is said in words. */
function said(view: View, path: string, stated: unknown, show: (value: number) => string): string {
  const value = numberOf(stated);
  return typeof value === "number" ? show(value) : (view.later?.inWords(view, path, stated) ?? "");
}
