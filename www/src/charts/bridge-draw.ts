/**
 * The bridge as a waterfall. Gains and costs are green and red and carry their sign;
 * totals are neutral. Columns where their names have room, otherwise rows.
 */
import { barX, barY, link, plot, ruleX, ruleY, text, type Markish, type TextOptions } from "@observablehq/plot";
import { bridgeBars, type BridgeBar, type BridgeBy } from "./bridge-bars.ts";
import { bare, GAP, halo, type Drawing } from "./frame.ts";
import { fitted, folded, widthOf, type Hand } from "./type.ts";

/** So wide a column holds a name in a few lines. */
const COLUMN = 96;
/** Name and amount in one line, the bar below. */
const ROW = 44;
const NAME = 20;
/** From here on one line holds name, bar and amount. */
const WIDE = 620;
const LINE = 15;
const LINES = 4;
const AMOUNT = { fontWeight: 600 };
/** Amounts over columns. */
const OVER = { fontWeight: 600, fontSize: 13 };

interface Standing extends BridgeBar {
  at: number;
  /** Where it begins and where it ends. */
  from: number;
  to: number;
}

export function drawBridge(drawing: Drawing): Element {
  const bars = standing(bridgeBars(drawing, drawing.outcome, drawing.which as BridgeBy));
  return bare(drawing.width >= bars.length * columnOf(drawing, bars) ? columns(drawing, bars) : rows(drawing, bars));
}

/** Every bar begins where the one before it ended; totals stand on the ground. */
function standing(bars: readonly BridgeBar[]): Standing[] {
  let level = 0;
  return bars.map((bar, at) => {
    const from = bar.isTotal ? 0 : level;
    level = bar.isTotal ? bar.amount : level + bar.amount;
    return { ...bar, at, from, to: level };
  });
}

/** As wide as the widest amount at least. */
function columnOf({ f }: Drawing, bars: readonly Standing[]): number {
  return Math.max(COLUMN, ...bars.map((bar) => widthOf(said(f, bar), OVER) + GAP));
}

function columns({ f, width }: Drawing, bars: Standing[]): Element {
  const room = width / bars.length - 14;
  const lines = bars.map((bar) => folded(bar.name, room, LINES, handOf(bar)));
  const foot = Math.max(...lines.map(({ length }) => length)) * LINE + 8;
  const fallen = (bar: Standing): boolean => bar.isTotal && bar.amount < 0;
  const amount = (below: boolean) =>
    text(bars.filter((bar) => fallen(bar) === below), { x: "at", y: top(below), dy: below ? 12 : -11, text: (bar: Standing) => said(f, bar), ...OVER, fill: "var(--ink)", ...halo });
  return plot({
    width,
    height: 240 + foot,
    marginLeft: 1,
    marginRight: 1,
    marginTop: 22,
    marginBottom: foot + (bars.some(fallen) ? 18 : 0),
    className: "plot-svg",
    x: { type: "band", axis: null, domain: bars.map(({ at }) => at), paddingInner: 0.28, paddingOuter: 0.14 },
    y: { axis: null, zero: true },
    marks: [
      link(bars.slice(0, -1), { x1: "at", x2: (bar: Standing) => bar.at + 1, y1: "to", y2: "to", stroke: "var(--edge)", strokeDasharray: "2 3" }),
      barY(bars, { x: "at", y1: "from", y2: "to", fill, stroke: fill }),
      ruleY([0], { stroke: "var(--ink-2)" }),
      amount(false),
      amount(true),
      ...names(bars, { x: "at", frameAnchor: "bottom", lineAnchor: "top", dy: 8 + (bars.some(fallen) ? 18 : 0), lineHeight: LINE / 12 }, ({ at }) => (lines[at] ?? []).join("\n")),
    ],
  });
}

/** Where there is room, names stand left of the bars and amounts right of them; on a phone both above. */
function rows({ f, width }: Drawing, bars: Standing[]): Element {
  const isWide = width >= WIDE;
  const [row, left, right] = isWide ? [30, 270, 104] : [ROW, 1, 1];
  const line = { y: "at", ...halo, ...(isWide ? {} : { lineAnchor: "top" as const, dy: 2 - ROW / 2 }) } as const;
  const roomOf = (bar: Standing): number => (isWide ? left : width - widthOf(said(f, bar), AMOUNT)) - GAP;
  return plot({
    width,
    height: bars.length * row + 4,
    marginLeft: left,
    marginRight: right,
    marginTop: 0,
    marginBottom: 4,
    className: "plot-svg",
    x: { axis: null, zero: true },
    y: { type: "band", axis: null, domain: bars.map(({ at }) => at), padding: 0 },
    marks: [
      ruleX([0], { stroke: "var(--line)" }),
      link(bars.slice(0, -1), { y1: "at", y2: (bar: Standing) => bar.at + 1, x1: "to", x2: "to", stroke: "var(--edge)", strokeDasharray: "2 3" }),
      barX(bars, { y: "at", x1: "from", x2: "to", insetTop: isWide ? 5 : NAME, insetBottom: isWide ? 5 : 6, fill, stroke: fill }),
      ...names(bars, { ...line, frameAnchor: "left", textAnchor: "start", dx: 1 - left }, (bar) => fitted(bar.name, roomOf(bar), handOf(bar))),
      text(bars, { ...line, frameAnchor: "right", textAnchor: "end", dx: right - 1, text: (bar: Standing) => said(f, bar), ...AMOUNT, fill: "var(--ink)" }),
    ],
  });
}

function top(below: boolean): (bar: Standing) => number {
  return ({ from, to }) => (below ? Math.min(from, to) : Math.max(from, to));
}

function fill({ isTotal, amount }: Standing): string {
  if (isTotal) return "var(--ink-2)";
  return amount < 0 ? "var(--bad)" : "var(--good)";
}

/** Those of totals are bold. */
function names(bars: readonly Standing[], where: TextOptions, name: (bar: Standing) => string): Markish[] {
  return [true, false].map((bold) =>
    text(bars.filter(({ isTotal }) => isTotal === bold), { ...where, text: name, ...handOf({ isTotal: bold }), fill: "var(--ink)" }),
  );
}

function handOf({ isTotal }: { isTotal: boolean }): Hand {
  return { fontWeight: isTotal ? 700 : 400 };
}

/** A change says its sign, a total says what it is. */
function said(f: Drawing["f"], { amount, isTotal }: Standing): string {
  return f.money(amount, !isTotal);
}
