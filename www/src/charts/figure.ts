/** A chart in its figure: a title, a sentence that says what it shows, the drawing, and the numbers behind it. */
import { html, nothing, type TemplateResult } from "lit";
import type { View } from "../view.ts";

export interface Figure {
  name: "customers" | "cash";
  title: string;
  caption: string;
  /** Heads of the columns; the first names the period. */
  heads: string[];
  rows: () => string[][];
}

export function figure(view: View, { name, title, caption, heads, rows }: Figure): TemplateResult {
  const { t, actions, answer } = view;
  const key = `table-${name}`;
  const open = view.isOpen(key);
  return html`<figure class="chart ${answer.stale ? "stale" : ""}" data-chart=${name} aria-labelledby="${key}-title">
    <h2 class="chart-title" id="${key}-title">${title}</h2>
    <figcaption id="${key}-caption">${caption}</figcaption>
    <div class="plot" data-plot=${name}></div>
    <details class="more" @toggle=${(event: Event) => actions.fold(key, (event.target as HTMLDetailsElement).open)}>
      <summary>${t("table-show")}</summary>
      ${open ? table(t("table-of", { title }), heads, rows()) : nothing}
    </details>
  </figure>`;
}

function table(title: string, heads: string[], rows: string[][]): TemplateResult {
  return html`<div class="scroll tall" tabindex="0" role="region" aria-label=${title}>
    <table>
      <caption class="sr">${title}</caption>
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}
