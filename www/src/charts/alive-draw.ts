/** How likely a customer is still there, by how often and how lately he bought: the stronger the colour, the likelier. */
import { cell, text } from "@observablehq/plot";
import type { Drawing } from "./frame.ts";
import { cellWidth, place, tiled, type Sides } from "./tiles.ts";

export interface AlivePicture extends Sides {
  cells: readonly { across: number; down: number; value: number; label: string }[];
}

/** So wide a cell holds its figure. */
const WIDE = 36;
const ROOM = { left: 44, row: 24, tick: 26 };
/** The strongest tint: text over it stays readable. */
const STRONGEST = 55;

export function drawAlive({ width, data }: Drawing): Element {
  const picture = data as AlivePicture;
  const { cells } = picture;
  return tiled(width, picture, ROOM, [
    cell(cells, { ...place, fill: ({ value }: { value: number }) => `color-mix(in srgb, var(--accent) ${Math.round(STRONGEST * value)}%, var(--card))`, inset: 0.5 }),
    cellWidth(width, picture, ROOM) >= WIDE ? text(cells, { ...place, text: "label", fill: "var(--ink)", fontSize: 11 }) : [],
  ]);
}
