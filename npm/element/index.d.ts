/**
 * The calculator as an element. Importing this module registers `<cltv-calculator>`; no
 * other entry of the package does. On a server, where there is no page, it does nothing.
 *
 * @example
 * import { mount } from "cltv/element";
 * const calculator = mount(document.querySelector("#here"), { lang: "en", preset: "telecom" });
 * calculator.element.addEventListener("cltv-change", ({ detail }) => console.log(detail.figures?.npv));
 */
import type { Case, Extended, Period } from "../index.js";

/** Each is an attribute of the element too (`with-case` for `withCase`). */
export interface Options {
  /** Without it, the language of the page around it, else that of the browser. */
  lang?: "en" | "ru" | undefined;
  /** ISO 4217; amounts are not converted. */
  currency?: string | undefined;
  /** The worked example that it begins with; named later, it takes the place of the case (and can be undone). */
  preset?: Preset | (string & {}) | undefined;
  theme?: "auto" | "light" | "dark" | undefined;
  mode?: "quick" | "full" | undefined;
  /** `cltv-change` brings the case along. */
  withCase?: boolean | undefined;
  /** Where people find a calculator of their own if this page's policy lets none run. */
  frame?: string | undefined;
}

export type Preset = "retail-bank" | "telecom" | "e-commerce" | "insurance" | "b2b-subscription" | "parcel-delivery" | "darden-netflix";

export interface Mounted {
  readonly element: CltvCalculatorElement;
  /** What is named is changed, the rest stays; `undefined` takes a wish back. */
  update(options: Options): void;
  /** Takes it off the page, with its listeners, workers and timers. */
  dispose(): void;
}

/** Puts a calculator at the end of `place`. */
export function mount(place: Element, options?: Options): Mounted;

/** The figures at the head of the calculator, unrounded. */
export interface Headline {
  currency: string | undefined;
  period: Period;
  /** Contribution of an average customer over three years, without and with the initiatives. */
  cltvBefore: Extended;
  cltvAfter: Extended;
  /** Undiscounted, to the horizon. */
  revenueImpact: number;
  npv: number;
  /** NPV ÷ present value of costs; `null` at zero cost. */
  roi: number | null;
  /** `null`: not within the horizon. */
  paybackPeriods: number | null;
  /** 0.01 is one percentage point; `null`: no retention can pay for it. */
  breakEvenRetentionPoints: number | null;
  costOfDoingNothingPerMonth: number | null;
}

/** Detail of `cltv-change`. */
export interface Change {
  /** Nothing, as long as no case could be computed. */
  figures: Headline | undefined;
  /** The figures belong to an earlier case: something in this one is wrong. */
  stale: boolean;
  /** How much is wrong. */
  problems: number;
  /** Only with `withCase`; as it stands in the fields, right or wrong. */
  case?: Case;
}

/** Detail of `cltv-error`: `policy`, the page lets no calculator run; `unknown-preset`, it began with another example. */
export interface Failure {
  code: "policy" | "unknown-preset";
  message: string;
}

/** They bubble, and leave shadow roots. */
export interface CltvEvents {
  /** It is drawn for the first time. */
  "cltv-ready": CustomEvent<null>;
  "cltv-change": CustomEvent<Change>;
  "cltv-error": CustomEvent<Failure>;
}

export interface CltvCalculatorElement extends HTMLElement {
  addEventListener<Name extends keyof CltvEvents>(name: Name, listener: (event: CltvEvents[Name]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Name extends keyof CltvEvents>(name: Name, listener: (event: CltvEvents[Name]) => void, options?: boolean | EventListenerOptions): void;
  removeEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "cltv-calculator": CltvCalculatorElement;
  }
}
