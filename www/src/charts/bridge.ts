/** How the NPV comes about: what each part brings alone, what they take from one another, and what it costs. */
import { html, nothing, type TemplateResult } from "lit";
import type { Outcome } from "cltv";
import type { View } from "../view.ts";
import { bridgeBars, overlapOf, type BridgeBy } from "./bridge-bars.ts";
import { figure } from "./figure.ts";

const WAYS: readonly BridgeBy[] = ["initiative", "driver"];
const KEPT = "bridge-by";

export function bridge(view: View): TemplateResult | typeof nothing {
  const { outcome, of } = view.answer;
  if (!outcome || !of?.initiatives?.length) return nothing;
  const by = (view.kept.get(KEPT) as BridgeBy | undefined) ?? "initiative";
  const { t, f } = view;
  return html`<div class="wide" id="bridge">
    ${figure(view, {
      name: "bridge",
      which: by,
      title: t("bridge-title", { sign: f.currencySign }),
      caption: bridgeSentence(view, outcome, by),
      legend: ways(view, by),
      heads: [t("bridge-step"), t("bridge-amount")],
      rows: (told) => bridgeBars(view, outcome, by).map(({ name, amount }) => [name, told.f.moneyExact(amount)]),
    })}
  </div>`;
}

/** As radio buttons of their own: the choice is no part of the case. */
function ways({ t, actions }: View, by: BridgeBy): TemplateResult {
  return html`<fieldset class="segmented inline"><legend>${t("bridge-by")}</legend><div class="segments">
    ${WAYS.map((way) => html`<label><input type="radio" name="bridge-by" .checked=${way === by} @change=${() => actions.keep(KEPT, way)} /><span>${t(`bridge-by-${way}`)}</span></label>`)}
  </div></fieldset>`;
}

export function bridgeSentence({ t, f }: Pick<View, "t" | "f">, { bridge, verdict }: Pick<Outcome, "bridge" | "verdict">, by: BridgeBy): string {
  const { bars } = by === "initiative" ? bridge.byInitiative : bridge.byDriver;
  const overlap = overlapOf(bridge, by);
  const most = [...bars].sort((one, other) => other.benefit - one.benefit)[0];
  const left = t("bridge-left", { benefit: f.money(bridge.benefit), costs: f.money(verdict.costs.presentValue), npv: f.money(bridge.npv) });
  if (bars.length < 2 || !most) return left;
  const words = { name: most.initiative, driver: "driver" in most ? t(`quantity-${most.driver}`) : "", amount: f.money(most.benefit) };
  const first = most.benefit > 0 ? t(`bridge-most-${by}`, words) : t("bridge-most-none");
  const together = overlap === undefined ? t("bridge-together-same") : t("bridge-together", { direction: overlap < 0 ? "less" : "more", amount: f.money(Math.abs(overlap)) });
  return `${first} ${together} ${left}`;
}
