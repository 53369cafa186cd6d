/** How customers and cash run, how the NPV comes about, and the variants of the case. */
import { html, nothing } from "lit";
import { bridgeFigure } from "../charts/bridge.ts";
import { cashFigure } from "../charts/cash.ts";
import { customersFigure } from "../charts/customers.ts";
import { scenariosCash, scenariosInWords } from "../panels/scenarios.ts";
import type { Section, Told } from "./report.ts";

export function flows({ view, outcome, of }: Told): Section {
  return { name: "flows", title: view.t("report-flows"), body: html`${cashFigure(view, outcome, of)} ${customersFigure(view, outcome, of)}` };
}

/** By initiative where there are several; one alone comes about by what it changes. */
export function way({ view, outcome, of }: Told): Section | undefined {
  const count = of.initiatives?.length ?? 0;
  if (count === 0) return undefined;
  return { name: "bridge", title: view.t("report-bridge"), body: html`${bridgeFigure(view, outcome, count > 1 ? "initiative" : "driver")}` };
}

export function scenarios({ view, of }: Told): Section | undefined {
  const list = of.scenarios ?? [];
  if (list.length === 0) return undefined;
  return { name: "scenarios", title: view.t("scenarios-title"), body: html`${scenariosInWords(view, list)} ${scenariosCash(view) ?? nothing}` };
}
