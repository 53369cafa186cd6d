/** Two bands behind the line of cash, the inner one with an edge of its own. */
import { areaY, lineY, type Markish } from "@observablehq/plot";
import type { CashFan } from "./fan.ts";
import type { Drawing } from "./frame.ts";

/** Nothing without a simulation. */
export function fanMarks({ data }: Drawing): Markish[] {
  if (!data) return [];
  const { fan, stale } = data as CashFan;
  const fill = stale ? "var(--ink-2)" : "var(--accent)";
  const band = (low: Float64Array, high: Float64Array, fillOpacity: number): Markish => areaY(Array.from(low, (y1, index) => ({ x: index + 1, y1, y2: high[index] ?? y1 })), { x: "x", y1: "y1", y2: "y2", fill, fillOpacity });
  const edge = (series: Float64Array): Markish => lineY(Array.from(series, (y, index) => ({ x: index + 1, y })), { x: "x", y: "y", stroke: fill, strokeOpacity: 0.55, strokeWidth: 1, strokeDasharray: "1 3" });
  return [band(fan.p10, fan.p90, stale ? 0.1 : 0.16), band(fan.p25, fan.p75, stale ? 0.12 : 0.22), edge(fan.p10), edge(fan.p90)];
}
