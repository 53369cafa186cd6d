/** Cumulative cash of the case and of each of its scenarios. */
import type { TemplateResult } from "lit";
import type { Case, ScenarioOutcome } from "cltv";
import type { View } from "../view.ts";
import { figure } from "./figure.ts";

export function scenariosFigure(view: View, of: Case, found: readonly ScenarioOutcome[]): TemplateResult {
  const { t, f } = view;
  return figure(view, {
    name: "scenarios",
    title: t("chart-scenarios", { sign: f.currencySign }),
    caption: scenariosSentence(view, found),
    heads: [t("period-name", { period: of.period }), ...found.map(({ name }) => name ?? t("scenarios-base"))],
    rows: (told) => rows(told, found),
  });
}

/** Which of them leaves the most. */
export function scenariosSentence({ t, f }: Pick<View, "t" | "f">, found: readonly ScenarioOutcome[]): string {
  const best = [...found].sort((one, other) => other.verdict.npv - one.verdict.npv)[0];
  const npv = f.money(best?.verdict.npv ?? 0);
  if (!best?.name) return t("caption-scenarios-base", { npv });
  return t("caption-scenarios", { name: best.name, npv, more: f.money(best.difference.npv ?? 0) });
}

/** Scenarios may differ in their horizon. */
function rows({ t, f }: View, found: readonly ScenarioOutcome[]): string[][] {
  const longest = Math.max(...found.map(({ cumulative }) => cumulative.length));
  const cell = (value: number | undefined): string => (value === undefined ? t("no-figure") : f.money(value));
  return Array.from({ length: longest }, (_, index) => [String(index + 1), ...found.map(({ cumulative }) => cell(cumulative[index]))]);
}
