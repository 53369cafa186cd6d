/** Draws with Observable Plot. Loaded after the first paint: it is larger than the rest of the page. */
import { areaY, axisX, axisY, dot, gridY, lineY, plot, ruleX, ruleY, text, type Markish } from "@observablehq/plot";
import type { Case, Outcome } from "cltv";
import type { Translate } from "../language/messages.ts";
import type { Formats } from "../number/format.ts";

export interface Drawing {
  outcome: Outcome;
  of: Case;
  t: Translate;
  f: Formats;
  width: number;
  height: number;
}

interface Point {
  x: number;
  y: number;
}

const LEFT = 62;
const RIGHT = 10;

export function drawCustomers({ outcome, of, t, f, width, height }: Drawing): Element {
  const without = customers(outcome.without);
  const after = customers(outcome.with);
  const changed = (of.initiatives?.length ?? 0) > 0;
  const top = (after.at(-1)?.y ?? 0) >= (without.at(-1)?.y ?? 0);
  const marks = [
    lineY(without, { x: "x", y: "y", stroke: "var(--ink-2)", strokeWidth: 1.75, strokeDasharray: changed ? "5 4" : "none" }),
    ...(changed ? [lineY(after, { x: "x", y: "y", stroke: "var(--accent)", strokeWidth: 2.5 })] : []),
    ...(changed ? [lineLabel(without, t("chart-without"), { above: !top, fill: "var(--ink-2)" }), lineLabel(after, t("chart-with"), { above: top, fill: "var(--accent-ink)" })] : []),
  ];
  return framed({ of, width, height, tick: (value) => f.countShort(value) }, marks);
}

export function drawCash({ outcome, of, t, f, width, height }: Drawing): Element {
  const { cash, verdict } = outcome;
  const points = cumulative(cash);
  const payback = verdict.paybackPeriods;
  const paid = payback === null || payback === 0 ? [] : [{ x: payback, y: 0 }];
  const mark = payback === null ? "" : t("chart-payback", { period: of.period, number: Math.ceil(payback) });
  // Left of the moment there is room above zero, right of it below: an early one is named on the right, in one line.
  const late = (width - LEFT - RIGHT) * ((payback ?? 0) / outcome.horizon) > 110;
  const marks = [
    areaY(points, { x: "x", y1: 0, y2: "y", fill: "var(--accent-tint)" }),
    ruleY([0], { stroke: "var(--ink-2)" }),
    ruleX(paid, { x: "x", stroke: "var(--accent-ink)", strokeDasharray: "3 3" }),
    lineY(points, { x: "x", y: "y", stroke: "var(--accent)", strokeWidth: 2.5 }),
    dot(paid, { x: "x", y: "y", r: 5, fill: "var(--card)", stroke: "var(--accent-ink)", strokeWidth: 2 }),
    late
      ? text(paid, { x: "x", frameAnchor: "top", lineAnchor: "top", lineHeight: 1.25, text: () => mark.replace(": ", "\n"), textAnchor: "end", dx: -8, fill: "var(--accent-ink)", fontWeight: 600, ...halo })
      : text(paid, { x: "x", y: "y", text: () => mark, textAnchor: "start", dx: 8, dy: 13, fill: "var(--accent-ink)", fontWeight: 600, ...halo }),
    endLabel(points, f.money(points.at(-1)?.y ?? 0), { above: true, fill: "var(--ink)" }),
  ];
  return framed({ of, width, height, tick: (value) => f.countShort(value) }, marks);
}

const halo = { stroke: "var(--card)", strokeWidth: 4 } as const;

function endLabel(points: Point[], label: string, { above, fill }: { above: boolean; fill: string }): Markish {
  return text(points.slice(-1), { x: "x", y: "y", text: () => label, textAnchor: "end", dy: above ? -10 : 14, fill, fontWeight: 600, ...halo });
}

/** A name along its line, on the side where the line leaves room. */
function lineLabel(points: Point[], label: string, { above, fill }: { above: boolean; fill: string }): Markish {
  const falls = (points.at(-1)?.y ?? 0) < (points[0]?.y ?? 0);
  const at = points[Math.round((points.length - 1) * 0.45)];
  return text(at ? [at] : [], { x: "x", y: "y", text: () => label, textAnchor: falls === above ? "start" : "end", dx: falls === above ? 4 : -4, dy: above ? -10 : 13, fill, fontWeight: 600, ...halo });
}

function framed({ of, width, height, tick }: { of: Case; width: number; height: number; tick: (value: number) => string }, marks: Markish[]): Element {
  const drawing = plot({
    width,
    height,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 18,
    marginBottom: 26,
    className: "plot-svg",
    x: { domain: [0, of.horizon] },
    y: { nice: true, zero: false },
    marks: [
      gridY({ stroke: "var(--line)", strokeOpacity: 1, ticks: 4 }),
      axisY({ ticks: 4, tickSize: 0, tickFormat: tick, label: null, color: "var(--ink-2)" }),
      axisX({ ticks: Math.min(of.horizon, width < 360 ? 4 : 7), tickSize: 3, tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : ""), label: null, color: "var(--ink-2)" }),
      ...marks,
    ],
  });
  // Plot brings its own style element, which the page's policy refuses; the page styles it instead.
  drawing.querySelectorAll("style").forEach((style) => style.remove());
  // One picture with one name: its parts have none.
  drawing.querySelectorAll("[aria-label]").forEach((mark) => mark.removeAttribute("aria-label"));
  return drawing;
}

function customers({ opening, closing }: Outcome["with"]): Point[] {
  return [{ x: 0, y: opening[0] ?? 0 }, ...Array.from(closing, (y, index) => ({ x: index + 1, y }))];
}

/** Each period has two points: after the payments at its start, and at its end. */
function cumulative({ cumulativeAtStart, cumulative: atEnd }: Outcome["cash"]): Point[] {
  return Array.from(atEnd, (y, index) => [
    { x: index, y: cumulativeAtStart[index] ?? 0 },
    { x: index + 1, y },
  ]).flat();
}
