/** Figures on paper where they are added up or typed again: a rounded one would not do. */
import { Formats } from "../number/format.ts";
import type { View } from "../view.ts";

/** With all digits before the decimals. */
export function inWhole(view: View): View {
  return { ...view, f: new WholeFormats(view.f.language, view.f.wanted) };
}

/** As the numbers stand in their fields. */
export function asTyped(view: View): View {
  return { ...view, f: new TypedFormats(view.f.language, view.f.wanted) };
}

class WholeFormats extends Formats {
  override money(value: number): string {
    return this.moneyWhole(value);
  }
}

/** Of a percentage; whoever types more of them has copied them from a computation. */
const DECIMALS = 6;

class TypedFormats extends Formats {
  override money(value: number): string {
    return Number.isInteger(value) ? this.moneyWhole(value) : this.moneyExact(value);
  }

  override share(value: number, digits = 1, signed = false): string {
    return super.share(value, Math.max(digits, DECIMALS), signed);
  }
}
