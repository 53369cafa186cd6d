/** Every assumption of the case in one plain table, each with its range and source. It is what the printed page shows instead of fields and sliders. */
import { html, nothing, type TemplateResult } from "lit";
import type { DirectiveResult } from "lit/directive.js";
import { guard } from "lit/directives/guard.js";
import { isEstimate, numberOf, sourceOf } from "../case/estimate.ts";
import { fieldAt, isHeadline } from "../case/fields.ts";
import { getAt } from "../case/path.ts";
import { inWords, rangeWords } from "../controls/range-words.ts";
import { labelOf } from "../controls/unit.ts";
import type { View } from "../view.ts";

interface Line {
  label: string;
  value: string;
  range?: string;
  source?: string;
  /** The answer rests on it, and nobody says where it comes from. */
  isUnsourced?: boolean;
}

/** Drawn again only for another case or language: simulations that come in do not change it. */
export function register(view: View): DirectiveResult {
  return guard([view.draft, view.f], () => drawn(view));
}

function drawn(view: View): TemplateResult {
  const { t, draft } = view;
  const whole = ["horizon", "discountRatePerYear"].map((path) => line(view, path));
  const timing = { label: t("case-timing"), value: t(`timing-${draft.timing ?? "start"}`) };
  const groups: [string, Line[]][] = [
    [t("case-title"), [...whole, timing]],
    ...draft.segments.map((segment, index): [string, Line[]] => [segment.name, lines(view, segment, `segments[${index}]`)]),
    ...(draft.initiatives ?? []).map((initiative, index): [string, Line[]] => [initiative.name, lines(view, initiative, `initiatives[${index}]`)]),
  ];
  const unsourced = groups.flatMap(([, content]) => content).filter(({ isUnsourced }) => isUnsourced).length;
  return html`<section class="register" aria-labelledby="register-title">
    <h2 id="register-title">${t("register-title")}</h2>
    ${groups.map(([name, content]) => group(view, name, content))}
    ${unsourced > 0 ? html`<p class="hint">${t("register-unsourced", { count: unsourced })}</p>` : nothing}
    <p class="hint">${t("register-note")}</p>
  </section>`;
}

function group({ t }: View, name: string, content: Line[]): TemplateResult {
  return html`<div class="register-group">
    <h3>${name}</h3>
    <dl>
      ${content.map(({ label, value, range, source, isUnsourced }) => html`<div>
        <dt>${label}</dt>
        <dd>${value}${note(range)}${note(source)}${note(isUnsourced && t("register-no-source"))}</dd>
      </div>`)}
    </dl>
  </div>`;
}

function note(text: string | false | undefined): TemplateResult | typeof nothing {
  return text ? html`<small>${text}</small>` : nothing;
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
  if (typeof node["curve"] === "string") return [{ label: t("retention-curve"), value: t(`curve-${node["curve"]}`) }];
  if (typeof node["contactRate"] !== "undefined") return [{ label: t("register-problem"), value: String(node["name"]) }];
  if (typeof node["on"] !== "string") return [];
  const whom = typeof node["segment"] === "string" ? node["segment"] : t("effect-all-segments");
  const problem = typeof node["problem"] === "string" ? [node["problem"]] : [];
  const move = typeof node["from"] === "string" ? [t("before-after", { before: t(`end-${node["from"]}`), after: t(`end-${String(node["to"])}`) })] : [];
  return [{ label: t(`quantity-${node["on"]}`), value: [whom, ...problem, ...move].join(", ") }];
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
