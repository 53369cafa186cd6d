/** A card of a list: one segment, one initiative. Folded it says the essentials; unfolded it can be edited. */
import { html, nothing, type TemplateResult } from "lit";
import { complaint } from "../controls/complaint.ts";
import { icon } from "../controls/icons.ts";
import { idOf } from "../case/path.ts";
import type { View } from "../view.ts";

export interface Card {
  /** `segments` or `initiatives`. */
  list: string;
  index: number;
  name: string;
  facts: string[];
  /** Lasting name, by which its folding is remembered. */
  key: string;
  canRemove: boolean;
  /** Drawn only while the card is unfolded. */
  body: () => TemplateResult;
}

export function card(view: View, { list, index, name, facts, key, canRemove, body }: Card): TemplateResult {
  const { t, actions } = view;
  const path = `${list}[${index}]`;
  const troubled = view.problems.some(({ place }) => place.startsWith(path));
  return html`<details class="card ${troubled ? "troubled" : ""}" id=${idOf(path)} ?open=${view.isOpen(key)}
    @toggle=${(event: Event) => event.target === event.currentTarget && actions.fold(key, (event.target as HTMLDetailsElement).open)}>
    <summary>
      <h3>${name || t("unnamed")}</h3>
      ${troubled ? html`<span class="badge bad">${t("card-problem")}</span>` : nothing}
      ${facts.length > 0 ? html`<span class="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</span>` : nothing}
    </summary>
    ${view.isOpen(key) ? html`<div class="card-body">${complaint(view, path)} ${body()} ${cardActions(view, { list, index, name, canRemove })}</div>` : nothing}
  </details>`;
}

function cardActions({ t, actions }: View, { list, index, name, canRemove }: Pick<Card, "list" | "index" | "name" | "canRemove">): TemplateResult {
  return html`<div class="row card-actions">
    <button type="button" class="quiet" aria-label=${t("duplicate-name", { name })} @click=${() => actions.duplicate(list, index)}>${icon("copy")}${t("duplicate")}</button>
    ${canRemove ? html`<button type="button" class="quiet" aria-label=${t("remove-name", { name })} @click=${() => actions.remove(list, index)}>${icon("remove")}${t("remove")}</button>` : nothing}
  </div>`;
}

/** A calmer part of a card that is folded away until it is wanted. */
export function more(title: string, facts: string, body: TemplateResult | typeof nothing): TemplateResult {
  return html`<details class="more">
    <summary><span class="more-title">${title}</span>${facts ? html` <span class="facts">${facts}</span>` : nothing}</summary>
    <div class="stack">${body}</div>
  </details>`;
}
