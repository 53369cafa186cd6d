/** The line of cumulative cash, with the moment of payback. */
import { areaY, dot, lineY, ruleX, ruleY, text } from "@observablehq/plot";
import type { Outcome } from "cltv";
import { fanMarks } from "./fan-draw.ts";
import { endLabel, framed, halo, LEFT, RIGHT, STRONG, type Drawing, type Point } from "./frame.ts";
import { kept } from "./kept.ts";
import { widthOf } from "./type.ts";

/** Between the moment and its name. */
const BESIDE = 8;
const EARLY = { textAnchor: "start", dx: BESIDE, dy: 13, ...STRONG } as const;

export function drawCash(drawing: Drawing): Element {
  const { outcome, of, t, f, width } = drawing;
  const { cash, verdict } = outcome;
  const points = cumulative(cash);
  const payback = verdict.paybackPeriods;
  const paid = payback === null || payback === 0 ? [] : [{ x: payback, y: 0 }];
  const mark = payback === null ? "" : t("chart-payback", { period: of.period, number: Math.ceil(payback) });
  const [lines, end] = [mark.replace(": ", "\n"), f.money(points.at(-1)?.y ?? 0)];
  const at = (width - LEFT - RIGHT) * ((payback ?? 0) / outcome.horizon);
  // Both stand above: what it ends with comes first from the right.
  const aside = Math.max(BESIDE, at + BESIDE + widthOf(end, STRONG) - (width - LEFT - RIGHT));
  // Left of the moment there is room above zero, right of it below: an early one is named on the right, in one line.
  const late = at - aside > widthOf(lines, STRONG);
  const marks = [
    ...fanMarks(drawing),
    areaY(drawing.data ? [] : points, { x: "x", y1: 0, y2: "y", fill: "var(--accent-tint)" }),
    ruleY([0], { stroke: "var(--ink-2)" }),
    ruleX(paid, { x: "x", stroke: "var(--accent-ink)", strokeDasharray: "3 3" }),
    lineY(points, { x: "x", y: "y", stroke: "var(--accent)", strokeWidth: 2.5 }),
    dot(paid, { x: "x", y: "y", r: 5, fill: "var(--card)", stroke: "var(--accent-ink)", strokeWidth: 2 }),
    late
      ? text(paid, { x: "x", frameAnchor: "top", lineAnchor: "top", lineHeight: 1.25, text: () => lines, textAnchor: "end", dx: -aside, fill: "var(--accent-ink)", ...STRONG, ...halo })
      : text(paid, { x: "x", y: "y", text: () => mark, fill: "var(--accent-ink)", ...EARLY, ...halo, render: kept(EARLY) }),
    endLabel(points, end),
  ];
  return framed(drawing, (value) => f.countShort(value), marks);
}

/** Each period has two points: after the payments at its start, and at its end. */
function cumulative({ cumulativeAtStart, cumulative: atEnd }: Outcome["cash"]): Point[] {
  return Array.from(atEnd, (y, index) => [
    { x: index, y: cumulativeAtStart[index] ?? 0 },
    { x: index + 1, y },
  ]).flat();
}
