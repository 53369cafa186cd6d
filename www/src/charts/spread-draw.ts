/** A histogram: losses hatched and in another colour, zero and P10, P50, P90 marked. */
import { axisX, plot, rectY, ruleX, ruleY, text, type Markish } from "@observablehq/plot";
import type { SimulatedFigure } from "cltv/uncertainty";
import { percentile } from "../panels/sure/sentence.ts";
import { bare, halo, type Drawing } from "./frame.ts";
import { hatched } from "./hatch.ts";
import { amounts } from "./ticks.ts";
import { widthOf } from "./type.ts";

interface Cell {
  from: number;
  to: number;
  count: number;
}

const MARKED = [0.1, 0.5, 0.9];

export function drawSpread(drawing: Drawing): Element {
  const { f, t, width, height } = drawing;
  const npv = drawing.data as SimulatedFigure;
  const cells = cellsOf(npv);
  const marks = MARKED.map((p) => ({ name: t("sure-percentile", { p: f.points(p, 0) }), x: percentile(npv, p) }));
  const [low, high] = [cells[0]?.from ?? 0, cells.at(-1)?.to ?? 1];
  const ends = [low, high].map((value) => f.countShort(value));
  const side = Math.max(14, Math.ceil(Math.max(...ends.map((end) => widthOf(end))) / 2));
  return bare(
    plot({
      width,
      height: height + 60,
      marginLeft: side,
      marginRight: side,
      marginTop: 46,
      marginBottom: 26,
      className: "plot-svg",
      x: { domain: [low, high] },
      y: { axis: null },
      marks: [
        axisX({ ticks: amounts(ends, width - 2 * side), tickSize: 3, tickFormat: (value: number) => f.countShort(value), label: null, color: "var(--ink-2)" }),
        bars(cells.filter(({ from }) => from >= 0), "var(--accent)"),
        bars(cells.filter(({ from }) => from < 0), "var(--bad)"),
        hatched(drawing, (fill) => bars(cells.filter(({ from }) => from < 0), fill)),
        ruleY([0], { stroke: "var(--ink-2)" }),
        ...zero(drawing, low, high),
        ...marks.flatMap((mark, index) => marked(mark, index, { f, scale: (width - 2 * side) / (high - low), low, width, side })),
      ],
    }),
  );
}

function cellsOf({ histogram: { edges, counts } }: SimulatedFigure): Cell[] {
  return Array.from(counts, (count, index) => {
    const [from, to] = [edges[index] ?? 0, edges[index + 1] ?? 0];
    return from === to ? { from: from - 0.5, to: to + 0.5, count } : { from, to, count };
  });
}

function bars(cells: readonly Cell[], fill: string): Markish {
  return rectY(cells, { x1: "from", x2: "to", y: "count", insetLeft: 0.5, insetRight: 0.5, fill });
}

function zero({ t }: Drawing, low: number, high: number): Markish[] {
  if (low > 0 || high < 0) return [];
  return [ruleX([0], { stroke: "var(--ink)", strokeWidth: 1.5 }), text([0], { x: (x: number) => x, frameAnchor: "bottom", dy: -6, dx: 4, textAnchor: "start", text: () => t("spread-zero"), fill: "var(--ink)", ...halo })];
}

interface Room {
  f: Drawing["f"];
  scale: number;
  low: number;
  width: number;
  side: number;
}

/** Each on a line of its own above the bars, on the side where it has room. */
function marked({ name, x }: { name: string; x: number }, index: number, { f, scale, low, width, side }: Room): Markish[] {
  const label = `${name}: ${f.money(x)}`;
  const isLate = side + (x - low) * scale + widthOf(label, { fontWeight: 650 }) + 10 > width;
  const place = { x: (value: number) => value, frameAnchor: "top", lineAnchor: "middle" } as const;
  return [
    ruleX([x], { x: (value: number) => value, stroke: "var(--accent-ink)", strokeDasharray: index === 1 ? "none" : "4 3", strokeWidth: 1.5, insetTop: index * 15 - 44 }),
    text([x], { ...place, text: () => label, textAnchor: isLate ? "end" : "start", dx: isLate ? -5 : 5, dy: index * 15 - 38, fill: "var(--ink)", fontWeight: index === 1 ? 650 : 500, ...halo }),
  ];
}
