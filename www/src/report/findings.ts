/** What a careful reader would object to, the gravest first; places in words, where the page has links. */
import { html } from "lit";
import type { Finding } from "cltv";
import { findingSentence } from "../panels/findings-words.ts";
import { findingPlace, SEVERITIES } from "../panels/findings.ts";
import type { Section, Told } from "./report.ts";

export function findings({ view, outcome }: Told): Section {
  const { t } = view;
  const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  const sorted = [...outcome.findings].sort((one, other) => rank(one) - rank(other));
  const body = html`<p>${t(sorted.length === 0 ? "findings-none" : "findings-lead")}</p>
    ${sorted.length === 0 ? "" : html`<table class="report-findings"><tbody>${sorted.map((finding) => html`<tr data-finding=${finding.code}>
      <th scope="row">${t(`finding-kind-${finding.severity}`)}</th>
      <td class="words">${findingSentence(view, finding)}${finding.path === "" ? "" : html` <small>${t("report-place", { place: findingPlace(view, finding.path) })}</small>`}</td>
    </tr>`)}</tbody></table>`}`;
  return { name: "findings", title: t("findings-title"), body };
}
