/** A table on the page, with the way to have it as a file. What the file holds is the same table, each figure to its last digit. */
import { html, render, type TemplateResult } from "lit";
import { icon } from "../controls/icons.ts";
import type { CellValue } from "../data/csv.ts";
import { saveRows, spelledFor } from "./save.ts";
import type { View } from "../view.ts";
import { cellOf, exactly } from "./exact.ts";
import { savedName } from "./names.ts";

type Draw = (view: View) => TemplateResult;

/** Draws the table and its button; `saved` draws it where the page's own holds fields and buttons. */
export function savable(view: View, title: string, draw: Draw, saved: Draw = draw): TemplateResult {
  const save = (): void => saveRows(drawnRows(saved(exactly(view))), savedName(view, title, "csv"), spelledFor(view.f));
  return html`${draw(view)}
    <div class="saves"><button type="button" class="save" data-save="csv" aria-label=${view.t("save-as", { kind: "CSV", title })} @click=${save}>${icon("save")}CSV</button></div>`;
}

/** The rows of the first table that a template draws; nobody sees it. */
function drawnRows(template: TemplateResult): CellValue[][] {
  const place = document.createElement("div");
  render(template, place);
  const table = place.querySelector("table");
  return table ? rowsOf(table) : [];
}

/** A head over several columns or rows is said in each of them; a title inside of the table once. */
function rowsOf(table: HTMLTableElement): CellValue[][] {
  const rows: CellValue[][] = Array.from(table.rows, () => []);
  Array.from(table.rows).forEach((row, down) => {
    for (const cell of row.cells) spread(rows, down, cell);
  });
  return rows;
}

function spread(rows: CellValue[][], down: number, cell: HTMLTableCellElement): void {
  const at = firstFree(rows[down] ?? []);
  const value = valueOf(cell);
  const isHead = cell.closest("thead") !== null;
  for (let below = 0; below < cell.rowSpan; below += 1) {
    const row = rows[down + below];
    for (let beside = 0; row && beside < cell.colSpan; beside += 1) row[at + beside] = beside === 0 || isHead ? value : null;
  }
}

function firstFree(row: CellValue[]): number {
  let at = 0;
  while (row[at] !== undefined) at += 1;
  return at;
}

/** Without what only explains the cell or acts on it. */
function valueOf(cell: HTMLTableCellElement): CellValue {
  cell.querySelectorAll("small, .sr, .badge, button").forEach((part) => part.remove());
  cell.querySelectorAll("span").forEach((part) => part.append(" "));
  return cellOf(cell.textContent ?? "");
}
