/**
 * A figure on paper: its title, what it says, the drawing as vectors and what its
 * fillings mean. Where the numbers matter more than the picture, they stand below it.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Drawn } from "../charts/draw.ts";
import type { Figure } from "../charts/figure.ts";
import type { View } from "../view.ts";

/** As wide as the text, in the units of the drawings; as high as lets two stand on a page with their words. */
const [WIDTH, HEIGHT] = [670, 205];

const TABLED: ReadonlySet<Drawn> = new Set<Drawn>(["bridge", "tornado", "damage", "drivers"]);

type Draw = typeof import("../charts/draw.ts");

/** The page has it after its first paint; whoever prints earlier gets the words and the tables. */
let draw: Draw | undefined;
void import("../charts/draw.ts").then(
  (loaded) => (draw = loaded),
  // Whoever wanted to see the charts on the page has been told.
  () => undefined,
);

export function paperFigure(view: View, shown: Figure): TemplateResult {
  const { name, title, about, caption, legend, foot } = shown;
  const made = drawing(view, shown);
  return html`<figure class="paper-figure" data-chart=${name}>
      <h3>${title}${about === undefined ? nothing : `: ${about}`}</h3>
      <figcaption>${caption}</figcaption>
      ${made ? html`${legend ?? nothing} ${made} ${foot ?? nothing}` : nothing}
    </figure>
    ${!made || TABLED.has(name) ? figureTable(view, shown) : nothing}`;
}

/** The numbers of a figure without its picture. */
export function figureTable(view: View, { name, heads, rows }: Figure): TemplateResult {
  return html`<table data-table=${name}>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows(view).map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table>`;
}

/** One that cannot be drawn takes nothing else with it. */
function drawing({ t, f, answer: { outcome, of } }: View, { name, which = "", data, title }: Figure): Element | undefined {
  if (!draw || !outcome || !of) return undefined;
  try {
    const made = draw.DRAWINGS[name]({ name, outcome, of, t, f, which, data, width: WIDTH, height: HEIGHT, sheet: "paper" });
    made.setAttribute("role", "img");
    made.setAttribute("aria-label", title);
    return made;
  } catch (error) {
    reportError(error);
    return undefined;
  }
}
