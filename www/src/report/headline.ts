/** The headline figures, rounded and to the last digit. */
import { html } from "lit";
import { tileList } from "../panels/tiles.ts";
import type { Section, Told } from "./report.ts";

export function headline({ view, outcome }: Told): Section {
  const { t } = view;
  const heads = ["figure", "value", "exact", "about"].map((id) => t(`report-head-${id}`));
  return {
    name: "headline",
    title: t("report-headline"),
    body: html`<table>
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${tileList(view, outcome).map(({ name, label, value, exact, detail }) => html`<tr data-tile=${name}>
        <th scope="row">${label}</th><td><strong>${value}</strong></td><td>${exact}</td><td class="words">${detail}</td>
      </tr>`)}</tbody>
    </table>`,
  };
}
