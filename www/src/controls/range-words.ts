/** A range in words, each figure with its unit. */
import { fieldAt, type Field } from "../case/fields.ts";
import { numberOf } from "../case/estimate.ts";
import { PARTS, shapeOf } from "../case/ranges.ts";
import type { View } from "../view.ts";
import { withUnit } from "./unit.ts";

type Telling = Pick<View, "draft" | "t" | "f">;

/** `96.9 – 98.1 %, likely 97.5 %`; `normal, mean 450 ₽, standard deviation 40 ₽`; one number alone says nothing. */
export function rangeWords(view: Telling, path: string, node: unknown): string {
  const shape = shapeOf(node);
  return shape ? view.t("range-words", { shape, ...said(view, path, node) }) : "";
}

/** The same beside the field in which the number itself stands. */
export function rangeNote(view: Telling, path: string, node: unknown): string {
  return view.t("range-note", { shape: shapeOf(node) ?? "", ...said(view, path, node) });
}

/** The number with its unit, or the words of a distribution that has none. */
export function inWords(view: Telling, path: string, node: unknown): string {
  const field = fieldAt(view.draft, path);
  const value = numberOf(node);
  if (field && typeof value === "number") return withUnit(view, field, value);
  return shapeOf(node) ? rangeWords(view, path, node) : String(value ?? "");
}

const NO_PARTS = { range: "", likely: "", mean: "", sd: "", mu: "", sigma: "", alpha: "", beta: "" };

function said(view: Telling, path: string, node: unknown): Record<string, string> {
  const parts = node as Record<string, unknown>;
  const field = (part: string): Field | undefined => fieldAt(view.draft, `${path}.${part}`);
  const part = (name: string): string => figure(view, field(name), parts[name]);
  const names = PARTS[shapeOf(node) ?? "pert"];
  return { ...NO_PARTS, ...Object.fromEntries(names.map((name) => [name, part(name)])), range: names.includes("low") ? between(view, field("low"), parts) : "" };
}

/** `50 – 58 %`, `€400 – €520`: a unit that follows its number is said once. */
function between(view: Telling, field: Field | undefined, { low, high }: Record<string, unknown>): string {
  const first = field && typeof low === "number" && field.unit !== "money" ? view.f.field(low, field.unit) : figure(view, field, low);
  return `${first}\u00a0– ${figure(view, field, high)}`;
}

/** What is being mended stands as it was typed. */
function figure(view: Telling, field: Field | undefined, value: unknown): string {
  return field && typeof value === "number" ? withUnit(view, field, value) : String(value ?? "");
}
