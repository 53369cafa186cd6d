/** What the spread comes from, and what it would be worth to know a number before deciding. */
import { nothing, type TemplateResult } from "lit";
import type { View } from "../../view.ts";

export function drivers(_: View): TemplateResult | typeof nothing {
  return nothing;
}
