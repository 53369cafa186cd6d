/** How a figure came about: its formula, the same with the case's numbers, what each symbol is, what is left out, and the source. */
import { html, nothing, type TemplateResult } from "lit";
import type { Explanation } from "cltv";
import { getAt, idOf } from "../case/path.ts";
import { icon } from "../controls/icons.ts";
import { rangeWords } from "../controls/range-words.ts";
import { explained } from "../engine/judge.ts";
import { extended, periods } from "../language/extended.ts";
import { knows } from "../language/messages.ts";
import type { View } from "../view.ts";
import { pieces, withNumbers } from "./explain-formula.ts";

type Term = Explanation["terms"][number];

/** Where on the page a figure is asked for, and what it is called there. */
export interface Asked {
  place: "tile" | "figure";
  name: string;
  label: string;
}

/** Tiles and rows of the page by the engine's names of what they show. */
const FIGURES: Record<string, readonly string[]> = {
  revenue: ["revenueImpact.total", "revenueImpact"],
  "revenue-total": ["revenueImpact.total"],
  "revenue-present": ["revenueImpact"],
  "contribution-total": ["contributionImpact.total"],
  "contribution-present": ["contributionImpact"],
  "costs-total": ["costs.total"],
  "costs-present": ["costs"],
  "net-cash": ["netCash"],
  ratio: ["benefitCostRatio"],
  mirr: ["mirrPerYear"],
  payback: ["paybackPeriods"],
  "payback-discounted": ["discountedPaybackPeriods"],
  exposure: ["peakExposure"],
  delay: ["costOfDelayPerPeriod"],
  kept: ["customersKeptAtEnd"],
  "break-even": ["breakEvenRetentionPoints"],
  point: ["worthOfOnePoint"],
  "replacement-cost": ["replacement.acquisitionCost"],
  inaction: ["costOfDoingNothingPerMonth"],
};

/** The button beside a figure; nothing where the engine explains none. Asked only when it is pressed first. */
export function howButton(view: View, asked: Asked): TemplateResult {
  const { t, actions } = view;
  const key = keyOf(asked);
  const open = view.isOpen(key);
  const label = t("explain-how-of", { label: asked.label });
  return html`<button type="button" class="how" data-how=${asked.name} aria-expanded=${open ? "true" : "false"} aria-label=${label} title=${t("explain-how")} @click=${() => actions.fold(key, !open)}>${icon("how")}</button>`;
}

/** The explanation itself, while it is open. */
export function how(view: View, asked: Asked): TemplateResult | typeof nothing {
  const { answer, t } = view;
  if (!view.isOpen(keyOf(asked)) || !answer.of) return nothing;
  const told = { ...view, draft: answer.of };
  const parts = explanationsOf(told, asked.name);
  return html`<div class="explanation ${answer.stale ? "stale" : ""}" role="group" data-explains=${asked.name} aria-label=${t("explain-how-of", { label: asked.label })}>
    ${parts.map((part) => explanation(told, part))} ${asked.name === "cltv" ? inSegments(told) : nothing}
  </div>`;
}

/** What the engine explains of a tile or a row of the page. */
export function explanationsOf(view: View, name: string): Explanation[] {
  return (FIGURES[name] ?? [name]).flatMap((figure) => found(view, figure));
}

function keyOf({ place, name }: Asked): string {
  return `how-${place}-${name}`;
}

/** What the engine explains. */
function found({ answer: { of } }: View, figure: string): Explanation[] {
  const all = of ? explained(of) : undefined;
  const one = all?.ok ? all.value.find((each) => each.figure === figure) : undefined;
  return one ? [one] : [];
}

/** The value of a customer, and where it is not a curve the retention, segment by segment. */
function inSegments(view: View): TemplateResult[] {
  const { t, draft } = view;
  return draft.segments.map(({ name }, index) => {
    const parts = ["cltv.threeYears", "retention"].flatMap((figure) => found(view, `segments[${index}].${figure}`));
    const key = `how-segment-${view.keys.segments[index] ?? index}`;
    const fold = (event: Event): void => view.actions.fold(key, (event.target as HTMLDetailsElement).open);
    return html`<details class="more" ?open=${view.isOpen(key)} @toggle=${fold}>
      <summary><span class="more-title">${t("explain-segment", { name })}</span></summary>
      ${view.isOpen(key) ? parts.map((part) => explanation(view, part)) : nothing}
    </details>`;
  });
}

