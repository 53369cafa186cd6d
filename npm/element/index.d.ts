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

/** What a page may wish of its calculator. Each is an attribute of the element too (`with-case` for `withCase`). */
export interface Options {
  /** The language of all words. Without it, that of the page around it, else that of the browser. */
  lang?: "en" | "ru" | undefined;
  /** ISO 4217 code such as `"EUR"`; amounts are not converted. Default: that of the example. */
  currency?: string | undefined;
  /**
   * The worked example that it begins with; named later, it takes the place of the case (and can be undone).
   * Default `"retail-bank"`.
   */
  preset?: Preset | (string & {}) | undefined;
  /** Its colours. Default `"auto"`: what the person's system wishes. */
  theme?: "auto" | "light" | "dark" | undefined;
  /** How much of the case is in front: at most eight numbers, or all of it. Default `"full"`. */
  mode?: "quick" | "full" | undefined;
  /** Whether `cltv-change` brings the case along. Default `false`. */
  withCase?: boolean | undefined;
  /**
   * Address where people find a calculator of their own if this page's policy lets none run. Default: that of the
   * frame beside the one file of the calculator, where that is served under its own name; else there is none.
   */
  frame?: string | undefined;
}

/** Names of the worked examples. */
export type Preset = "retail-bank" | "telecom" | "e-commerce" | "insurance" | "b2b-subscription" | "parcel-delivery" | "darden-netflix";

/** A calculator that was put on the page. */
export interface Mounted {
  /** The calculator itself: listen to its events here. */
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
  /** ISO 4217 code of the case that the figures belong to; `undefined` if it names none. */
  currency: string | undefined;
  /** The period of that case, in which `paybackPeriods` counts. */
  period: Period;
  /** Contribution of an average customer over three years, discounted, without the initiatives; money. */
  cltvBefore: Extended;
  /** The same with the initiatives at full effect. */
  cltvAfter: Extended;
  /** Revenue with the initiatives less without, undiscounted, to the horizon; money. */
  revenueImpact: number;
  /** Net present value: present value of the change in contribution less that of the costs; money. */
  npv: number;
  /** NPV ÷ present value of costs; `null` at zero cost. */
  roi: number | null;
  /** Periods until the cash is back for good; `null`: not within the horizon. */
  paybackPeriods: number | null;
  /** Points of retention that bring the NPV to zero (0.01 is one); `null`: no retention can pay for it. */
  breakEvenRetentionPoints: number | null;
  /** Contribution that problems cost per month while nothing is done; `null` if no segment states its problems. */
  costOfDoingNothingPerMonth: number | null;
}

/** Detail of `cltv-change`. */
export interface Change {
  /** Nothing, as long as no case could be computed. */
  figures: Headline | undefined;
  /** The figures belong to an earlier case: something in this one is wrong. */
  stale: boolean;
  /** How many things are wrong with the case. */
  problems: number;
  /** Only with `withCase`; as it stands in the fields, right or wrong. */
  case?: Case;
}

/** Detail of `cltv-error`: `policy`, the page lets no calculator run; `unknown-preset`, it began with another example. */
export interface Failure {
  /** What kind, stable for programs. */
  code: "policy" | "unknown-preset";
  /** What is wrong, in an English sentence. */
  message: string;
}

/** What the calculator tells its page, by the name of the event. They bubble, and leave shadow roots. */
export interface CltvEvents {
  /** It is drawn for the first time. */
  "cltv-ready": CustomEvent<null>;
  /** There is another answer. */
  "cltv-change": CustomEvent<Change>;
  /** It cannot run here, or there is no such example. */
  "cltv-error": CustomEvent<Failure>;
}

/** The calculator in a page; its attributes are the `Options`. */
export interface CltvCalculatorElement extends HTMLElement {
  /** Begins to listen to an event of the calculator. */
  addEventListener<Name extends keyof CltvEvents>(name: Name, listener: (event: CltvEvents[Name]) => void, options?: boolean | AddEventListenerOptions): void;
  /** Begins to listen to any other event. */
  addEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  /** Ends listening to an event of the calculator. */
  removeEventListener<Name extends keyof CltvEvents>(name: Name, listener: (event: CltvEvents[Name]) => void, options?: boolean | EventListenerOptions): void;
  /** Ends listening to any other event. */
  removeEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    /** What is made of this name, and found by it. */
    "cltv-calculator": CltvCalculatorElement;
  }
}
