/** The widest bars first; at both ends the value of the number that leads there. */
import { barX, plot, ruleX, text, type Markish } from "@observablehq/plot";
import { bare, halo, type Drawing } from "./frame.ts";
import { kept } from "./kept.ts";
import { fitted, widthOf } from "./type.ts";

export interface TornadoRow {
  name: string;
  /** Whose it is. */
  of: string;
  low: string;
  high: string;
  atLow: number;
  atHigh: number;
}

export interface TornadoPicture {
  base: number;
  baseLabel: string;
  rows: readonly TornadoRow[];
}

interface Placed extends TornadoRow {
  at: number;
}

/** Name in one line, the bar below with the values at its ends. */
const ROW = 46;
const NAME = 20;
/** Here one line holds all. */
const WIDE = 640;
const LINE = 40;
const LEFT = 300;
/** Values at the ends, and their distance from the bar. */
const VALUE = { fontSize: 11.5 };
const ASIDE = 5;

export function drawTornado(drawing: Drawing): Element {
  const { width } = drawing;
  const { rows, base, baseLabel } = drawing.data as TornadoPicture;
  const bars = rows.map((row, at) => ({ ...row, at }));
  const isWide = width >= WIDE;
  const [row, left, top] = isWide ? [LINE, LEFT, 8] : [ROW, 1, NAME];
  const inset = { insetTop: top, insetBottom: isWide ? 8 : 6 };
  return bare(
    plot({
      width,
      height: rows.length * row + 30,
      marginLeft: left,
      marginRight: isWide ? 8 : 1,
      marginTop: 24,
      marginBottom: 6,
      className: "plot-svg",
      x: { axis: null, domain: domain(drawing.data as TornadoPicture, width - left) },
      y: { type: "band", axis: null, domain: bars.map(({ at }) => at), padding: 0 },
      marks: [
        barX(bars, { y: "at", x1: () => base, x2: "atLow", ...inset, fill: "var(--accent-tint)", stroke: "var(--accent)", strokeWidth: 1.25 }),
        barX(bars, { y: "at", x1: () => base, x2: "atHigh", ...inset, fill: "var(--accent)", stroke: "var(--accent)", strokeWidth: 1.25 }),
        ruleX([base], { stroke: "var(--ink)", strokeWidth: 1.25 }),
        text([base], { x: (x: number) => x, frameAnchor: "top", dy: -14, text: () => baseLabel, fill: "var(--ink)", fontWeight: 600, ...halo, render: kept({ textAnchor: "middle", fontWeight: 600 }) }),
        ...names(bars, { isWide, left, room: isWide ? left - 10 : width - 4 }),
        ...ends(bars, isWide ? 0 : (NAME - 6) / 2),
      ],
    }),
  );
}

/** Room at both sides for what stands at the ends. */
function domain({ rows, base }: TornadoPicture, width: number): [number, number] {
  const values = [base, ...rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const ends = rows.flatMap((row) => [row.low, row.high].map((label) => widthOf(label, VALUE) + 2 * ASIDE));
  const room = Math.min(0.32, Math.max(0, ...ends) / width);
  const by = ((high - low || 1) * room) / (1 - 2 * room);
  return [low - by, high + by];
}

/** What it is over whose it is; on a phone both in one line. */
function names(bars: readonly Placed[], { isWide, left, room }: { isWide: boolean; left: number; room: number }): Markish[] {
  const place = { y: "at", frameAnchor: "left", textAnchor: "start", dx: isWide ? -left : 0, fill: "var(--ink)", ...halo } as const;
  if (!isWide) return [text(bars, { ...place, lineAnchor: "top", dy: 2 - ROW / 2, text: ({ name, of }: Placed) => fitted([name, of].filter(Boolean).join(" · "), room) })];
  return [
    text(bars, { ...place, dy: -7, text: ({ name }: Placed) => fitted(name, room, { fontWeight: 550 }), fontWeight: 550 }),
    text(bars, { ...place, dy: 8, text: ({ of }: Placed) => fitted(of, room, { fontSize: 11 }), fill: "var(--ink-2)", fontSize: 11 }),
  ];
}

/** Outside of the bar, on the side to which its value leads; where both lead to one side, the farther one. */
function ends(bars: readonly Placed[], dy: number): Markish[] {
  const labels = bars.flatMap((bar) => {
    const low = { at: bar.at, x: bar.atLow, label: bar.low, other: bar.atHigh };
    const high = { at: bar.at, x: bar.atHigh, label: bar.high, other: bar.atLow };
    return [low, high];
  });
  const side = (isRight: boolean): Markish => {
    const place = { dx: isRight ? ASIDE : -ASIDE, dy, textAnchor: isRight ? "start" : "end", ...VALUE } as const;
    return text(labels.filter(({ x, other }) => x > other === isRight), { x: "x", y: "at", text: "label", fill: "var(--ink-2)", ...place, ...halo });
  };
  return [side(true), side(false)];
}
