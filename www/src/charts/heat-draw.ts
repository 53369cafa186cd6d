/** Cells that are neutral at zero: losses hatched and red, gains in the page's own colour, a line between them. */
import { cell, text, type Markish } from "@observablehq/plot";
import type { Drawing } from "./frame.ts";
import { hatched } from "./hatch.ts";
import { fitted } from "./type.ts";
import { cellWidth, place, tiled, type Sides } from "./tiles.ts";

interface Cell {
  across: number;
  down: number;
  /** `null`: the figure has none there. */
  value: number | null;
  label: string;
}

export interface HeatPicture extends Sides {
  cells: readonly Cell[];
  /** The cell nearest to the case as it stands. */
  now: { across: number; down: number };
}

/** So wide a cell holds its figure. */
const WIDE = 46;
const ROOM = { left: 76, row: 34, tick: 58 };
/** Before or after the name of a side, with air. */
const ARROW = 24;
/** The strongest tint: text over it stays readable. */
const STRONGEST = 46;

export function drawHeat(drawing: Drawing): Element {
  const { width, data } = drawing;
  const picture = data as HeatPicture;
  const { cells, x, xName, yName, now } = picture;
  const most = Math.max(1e-300, ...cells.map(({ value }) => Math.abs(value ?? 0)));
  const isWide = cellWidth(width, picture, ROOM) >= WIDE;
  const losses = cells.filter(({ value }) => value !== null && value < 0);
  return tiled(width, { ...picture, xName: fitted(xName, width - ARROW), yName: fitted(yName, width - ARROW) }, ROOM, [
    cell(cells, { ...place, fill: ({ value }: Cell) => tint(value, most), inset: 0.5 }),
    isWide ? [] : hatched(drawing, (fill) => cell(losses, { ...place, fill, fillOpacity: 0.5, inset: 0.5 })),
    borders(cells, x.length),
    cell([now], { ...place, fill: "none", stroke: "var(--ink)", strokeWidth: 2, inset: 1.5 }),
    text(cells, { ...place, text: isWide ? "label" : ({ value }: Cell) => (value === null ? "·" : value < 0 ? "\u2212" : "+"), fill: "var(--ink)", fontSize: 11 }),
  ]);
}

function tint(value: number | null, most: number): string {
  if (value === null) return "var(--sunken)";
  const share = Math.round((STRONGEST * Math.abs(value)) / most);
  return `color-mix(in srgb, var(${value < 0 ? "--bad" : "--accent"}) ${share}%, var(--card))`;
}

/** Along the edges of cells where gains meet losses. */
function borders(cells: readonly Cell[], across: number): Markish[] {
  const at = (column: number, row: number): Cell | undefined => (column < across ? cells[row * across + column] : undefined);
  const differs = (one: Cell, other: Cell | undefined): boolean => other !== undefined && one.value !== null && other.value !== null && one.value < 0 !== other.value < 0;
  const right = cells.filter((one) => differs(one, at(one.across + 1, one.down)));
  const above = cells.filter((one) => differs(one, at(one.across, one.down + 1)));
  const line = { stroke: "var(--ink)", strokeWidth: 2.5 } as const;
  return [edge(right, "right", line), edge(above, "top", line)];
}

/** One side of each of these cells. */
function edge(cells: readonly Cell[], side: "right" | "top", line: { stroke: string; strokeWidth: number }): Markish {
  return (_index, { x, y }) => {
    const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
    for (const { across, down } of cells) group.append(segment(side, { left: Number(x?.(across)), top: Number(y?.(down)), width: bandwidth(x), height: bandwidth(y) }, line));
    return group;
  };
}

function bandwidth(scale: unknown): number {
  return (scale as { bandwidth?: () => number })?.bandwidth?.() ?? 0;
}

function segment(side: "right" | "top", box: { left: number; top: number; width: number; height: number }, { stroke, strokeWidth }: { stroke: string; strokeWidth: number }): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "line");
  const [x1, x2, y2] = side === "right" ? [box.left + box.width, box.left + box.width, box.top + box.height] : [box.left, box.left + box.width, box.top];
  for (const [name, value] of Object.entries({ x1, y1: box.top, x2, y2, stroke, "stroke-width": strokeWidth })) made.setAttribute(name, String(value));
  return made;
}
