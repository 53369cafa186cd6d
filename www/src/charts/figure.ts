/** A chart in its figure: a title, a sentence that says what it shows, the drawing, and the numbers behind it. */
import { html, nothing, type TemplateResult } from "lit";
import type { View } from "../view.ts";
import type { Drawn } from "./draw.ts";

export interface Figure {
  name: Drawn;
  /** Which of several figures of one name. */
  which?: string;
  /** What the drawing shows, where that is not in the outcome; another object is another picture. */
  data?: unknown;
  /** It is of an older case. */
  stale?: boolean;
  title: string;
  /** What it is about, where the same figure is drawn of several; it then stands below a heading of the third level. */
  about?: string;
  caption: string;
  /** What the fillings mean, where the drawing does not say it itself. */
  legend?: TemplateResult;
  /** The same below the drawing, for what comes later than it. */
  foot?: TemplateResult;
  /** Heads of the columns; the first names the period. */
  heads: string[];
  /** Told by the view that it is given: on the page rounded, in a file to the last digit. */
  rows: (view: View) => string[][];
}

/** By which its parts on the page are named. */
export function figureKey(name: string, which: string): string {
  return `table-${name}${which}`;
}

export function figure(view: View, shown: Figure): TemplateResult {
  const { name, which = "", data, stale, title, about, caption, legend, foot, heads, rows } = shown;
  const { t, actions, answer } = view;
  const key = figureKey(name, which);
  const open = view.isOpen(key);
  return html`<figure class="chart ${(stale ?? answer.stale) ? "stale" : ""}" data-chart=${name} aria-labelledby="${key}-title">
    ${about === undefined ? html`<h2 class="chart-title" id="${key}-title">${title}</h2>` : html`<h4 class="chart-title" id="${key}-title">${title}</h4>`}
    <figcaption id="${key}-caption">${caption}</figcaption>
    ${legend ?? nothing}
    <div class="plot" data-plot=${name} data-which=${which} .data=${data}></div>
    ${foot ?? nothing}
    <div class="behind">${view.later?.chartSaves(view, shown)}<details class="more" ?open=${open} @toggle=${(event: Event) => actions.fold(key, (event.target as HTMLDetailsElement).open)}>
      <summary>${t("table-show")}</summary>
      ${open ? table(t("table-of", { title: about === undefined ? title : `${title}, ${about}` }), heads, rows(view)) : nothing}
    </details></div>
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
