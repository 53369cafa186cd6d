/** A day as the person's language writes it. */
import type { View } from "../../view.ts";

export function day({ f, t }: Pick<View, "f" | "t">, iso: string | null): string {
  if (iso === null) return t("no-figure");
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? iso : new Intl.DateTimeFormat(f.language, { dateStyle: "medium", timeZone: "UTC" }).format(at);
}
