/** Which numbers of a case are uncertain, and how the main ones become so. */
import type { Case } from "cltv";
import { isRange, numberOf, sourceOf } from "./estimate.ts";
import { fieldAt, isHeadline, isNumberPath } from "./fields.ts";
import { getAt, setAt } from "./path.ts";
import { around } from "./ranges.ts";
import { problemsOf } from "../engine/ask.ts";

/** In the order of the case. The horizon is a decision and not a guess; scenarios have numbers of their own. */
export function uncertainPaths(draft: Case): string[] {
  const known = found.get(draft) ?? numberPaths(draft).filter((path) => isRange(getAt(draft, path)));
  found.set(draft, known);
  return known;
}

/** Asked at every drawing; a draft never changes, a change makes another. */
const found = new WeakMap<Case, string[]>();

export function isUncertain(draft: Case): boolean {
  return uncertainPaths(draft).length > 0;
}

/** Every number that is written in the case. */
export function numberPaths({ discountRatePerYear, segments, initiatives }: Case): string[] {
  return below({ discountRatePerYear, segments, initiatives }, "");
}

function below(node: unknown, path: string): string[] {
  if (isNumberPath(path) && !Array.isArray(node)) return node === undefined ? [] : [path];
  if (Array.isArray(node)) return node.flatMap((part, index) => below(part, `${path}[${index}]`));
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) => below(part, path === "" ? key : `${path}.${key}`));
}

/** What is known exactly, or is no guess about the world. */
const SURE = /^discountRatePerYear$|\.customers$|\.groups\.\w+\.share$/;

/** The numbers on which the answer rests most, each a tenth down and up, as far as it is legal; what varies already stays. */
export function withUsualRanges(draft: Case): Case {
  const chosen = numberPaths(draft).filter((path) => isHeadline(path) && !SURE.test(path));
  return chosen.reduce((it, path) => legal(it, path), draft);
}

function legal(draft: Case, path: string): Case {
  const node = getAt(draft, path);
  const value = numberOf(node);
  const field = fieldAt(draft, path);
  if (isRange(node) || typeof value !== "number" || value === 0 || !field || field.rangeable === false) return draft;
  const source = sourceOf(node);
  const { low, high } = around(value, field.unit === "share", 0);
  const next = setAt(draft, path, { low, likely: value, high, ...(source && { source }) });
  return problemsOf(next).length > problemsOf(draft).length ? draft : next;
}
