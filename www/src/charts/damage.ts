/** What each type of problem costs in a segment, ranked. */
import { html, type TemplateResult } from "lit";
import type { SegmentRisk } from "cltv";
import type { View } from "../view.ts";
import { ranked } from "./damage-order.ts";
import { figure } from "./figure.ts";

/** `which` is the index of the segment in the outcome. */
export function damageFigure(view: View, risk: SegmentRisk, which: number): TemplateResult {
  const { t, f } = view;
  return figure(view, {
    name: "damage",
    which: String(which),
    title: t("chart-damage", { per: risk.per, sign: f.currencySign }),
    about: risk.name,
    caption: damageSentence(view, risk),
    legend: html`<ul class="legend" role="list"><li><span class="swatch solid"></span>${t("damage-at-risk")}</li><li><span class="swatch outlined"></span>${t("damage-handling")}</li></ul>`,
    heads: ["problem", "customers", "revenue", "contribution", "handling", "damage", "share"].map((id) => t(`damage-head-${id}`)),
    rows: (told) => rows(told, risk),
  });
}

export function damageSentence({ t, f }: View, risk: SegmentRisk): string {
  const [worst] = ranked(risk);
  if (!worst) return t("damage-none");
  const { name, customersLost, shareOfDamage } = worst;
  const customers = Math.round(customersLost);
  if (shareOfDamage === null) return t("damage-nothing");
  return t("damage-sentence", { problem: name, share: f.share(shareOfDamage, 0), customers: f.count(customersLost), count: customers, per: risk.per });
}

function rows({ t, f }: View, risk: SegmentRisk): string[][] {
  return ranked(risk).map(({ name, customersLost, revenueAtRisk, contributionAtRisk, handlingCost, damage, shareOfDamage }) => [
    name,
    f.count(customersLost),
    ...[revenueAtRisk, contributionAtRisk, handlingCost, damage].map((money) => f.money(money)),
    shareOfDamage === null ? t("no-figure") : f.share(shareOfDamage, 0),
  ]);
}
