/**
 * What the engine found wrong, said in the person's language, at a place on the
 * page: the field it concerns, or the card around it where there is no such field.
 */
import type { Case, Problem } from "cltv";
import { labelOf, unitOf } from "../controls/unit.ts";
import type { Translate } from "../language/messages.ts";
import type { Formats } from "../number/format.ts";
import { fieldAt, isNumberPath, numberPath, partAt, type Field } from "./fields.ts";
import { getAt, kindOf, meantBy, parentOf } from "./path.ts";

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
  "segments[].retention.problems",
  "segments[].retention.problems[]",
  "segments[].retention.problems[].name",
  "segments[].retention.problems[].outcomes",
  "segments[].retention.groups",
  "segments[].cuts.products",
  "segments[].cuts.years",
  "segments[].cuts.npsGroup",
  "segments[].cuts.channel",
  "initiatives",
  "initiatives[]",
  "initiatives[].name",
  "initiatives[].ramp",
  "initiatives[].effects",
  "initiatives[].effects[]",
  "initiatives[].effects[].segment",
  "initiatives[].effects[].per",
  "initiatives[].effects[].problem",
  "initiatives[].effects[].from",
  "initiatives[].effects[].to",
  "initiatives[].costs.oneOff",
  "scenarios",
  "scenarios[]",
  "scenarios[].name",
]);

/** Places of tools that stand beside the case; they come with their panels. */
export function addPlaces(paths: readonly string[]): void {
  for (const path of paths) PLACES.add(path);
}

export function place(path: string): string {
  if (path === "" || isNumberPath(path) || PLACES.has(kindOf(path))) return path;
  return place(parentOf(path));
}

export function placed(telling: Telling, problems: readonly Problem[]): PlacedProblem[] {
  return problems.map((problem) => ({ place: place(problem.path), sentence: sentence(telling, problem) }));
}

export function sentence(telling: Telling, problem: Problem): string {
  const { draft, t } = telling;
  const path = meantBy(numberPath(problem.path));
  const part = partAt(problem.path);
  const number = fieldAt(draft, path);
  const field = part === undefined ? number : fieldAt(draft, `${path}.${part}`);
  const name = whereabouts(telling, problem.path, number ? labelOf(telling, number, path) : "", part === undefined ? "" : t("range-part", { part }));
  const code = problem.code === "wrongType" && problem.value === "" ? "missing" : problem.code;
  return t(`problem-${code}`, { name, path: problem.path, where: where(path, code), value: valueText(telling, field, problem), ...range(telling, field, problem) });
}

/** What a place is called, with whose it is: `Mass – Contribution margin`. */
export function placeName(telling: Telling, path: string): string {
  const field = fieldAt(telling.draft, path);
  return whereabouts(telling, path, field ? labelOf(telling, field, path) : "");
}

/** What kind of place it is, where the sentence depends on it. */
function where(path: string, code: string): string {
  if (code === "conflict" && /\.costs\.perReached\w+$/.test(path)) return "reached";
  if (code === "conflict" && path.endsWith(".on")) return "effect";
  if (code === "conflict" && path.endsWith(".to")) return "move";
  if (code === "conflict" && path.startsWith("correlations")) return path === "correlations" ? "together" : path.endsWith("between") ? "twice" : "pair";
  if (code === "sum") return /\.(\w+)$/.exec(path)?.[1] ?? "list";
  if (isNumberPath(path)) return "number";
  return path.endsWith(".name") ? "name" : path.endsWith("]") ? "item" : "list";
}

/** `Mass – margin`, so that the summary tells one segment from another. */
function whereabouts(telling: Telling, at: string, ...labels: string[]): string {
  const path = meantBy(numberPath(at));
  const problem = /^segments\[\d+\]\.retention\.problems\[\d+\]/.exec(path);
  const parts = [path === at ? "" : ownerName(telling, at), ownerName(telling, path), problem && getAt(telling.draft, `${problem[0]}.name`), ...labels];
  return [...new Set(parts)].filter(Boolean).join(" – ") || telling.t("problem-case");
}

/** The name of the segment, initiative or scenario that holds this place; empty if none does. */
export function ownerName({ draft, t }: Telling, path: string): string {
  const item = /^(segments|initiatives|scenarios)\[(\d+)\]/.exec(path);
  return item ? (getAt(draft, `${item[0]}.name`) as string) || t(`problem-owner-${item[1]}`, { number: Number(item[2]) + 1 }) : "";
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
function valueText(telling: Telling, field: Field | undefined, { code, path, value }: Problem): string {
  if (code === "sum" && typeof value === "number") return telling.f.share(value, 4);
  if (typeof value === "number") return bound(telling, field, value);
  if (isPathList(path, value)) return telling.f.list(value.map((one) => placeName(telling, one)));
  if (/^correlations\[/.test(path) && typeof value === "string") return placeName(telling, value);
  return String(value ?? "").slice(0, 60);
}

/** Numbers that cannot move together like this. */
function isPathList(path: string, value: unknown): value is string[] {
  return path.startsWith("correlations") && Array.isArray(value) && value.every((one) => typeof one === "string");
}
