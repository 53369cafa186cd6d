/** The futures behind the line of cash: where most of them lie at the end of each period. */
import { html, nothing, type TemplateResult } from "lit";
import { lastSimulation } from "../panels/sure/simulation.ts";
import type { Fan } from "cltv/uncertainty";
import type { View } from "../view.ts";

export interface CashFan {
  fan: Fan;
  stale: boolean;
}

const fans = new WeakMap<Fan, Record<string, CashFan>>();

/** Of an older case as well, as long as it is as long; the same fan is the same object. */
export function cashFan(view: View, horizon: number): CashFan | undefined {
  const { simulation, stale } = lastSimulation(view) ?? {};
  const fan = simulation?.fan;
  if (!fan?.p10 || fan.p10.length !== horizon) return undefined;
  const known = fans.get(fan) ?? {};
  fans.set(fan, known);
  return (known[String(stale)] ??= { fan, stale: stale ?? false });
}

/** An older fan changes its colours and not its height: what is pinned around it must not be laid out anew. */
export function fanLegend(view: View, horizon: number): TemplateResult | typeof nothing {
  const found = cashFan(view, horizon);
  if (!found) return nothing;
  const { t } = view;
  return html`<ul class="legend fan-legend ${found.stale ? "old" : ""}" role="list">
    <li><span class="swatch line"></span>${t("fan-line")}</li>
    <li><span class="swatch inner"></span>${t("fan-inner")}</li>
    <li><span class="swatch outer"></span>${t("fan-outer")}${found.stale ? html`<span class="sr"> ${t("fan-stale")}</span>` : nothing}</li>
  </ul>`;
}
