/** How it is simulated. It is a part of the case: with the same seed a colleague sees the same figures. */
import { html, type TemplateResult } from "lit";
import { addFields } from "../../case/fields.ts";
import { addPlaces } from "../../case/problems.ts";
import { choice, segmented } from "../../controls/choice.ts";
import { icon } from "../../controls/icons.ts";
import "../../controls/number.ts";
import type { SimulationOptions } from "cltv";
import type { View } from "../../view.ts";
import { planOf } from "./simulation.ts";

addFields({ "simulation.seed": { label: "sure-seed", unit: "plain", soft: [0, 100], step: 1, fallback: 1, sourceless: true } });
addPlaces(["simulation.trials", "simulation.sampling"]);

type Sampling = NonNullable<SimulationOptions["sampling"]>;

const TRIALS = [16_384, 131_072, 1_048_576];
const SAMPLINGS: readonly Sampling[] = ["sobol", "random"];

/** Easy to say over the telephone. */
const SEEDS = 1_000_000;

export function settings(view: View): TemplateResult {
  const { t, actions } = view;
  const key = "sure-settings";
  return html`<details class="more" data-part="settings" ?open=${view.isOpen(key)} @toggle=${(event: Event) => actions.fold(key, (event.target as HTMLDetailsElement).open)}>
    <summary><span class="more-title">${t("sure-settings")}</span> <span class="facts">${fact(view)}</span></summary>
    ${view.isOpen(key) ? fields(view) : ""}
  </details>`;
}

function fact(view: View): string {
  const { trials, seed } = planOf(view);
  return view.t("sure-settings-fact", { trials: view.f.count(trials), seed: String(seed) });
}

function fields(view: View): TemplateResult {
  const { t, f, actions } = view;
  const { trials, sampling } = planOf(view);
  const counts = [...new Set([...TRIALS, trials])].sort((one, other) => one - other);
  const put = (name: string, value: unknown): void => {
    actions.settle();
    actions.edit(`simulation.${name}`, value);
    actions.settle();
  };
  return html`<div class="sure-settings">
    ${choice(view, { path: "simulation.trials", label: t("sure-trials"), value: String(trials), options: counts.map((count) => ({ value: String(count), label: f.count(count) })), choose: (value) => put("trials", Number(value)), hint: t("sure-trials-hint") })}
    ${segmented<Sampling>(view, { path: "simulation.sampling", label: t("sure-sampling"), value: sampling, options: SAMPLINGS.map((value) => ({ value, label: t(`sure-sampling-${value}`) })), choose: (value) => put("sampling", value) })}
    <div class="sure-seed"><cltv-number compact .view=${view} path="simulation.seed" hint=${t("sure-seed-hint")}></cltv-number>
      <button type="button" class="quiet" data-act="seed" @click=${() => put("seed", freshSeed())}>${icon("reset")}${t("sure-new-seed")}</button></div>
  </div>`;
}

function freshSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % SEEDS;
}
