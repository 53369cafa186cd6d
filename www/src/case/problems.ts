/**
 * What the engine found wrong, said in the person's language, at a place on the
 * page: the field it concerns, or the card around it where there is no such field.
 */
import type { Case, Problem } from "cltv";
import { labelOf, unitOf } from "../controls/unit.ts";
import type { Translate } from "../language/messages.ts";
import type { Formats } from "../number/format.ts";
import { fieldAt, isNumberPath, type Field } from "./fields.ts";
import { getAt, kindOf, parentOf } from "./path.ts";

export interface PlacedProblem {
  /** Path of the control or card that shows it. */
  place: string;
  sentence: string;
}

export interface Telling {
  draft: Case;
  t: Translate;
  f: Formats;
}

/** Places other than numbers that can show a problem. */
const PLACES = new Set([
  "name",
  "currency",
  "segments",
  "segments[]",
  "segments[].name",
  "segments[].tenure",
  "segments[].retention",
  "segments[].retention.survival",
  "segments[].retention.rates",
  "initiatives",
  "initiatives[]",
  "initiatives[].name",
  "initiatives[].ramp",
  "initiatives[].effects",
  "initiatives[].effects[]",
  "initiatives[].effects[].segment",
  "initiatives[].effects[].per",
  "initiatives[].costs.oneOff",
]);

export function place(path: string): string {
  if (path === "" || isNumberPath(path) || PLACES.has(kindOf(path))) return path;
  return place(parentOf(path));
}

export function placed(telling: Telling, problems: readonly Problem[]): PlacedProblem[] {
  return problems.map((problem) => ({ place: place(problem.path), sentence: sentence(telling, problem) }));
}

export function sentence(telling: Telling, problem: Problem): string {
  const { draft, t } = telling;
  const field = fieldAt(draft, problem.path);
  const name = field ? whereabouts(telling, problem.path, labelOf(telling, field, problem.path)) : whereabouts(telling, problem.path, "");
  const code = problem.code === "wrongType" && problem.value === "" ? "missing" : problem.code;
  return t(`problem-${code}`, { name, path: problem.path, where: where(problem.path, code), value: valueText(telling, field, problem.value), ...range(telling, field, problem) });
}

/** What kind of place it is, where the sentence depends on it. */
function where(path: string, code: string): string {
  if (code === "conflict" && /\.costs\.perReached\w+$/.test(path)) return "reached";
  if (isNumberPath(path)) return "number";
  return path.endsWith(".name") ? "name" : path.endsWith("]") ? "item" : "list";
}

/** `Mass – margin`, so that the summary tells one segment from another. */
function whereabouts({ draft, t }: Telling, path: string, label: string): string {
  const item = /^(segments|initiatives)\[(\d+)\]/.exec(path);
  const owner = item && (getAt(draft, `${item[0]}.name`) || t(`problem-owner-${item[1]}`, { number: Number(item[2]) + 1 }));
  return [owner, label].filter(Boolean).join(" – ") || t("problem-case");
}

function range(telling: Telling, field: Field | undefined, { range: legal }: Problem): { min: string; max: string; bounds: string } {
  if (!legal) return { min: "", max: "", bounds: "closed" };
  const show = (value: number): string => bound(telling, field, value);
  return { min: show(legal.min), max: show(legal.max), bounds: legal.minOpen ? "open" : "closed" };
}

function bound(telling: Telling, field: Field | undefined, value: number): string {
  const { f } = telling;
  if (field?.unit === "share") return f.share(value, 4);
  if (Math.abs(value) >= 1e6) return f.large(value);
  const unit = field?.unit === "periods" || !field ? "" : unitOf(telling, field, value);
  return `${f.field(value, field?.unit ?? "plain")}${unit && "\u00a0"}${unit}`;
}

/** What was typed stands there as it was typed; a number as the field shows it. */
function valueText(telling: Telling, field: Field | undefined, value: unknown): string {
  if (typeof value === "number") return bound(telling, field, value);
  return String(value ?? "").slice(0, 60);
}
