/** One sheet per subject, adopted by the shadow root; no style element, so the policy stays strict. What only paper or a later panel needs comes with `panels/later.ts`. */
import { unsafeCSS, type CSSResult } from "lit";
import base from "./base.css?inline";
import cards from "./cards.css?inline";
import charts from "./charts.css?inline";
import controls from "./controls.css?inline";
import layout from "./layout.css?inline";
import number from "./number.css?inline";
import results from "./results.css?inline";
import tables from "./tables.css?inline";
import tokens from "./tokens.css?inline";

export const styles = [tokens, base, layout, controls, number, cards, results, charts, tables].map((sheet) => unsafeCSS(sheet));

/** Those that came later, once. */
export function adopt(root: ShadowRoot, later: readonly CSSResult[]): void {
  const sheets = later.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets.push(...sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet)));
}
