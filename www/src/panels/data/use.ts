/** What was found goes into the case: into a part of it that is chosen, or into a new one. */
import { html, type TemplateResult } from "lit";
import type { Case, Correlation, Retention, Segment } from "cltv";
import { correlationsOf, recorrelated } from "../../case/correlations.ts";
import { insertAt } from "../../case/path.ts";
import { withShape } from "../../case/scenarios.ts";
import { icon } from "../../controls/icons.ts";
import type { View } from "../../view.ts";

export interface Use {
  /** Of the existing parts, in their order. */
  existing: readonly string[];
  fresh: string;
  /** Something is on its way already. */
  waits?: boolean;
  /** Without an index: into a new one. */
  use(index?: number): void;
}

export function useButtons({ t }: View, { existing, fresh, waits = false, use }: Use): TemplateResult {
  return html`<div class="metric-use data-use">
    <p class="hint">${t("data-use")}</p>
    <div class="row">
      ${existing.map((label, index) => html`<button type="button" class="quiet" data-use=${index} ?disabled=${waits} @click=${() => use(index)}>${icon("copy")}${label}</button>`)}
      <button type="button" class="quiet" data-use="new" ?disabled=${waits} @click=${() => use()}>${icon("plus")}${fresh}</button>
    </div>
  </div>`;
}

export interface FittedRetention {
  retention: Retention;
  correlations: readonly { between: readonly [string, string]; gaussian: number }[];
}

/** The case in which this segment stays so; what its numbers moved with before is forgotten. */
export function withRetention(it: Case, index: number, { retention, correlations }: FittedRetention): Case {
  const path = `segments[${index}].retention`;
  const alone = recorrelated(it, (one) => (one.startsWith(`${path}.`) ? undefined : one));
  const next = withShape(alone, path, retention);
  const pairs = correlations.map(({ between: [one, other], gaussian }): Correlation => ({ between: [`${path}.${one}`, `${path}.${other}`], gaussian }));
  return pairs.length > 0 ? { ...next, correlations: [...correlationsOf(next), ...pairs] } : next;
}

export function withSegment(it: Case, segment: Segment): Case {
  return insertAt(it, "segments", it.segments.length, segment);
}

/** The same retention with a word on where each of its numbers comes from. */
export function sourced(retention: Retention, source: string): Retention {
  const one = (node: unknown): unknown => (typeof node === "number" ? { value: node, source } : typeof node === "object" && node !== null && !Array.isArray(node) ? { ...node, source } : node);
  const named = Object.entries(retention).map(([name, node]) => [name, name === "curve" || name === "per" ? node : one(node)]);
  return Object.fromEntries(named) as Retention;
}

/** A number of the engine's, with its source. */
export function stated(node: unknown, source: string): unknown {
  return typeof node === "object" && node !== null ? { ...node, source } : { value: node, source };
}
