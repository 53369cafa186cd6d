/** A few strokes on a grid of 16, in the colour of the text. They say nothing to the ear; the button's name does. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

const SHAPES = {
  plus: svg`<path d="M8 3.5v9M3.5 8h9" />`,
  minus: svg`<path d="M3.5 8h9" />`,
  reset: svg`<path d="M3.2 6.2A5.2 5.2 0 1 1 2.8 9" /><path d="M3 2.6v3.8h3.8" />`,
  undo: svg`<path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6" /><path d="M6 3.5 3 6.5l3 3" />`,
  redo: svg`<path d="M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10" /><path d="m10 3.5 3 3-3 3" />`,
  open: svg`<path d="M2.5 12.5V4h4l1.5 1.8h5.5v6.7z" />`,
  save: svg`<path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.8 13.2h10.4" />`,
  sheet: svg`<path d="M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6.5 3v10" />`,
  link: svg`<path d="m7 4.5 1.5-1.5a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5 7.5 13A3.2 3.2 0 0 1 3 8.5L4.5 7M6 10l4-4" />`,
  print: svg`<path d="M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z" />`,
  examples: svg`<path d="M2.5 3h4.5v4.5H2.5zM9 3h4.5v4.5H9zM2.5 9.5h4.5V13H2.5zM9 9.5h4.5V13H9z" />`,
  copy: svg`<path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" />`,
  remove: svg`<path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9" />`,
  source: svg`<path d="M4 2.5h6l2.5 2.5v8.5H4z" /><path d="M6.2 8h4M6.2 10.6h4" />`,
  range: svg`<path d="M2 4.5v7M14 4.5v7M2 8h4M10 8h4" /><circle cx="8" cy="8" r="2" />`,
  swap: svg`<path d="M2.5 5.5h10M9.5 2.5l3 3-3 3M13.5 10.5h-10M6.5 7.5l-3 3 3 3" />`,
  error: svg`<circle cx="8" cy="8" r="6" /><path d="m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4" />`,
  warning: svg`<path d="M8 2.2 14.4 13.4H1.6zM8 6.4v3.2M8 11.4v.2" />`,
  note: svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.2v3.8M8 4.9v.2" />`,
  how: svg`<path d="M10.8 2.8c-1.8-.6-2.7.4-3 2.2L6.6 11c-.3 1.7-1.2 2.6-2.8 2.2M4.8 6.6h5.4" />`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8" />`,
} satisfies Record<string, SVGTemplateResult>;

export type Icon = keyof typeof SHAPES;

export function icon(name: Icon): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}