function explanation(view: View, one: Explanation): TemplateResult {
  const { t } = view;
  return html`<div class="explained" data-figure=${one.figure}>
    ${formulas(view, one)}
    <dl class="terms">${one.terms.map((term, index) => termRow(view, one, term, index))}</dl>
    ${leftOut(view, one)}
    ${one.source ? html`<p class="explained-note">${t("explain-source", { source: one.source })}</p>` : nothing}
  </div>`;
}

/** With its symbols, and if each of them has a number with these. */
export function formulas(view: View, one: Explanation): TemplateResult {
  const numbers = withNumbers(one, (term) => valueOf(view, term));
  return html`<p class="formula">${setting(view, one.formula)}</p>
    ${numbers ? html`<p class="formula filled">${setting(view, numbers)}</p>` : nothing}`;
}

function setting(view: View, formula: string): unknown[] {
  return pieces(formula).map(({ text, kind }) => {
    if (kind === "symbol") return html`<var>${text}</var>`;
    return kind === "power" ? html`<sup>${setting(view, text)}</sup>` : decimals(view, text);
  });
}

/** Constants of a formula, in the digits of the language. */
function decimals({ f }: View, text: string): string {
  return text.replace(/(\d)\.(\d)/g, `$1${f.decimal}$2`);
}

function termRow(view: View, { figure }: Explanation, term: Term, index: number): TemplateResult {
  const words = termWords(view, figure, term);
  return html`<div><dt><var>${term.symbol}</var></dt><dd class="term-name">${term.path ? link(view, term.path, words) : words}</dd><dd>${term.value === null && index > 0 ? "" : valueOf(view, term)}${term.path ? range(view, term.path) : nothing}</dd></div>`;
}

/** What a symbol stands for, and whose it is. */
export function termWords(view: View, figure: string, term: Term): string {
  const { t, f } = view;
  const id = `explain-name-${term.name}`;
  const name = knows(f.language, id) ? t(id, { period: view.draft.period }) : "";
  const whose = term.label === undefined ? "" : labelText(view, figure, term.label);
  return [name, whose].filter(Boolean).join(" – ");
}

/** The groups of NPS have no names of their own. */
function labelText({ t }: View, figure: string, label: string): string {
  const isGroup = figure.endsWith(".retention") && ["promoters", "passives", "detractors"].includes(label);
  return isGroup ? t(`end-${label}`) : label;
}

/** How sure it is. */
function range(view: View, path: string): TemplateResult | typeof nothing {
  const words = rangeWords(view, path, getAt(view.draft, path));
  return words ? html`<small>${words}</small>` : nothing;
}

function link(view: View, path: string, words: string): TemplateResult {
  const go = (event: Event): void => {
    event.preventDefault();
    view.actions.reveal(path);
  };
  return html`<a href="#${idOf(path)}" @click=${go}>${words}</a>`;
}

export function leftOut({ t, f }: View, { excludes }: Explanation): TemplateResult | typeof nothing {
  const known = excludes.map((word) => `explain-without-${word}`).filter((id) => knows(f.language, id));
  return known.length > 0 ? html`<p class="explained-note">${t("explain-without", { words: f.list(known.map((id) => t(id))) })}</p>` : nothing;
}

export function valueOf(view: View, { value, unit }: Term): string {
  return extended(view, value, (number) => shown(view, number, unit));
}

function shown(view: View, value: number, unit: Term["unit"]): string {
  const { t, f } = view;
  switch (unit) {
    case "money":
      return f.moneyWhole(value);
    case "share":
      return f.share(value, 2);
    case "points":
      return t("points", { value: f.points(value) });
    case "periods":
      return periods(view, value);
    default:
      return f.number(value);
  }
}
