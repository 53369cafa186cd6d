/** How likely a customer is still there, by how often and how lately he bought: the stronger the colour, the likelier. */
import { axisX, axisY, cell, plot, text } from "@observablehq/plot";
import { bare, halo, type Drawing } from "./frame.ts";

export interface AlivePicture {
  cells: readonly { across: number; down: number; value: number; label: string }[];
  x: readonly string[];
  y: readonly string[];
  xName: string;
  yName: string;
}

/** So wide a cell holds its figure. */
const ROOM = 36;
const LEFT = 44;
const ROW = 24;
/** The strongest tint: text over it stays readable. */
const STRONGEST = 55;

export function drawAlive(drawing: Drawing): Element {
  const { width } = drawing;
  const { cells, x, y, xName, yName } = drawing.data as AlivePicture;
  const size = (width - LEFT - 4) / x.length;
  const every = Math.max(1, Math.ceil(26 / size));
  const place = { x: "across", y: "down" } as const;
  return bare(
    plot({
      width,
      height: y.length * ROW + 72,
      marginLeft: LEFT,
      marginRight: 4,
      marginTop: 24,
      marginBottom: 48,
      className: "plot-svg",
      x: { type: "band", domain: x.map((_, index) => index), padding: 0 },
      // Higher is more.
      y: { type: "band", domain: y.map((_, index) => index).reverse(), padding: 0 },
      marks: [
        cell(cells, { ...place, fill: ({ value }: { value: number }) => `color-mix(in srgb, var(--accent) ${Math.round(STRONGEST * value)}%, var(--card))`, inset: 0.5 }),
        size >= ROOM ? text(cells, { ...place, text: "label", fill: "var(--ink)", fontSize: 11 }) : [],
        axisX(x.map((_, index) => index).filter((index) => index % every === 0), { tickSize: 0, tickFormat: (index: number) => x[index] ?? "", label: null, color: "var(--ink-2)" }),
        axisY({ tickSize: 0, tickFormat: (index: number) => y[index] ?? "", label: null, color: "var(--ink-2)" }),
        text([xName], { frameAnchor: "bottom-right", dy: 40, text: (name: string) => `${name} →`, fill: "var(--ink)", textAnchor: "end" }),
        text([yName], { frameAnchor: "top-left", dx: -LEFT + 2, dy: -16, text: (name: string) => `↑ ${name}`, fill: "var(--ink)", textAnchor: "start", ...halo }),
      ],
    }),
  );
}
