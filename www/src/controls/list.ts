/** A list of numbers, such as a measured survival curve. A column pasted from a spreadsheet fills it from there on. */
import { html, type TemplateResult } from "lit";
import { fieldAt, partAt } from "../case/fields.ts";
import { getAt, idOf } from "../case/path.ts";
import { parse, scaled } from "../number/parse.ts";
import type { View } from "../view.ts";
import { complaint } from "./complaint.ts";
import { icon } from "./icons.ts";
import "./number.ts";
import type { NumberControl } from "./number.ts";

export interface NumberList {
  path: string;
  legend: string;
  /** What a further entry begins with, if the list has no last one. */
  first: number;
}

/** More than any curve that was ever measured. */
const LONGEST_PASTE = 600;

export function numberList(view: View, { path, legend, first }: NumberList): TemplateResult {
  const { t, actions } = view;
  const items = (getAt(view.draft, path) as unknown[] | undefined) ?? [];
  const last = items.at(-1);
  return html`<fieldset class="numbers" id=${idOf(path)} tabindex="-1" @paste=${(event: ClipboardEvent) => paste(event, view, path)}>
    <legend>${legend}</legend>
    <div class="numbers-grid">
      ${items.map((_, index) => html`<cltv-number compact below .view=${view} path="${path}[${index}]"></cltv-number>`)}
    </div>
    ${items.map((_, index) => complaint(view, `${path}[${index}]`))}
    <div class="row">
      <button type="button" class="quiet" @click=${() => actions.insert(path, typeof last === "number" ? last : first)}>${icon("plus")}${t("list-add")}</button>
      ${items.length > 1 ? html`<button type="button" class="quiet" @click=${() => actions.remove(path, items.length - 1)}>${icon("minus")}${t("list-remove")}</button>` : ""}
    </div>
    ${complaint(view, path)}
  </fieldset>`;
}

function paste(event: ClipboardEvent, view: View, path: string): void {
  const lines = (event.clipboardData?.getData("text/plain") ?? "").split(/[\n\t;]+/u).map((line) => line.trim()).filter(Boolean);
  const target = event.target as HTMLElement;
  if (lines.length < 2 || partAt(target.closest<NumberControl>("cltv-number")?.path ?? "")) return;
  event.preventDefault();
  const start = Number(/-(\d+)$/.exec(target.id)?.[1] ?? 0);
  const kept = (getAt(view.draft, path) as unknown[]).slice(0, start);
  view.actions.reshape(path, [...kept, ...lines.slice(0, LONGEST_PASTE).map((line) => read(view, path, line))]);
}

/** `86,9` and `86,9 %` are percent in a list of shares; what cannot be read stays as text. */
function read(view: View, path: string, line: string): number | string {
  const found = parse(line, view.f.decimal);
  if (!found) return line;
  const isShare = fieldAt(view.draft, `${path}[0]`)?.unit === "share";
  return isShare ? scaled(String(Math.abs(found.value)), -2, found.value < 0) : found.value;
}
