/**
 * A formula as the engine writes it – `{CLTV} = Σ {n} × {c} ÷ {N}` – as text to be set,
 * and the same with numbers in place of its symbols. Nothing is computed here.
 */
import type { Explanation } from "cltv";

type Term = Explanation["terms"][number];

export interface Piece {
  text: string;
  kind: "plain" | "symbol" | "power";
}

/** A minus that no line break parts from its number. */
const TIED_MINUS = "\u2212\u2060";

/** More addends than these are not written out. */
const ADDENDS = 4;

export function pieces(formula: string): Piece[] {
  const found = formula.matchAll(/\{([^}]+)\}|\^\(([^)]*)\)|[^{^]+|\^/g);
  return Array.from(found, ([text, symbol, power]): Piece => {
    if (symbol !== undefined) return { text: symbol, kind: "symbol" };
    return power === undefined ? { text, kind: "plain" } : { text: power, kind: "power" };
  });
}

/** The formula with every symbol's number; `undefined` if one of them has none. */
export function withNumbers({ formula, terms }: Explanation, show: (term: Term) => string): string | undefined {
  const addressed = expanded(addressing(formula, terms), terms);
  const used = Array.from(addressed.matchAll(/\{(\d+)\}/g), ([, index]) => terms[Number(index)]);
  if (/\{\D|Σ/.test(addressed) || used.some((term) => typeof term?.value !== "number")) return undefined;
  // What begins with a dependence says something of its arguments, not of its value.
  const keeps = /^\{\d+\}\(/.test(addressed);
  const said = (index: string): string => show(terms[Number(index)] as Term);
  const filled = addressed.replace(/\{(\d+)\}(\([^()]*\))?/g, (_, index: string, given: string | undefined, at: number) => {
    if (given && keeps) return `${terms[Number(index)]?.symbol}${given.replace(/\{(\d+)\}/g, (__, inner: string) => said(inner))}`;
    return bracketed(said(index), addressed[at - 1]);
  });
  return filled.replaceAll("\u2212", TIED_MINUS);
}

/** Symbols by the place of their term: `{NPV}` → `{0}`; those with a label keep their name until they are added up. */
function addressing(formula: string, terms: readonly Term[]): string {
  return formula.replace(/\{([^}]+)\}/g, (whole, symbol: string) => {
    const index = terms.findIndex((term) => term.symbol === symbol && term.label === undefined);
    return index < 0 ? whole : `{${index}}`;
  });
}

/** Σ is written out over the labels of its terms. */
function expanded(formula: string, terms: readonly Term[]): string {
  const start = formula.indexOf("Σ ");
  if (start < 0) return formula;
  const body = formula.slice(start + 2, endOfProduct(formula, start + 2));
  const labels = labelsIn(body, terms);
  if (labels.length === 0) return formula;
  const addends = labels.map((label) => body.replace(/\{(\D[^}]*)\}/g, (whole, symbol: string) => addressOf(terms, symbol, label) ?? whole));
  const sum = [...addends.slice(0, ADDENDS), ...(addends.length > ADDENDS ? ["…"] : [])].join(" + ");
  const alone = addends.length < 2 || formula.slice(0, start).trimEnd().endsWith("=");
  return `${formula.slice(0, start)}${alone ? sum : `(${sum})`}${formula.slice(start + 2 + body.length)}`;
}

function labelsIn(body: string, terms: readonly Term[]): string[] {
  const labels = terms.flatMap(({ symbol, label }) => (label !== undefined && body.includes(`{${symbol}}`) ? [label] : []));
  return [...new Set(labels)];
}

function addressOf(terms: readonly Term[], symbol: string, label: string): string | undefined {
  const index = terms.findIndex((term) => term.symbol === symbol && term.label === label);
  return index < 0 ? undefined : `{${index}}`;
}

/** A product ends before the next sum or difference, and where the parenthesis around it closes. */
function endOfProduct(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const sign = formula[at];
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth < 0 || (depth === 0 && (/^ [+−] /.test(formula.slice(at, at + 3)) || sign === ","))) return at;
  }
  return formula.length;
}

/** A negative number after a sign stands in brackets. */
function bracketed(text: string, before: string | undefined): string {
  return before !== undefined && before !== "(" && text.startsWith("\u2212") ? `(${text})` : text;
}
