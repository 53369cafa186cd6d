/** Every assumption of the case in one table, each with its range and its source. */
import { html, nothing, type TemplateResult } from "lit";
import { correlationsOf } from "../case/correlations.ts";
import { isEstimate, numberOf, sourceOf } from "../case/estimate.ts";
import { fieldAt, isHeadline } from "../case/fields.ts";
import { getAt } from "../case/path.ts";
import { inWords, rangeWords } from "../controls/range-words.ts";
import { labelOf } from "../controls/unit.ts";
import { fullName } from "../panels/sure/names.ts";
import type { View } from "../view.ts";
import { asTyped } from "./formats.ts";
import type { Section, Told } from "./report.ts";

interface Line {
  label: string;
  value: string;
  range?: string;
  source?: string;
  /** It says of whom or of what the lines below it are. */
  isTitle?: boolean;
  /** The answer rests on it, and nobody says where it comes from. */
  isUnsourced?: boolean;
}

export function assumptions({ view: page }: Told): Section {
  const view = asTyped(page);
  const { t } = view;
  const groups = groupsOf(view);
  const unsourced = groups.flatMap(([, content]) => content).filter(({ isUnsourced }) => isUnsourced).length;
  return {
    name: "assumptions",
    title: t("register-title"),
    body: html`<table class="register">
        <thead><tr>${["assumption", "value", "range", "source"].map((id) => html`<th scope="col">${t(`register-head-${id}`)}</th>`)}</tr></thead>
        ${groups.map(([name, content]) => group(view, name, content))}
      </table>
      ${unsourced > 0 ? html`<p class="hint">${t("register-unsourced", { count: unsourced })}</p>` : nothing}
      <p class="hint">${t("register-note")}</p>`,
  };
}

function groupsOf(view: View): [string, Line[]][] {
  const { t, draft } = view;
  const whole = ["horizon", "discountRatePerYear"].map((path) => line(view, path));
  const timing = { label: t("case-timing"), value: t(`timing-${draft.timing ?? "start"}`) };
  const pairs = correlations(view);
  return [
    [t("case-title"), [...whole, timing]],
    ...draft.segments.map((segment, index): [string, Line[]] => [segment.name || t("unnamed"), lines(view, segment, `segments[${index}]`)]),
    ...(draft.initiatives ?? []).map((initiative, index): [string, Line[]] => [initiative.name || t("unnamed"), lines(view, initiative, `initiatives[${index}]`)]),
    ...(pairs.length > 0 ? [[t("sure-correlations"), pairs] as [string, Line[]]] : []),
  ];
}

function group({ t }: View, name: string, content: Line[]): TemplateResult {
  const source = ({ source: given, isUnsourced }: Line): string => given || (isUnsourced ? t("register-no-source") : "");
  return html`<tbody>
    <tr class="lines-of"><th scope="rowgroup" colspan="4">${name}</th></tr>
    ${content.map((one) =>
      one.isTitle
        ? html`<tr class="lines-below"><th scope="row">${one.label}</th><td class="words" colspan="3">${one.value}</td></tr>`
        : html`<tr><th scope="row">${one.label}</th><td>${one.value}</td><td class="words">${one.range ?? ""}</td><td class="words">${source(one)}</td></tr>`,
    )}
  </tbody>`;
}

/** Every number below a place, each with the name of its field; words that choose, in words. */
function lines(view: View, node: unknown, path: string): Line[] {
  if (Array.isArray(node)) return node.flatMap((part, index) => lines(view, part, `${path}[${index}]`));
  if (isEstimate(node)) return [line(view, path)];
  if (typeof node !== "object" || node === null) return [];
  const parts = Object.entries(node).flatMap(([key, part]) => lines(view, part, `${path}.${key}`));
  return [...titles(view, node as Record<string, unknown>), ...parts];
}

function titles({ t }: View, node: Record<string, unknown>): Line[] {
  if (typeof node["curve"] === "string") return [{ label: t("retention-curve"), value: t(`curve-${node["curve"]}`), isTitle: true }];
  if (typeof node["contactRate"] !== "undefined") return [{ label: t("register-problem"), value: String(node["name"]), isTitle: true }];
  if (typeof node["on"] !== "string") return [];
  const whom = typeof node["segment"] === "string" ? node["segment"] : t("effect-all-segments");
  const problem = typeof node["problem"] === "string" ? [node["problem"]] : [];
  const move = typeof node["from"] === "string" ? [t("before-after", { before: t(`end-${node["from"]}`), after: t(`end-${String(node["to"])}`) })] : [];
  return [{ label: t(`quantity-${node["on"]}`), value: [whom, ...problem, ...move].join(", "), isTitle: true }];
}

function line(view: View, path: string): Line {
  const field = fieldAt(view.draft, path);
  const node = getAt(view.draft, path);
  const source = sourceOf(node);
  if (!field) return { label: path, value: String(numberOf(node)) };
  const [value, range] = [inWords(view, path, node), rangeWords(view, path, node)];
  return {
    label: labelOf(view, field, path),
    value,
    ...(range !== value && { range }),
    source,
    isUnsourced: source === "" && isHeadline(path),
  };
}

/** Numbers that move together, and how strongly. */
function correlations(view: View): Line[] {
  const { t, f, draft } = view;
  return correlationsOf(draft).map(({ between, rank, gaussian }) => ({
    label: between.map((path) => fullName(view, path)).join("; "),
    value: f.number(rank ?? gaussian ?? 0),
    range: t(rank === undefined ? "sure-gaussian" : "sure-rank"),
  }));
}
