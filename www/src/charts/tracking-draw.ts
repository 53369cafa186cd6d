/** Repeat purchases as they added up, and as the model lets them add up. */
import { axisX, lineY, plot, ruleX } from "@observablehq/plot";
import type { Tracking } from "./purchases.ts";
import { counted, COUNTS, RIGHT, sided, type Drawing } from "./frame.ts";
import { amounts } from "./ticks.ts";

export function drawTracking(drawing: Drawing): Element {
  const { f, width } = drawing;
  const { at, actual, expected, fitted } = drawing.data as Tracking;
  const line = (series: Float64Array): { x: number; y: number }[] => Array.from(series, (y, index) => ({ x: at[index] ?? index, y }));
  return sided(COUNTS, (left) => {
    const { frame, marks } = counted(drawing, left);
    return plot({
      ...frame,
      y: { nice: true, zero: true },
      marks: [
        ...marks,
        axisX({ ticks: amounts([f.number(at.at(-1) ?? 0, 0)], width - left - RIGHT), tickSize: 3, tickFormat: (value: number) => f.number(value, 0), label: null, color: "var(--ink-2)" }),
        fitted < (at.at(-1) ?? 0) ? ruleX([fitted], { stroke: "var(--ink-2)", strokeDasharray: "2 3" }) : [],
        lineY(line(actual), { x: "x", y: "y", stroke: "var(--ink-2)", strokeWidth: 1.75, strokeDasharray: "5 4" }),
        lineY(line(expected), { x: "x", y: "y", stroke: "var(--accent)", strokeWidth: 2.5 }),
      ],
    });
  });
}
