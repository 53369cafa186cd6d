/** A table as a file on the person's own disk. */
import { csvRow, MARK, type CellValue, type Spelled } from "../data/csv.ts";
import type { Formats } from "../number/format.ts";

export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has the bytes by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address));
}

export function saveRows(rows: readonly (readonly CellValue[])[], name: string, spelled: Spelled): void {
  saveBlob(new Blob([MARK, ...rows.map((row) => csvRow(row, spelled))], { type: "text/csv;charset=utf-8" }), name);
}

/** As spreadsheets of the person's language read it. */
export function spelledFor({ decimal }: Formats): Spelled {
  return { decimal, delimiter: decimal === "," ? ";" : "," };
}
