/** The line of cumulative cash, with the moment of payback. */
import { areaY, dot, lineY, ruleX, ruleY, text } from "@observablehq/plot";
import type { Outcome } from "cltv";
import { fanMarks } from "./fan-draw.ts";
import { endLabel, framed, halo, LEFT, RIGHT, type Drawing, type Point } from "./frame.ts";

export function drawCash(drawing: Drawing): Element {
  const { outcome, of, t, f, width } = drawing;
  const { cash, verdict } = outcome;
  const points = cumulative(cash);
  const payback = verdict.paybackPeriods;
  const paid = payback === null || payback === 0 ? [] : [{ x: payback, y: 0 }];
  const mark = payback === null ? "" : t("chart-payback", { period: of.period, number: Math.ceil(payback) });
  // Left of the moment there is room above zero, right of it below: an early one is named on the right, in one line.
  const late = (width - LEFT - RIGHT) * ((payback ?? 0) / outcome.horizon) > 110;
  const marks = [
    ...fanMarks(drawing),
    areaY(drawing.data ? [] : points, { x: "x", y1: 0, y2: "y", fill: "var(--accent-tint)" }),
    ruleY([0], { stroke: "var(--ink-2)" }),
    ruleX(paid, { x: "x", stroke: "var(--accent-ink)", strokeDasharray: "3 3" }),
    lineY(points, { x: "x", y: "y", stroke: "var(--accent)", strokeWidth: 2.5 }),
    dot(paid, { x: "x", y: "y", r: 5, fill: "var(--card)", stroke: "var(--accent-ink)", strokeWidth: 2 }),
    late
      ? text(paid, { x: "x", frameAnchor: "top", lineAnchor: "top", lineHeight: 1.25, text: () => mark.replace(": ", "\n"), textAnchor: "end", dx: -8, fill: "var(--accent-ink)", fontWeight: 600, ...halo })
      : text(paid, { x: "x", y: "y", text: () => mark, textAnchor: "start", dx: 8, dy: 13, fill: "var(--accent-ink)", fontWeight: 600, ...halo }),
    endLabel(points, f.money(points.at(-1)?.y ?? 0), { above: true, fill: "var(--ink)" }),
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
