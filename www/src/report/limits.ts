/** What the report does not say, and by which version it was made. */
import { html } from "lit";
import { version } from "cltv";
import type { Section, Told } from "./report.ts";

const LIMITS = ["model", "effects", "tax", "market", "range", "sources"];

export function limits({ view: { t, f }, outcome }: Told): Section {
  const open = outcome.findings.filter(({ severity }) => severity !== "note").length;
  return {
    name: "limits",
    title: t("report-limits"),
    body: html`<ul class="report-limits">${LIMITS.map((id) => html`<li>${t(`report-limit-${id}`)}</li>`)}</ul>
      <p>${t("report-remarks", { count: open, shown: f.count(open) })}</p>
      <p>${t("report-version", { version: version() })}</p>`,
  };
}
