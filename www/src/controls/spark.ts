/** How the NPV runs along a slider: a line under it, the present value marked. */
import { svg, html, nothing, type TemplateResult } from "lit";
import { isNumberPath } from "../case/fields.ts";
import { getAt } from "../case/path.ts";
import { deskOf } from "../uncertainty/desk.ts";
import { tellFigure } from "../uncertainty/figures.ts";
import type { Curve } from "cltv/uncertainty";
import type { Range } from "../number/soft.ts";
import type { View } from "../view.ts";

export interface Spark {
  drawing: TemplateResult;
  /** What it shows, in words. */
  words: string;
}

const WIDTH = 100;
const HEIGHT = 20;

/** Nothing where the number is no part of the case, or does not move the figure. */
export function spark(view: View, path: string, { min, max }: Range): Spark | undefined {
  const { of, stale } = view.answer;
  if (!of?.initiatives?.length || !isNumberPath(path) || path.startsWith("scenarios") || getAt(of, path) === undefined) return undefined;
  const { answer, stale: isOld } = deskOf(view).ask(`spark ${path}`, "curve", of, { x: { path, from: min, to: max } });
  const points = answer ? pointsOf(answer) : [];
  const values = points.map(([, y]) => y);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!answer || !(low < high)) return undefined;
  const tell = (value: number): string => tellFigure(view, "npv", value);
  return { drawing: drawn(points, { low, high, now: answer.x.value, dim: stale || isOld }), words: view.t("spark-words", { figure: view.t("sure-figure-npv"), low: tell(low), high: tell(high) }) };
}

type Point = [x: number, y: number];

/** A figure that has no value somewhere has no point there. */
function pointsOf({ x, y }: Curve): Point[] {
  return Array.from(x.at, (at, index): [number, Curve["y"][number]] => [at, y[index] ?? null]).filter((point): point is Point => typeof point[1] === "number");
}

interface Shape {
  low: number;
  high: number;
  now: number;
  dim: boolean;
}

function drawn(points: readonly Point[], { low, high, now, dim }: Shape): TemplateResult {
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 1];
  const across = (value: number): string => (((value - first) / (last - first)) * WIDTH).toFixed(2);
  const down = (value: number): string => (HEIGHT - ((value - low) / (high - low)) * HEIGHT).toFixed(2);
  const line = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${across(x)} ${down(y)}`).join("");
  const zero = low < 0 && high > 0 ? svg`<path class="zero" d="M0 ${down(0)}H${WIDTH}"></path>` : nothing;
  return html`<svg class="spark ${dim ? "dim" : ""}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${zero}<path d=${line}></path><path class="now" d="M${across(now)} 0V${HEIGHT}"></path></svg>`;
}
