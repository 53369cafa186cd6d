/** A field's name and unit, and a value said with its unit. */
import type { Case, Effect } from "cltv";
import { baseOf, type Field } from "../case/fields.ts";
import { getAt, meantBy, parentOf } from "../case/path.ts";
import { termsOf, type View } from "../view.ts";

/** The name of the field as the case tells it: retention per month, revenue per quarter. */
export function labelOf(view: Pick<View, "draft" | "t">, field: Field, at: string): string {
  const { draft, t } = view;
  const path = meantBy(at);
  if (field.part) return t(field.label, { part: path.slice(path.lastIndexOf(".") + 1) });
  const { on } = holder(draft, path) as { on?: Effect["on"] };
  const listed = /\[(\d+)\]$/.exec(path)?.[1];
  return t(field.label, { ...termsOf(view), base: baseOf(draft, path), kind: on ?? kindIn(path), number: Number(listed ?? 0) + 1 });
}

/** How a contact ended, or which NPS group it is, where one label serves several fields. */
function kindIn(path: string): string {
  return /\.(silent|satisfied|mollified|dissatisfied|promoters|passives|detractors)(?=\.|$)/.exec(path)?.[1] ?? "";
}

/** The curve or effect to which a number belongs, alone or in a list. */
function holder(draft: Case, path: string): object {
  const node = getAt(draft, parentOf(path));
  return Array.isArray(node) ? holder(draft, parentOf(path)) : ((node as object | undefined) ?? {});
}

/** What stands behind the digits in the field. */
export function unitOf({ t, f, draft }: Pick<View, "t" | "f" | "draft">, { unit }: Field, value: unknown): string {
  switch (unit) {
    case "share":
      return "%";
    case "points":
      return t("unit-points");
    case "money":
      return f.currencySign;
    case "periods":
      return t("unit-periods", { period: draft.period, count: typeof value === "number" ? value : 0 });
    default:
      return "";
  }
}

/** `12 months`, `97.5 %`, `450 ₽`. */
export function withUnit(view: Pick<View, "t" | "f" | "draft">, field: Field, value: number): string {
  if (field.unit === "share") return view.f.share(value, 2);
  if (field.unit === "money") return view.f.money(value);
  const unit = unitOf(view, field, value);
  return `${view.f.field(value, field.unit)}${unit && "\u00a0"}${unit}`;
}
