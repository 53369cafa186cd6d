/** A range behind a number: its fields, its shape, and the way back to one number. */
import { html, nothing, type TemplateResult } from "lit";
import { uncorrelated } from "../case/correlations.ts";
import { numberOf, rangeOf, sourceOf } from "../case/estimate.ts";
import { fieldAt, type Field } from "../case/fields.ts";
import { getAt, setAt } from "../case/path.ts";
import { around, fixed, PARTS, remembered, reshaped, restored, SHAPES, shapeOf, type Remembered, type Shape } from "../case/ranges.ts";
import { problemsOf } from "../engine/ask.ts";
import { softRange } from "../number/soft.ts";
import type { View } from "../view.ts";
import { choice } from "./choice.ts";
import { complaint } from "./complaint.ts";
import { icon } from "./icons.ts";

/** The parts of a number control while its range is being told; the number itself stands in their middle. */
export interface RangeEditor {
  before: TemplateResult;
  /** What the number is called within the range. */
  caption: (id: string) => TemplateResult;
  after: TemplateResult;
}

export interface Ranged {
  path: string;
  field: Field;
  label: string;
  close: () => void;
}

export function rangeEditor(view: View, ranged: Ranged): RangeEditor {
  const { path, field, label } = ranged;
  const { t } = view;
  const node = getAt(view.draft, path);
  const shape = shapeOf(node) ?? "pert";
  const parts = PARTS[shape];
  const own = parts.findIndex((part) => part === "likely" || part === "mean");
  const part = (name: string): TemplateResult => html`<cltv-number compact below class=${parts.length < 3 ? "half" : ""} .view=${view} path="${path}.${name}" label=${t("range-part", { part: name })}></cltv-number>`;
  return {
    before: html`${parts.slice(0, Math.max(own, 0)).map(part)}`,
    caption: (id) => html`<label class="part-label" for=${id}>${t("range-part", { part: parts[own] ?? "" })}</label>`,
    after: html`${parts.slice(own + 1).map(part)} ${parts.map((name) => (name === parts[own] ? nothing : complaint(view, `${path}.${name}`)))}
      <div class="range-shape">
        ${choice<Shape>(view, { path: `${path}.dist`, label: t("range-shape"), value: shape, options: offered(field, node).map((value) => ({ value, label: t(`shape-${value}`) })), choose: (next) => reshape(view, path, next), hint: t(`range-hint-${shape}`) })}
        <button type="button" class="quiet" aria-label=${t("range-remove-of", { label })} @click=${() => remove(view, ranged)}>${icon("close")}${t("range-remove")}</button>
      </div>`,
  };
}

/** A range around one number; what is a range already stays. The range it had before comes back, if it still fits. */
export function makeRange(view: View, path: string): void {
  const field = fieldAt(view.draft, path);
  const node = getAt(view.draft, path);
  const value = numberOf(node) ?? field?.fallback;
  if (!field || typeof value !== "number" || shapeOf(node)) return;
  const { min, max } = softRange(field, value, value);
  const source = sourceOf(node);
  const fresh = { ...around(value, field.unit === "share", (max - min) / 20), ...(source && { source }) };
  put(view, path, restored(node ?? value, memory(view, path)) ?? held(view, path, fresh));
}

/** Of those that the number can have: whole numbers have ends, logarithms are of positive numbers, beta and logit-normal are shares of a whole. */
function offered({ unit, whole }: Field, node: unknown): readonly Shape[] {
  const now = shapeOf(node);
  const { low, high } = rangeOf(node) ?? { low: 1, high: 1 };
  const number = numberOf(node) ?? low;
  const isPositive = typeof number !== "number" || number > 0;
  const isShare = unit === "share" && low >= 0 && high <= 1;
  const fits = (shape: Shape): boolean => (shape === "lognormal" ? isPositive : shape === "beta" || shape === "logitNormal" ? isShare : true);
  return SHAPES.filter((shape, index) => shape === now || (fits(shape) && !(whole && index >= SHAPES.indexOf("normal"))));
}

function reshape(view: View, path: string, shape: Shape): void {
  const node = getAt(view.draft, path);
  const next = held(view, path, reshaped(node, shape, memory(view, path)));
  remember(view, path, node);
  put(view, path, next);
}

function remove(view: View, { path, close }: Ranged): void {
  const node = getAt(view.draft, path);
  const next = fixed(node, memory(view, path));
  remember(view, path, node);
  view.actions.settle();
  view.actions.revise((it) => uncorrelated(setAt(it, path, next), path));
  close();
}

/** One step of the history. */
function put({ actions }: View, path: string, node: unknown): void {
  actions.settle();
  actions.edit(path, node);
  actions.settle();
}

/** Within what the engine takes: an end beyond a limit stands at the limit, and what must be whole is whole. */
function held(view: View, path: string, node: object): object {
  const once = (draft: object): object => {
    const problems = problemsOf(setAt(view.draft, path, draft));
    return Object.fromEntries(
      Object.entries(draft).map(([part, value]) => {
        const problem = problems.find((found) => found.path === `${path}.${part}`);
        if (typeof value !== "number") return [part, value];
        if (problem?.code === "notWhole") return [part, part === "low" ? Math.floor(value) : part === "high" ? Math.ceil(value) : Math.round(value)];
        return [part, problem?.code === "outOfRange" && problem.range ? Math.min(problem.range.max, Math.max(problem.range.min, value)) : value];
      }),
    );
  };
  return once(once(node));
}

/** By the lasting name of the segment or initiative: its place may change. */
function memoryKey({ keys }: View, path: string): string {
  return `range ${path.replace(/^(segments|initiatives)\[(\d+)\]/, (whole, list: "segments" | "initiatives", index: string) => keys[list][Number(index)] ?? whole)}`;
}

function memory(view: View, path: string): Remembered | undefined {
  return view.kept.get(memoryKey(view, path)) as Remembered | undefined;
}

function remember(view: View, path: string, node: unknown): void {
  view.actions.keep(memoryKey(view, path), remembered(node, memory(view, path)));
}
