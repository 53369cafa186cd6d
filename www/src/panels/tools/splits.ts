/** The segments added up by each cut: what an average over all customers does not show. */
import { html, nothing, type TemplateResult } from "lit";
import type { Split } from "cltv";
import { savable } from "../../exports/table.ts";
import { extended } from "../../language/extended.ts";
import type { View } from "../../view.ts";

export function splits(view: View): TemplateResult | typeof nothing {
  const { t, answer } = view;
  // One group is the whole: there is nothing to hold against it.
  const telling = answer.outcome?.splits.filter(({ groups }) => groups.length > 1) ?? [];
  if (telling.length === 0) return nothing;
  return html`<section class="panel wide" aria-labelledby="splits-title" data-section="splits">
    <h2 id="splits-title">${t("splits-title")}</h2>
    <p class="lead">${t("splits-lead")}</p>
    ${savable(view, t("splits-title"), (told) => table(told, telling))}
  </section>`;
}

function table(view: View, telling: readonly Split[]): TemplateResult {
  const { t, answer } = view;
  return html`<div class="scroll ${answer.stale ? "stale" : ""}" tabindex="0" role="region" aria-label=${t("table-of", { title: t("splits-title") })}>
      <table class="splits">
        <caption class="sr">${t("splits-title")}</caption>
        <thead><tr>
          <td></td>
          ${["customers", "retention", "value", "impact"].map((id) => html`<th scope="col">${t(`splits-${id}`)}</th>`)}
        </tr></thead>
        ${telling.map((split) => body(view, split))}
      </table>
    </div>`;
}

function body(view: View, { cut, groups }: Split): TemplateResult {
  const { t, f } = view;
  return html`<tbody>
    <tr><th scope="rowgroup" colspan="5" class="cut">${t(`cut-${cut}`)}</th></tr>
    ${groups.map(
      ({ value, customers, retentionPerYear, threeYears, contributionImpactPresentValue }) => html`<tr>
        <th scope="row">${value}</th>
        <td>${f.count(customers)}</td>
        <td>${extended(view, retentionPerYear, (rate) => f.share(rate))}</td>
        <td>${extended(view, threeYears.contribution, (money) => f.money(money))}</td>
        <td>${f.money(contributionImpactPresentValue)}</td>
      </tr>`,
    )}
  </tbody>`;
}
