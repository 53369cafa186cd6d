/** What the futures say, in one sentence, and what lies behind it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../language/messages.ts";
import { plainText, rich } from "../../language/rich.ts";
import type { SimulatedFigure, Simulation } from "cltv/uncertainty";
import type { View } from "../../view.ts";
import { nearness } from "./chance.ts";

type Speaking = Pick<View, "t" | "f">;

export function sureSentence(view: Speaking, simulation: Simulation, npv: SimulatedFigure): TemplateResult {
  const parts = partsOf(view, simulation, npv);
  return html`${parts.map(([id, words], index) => html`${index > 0 ? " " : ""}${rich(view.t, id, words)}`)}`;
}

/** The same for the ear and for tests. */
export function sureText(view: Speaking, simulation: Simulation, npv: SimulatedFigure): string {
  return partsOf(view, simulation, npv).map(([id, words]) => plainText(view.t, id, words)).join(" ");
}

function partsOf({ f }: Speaking, { trials, payback }: Simulation, npv: SimulatedFigure): [string, Words][] {
  const inTen = percentile(npv, 0.1);
  const count = (share: number): Words => ({ kind: nearness(share), count: f.points(share, 0), trials: f.count(trials) });
  return [
    ["sure-chance", count(npv.shareAboveZero)],
    ["sure-nine", { direction: inTen < 0 ? "loss" : "gain", amount: f.money(Math.abs(inTen)) }],
    ...(payback ? [["sure-back", { ...count(payback.shareWithinHorizon), trials: f.count(payback.trials) }] as [string, Words]] : []),
  ];
}

export function percentile({ percentiles }: SimulatedFigure, wanted: number): number {
  return percentiles.find(({ p }) => Math.abs(p - wanted) < 1e-9)?.value ?? NaN;
}

/** The mean beside what the plain case says, and the mean of the worst. */
export function behind({ t, f }: Speaking, npv: SimulatedFigure): TemplateResult | typeof nothing {
  const tail = f.points(npv.tail, 0);
  return html`<p class="sure-behind">${t("sure-mean", { mean: f.money(npv.mean), plain: f.money(npv.plain) })} ${t("sure-shortfall", { tail, amount: f.money(npv.expectedShortfall) })}</p>`;
}
