/** Two bars for each number of repeat purchases: customers as they are, and as the model expects them. */
import { axisX, plot, rectY, ruleY } from "@observablehq/plot";
import type { Frequencies } from "./purchases.ts";
import { counted, COUNTS, sided, type Drawing } from "./frame.ts";

export function drawRepeats(drawing: Drawing): Element {
  const { f, t } = drawing;
  const { actual, expected } = drawing.data as Frequencies;
  const last = actual.length - 1;
  const bars = (series: Iterable<number>, from: number): { x1: number; x2: number; y: number }[] => Array.from(series, (y, index) => ({ x1: index + from, x2: index + from + 0.38, y }));
  const name = (index: number): string => (index === last ? t("repeats-and-more", { count: index }) : f.count(index));
  const place = { x1: "x1", x2: "x2", y: "y" } as const;
  return sided(COUNTS, (left) => {
    const { frame, marks } = counted(drawing, left);
    return plot({
      ...frame,
      x: { domain: [-0.5, last + 0.5] },
      y: { nice: true },
      marks: [
        ...marks,
        axisX(Array.from(actual, (_, index) => index), { tickSize: 0, tickFormat: name, label: null, color: "var(--ink-2)" }),
        rectY(bars(actual, -0.39), { ...place, fill: "var(--card)", stroke: "var(--ink-2)", strokeWidth: 1.5 }),
        expected ? rectY(bars(expected, 0.01), { ...place, fill: "var(--accent)" }) : [],
        ruleY([0], { stroke: "var(--ink-2)" }),
      ],
    });
  });
}
