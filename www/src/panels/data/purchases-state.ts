/** What the person chose about a file of purchases, and what it is as long as nobody chose. */
import type { Ahead, BuyingModel, KnownOfFile, Preview, ReadOptions, Stretch, SummaryOptions } from "cltv/data";
import type { FitQuestion, ReadQuestion } from "../../data/questions.ts";
import { numberOf } from "../../case/estimate.ts";
import type { View } from "../../view.ts";
import { running, type Running } from "../tools/tool.ts";

export const UNITS = ["day", "week", "month", "quarter", "year"] as const satisfies Stretch[];
export const MODELS = ["bgNbd", "mbgNbd", "paretoNbd"] as const satisfies BuyingModel[];

export interface Chosen {
  /** Its number at the desk. */
  id: number;
  /** Of a file of the person's own. */
  name?: string;
  size: number;
}

export interface PurchaseState {
  source?: Chosen;
  /** Where the person knows better than the first look. */
  read: Partial<ReadOptions>;
  rules: SummaryOptions & { unit: Stretch };
  model: BuyingModel | "best";
  horizon?: number;
  margin?: number;
  discountRatePerYear?: number;
}

const FIRST: PurchaseState = { read: {}, rules: { unit: "week", together: "day", refunds: "subtract", zeros: "ignore" }, model: "best" };

/** By which the desk knows the question for what customers are worth. */
export const RANK = "purchases rank";

const USUAL_HORIZON = 12;
const USUAL_MARGIN = 0.3;

/** Said of the amount where the file has none. */
export const NO_COLUMN = -1;

export type PurchaseTool = Running<PurchaseState, PurchaseState>;

export function purchaseTool(view: View): PurchaseTool {
  return running<PurchaseState, PurchaseState>(view, { name: "purchases", first: () => FIRST, ask: (state) => state });
}

/** Another file; rules and the rest stay, places of columns do not. */
export function withFile(state: PurchaseState, id: number, file: File | "madeUp"): PurchaseState {
  const { calibrationUntil: _calibration, until: _until, ...rules } = state.rules;
  const facts = file === "madeUp" ? { size: 0 } : { name: file.name, size: file.size };
  return { ...state, rules, read: {}, source: { id, ...facts } };
}

/** What is made up is called so in the language of whoever reads it. */
export function fileTitle({ t }: Pick<View, "t">, { name }: Chosen): string {
  return name ?? t("purchases-made-up-name");
}

/** Nothing until it is known where the customer and the date stand. */
export function readQuestion({ source, read }: PurchaseState, preview: Preview | undefined): ReadQuestion | undefined {
  if (!source || !preview) return undefined;
  const { customer, date, amount, ...spelled } = { ...guessOf(preview), ...read };
  if (customer === undefined || date === undefined) return undefined;
  const spend = amount === undefined || amount === NO_COLUMN ? {} : { amount };
  return { source: source.id, read: { ...spelled, ...spend, customer, date } };
}

/** Of how the file is written; its first rows are then shown as they will be read. */
export function knownOf({ read: { encoding, delimiter, hasHeader } }: PurchaseState): KnownOfFile {
  return { ...(encoding && { encoding }), ...(delimiter && { delimiter }), ...(hasHeader !== undefined && { hasHeader }) };
}

/** How to read the file, as far as a first look tells. Dates of which the order cannot be told begin with the day for most of the world. */
export function guessOf({ encoding, delimiter, hasHeader, customer, date, amount, dates, decimal, doubts }: Preview): Partial<ReadOptions> {
  const order = dates ?? (doubts.includes("ambiguousDates") ? "dayMonthYear" : undefined);
  const found = Object.entries({ customer, date, amount, dates: order, decimal }).filter(([, told]) => told !== undefined);
  return { encoding, delimiter, hasHeader, ...Object.fromEntries(found) };
}

export function fitQuestion(question: ReadQuestion, { rules, model }: PurchaseState): FitQuestion {
  return { ...question, rules, model };
}

/** As chosen, and else as the case has it. */
export function aheadOf({ horizon, margin, discountRatePerYear }: PurchaseState, { draft }: Pick<View, "draft">): Required<Ahead> {
  const known = (node: unknown, usual: number): number => {
    const value = numberOf(node);
    return typeof value === "number" ? value : usual;
  };
  return {
    period: draft.period,
    timing: draft.timing ?? "start",
    horizon: horizon ?? known(draft.horizon, USUAL_HORIZON),
    margin: margin ?? known(draft.segments[0]?.margin, USUAL_MARGIN),
    discountRatePerYear: discountRatePerYear ?? known(draft.discountRatePerYear, 0),
  };
}
