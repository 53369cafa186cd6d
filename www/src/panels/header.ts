/** What can be done with the case as a whole, and how the page speaks and looks. */
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { icon, type Icon } from "../controls/icons.ts";
import { LANGUAGES } from "../language/messages.ts";
import type { Language } from "../number/format.ts";
import type { View } from "../view.ts";

export type Theme = "auto" | "light" | "dark";

export interface HeaderState {
  language: Language;
  theme: Theme;
  canUndo: boolean;
  canRedo: boolean;
  canReset: boolean;
  /** Of the page that opens a link. */
  address: string | undefined;
}

export interface HeaderActions {
  examples(): void;
  open(file: File): void;
  save(): void;
  link(): void;
  workbook(): void;
  undo(): void;
  redo(): void;
  reset(): void;
  print(): void;
  speak(language: Language): void;
  currency(code: string): void;
  theme(theme: Theme): void;
}

/** Those that its first users count in; a case may name any other. */
const CURRENCIES = ["RUB", "USD", "EUR", "GBP", "CNY", "KZT", "BYN", "UZS", "AMD", "GEL", "AED", "TRY", "INR", "CHF", "JPY"];

export function header(view: View, state: HeaderState, actions: HeaderActions): TemplateResult {
  const { t } = view;
  return html`<header class="top">
    <div class="brand"><span class="mark" aria-hidden="true"></span><h1>${t("title")}</h1></div>
    <div class="tools" role="group" aria-label=${t("tools-case")}>
      ${tool("examples", t("tool-examples"), actions.examples, true, true)}
      ${openTool(view, actions)}
      ${tool("save", t("tool-save"), actions.save, true, true)} ${tool("sheet", t("tool-workbook"), actions.workbook, true, true)} ${state.address && tool("link", t("tool-link"), actions.link)}
      ${tool("print", t("tool-print"), actions.print)}
      <span class="gap"></span>
      ${tool("undo", t("tool-undo"), actions.undo, state.canUndo)} ${tool("redo", t("tool-redo"), actions.redo, state.canRedo)}
      ${tool("reset", t("tool-reset"), actions.reset, state.canReset)}
    </div>
    <div class="tools settings" role="group" aria-label=${t("tools-page")}>${languages(state, actions)} ${currencies(view, actions)} ${themes(view, state, actions)}</div>
  </header>`;
}

function tool(name: Icon, label: string, act: () => void, enabled = true, worded = false): TemplateResult {
  return html`<button type="button" class="tool ${worded ? "worded" : ""}" data-tool=${name} aria-label=${label} title=${label} ?disabled=${!enabled} @click=${act}>
    ${icon(name)}${worded ? html`<span aria-hidden="true">${label}</span>` : ""}
  </button>`;
}

/** A button that opens the file chooser of the input behind it. */
function openTool({ t }: View, actions: HeaderActions): TemplateResult {
  const click = (event: Event): void => ((event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click();
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) actions.open(file);
    input.value = "";
  };
  return html`<button type="button" class="tool worded" data-tool="open" aria-label=${t("tool-open")} title=${t("tool-open")} @click=${click}>
      ${icon("open")}<span aria-hidden="true">${t("tool-open")}</span></button
    ><input class="file" type="file" accept=".json,application/json" hidden aria-label=${t("tool-open")} @change=${chosen} />`;
}

function languages({ language }: HeaderState, actions: HeaderActions): TemplateResult {
  return html`<div class="languages">
    ${LANGUAGES.map((code) => {
      const name = new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
      return html`<button type="button" class="tool" lang=${code} title=${name} aria-label="${code.toUpperCase()} – ${name}" aria-pressed=${code === language ? "true" : "false"} @click=${() => actions.speak(code)}>
        <span aria-hidden="true">${code.toUpperCase()}</span>
      </button>`;
    })}
  </div>`;
}

function currencies({ t, f, draft }: View, actions: HeaderActions): TemplateResult {
  const now = draft.currency ?? "";
  const codes = [...new Set([...CURRENCIES, now])].filter(Boolean);
  return html`<select class="tool" data-tool="currency" aria-label=${t("tool-currency")} title=${t("tool-currency")} @change=${(event: Event) => actions.currency((event.target as HTMLSelectElement).value)}>
    ${now ? "" : html`<option value="" selected>–</option>`}
    ${codes.map((code) => html`<option value=${code} .selected=${live(code === now)}>${f.currencyName(code)}</option>`)}
  </select>`;
}

function themes({ t }: View, { theme }: HeaderState, actions: HeaderActions): TemplateResult {
  return html`<select class="tool" data-tool="theme" aria-label=${t("tool-theme")} title=${t("tool-theme")} @change=${(event: Event) => actions.theme((event.target as HTMLSelectElement).value as Theme)}>
    ${(["auto", "light", "dark"] as const).map((value) => html`<option value=${value} .selected=${live(value === theme)}>${t(`theme-${value}`)}</option>`)}
  </select>`;
}
