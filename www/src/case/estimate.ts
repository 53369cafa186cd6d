/**
 * A number of the case may stand alone, with its source, as a range, or as a named
 * distribution. The page reads and edits the number itself; its range and source stay
 * where they are. While a field is being mended the number may be text, in all of them.
 */
import { getAt } from "./path.ts";

type Stated = Record<string, unknown>;

/** In which field the number itself stands. A uniform, lognormal, beta or logit-normal one has none: its parameters say it all. */
const NUMBERS = ["likely", "mean", "value"];

/** The number a plain evaluation takes: itself, `value`, `likely` or `mean`; whatever stands in its place if it is none. */
export function numberOf(node: unknown): unknown {
  if (!isStated(node)) return node;
  const key = numberKey(node);
  return key && node[key];
}

export function numberAt(draft: unknown, path: string): unknown {
  return numberOf(getAt(draft, path));
}

/** Whether it says how sure it is. */
export function isRange(node: unknown): boolean {
  return isStated(node) && !("value" in node);
}

/** A distribution that has parameters only, and no number to edit. */
export function isWordsOnly(node: unknown): boolean {
  return isStated(node) && numberKey(node) === undefined;
}

export function rangeOf(node: unknown): { low: number; high: number } | undefined {
  if (!isStated(node)) return undefined;
  const { low, high } = node;
  return typeof low === "number" && typeof high === "number" ? { low, high } : undefined;
}

export function sourceOf(node: unknown): string {
  return isStated(node) && typeof node["source"] === "string" ? node["source"] : "";
}

/** The same statement about another number. A field that is emptied keeps its range, for which a likely value is missing then. */
export function withNumber(node: unknown, value: unknown): unknown {
  if (!isStated(node)) return value;
  if (isRange(node)) return { ...node, [numberKey(node) ?? "value"]: value ?? "" };
  return value === undefined ? undefined : { ...node, value };
}

/** The same for a hand that slides or steps: an end of the range that is in the way gives way. */
export function withPush(node: unknown, value: number): unknown {
  const ends = rangeOf(node);
  const next = withNumber(node, value);
  return ends && isStated(next) ? { ...next, low: Math.min(ends.low, value), high: Math.max(ends.high, value) } : next;
}

/** The same number from another source; without one, a number that is no range stands alone again. */
export function withSource(node: unknown, source: string): unknown {
  const { source: _, ...rest } = isStated(node) ? node : { value: node };
  if (source !== "") return { ...rest, source };
  return isRange(rest) ? rest : rest["value"];
}

/** Whether this is a number or stands for one. */
export function isEstimate(node: unknown): boolean {
  return typeof node === "number" || isStated(node);
}

/** No other object of a case has a `value`, a `likely` or a `dist`. */
function isStated(node: unknown): node is Stated {
  return typeof node === "object" && node !== null && !Array.isArray(node) && ["value", "likely", "dist"].some((key) => key in node);
}

function numberKey(node: Stated): string | undefined {
  return NUMBERS.find((key) => key in node);
}
