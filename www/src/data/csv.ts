/** Tables for somebody's spreadsheet. What stands in a cell is never computed there: a text that would be a formula begins with an apostrophe. */

/** Spreadsheets take a text that begins with one of these for a formula (OWASP, CSV injection): also in their full widths, and with the true minus sign. */
const FORMULA = /^[=+\-@\t\r\n\u2212\uff0b\uff0d\uff1d\uff20]/;

/** So that Excel reads UTF-8 as such. */
export const MARK = "\ufeff";

export interface Spelled {
  delimiter: string;
  decimal: string;
}

export type CellValue = string | number | null | undefined;

export function csvRow(cells: readonly CellValue[], spelled: Spelled): string {
  return `${cells.map((cell) => csvCell(cell, spelled)).join(spelled.delimiter)}\r\n`;
}

export function csvCell(value: CellValue, { delimiter, decimal }: Spelled): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value).replace(".", decimal) : "";
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return safe.includes(delimiter) || /["\r\n;,\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
