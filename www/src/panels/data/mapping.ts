/** The first rows of the file, and which of its columns is what. */
import { html, nothing, type TemplateResult } from "lit";
import { setAt } from "../../case/path.ts";
import { choice, segmented } from "../../controls/choice.ts";
import { icon } from "../../controls/icons.ts";
import type { Preview, ReadOptions } from "cltv/data";
import { knows } from "../../language/messages.ts";
import type { View } from "../../view.ts";
import { more } from "../card.ts";
import { guessOf, NO_COLUMN, type PurchaseTool } from "./purchases-state.ts";

/** Columns that a reading may name. */
const ROLES = ["customer", "date", "amount"] as const;
type Role = (typeof ROLES)[number];

const ROWS = 6;

export function mapping(view: View, tool: PurchaseTool, preview: Preview): TemplateResult {
  const { t } = view;
  const now = { ...guessOf(preview), ...tool.state.read };
  const missing = ROLES.filter((role) => role !== "amount" && now[role] === undefined);
  return html`<div class="data-map">
    <div class="data-fields">${ROLES.map((role) => column(view, tool, preview, role))}</div>
    ${missing.length > 0 ? html`<p class="complaint">${t("map-missing")}</p>` : nothing}
    ${doubts(view, tool, preview)} ${sample(view, preview, now)} ${spelling(view, tool, preview, now)}
  </div>`;
}

/** What a first look cannot tell, as long as nobody has told it. */
function doubts({ t, f }: View, { state: { read } }: PurchaseTool, { doubts: found }: Preview): TemplateResult | typeof nothing {
  const open = found.filter((doubt) => knows(f.language, `doubt-${doubt}`) && !(doubt.endsWith("Dates") && read.dates) && !(doubt.endsWith("Decimals") && read.decimal));
  return open.length > 0 ? html`<ul class="row-list doubts" role="list">${open.map((doubt) => html`<li>${icon("warning")} ${t(`doubt-${doubt}`)}</li>`)}</ul>` : nothing;
}

function column(view: View, tool: PurchaseTool, preview: Preview, role: Role): TemplateResult {
  const { t } = view;
  const now = { ...guessOf(preview), ...tool.state.read }[role];
  const names = preview.columns.map(({ name }, index) => ({ value: String(index), label: name || t("map-column", { number: index + 1 }) }));
  const none = role === "amount" ? [{ value: String(NO_COLUMN), label: t("map-no-amount") }] : now === undefined ? [{ value: "", label: t("map-choose") }] : [];
  return choice(tool.view, {
    path: `purchases.map.${role}`,
    label: t(`map-${role}`),
    value: now === undefined ? (role === "amount" ? String(NO_COLUMN) : "") : String(now),
    options: [...none, ...names],
    choose: (value) => change(tool, role, value === "" ? undefined : Number(value)),
  });
}

/** Without a value it is as the first look has it. */
function change<K extends keyof ReadOptions>({ state, put }: PurchaseTool, name: K, value: ReadOptions[K] | undefined): void {
  put(setAt(state, `read.${name}`, value));
}

function sample(view: View, { columns, rows }: Preview, now: Partial<ReadOptions>): TemplateResult {
  const { t } = view;
  const title = t("map-rows");
  const roleOf = (index: number): Role | undefined => ROLES.find((role) => now[role] === index);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="data-sample">
    <caption class="sr">${title}</caption>
    <thead><tr>${columns.map(({ name }, index) => html`<th scope="col">${name || t("map-column", { number: index + 1 })}${roleOf(index) ? html` <span class="badge">${t(`map-${roleOf(index)}`)}</span>` : nothing}</th>`)}</tr></thead>
    <tbody>${rows.slice(0, ROWS).map((cells) => html`<tr>${columns.map((_, index) => html`<td class=${roleOf(index) ? "mapped" : ""}>${cells[index] ?? ""}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/** Folded away: the first look is right most of the time. */
function spelling(view: View, tool: PurchaseTool, preview: Preview, now: Partial<ReadOptions>): TemplateResult {
  const { t } = view;
  const word = <T extends string>(name: "encoding" | "delimiter" | "dates" | "decimal", options: readonly T[], value: T, label: (option: T) => string): TemplateResult =>
    choice<T>(tool.view, { path: `purchases.map.${name}`, label: t(`map-${name}`), value, options: options.map((option) => ({ value: option, label: label(option) })), choose: (chosen) => change(tool, name, chosen as ReadOptions[typeof name]) });
  const delimiter = now.delimiter ?? preview.delimiter;
  const facts = `${t(`map-delimiter-${SIGNS[delimiter] ?? "comma"}`)}, ${now.encoding ?? preview.encoding}`;
  return more(
    t("map-spelling"),
    facts,
    html`<div class="data-fields">
      ${word("delimiter", [",", ";", "\t", "|"], delimiter, (sign) => t(`map-delimiter-${SIGNS[sign] ?? "comma"}`))}
      ${word("encoding", ["utf-8", "windows-1251"], now.encoding ?? preview.encoding, (name) => name)}
      ${word("dates", ["iso", "dayMonthYear", "monthDayYear"], now.dates ?? "iso", (order) => t(`map-dates-${order}`))}
      ${word("decimal", [".", ","], now.decimal ?? ".", (sign) => t(sign === "." ? "map-decimal-point" : "map-decimal-comma"))}
      ${segmented<"yes" | "no">(tool.view, {
        path: "purchases.map.header",
        label: t("map-header"),
        value: (now.hasHeader ?? preview.hasHeader) ? "yes" : "no",
        options: (["yes", "no"] as const).map((value) => ({ value, label: t(`map-header-${value}`) })),
        choose: (value) => change(tool, "hasHeader", value === "yes"),
      })}
    </div>`,
  );
}

const SIGNS: Record<string, string> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };
