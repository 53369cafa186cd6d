/** What a careful reader would object to: each objection a sentence with its numbers, and the way to its field. */
import { html, nothing, type TemplateResult } from "lit";
import type { Finding } from "cltv";
import { idOf } from "../case/path.ts";
import { placeName } from "../case/problems.ts";
import { icon } from "../controls/icons.ts";
import type { View } from "../view.ts";
import { findingSentence } from "./findings-words.ts";

type Severity = Finding["severity"];

export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

export function findings(view: View): TemplateResult | typeof nothing {
  const { outcome, of, stale } = view.answer;
  if (!outcome || !of) return nothing;
  const { t } = view;
  const told = { ...view, draft: of };
  const [notes, others] = [outcome.findings.filter(isNote), outcome.findings.filter((finding) => !isNote(finding))];
  return html`<section class="panel wide findings" id=${idOf("findings")} tabindex="-1" aria-labelledby="findings-title">
    <div class="findings-head"><h2 id="findings-title">${t("findings-title")}</h2>${SEVERITIES.map((severity) => counted(view, severity))}</div>
    <p class="lead">${t(outcome.findings.length === 0 ? "findings-none" : "findings-lead")}</p>
    <div class="findings-body ${stale ? "stale" : ""}">
      ${others.length > 0 ? list(told, others) : nothing}
      ${notes.length > 0 ? folded(told, notes) : nothing}
    </div>
  </section>`;
}

function isNote({ severity }: Finding): boolean {
  return severity === "note";
}

function counted({ t, answer }: View, severity: Severity): TemplateResult | typeof nothing {
  const count = answer.outcome?.findings.filter((finding) => finding.severity === severity).length ?? 0;
  return count > 0 ? html`<span class="badge ${severity}">${icon(severity)}${t(`findings-${severity}s`, { count })}</span>` : nothing;
}

/** Notes wait folded: they improve a case, they do not shake it. */
function folded(view: View, notes: readonly Finding[]): TemplateResult {
  const { t, actions } = view;
  const key = "findings-notes";
  return html`<details class="more" ?open=${view.isOpen(key)} @toggle=${(event: Event) => actions.fold(key, (event.target as HTMLDetailsElement).open)}>
    <summary><span class="more-title">${t("findings-notes", { count: notes.length })}</span></summary>
    ${view.isOpen(key) ? list(view, notes) : nothing}
  </details>`;
}

function list(view: View, found: readonly Finding[]): TemplateResult {
  return html`<ul role="list">${found.map((finding) => item(view, finding))}</ul>`;
}

function item(view: View, finding: Finding): TemplateResult {
  const { severity, path, code } = finding;
  return html`<li class="finding ${severity}" data-finding=${code}>
    <span class="finding-kind">${icon(severity)}${view.t(`finding-kind-${severity}`)}</span>
    <div><p>${findingSentence(view, finding)}</p>${path === "" ? nothing : wayTo(view, path)}</div>
  </li>`;
}

function wayTo(view: View, path: string): TemplateResult {
  const go = (event: Event): void => {
    event.preventDefault();
    view.actions.reveal(path);
  };
  return html`<a href="#${idOf(path)}" @click=${go}>${findingPlace(view, path)}</a>`;
}

export function findingPlace(view: View, path: string): string {
  return path === "initiatives" ? view.t("initiatives-title") : placeName(view, path);
}
