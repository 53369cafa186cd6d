/** A bar for each number: solid what it does alone, outlined with what it does together with others. */
import { barX, plot, text } from "@observablehq/plot";
import { bare, GAP, halo, listed, type Drawing } from "./frame.ts";
import { fitted, widthOf } from "./type.ts";

export interface DriverRow {
  name: string;
  first: number;
  total: number;
  label: string;
}

/** Name and share in one line, the bar below. */
const ROW = 44;
const NAME = 21;

export function drawDrivers({ data, width }: Drawing): Element {
  const rows = (data as readonly DriverRow[]).map((row, at) => ({ ...row, at, first: Math.max(0, row.first), total: Math.max(0, row.total) }));
  const line = { y: "at", lineAnchor: "top", dy: 2 - ROW / 2, ...halo } as const;
  const named = ({ name, label }: DriverRow): string => fitted(name, width - widthOf(label, { fontWeight: 600 }) - GAP);
  return bare(
    plot({
      ...listed(width, rows.length, ROW),
      x: { axis: null, domain: [0, Math.max(1e-9, ...rows.map(({ first, total }) => Math.max(first, total)))] },
      y: { type: "band", axis: null, domain: rows.map(({ at }) => at), padding: 0 },
      marks: [
        barX(rows, { y: "at", x1: 0, x2: "total", insetTop: NAME, insetBottom: 7, fill: "var(--accent-tint)", stroke: "var(--accent)", strokeWidth: 1.25 }),
        barX(rows, { y: "at", x1: 0, x2: "first", insetTop: NAME + 3, insetBottom: 10, fill: "var(--accent)" }),
        text(rows, { ...line, frameAnchor: "left", textAnchor: "start", text: named, fill: "var(--ink)" }),
        text(rows, { ...line, frameAnchor: "right", textAnchor: "end", text: "label", fill: "var(--ink)", fontWeight: 600 }),
      ],
    }),
  );
}
