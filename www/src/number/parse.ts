/**
 * What number did the person mean?
 *
 * People paste from spreadsheets, mails and bank statements, in two languages:
 * `12,5`, `1 234`, `−5`, `3 млн`, `1.2k`, `(1 500)`, `97,5 %`, `₽2 500`. All of
 * that is read. Where one text has two honest readings (`1,234`), the language
 * of the page decides and `other` holds the reading that was not taken, so that
 * the page can say what it understood. A point is a decimal in both languages. What cannot be read is `null`, never 0.
 */
import type { Unit } from "./format.ts";

export interface Reading {
  value: number;
  /** A percent sign was written; `value` is the number before it. */
  percent: boolean;
  /** The reading that was not taken, where there were two. */
  other?: number;
}

/** Which sign parts the decimals: the comma in Russian, the point in English. */
export type DecimalSign = "," | ".";

const SPACES = /[\s\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/gu;
const MINUS = /[\u2010-\u2015\u2212\ufe63\uff0d]/gu;
const GROUP_MARKS = /[’'ʼ_]/gu;

/** Powers of ten that are written as words. */
const SCALES: [RegExp, number][] = [
  [/^(k|к|тыс|тысяч[аи]?|thousands?)$/u, 3],
  [/^(m|mm|mn|mln|млн|миллион(?:а|ов)?|millions?)$/u, 6],
  [/^(b|bn|bln|млрд|миллиард(?:а|ов)?|billions?)$/u, 9],
  [/^(tn|trn|трлн|триллион(?:а|ов)?|trillions?)$/u, 12],
];

/** Words that say the unit, which the field knows already. */
const UNITS =
  /^(p|pp|р|п|пп|руб|рубл(?:ь|я|ей)|rub|usd|eur|gbp|cny|kzt|byn|aed|try|inr|months?|mo|мес|месяц(?:а|ев)?|quarters?|квартал(?:а|ов)?|years?|год|года|лет|customers?|клиент(?:а|ов)?)$/u;

/** Nothing typed yet, or only the start of a number: no reason to complain. */
export function isUnfinished(text: string): boolean {
  return /^[-+(,.\p{Sc}]*$/u.test(plain(text));
}

export function parse(text: string, decimal: DecimalSign): Reading | null {
  const { body, negative } = sign(plain(text));
  const match = /^([\d.,]+)(e[-+]?\d{1,3})?([^\d]*)$/u.exec(body);
  if (!match) return null;
  const tail = words(match[3] ?? "");
  const digits = tail && readDigits(match[1] ?? "", decimal);
  if (!tail || !digits) return null;
  const number = (plainDigits: string): number => scaled(plainDigits, exponent(match[2]) + tail.power, negative);
  const value = number(digits.taken);
  if (!Number.isFinite(value)) return null;
  const spaced = strangelySpaced(text);
  const other = digits.other ?? (spaced ? digits.taken : undefined);
  return { value, percent: tail.percent, ...(other !== undefined && { other: number(other) }) };
}

/** As the model takes it: a share is typed as percent; a percent sign has no place in money. */
export function inModel({ value, percent }: Reading, unit: Unit): number | undefined {
  if (unit === "share" || unit === "points") return scaled(String(Math.abs(value)), -2, value < 0);
  return percent ? undefined : value;
}

/** `1 23` is read as 123, but hardly anybody writes it so. */
export function strangelySpaced(text: string): boolean {
  return /\d[\s\u00a0\u2009\u202f](?!\d{3}(?!\d))\d/u.test(text.replace(MINUS, "-"));
}

function plain(text: string): string {
  return text.toLowerCase().replace(SPACES, "").replace(MINUS, "-").replace(GROUP_MARKS, "");
}

/** A minus before or after a currency sign, or the brackets of accountants. */
function sign(text: string): { body: string; negative: boolean } {
  const bracketed = /^\((.+)\)$/u.exec(text)?.[1];
  const bare = (bracketed ?? text).replace(/^([-+]?)\p{Sc}([-+]?)/u, "$1$2");
  const negative = bracketed !== undefined || bare.startsWith("-");
  return { body: bare.replace(/^[-+]/u, ""), negative };
}

/** What stands behind the digits: a scale, a unit, a currency or percent sign. */
function words(tail: string): { power: number; percent: boolean } | null {
  const percent = /[%٪％]/u.test(tail);
  const parts = tail.split(/[.%٪％\p{Sc}]+/u).filter(Boolean);
  let power = 0;
  for (const part of parts.flatMap(splitScale)) {
    const scale = SCALES.find(([pattern]) => pattern.test(part));
    if (scale) power += scale[1];
    else if (!UNITS.test(part)) return null;
  }
  return { power, percent };
}

/** `млнруб` is two words once its space is gone. */
function splitScale(word: string): string[] {
  const glued = /^(тыс|млн|млрд|трлн|mln|bn|k|m)(р|руб|рубл(?:ь|я|ей)|rub|usd|eur|gbp)$/u.exec(word);
  return glued ? [glued[1] ?? "", glued[2] ?? ""] : [word];
}

/** The digits with a point for the decimals and no grouping, and the second reading if there is one. */
function readDigits(text: string, decimal: DecimalSign): { taken: string; other?: string } | null {
  if (!/\d/u.test(text)) return null;
  const marks = text.replace(/\d/gu, "");
  const last = marks.at(-1);
  if (last === undefined) return { taken: text };
  if (new Set(marks).size === 2) return bothMarks(text, last);
  if (marks.length > 1) return grouped(text) ? { taken: bare(text) } : null;
  const asDecimal = text.replace(last, ".");
  if (!grouped(text)) return { taken: asDecimal };
  if (last === ".") return { taken: asDecimal, ...(decimal === "," && { other: bare(text) }) };
  return decimal === "," ? { taken: asDecimal, other: bare(text) } : { taken: bare(text), other: asDecimal };
}

/** `1,234.5` and `1.234,5`: the last mark parts the decimals, the others must group. */
function bothMarks(text: string, last: string): { taken: string } | null {
  const at = text.lastIndexOf(last);
  const whole = text.slice(0, at);
  if (whole.includes(last) || !grouped(whole)) return null;
  return { taken: `${bare(whole)}.${text.slice(at + 1)}` };
}

/** Groups of three at the end, of two or three before (Indian lakhs), none of them after a leading zero. */
function grouped(text: string): boolean {
  return /^[1-9]\d{0,2}([.,]\d{2,3})*[.,]\d{3}$/u.test(text);
}

function bare(text: string): string {
  return text.replace(/[.,]/gu, "");
}

function exponent(text: string | undefined): number {
  return text ? Number(text.slice(1)) : 0;
}

/** The decimal shift happens in the text, so 97.5 % is 0.975 to the last bit. */
export function scaled(digits: string, power: number, negative: boolean): number {
  const [mantissa = "", own = "0"] = digits.split("e");
  return Number(`${negative ? "-" : ""}${mantissa}e${Number(own) + power}`);
}
