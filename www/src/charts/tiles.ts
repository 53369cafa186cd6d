/** A table of cells, with names along two sides. */
import { axisX, axisY, plot, text, type Markish } from "@observablehq/plot";
import { bare, BESIDE, halo } from "./frame.ts";
import { widthOf } from "./type.ts";

export interface Sides {
  x: readonly string[];
  y: readonly string[];
  xName: string;
  yName: string;
}

/** `left`: at least, for the names of rows; `row`: its height; `tick`: what a name of a column needs. */
export interface Room {
  left: number;
  row: number;
  tick: number;
}

/** How wide a cell is. */
export function cellWidth(width: number, sides: Sides, room: Room): number {
  return (width - leftOf(sides, room) - 4) / sides.x.length;
}

function leftOf({ y }: Sides, { left }: Room): number {
  return Math.max(left, ...y.map((name) => Math.ceil(widthOf(name)) + BESIDE));
}

/** What stands at `across` and `down`. */
export const place = { x: "across", y: "down" } as const;

export function tiled(width: number, sides: Sides, room: Room, marks: Markish[]): Element {
  const { x, y, xName, yName } = sides;
  const left = leftOf(sides, room);
  const every = Math.max(1, Math.ceil(room.tick / cellWidth(width, sides, room)));
  const [columns, rows] = [x.map((_, index) => index), y.map((_, index) => index)];
  const drawing = plot({
    width,
    height: y.length * room.row + 74,
    marginLeft: left,
    marginRight: 4,
    marginTop: 24,
    marginBottom: 48,
    className: "plot-svg",
    x: { type: "band", domain: columns, padding: 0 },
    // Higher is more.
    y: { type: "band", domain: rows.reverse(), padding: 0 },
    marks: [
      ...marks,
      axisX(columns.filter((index) => index % every === 0), { tickSize: 0, tickFormat: (index: number) => x[index] ?? "", label: null, color: "var(--ink-2)" }),
      axisY({ tickSize: 0, tickFormat: (index: number) => y[index] ?? "", label: null, color: "var(--ink-2)" }),
      text([xName], { frameAnchor: "bottom-right", dy: 40, text: (name: string) => `${name} →`, fill: "var(--ink)", textAnchor: "end" }),
      text([yName], { frameAnchor: "top-left", dx: 2 - left, dy: -16, text: (name: string) => `↑ ${name}`, fill: "var(--ink)", textAnchor: "start", ...halo }),
    ],
  });
  return bare(drawing);
}
