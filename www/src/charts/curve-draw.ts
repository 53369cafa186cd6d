/** A falling line with its band, and what was really seen as dots; what was kept from the fit are rings. */
import { areaY, axisX, axisY, dot, gridY, lineY, plot, ruleX } from "@observablehq/plot";
import type { CurvePicture } from "./curve.ts";
import { bare, COUNTS, RIGHT, type Drawing } from "./frame.ts";
import { periods } from "./ticks.ts";

export function drawCurve(drawing: Drawing): Element {
  const { f, width, height } = drawing;
  const { seen, observed, survival } = drawing.data as CurvePicture;
  const points = Array.from(survival.value, (y, x) => ({ x, y, low: survival.low[x] ?? y, high: survival.high[x] ?? y }));
  const place = { x: "at", y: "survival" } as const;
  return bare(
    plot({
      width,
      height: height + 40,
      marginLeft: COUNTS,
      marginRight: RIGHT,
      marginTop: 14,
      marginBottom: 26,
      className: "plot-svg",
      x: { domain: [0, points.length - 1] },
      y: { domain: [0, 1] },
      marks: [
        gridY({ stroke: "var(--line)", strokeOpacity: 1, ticks: 5 }),
        axisY({ ticks: 5, tickSize: 0, tickFormat: (value: number) => f.share(value, 0), label: null, color: "var(--ink-2)" }),
        axisX(periods(points.length - 1, width - COUNTS - RIGHT), { tickSize: 3, tickFormat: String, label: null, color: "var(--ink-2)" }),
        ruleX([seen], { stroke: "var(--ink-2)", strokeDasharray: "2 3" }),
        areaY(points, { x: "x", y1: "low", y2: "high", fill: "var(--accent)", fillOpacity: 0.2 }),
        lineY(points, { x: "x", y: "y", stroke: "var(--accent)", strokeWidth: 2.5 }),
        dot(observed.filter(({ isKept }) => !isKept), { ...place, r: 3.5, fill: "var(--ink)" }),
        dot(observed.filter(({ isKept }) => isKept), { ...place, r: 4, fill: "var(--card)", stroke: "var(--ink)", strokeWidth: 1.5 }),
      ],
    }),
  );
}
