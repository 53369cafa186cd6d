/** The lines of customers with and without the initiatives. */
import { lineY } from "@observablehq/plot";
import type { Outcome } from "cltv";
import { framed, lineLabel, UNDER, type Drawing, type Point } from "./frame.ts";

export function drawCustomers(drawing: Drawing): Element {
  const { outcome, of, t, f } = drawing;
  const without = customers(outcome.without);
  const after = customers(outcome.with);
  const changed = (of.initiatives?.length ?? 0) > 0;
  const top = (after.at(-1)?.y ?? 0) >= (without.at(-1)?.y ?? 0);
  const marks = [
    lineY(without, { x: "x", y: "y", stroke: "var(--ink-2)", strokeWidth: 1.75, strokeDasharray: changed ? "5 4" : "none" }),
    ...(changed ? [lineY(after, { x: "x", y: "y", stroke: "var(--accent)", strokeWidth: 2.5 })] : []),
    ...(changed ? [lineLabel(without, t("chart-without"), { above: !top, fill: "var(--ink-2)" }), lineLabel(after, t("chart-with"), { above: top, fill: "var(--accent-ink)" })] : []),
  ];
  return framed(drawing, (value) => f.countShort(value), marks, { under: changed ? UNDER : 0 });
}

function customers({ opening, closing }: Outcome["with"]): Point[] {
  return [{ x: 0, y: opening[0] ?? 0 }, ...Array.from(closing, (y, index) => ({ x: index + 1, y }))];
}
