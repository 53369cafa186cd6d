/** What the drawings over time have in common. */
import { axisX, axisY, gridY, plot, text, type Markish } from "@observablehq/plot";
import type { Case, Outcome } from "cltv";
import type { Translate } from "../language/messages.ts";
import type { Formats } from "../number/format.ts";
import { kept } from "./kept.ts";
import { periods } from "./ticks.ts";
import { widthOf } from "./type.ts";

export interface Drawing {
  /** Of the figure. */
  name: string;
  outcome: Outcome;
  of: Case;
  t: Translate;
  f: Formats;
  /** Which of several figures of one name, such as the segment it is about. */
  which: string;
  /** What it shows, where that is not in the outcome. */
  data?: unknown;
  width: number;
  height: number;
  /** Where it is not the page. */
  sheet?: "paper" | "file";
}

export interface Point {
  x: number;
  y: number;
}

/** Room for `−100 млн`. */
export const LEFT = 70;
export const RIGHT = 10;
/** Room for `100 тыс.` */
export const COUNTS = 56;

/** Between a name and the figure in its line. */
export const GAP = 12;

/** Text over lines stays readable. */
export const halo = { stroke: "var(--card)", strokeWidth: 4 } as const;

/** Above and below a line. */
const [ABOVE, BELOW] = [-10, 13];
export const STRONG = { fontWeight: 600 } as const;

export function endLabel(points: Point[], label: string): Markish {
  const place = { textAnchor: "end", dy: ABOVE, ...STRONG } as const;
  return text(points.slice(-1), { x: "x", y: "y", text: () => label, fill: "var(--ink)", ...place, ...halo, render: kept(place) });
}

/** A name along its line, on the side where the line leaves room. */
export function lineLabel(points: Point[], label: string, { above, fill }: { above: boolean; fill: string }): Markish {
  const falls = (points.at(-1)?.y ?? 0) < (points[0]?.y ?? 0);
  const at = points[Math.round((points.length - 1) * 0.45)];
  const place = { textAnchor: falls === above ? "start" : "end", dx: falls === above ? 4 : -4, dy: above ? ABOVE : BELOW, ...STRONG } as const;
  return text(at ? [at] : [], { x: "x", y: "y", text: () => label, fill, ...place, ...halo, render: kept(place) });
}

/** Right of the frame, and in it under the lowest line. */
interface Free {
  right: number;
  under: number;
}

/** What a name below a line needs. */
export const UNDER = BELOW + 8;

/** Periods from left to right, whatever is counted upwards. */
export function framed(drawing: Drawing, tick: (value: number) => string, marks: Markish[], { right = RIGHT, under = 0 }: Partial<Free> = {}): Element {
  return sided(LEFT, (left) => drawnIn({ ...drawing, left, right, under }, tick, marks));
}

/** Between the amounts along the side and the frame. */
export const BESIDE = 8;

/** With room for the amounts along the side: which they are is known when they stand there. */
export function sided(least: number, draw: (left: number) => Element): Element {
  const first = draw(least);
  const amounts = [...first.querySelectorAll('[aria-label="y-axis tick label"] text')].map((label) => widthOf(label.textContent ?? ""));
  const left = Math.ceil(Math.max(0, ...amounts)) + BESIDE;
  return bare(left > least ? draw(left) : first);
}

function drawnIn({ outcome: { horizon }, width, height, left, right, under }: Drawing & Free & { left: number }, tick: (value: number) => string, marks: Markish[]): Element {
  return plot({
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: 18,
    marginBottom: 26,
    className: "plot-svg",
    x: { domain: [0, horizon] },
    y: { nice: true, zero: false, insetBottom: under },
    marks: [
      gridY({ stroke: "var(--line)", strokeOpacity: 1, ticks: 4 }),
      axisY({ ticks: 4, tickSize: 0, tickFormat: tick, label: null, color: "var(--ink-2)" }),
      axisX(periods(horizon, width - left - right), { tickSize: 3, tickFormat: String, label: null, color: "var(--ink-2)" }),
      ...marks,
    ],
  });
}

/** A name and its figure in a line, the bar below it; as wide as there is room. */
export function listed(width: number, rows: number, row: number) {
  return { width, height: rows * row + 2, marginLeft: 1, marginRight: 1, marginTop: 0, marginBottom: 2, className: "plot-svg" } as const;
}

/** Counts upwards: their labels are shorter than those of money, and a name stands below. */
export function counted({ width, height, f }: Drawing, marginLeft: number) {
  const frame = { width, height: height + 20, marginLeft, marginRight: RIGHT, marginTop: 10, marginBottom: 26, className: "plot-svg" } as const;
  const marks = [
    gridY({ stroke: "var(--line)", strokeOpacity: 1, ticks: 4 }),
    axisY({ ticks: 4, tickSize: 0, tickFormat: (value: number) => f.countShort(value), label: null, color: "var(--ink-2)" }),
  ];
  return { frame, marks };
}

/** What Plot adds and the page does not want. */
export function bare(drawing: Element): Element {
  // Plot brings its own style element, which the page's policy refuses; the page styles it instead.
  drawing.querySelectorAll("style").forEach((style) => style.remove());
  // One picture with one name: its parts have none.
  drawing.querySelectorAll("[aria-label]").forEach((mark) => mark.removeAttribute("aria-label"));
  return drawing;
}
