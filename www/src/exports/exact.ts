/**
 * The same words and tables with every figure to its last digit. A table on the page is
 * rounded for reading; drawn once more with these formats, each cell also tells the
 * number behind its text, and a file can hold numbers where the page shows words.
 */
import type { CellValue } from "../data/csv.ts";
import { Formats } from "../number/format.ts";
import type { View } from "../view.ts";

/** Signs of the private use area: the number, then the text that a person reads. */
const [OPEN, BETWEEN, CLOSE] = ["\ue0f0", "\ue0f1", "\ue0f2"];
const TOLD = new RegExp(`${OPEN}([^${BETWEEN}]*)${BETWEEN}([^${CLOSE}]*)${CLOSE}`, "g");
const ALONE = new RegExp(`^(?:±\\s*)?${OPEN}([^${BETWEEN}]*)${BETWEEN}[^${CLOSE}]*${CLOSE}$`);

/** The same view; whatever it draws is read with `cellOf`. */
export function exactly(view: View): View {
  return { ...view, f: new ExactFormats(view.f.language, view.f.wanted) };
}

/** A cell that is one figure is that number, shares as 0..1; anything else stays text. */
export function cellOf(text: string): CellValue {
  const plain = text.replace(/\s+/gu, " ").trim();
  const number = ALONE.exec(plain)?.[1];
  if (number !== undefined) return Number(number);
  if (/^\d{1,15}$/.test(plain)) return Number(plain);
  return plain.replace(TOLD, "$2");
}

class ExactFormats extends Formats {
  override money(value: number, signed = false): string {
    return told(value, super.money(value, signed));
  }

  override moneyWhole(value: number): string {
    return told(value, super.moneyWhole(value));
  }

  override moneyExact(value: number): string {
    return told(value, super.moneyExact(value));
  }

  override share(value: number, digits = 1, signed = false): string {
    return told(value, super.share(value, digits, signed));
  }

  override count(value: number): string {
    return told(value, super.count(value));
  }

  /** In points, as the page has them. */
  override points(value: number, digits = 2, signed = false): string {
    return told(Number((value * 100).toPrecision(14)), super.points(value, digits, signed));
  }

  override number(value: number, digits = 2): string {
    return told(value, super.number(value, digits));
  }
}

function told(value: number, text: string): string {
  return `${OPEN}${value}${BETWEEN}${text}${CLOSE}`;
}
