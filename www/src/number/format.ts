/**
 * How figures look in a language and a currency. Everything here goes through
 * `Intl`; nothing computes. Percent is a share shown by `Intl`'s own percent style.
 */
import type { Extended } from "cltv";
import type { DecimalSign } from "./parse.ts";

export type Language = "en" | "ru";

/** What a number stands for, which decides how it is shown and read. */
export type Unit = "share" | "points" | "money" | "count" | "periods" | "plain";

export class Formats {
  readonly language: Language;
  /** The currency as the case names it, known or not. */
  readonly wanted: string;
  readonly currency: string;
  readonly decimal: DecimalSign;
  readonly currencySign: string;
  readonly #made = new Map<string, Intl.NumberFormat>();

  constructor(language: Language, currency: string) {
    this.language = language;
    this.wanted = currency;
    this.currency = isCurrency(currency) ? currency : "XXX";
    this.decimal = part(this.#format({}), 1.5, "decimal") === "," ? "," : ".";
    this.currencySign = part(this.#format(this.#money({})), 1, "currency");
  }

  /** Rounded for reading: `₽2.98M`, `2,98 млн ₽`, `4 309 ₽`, `18,45 $`. */
  money(value: number, signed = false): string {
    const size = Math.abs(value);
    const digits: Intl.NumberFormatOptions =
      size >= 1e6
        ? { notation: "compact", maximumSignificantDigits: 3 }
        : cents(size < 100 && !Number.isInteger(value) ? 2 : 0);
    return this.#show({ ...this.#money(digits), ...signs(signed) }, value);
  }

  /** With all its digits before the decimals, so that sums can be followed. */
  moneyWhole(value: number): string {
    return this.#show(this.#money(cents(Math.abs(value) < 1000 && !Number.isInteger(value) ? 2 : 0)), value);
  }

  /** To the hundredth, for the one who wants to check. */
  moneyExact(value: number): string {
    return this.#show(this.#money(cents(2)), value);
  }

  share(value: number, digits = 1, signed = false): string {
    return this.#show({ style: "percent", maximumFractionDigits: digits, ...signs(signed) }, value);
  }

  count(value: number): string {
    return this.#show({ maximumFractionDigits: 0 }, value);
  }

  /** On an axis: as short as it can be said. */
  countShort(value: number): string {
    return this.#show({ notation: "compact", maximumSignificantDigits: 4 }, value);
  }

  /** In words where there are many digits: `1 quadrillion`. */
  large(value: number): string {
    return this.#show({ notation: "compact", compactDisplay: "long" }, value);
  }

  number(value: number, digits = 2): string {
    return this.#show({ maximumFractionDigits: digits }, value);
  }

  /** Percentage points: a share's percent without its sign. */
  points(value: number, digits = 2, signed = false): string {
    return this.#withoutSign({ style: "percent", maximumFractionDigits: digits, ...signs(signed) }, value);
  }

  /** As many digits as the number has; never grouped, so it can be typed and pasted anywhere. */
  ungrouped(value: number): string {
    return this.#format({ maximumFractionDigits: 10, useGrouping: false }).format(value);
  }

  /** The text of a field. Shares and points stand there as percent, without the sign. */
  field(value: number, unit: Unit): string {
    if (unit !== "share" && unit !== "points") return this.#show({ maximumFractionDigits: 10 }, value);
    return this.#withoutSign({ style: "percent", maximumFractionDigits: 8 }, value);
  }

  extended(value: Extended, words: { infinite: string; minusInfinite: string; none: string }, show: (value: number) => string): string {
    if (value === null) return words.none;
    return typeof value === "number" ? show(value) : words[value];
  }

  list(items: string[]): string {
    return new Intl.ListFormat(this.language, { type: "conjunction" }).format(items);
  }

  /** `RUB ₽`; the code alone where the language has no sign of its own. */
  currencyName(code: string): string {
    if (!isCurrency(code)) return code;
    const sign = part(this.#format({ style: "currency", currency: code, currencyDisplay: "narrowSymbol" }), 1, "currency");
    return sign === code ? code : `${code} ${sign}`;
  }

  /** Minus zero is zero to everybody who reads it. */
  #show(options: Intl.NumberFormatOptions, value: number): string {
    return minus(this.#format(options).format(value === 0 ? 0 : value));
  }

  #withoutSign(options: Intl.NumberFormatOptions, value: number): string {
    const parts = this.#format(options).formatToParts(value);
    return parts.filter(({ type }) => type !== "percentSign" && type !== "literal").map(({ value: text }) => minus(text)).join("");
  }

  #money(options: Intl.NumberFormatOptions): Intl.NumberFormatOptions {
    return { style: "currency", currency: this.currency, currencyDisplay: "narrowSymbol", minimumFractionDigits: 0, ...options };
  }

  #format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    const made = this.#made.get(key) ?? new Intl.NumberFormat(this.language, options);
    this.#made.set(key, made);
    return made;
  }
}

export function isCurrency(code: unknown): code is string {
  return typeof code === "string" && /^[A-Z]{3}$/.test(code);
}

function cents(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/** The true minus sign is as wide as a digit and never breaks from its number. */
function minus(text: string): string {
  return text.replace("-", "\u2212");
}

function signs(signed: boolean): Intl.NumberFormatOptions {
  return signed ? { signDisplay: "exceptZero" } : {};
}

function part(format: Intl.NumberFormat, value: number, type: string): string {
  return format.formatToParts(value).find((piece) => piece.type === type)?.value ?? "";
}
