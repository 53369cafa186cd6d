/** A line for the case and each scenario, each named at its end; colour and stroke tell them apart as well. */
import { dot, lineY, ruleY, text, type Markish } from "@observablehq/plot";
import type { ScenarioOutcome } from "cltv";
import { MOST_SCENARIOS } from "../case/scenarios.ts";
import { compared } from "../engine/judge.ts";
import { framed, halo, RIGHT, type Drawing, type Point } from "./frame.ts";
import { fitted, widthOf } from "./type.ts";

/** The base is the plain thick line. */
const STROKES = ["none", "7 3", "2 3", "9 3 2 3", "4 4", "12 4"];
/** Lines of text that do not touch. */
const APART = 15;
/** Names of lines. */
const HAND = { fontWeight: 600 };
/** Between the end of a line and its name, and after the name. */
const GAP = 8;

interface Line {
  name: string;
  index: number;
  points: Point[];
}

export function drawScenarios(drawing: Drawing): Element {
  const found = compared(drawing.of);
  const lines = found.ok ? found.value.slice(0, MOST_SCENARIOS + 1).map((scenario, index) => lineOf(drawing, scenario, index)) : [];
  const horizon = Math.max(1, ...lines.map(({ points }) => points.length));
  const height = Math.max(drawing.height + 60, 240);
  const wide = { ...drawing, height, outcome: { ...drawing.outcome, horizon } };
  const room = Math.min(drawing.width * 0.36, Math.max(RIGHT, ...lines.map(({ name }) => widthOf(name, HAND) + 1.5 * GAP)));
  const strokes = lines.flatMap((line) => strokeOf(line));
  const show = (value: number): string => drawing.f.countShort(value);
  const first = framed(wide, show, strokes, { right: room });
  return framed(wide, show, [...strokes, ...labels(first as Scaled, lines, { room: room - 1.5 * GAP, height })], { right: room });
}

function lineOf({ t }: Drawing, { name, cumulative }: ScenarioOutcome, index: number): Line {
  return { name: name ?? t("scenarios-base"), index, points: Array.from(cumulative, (y, at) => ({ x: at + 1, y })) };
}

function strokeOf({ index, points }: Line): Markish[] {
  const stroke = `var(--series-${index})`;
  const end = dot(points.slice(-1), { x: "x", y: "y", r: 3, fill: stroke });
  return [...(index === 0 ? [ruleY([0], { stroke: "var(--ink-2)" })] : []), lineY(points, { x: "x", y: "y", stroke, strokeWidth: index === 0 ? 2.75 : 2, strokeDasharray: STROKES[index] ?? "none" }), end];
}

type Scaled = Element & { scale(name: string): { apply(value: number): number } | undefined };

/** Beside the end of each line; where ends lie close, the names keep apart. */
function labels(drawn: Scaled, lines: readonly Line[], { room, height }: { room: number; height: number }): Markish[] {
  const toY = (value: number): number => drawn.scale("y")?.apply(value) ?? 0;
  const ends = lines.flatMap((line) => line.points.slice(-1).map((end) => ({ line, end, y: toY(end.y) }))).sort((one, other) => one.y - other.y);
  const places = apart(ends.map(({ y }) => y), height - APART / 2);
  return ends.map(({ line, end, y }, index) =>
    text([end], { x: "x", y: "y", dx: GAP, dy: (places[index] ?? y) - y, textAnchor: "start", text: () => fitted(line.name, room, HAND), fill: `var(--series-${line.index})`, ...HAND, ...halo }),
  );
}

/** Downwards as far as they must, and back up where the drawing ends. */
function apart(wished: readonly number[], bottom: number): number[] {
  const places: number[] = [];
  for (const y of wished) places.push(Math.max(y, (places.at(-1) ?? -Infinity) + APART));
  let roof = bottom;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? 0, roof);
    roof = (places[index] ?? 0) - APART;
  }
  return places;
}
