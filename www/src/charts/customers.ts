/** Customers at the end of each period, with and without the initiatives. */
import type { TemplateResult } from "lit";
import type { Case, Outcome } from "cltv";
import { periods } from "../language/extended.ts";
import type { View } from "../view.ts";
import { figure } from "./figure.ts";

export function customersFigure(view: View, outcome: Outcome, of: Case): TemplateResult {
  const { t, f } = view;
  const changed = (of.initiatives?.length ?? 0) > 0;
  const last = outcome.horizon - 1;
  const at = (flows: Outcome["with"]): number => flows.closing[last] ?? 0;
  return figure(view, {
    name: "customers",
    title: t("chart-customers"),
    caption: t(changed ? "caption-customers" : "caption-customers-alone", {
      horizon: periods({ t, draft: of }, outcome.horizon),
      with: f.count(at(outcome.with)),
      without: f.count(at(outcome.without)),
      start: f.count(outcome.without.opening[0] ?? 0),
    }),
    heads: [t("period-name", { period: of.period }), t("chart-without"), ...(changed ? [t("chart-with"), t("chart-difference")] : [])],
    rows: (told) => rows(told, outcome, changed),
  });
}

function rows({ f }: View, outcome: Outcome, changed: boolean): string[][] {
  const { without, with: after, difference } = outcome;
  return Array.from(without.closing, (value, index) => {
    const more = [after.closing[index] ?? 0, difference.closing[index] ?? 0];
    return [String(index + 1), f.count(value), ...(changed ? more.map((number) => f.count(number)) : [])];
  });
}
