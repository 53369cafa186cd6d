/** What an initiative costs: payments once, running costs, and costs for each customer it reaches. */
import { html, nothing, type TemplateResult } from "lit";
import type { Initiative } from "cltv";
import { blankPayment } from "../case/blank.ts";
import { idOf } from "../case/path.ts";
import { complaint } from "../controls/complaint.ts";
import { icon } from "../controls/icons.ts";
import "../controls/number.ts";
import type { View } from "../view.ts";
import { more } from "./card.ts";

export function costs(view: View, initiative: Initiative, path: string): TemplateResult {
  const { t, actions } = view;
  const at = `${path}.costs`;
  const list = `${at}.oneOff`;
  const payments = initiative.costs?.oneOff ?? [];
  const number = (name: string): TemplateResult => html`<cltv-number .view=${view} path="${at}.${name}"></cltv-number>`;
  return html`<fieldset class="part" id=${idOf(list)} tabindex="-1">
    <legend>${t("costs-title")}</legend>
    ${complaint(view, list)}
    ${payments.map(
      (_, index) => html`<div class="payment" role="group" aria-label=${t("payment-number", { number: index + 1 })}>
        <cltv-number .view=${view} path="${list}[${index}].amount"></cltv-number>
        <div class="payment-when">
          <cltv-number compact .view=${view} path="${list}[${index}].period"></cltv-number>
          <button type="button" class="bare" aria-label=${t("payment-remove", { number: index + 1 })} @click=${() => actions.remove(list, index)}>${icon("close")}</button>
        </div>
      </div>`,
    )}
    <div class="row"><button type="button" class="quiet" @click=${() => actions.insert(list, blankPayment())}>${icon("plus")}${t("payment-add")}</button></div>
    ${number("perPeriod")}
    ${more(t("costs-per-reached"), "", view.isWhole ? html`${number("perReachedCustomerPerPeriod")} ${number("perReachedCustomerOnce")}` : nothing)}
  </fieldset>`;
}
