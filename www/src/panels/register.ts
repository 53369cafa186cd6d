/** Every assumption of the case in one plain table. It is what the printed page shows instead of fields and sliders. */
import { html, type TemplateResult } from "lit";
import { fieldAt } from "../case/fields.ts";
import { getAt } from "../case/path.ts";
import { labelOf, withUnit } from "../controls/unit.ts";
import type { View } from "../view.ts";

interface Line {
  label: string;
  value: string;
}

export function register(view: View): TemplateResult {
  const { t, draft } = view;
  const whole = ["horizon", "discountRatePerYear"].map((path) => line(view, path));
  const timing = { label: t("case-timing"), value: t(`timing-${draft.timing ?? "start"}`) };
  return html`<section class="register" aria-labelledby="register-title">
    <h2 id="register-title">${t("register-title")}</h2>
    ${group(t("case-title"), [...whole, timing])}
    ${draft.segments.map((segment, index) => group(segment.name, lines(view, segment, `segments[${index}]`)))}
    ${(draft.initiatives ?? []).map((initiative, index) => group(initiative.name, lines(view, initiative, `initiatives[${index}]`)))}
    <p class="hint">${t("register-note")}</p>
  </section>`;
}

function group(name: string, content: Line[]): TemplateResult {
  return html`<div class="register-group">
    <h3>${name}</h3>
    <dl>${content.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
  </div>`;
}

/** Every number below a place, each with the name of its field; words that choose, in words. */
function lines(view: View, node: unknown, path: string): Line[] {
  if (Array.isArray(node)) return node.flatMap((part, index) => lines(view, part, `${path}[${index}]`));
  if (typeof node === "number") return [line(view, path)];
  if (typeof node !== "object" || node === null) return [];
  const parts = Object.entries(node).flatMap(([key, part]) => lines(view, part, `${path}.${key}`));
  return [...titles(view, node as Record<string, unknown>), ...parts];
}

function titles({ t }: View, node: Record<string, unknown>): Line[] {
  if (typeof node["curve"] === "string") return [{ label: t("retention-curve"), value: t(`curve-${node["curve"]}`) }];
  if (typeof node["on"] !== "string") return [];
  const whom = typeof node["segment"] === "string" ? node["segment"] : t("effect-all-segments");
  return [{ label: t(`quantity-${node["on"]}`), value: whom }];
}

function line(view: View, path: string): Line {
  const field = fieldAt(view.draft, path);
  const value = getAt(view.draft, path);
  if (!field) return { label: path, value: String(value) };
  return { label: labelOf(view, field, path), value: typeof value === "number" ? withUnit(view, field, value) : String(value) };
}
