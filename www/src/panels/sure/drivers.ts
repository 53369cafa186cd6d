/** What the spread comes from, and what it would be worth to know a number before deciding. */
import { html, nothing, type TemplateResult } from "lit";
import { driversFigure } from "../../charts/drivers.ts";
import type { InformationValue } from "cltv/uncertainty";
import { deskOf } from "../../uncertainty/desk.ts";
import { savable } from "../../exports/table.ts";
import type { View } from "../../view.ts";
import { fullName } from "./names.ts";
import { planOf } from "./simulation.ts";
import { told } from "./told.ts";

/** Asked when it is unfolded: it takes many more trials than the simulation. */
export function drivers(view: View): TemplateResult {
  const { t, actions } = view;
  const key = "sure-drivers";
  const open = view.isOpen(key);
  const fold = (event: Event): void => {
    if (event.target === event.currentTarget) actions.fold(key, (event.target as HTMLDetailsElement).open);
  };
  return html`<details class="more" data-part="drivers" ?open=${open} @toggle=${fold}>
    <summary><span class="more-title">${t("drivers-title")}</span> <span class="facts">${t("drivers-fact")}</span></summary>
    ${open ? html`<div class="stack drivers">${shares(view)} ${worth(view)}</div>` : nothing}
  </details>`;
}

function shares(view: View): TemplateResult | typeof nothing {
  const { of, stale } = view.answer;
  if (!of) return nothing;
  const standing = deskOf(view).ask("sensitivity", "sensitivity", of, { seed: planOf({ draft: of }).seed });
  const { answer, of: asked, stale: isOld } = standing;
  return html`${told(view, "sensitivity", standing)} ${answer && asked ? driversFigure({ ...view, draft: asked }, answer, stale || isOld) : nothing}`;
}

function worth(view: View): TemplateResult | typeof nothing {
  const { of, stale } = view.answer;
  if (!of) return nothing;
  const { seed, trials, sampling } = planOf({ draft: of });
  const standing = deskOf(view).ask("information", "informationValue", of, { seed, trials, sampling });
  const { answer, of: asked, stale: isOld } = standing;
  return html`${told(view, "information", standing)} ${answer && asked ? table({ ...view, draft: asked }, answer, stale || isOld) : nothing}`;
}

function table(view: View, { now, evpi, evpiError, inputs }: InformationValue, stale: boolean): TemplateResult {
  const { t, f } = view;
  const title = t("worth-know-title");
  return html`<div class="${stale ? "stale" : ""} stack-tight">
    <h3>${title}</h3>
    <p class="hint">${t("worth-know-lead", { evpi: f.money(evpi), now: f.money(now) })}</p>
    ${savable(view, title, (told) => worthTable(told, { evpi, evpiError, inputs }))}
  </div>`;
}

function worthTable(view: View, { evpi, evpiError, inputs }: Pick<InformationValue, "evpi" | "evpiError" | "inputs">): TemplateResult {
  const { t, f } = view;
  const title = t("worth-know-title");
  const row = (name: string, value: number, miss: number): TemplateResult => html`<tr><th scope="row">${name}</th><td>${f.money(value)}</td><td>±\u00a0${f.money(miss)}</td></tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}><table data-table="information">
      <caption class="sr">${title}</caption>
      <thead><tr>${["number", "worth", "error"].map((id) => html`<th scope="col">${t(`worth-know-${id}`)}</th>`)}</tr></thead>
      <tbody>${row(t("worth-know-all"), evpi, evpiError)} ${inputs.map(({ path, evppi, evppiError }) => row(fullName(view, path), evppi, evppiError))}</tbody>
    </table></div>`;
}
