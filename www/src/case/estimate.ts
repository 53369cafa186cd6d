/**
 * A number of the case may stand alone, with its source, or as a range. The page
 * reads and edits the number itself; its range and source stay where they are.
 * While a field is being mended the number may be text, in all three.
 */
import type { RangedNumber } from "cltv";
import { getAt } from "./path.ts";

/** The number a plain evaluation takes: itself, `value`, or `likely`; whatever stands in its place if it is none. */
export function numberOf(node: unknown): unknown {
  if (!isStated(node)) return node;
  return "likely" in node ? node.likely : node.value;
}

export function numberAt(draft: unknown, path: string): unknown {
  return numberOf(getAt(draft, path));
}

export function rangeOf(node: unknown): Pick<RangedNumber, "low" | "high"> | undefined {
  if (!isStated(node)) return undefined;
  const { low, high } = node;
  return typeof low === "number" && typeof high === "number" ? { low, high } : undefined;
}

export function sourceOf(node: unknown): string {
  return isStated(node) && typeof node.source === "string" ? node.source : "";
}

/** The same statement about another number. A field that is emptied keeps its range, for which a likely value is missing then. */
export function withNumber(node: unknown, value: unknown): unknown {
  if (!isStated(node)) return value;
  if ("likely" in node) return { ...node, likely: value ?? "" };
  return value === undefined ? undefined : { ...node, value };
}

/** The same number from another source; without one, a number that is no range stands alone again. */
export function withSource(node: unknown, source: string): unknown {
  const { source: _, ...rest } = isStated(node) ? node : { value: node };
  if (source !== "") return { ...rest, source };
  return "likely" in rest ? rest : rest["value"];
}

/** Whether this is a number or stands for one. */
export function isEstimate(node: unknown): boolean {
  return typeof node === "number" || isStated(node);
}

/** No other object of a case has a `value` or a `likely`. */
function isStated(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null && !Array.isArray(node) && ("value" in node || "likely" in node);
}
