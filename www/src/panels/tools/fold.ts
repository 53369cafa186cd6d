/** A section of the page that folds away: its title, what it says at a glance, and the rest. */
import { html, nothing, type TemplateResult } from "lit";
import type { View } from "../../view.ts";

export interface Folding {
  name: string;
  title: string;
  /** Said beside the title. */
  fact?: string;
  /** Whether it is unfolded until somebody folds it. */
  open?: boolean;
  /** Drawn only while it is unfolded. */
  body: () => TemplateResult;
}

export function folding(view: View, { name, title, fact, open = false, body }: Folding): TemplateResult {
  // What begins unfolded remembers that it was folded, and the other way round.
  const key = `${name} ${open ? "folded" : "unfolded"}`;
  const isOpen = open !== view.isOpen(key);
  const toggle = (event: Event): void => {
    if (event.target === event.currentTarget) view.actions.fold(key, (event.target as HTMLDetailsElement).open !== open);
  };
  return html`<section class="panel wide" data-section=${name} aria-labelledby="${name}-title">
    <details class="folding" ?open=${isOpen} @toggle=${toggle}>
      <summary><h2 id="${name}-title">${title}</h2>${fact ? html`<span class="facts">${fact}</span>` : nothing}</summary>
      ${isOpen ? html`<div class="folding-body">${body()}</div>` : nothing}
    </details>
  </section>`;
}
