/**
 * What the page asks its data worker. Every question about a file says all that leads
 * to its answer, so that a worker that was stopped and begun anew can answer it as well.
 */
import type {
  BuyingModel,
  CohortsFit,
  CohortsInput,
  FitReport,
  FittedSegment,
  Frequencies,
  HeatMap,
  Interval,
  PilotInput,
  PilotResult,
  Preview,
  ReadOptions,
  ReadReport,
  Scorecard,
  ScoreOptions,
  SegmentOptions,
  SummaryOptions,
  SummaryReport,
  Tracking,
} from "./answers.ts";

/** A file of the person's own, or purchases that are made up. */
export interface Source {
  /** Another file has another one. */
  id: number;
  file: Blob | "madeUp";
}

export interface ReadQuestion {
  source: Source;
  read: ReadOptions;
}

export interface FitQuestion extends ReadQuestion {
  rules: SummaryOptions;
  model: BuyingModel | "best";
}

export interface ScoreQuestion extends FitQuestion {
  score: ScoreOptions;
}

/** How a table is written for the person's spreadsheet. */
export interface Spelling {
  heads: string[];
  delimiter: string;
  decimal: string;
}

export interface Fitted {
  summary: SummaryReport;
  report: FitReport;
  /** Nothing of these without a fit. */
  frequencies: Frequencies | null;
  tracking: Tracking | null;
  heat: HeatMap | null;
  scorecard: Scorecard | null;
}

export interface Ranked {
  customers: number;
  /** By value, the highest first. */
  top: RankedCustomer[];
  /** Nothing without a model of spend. */
  total: Interval | null;
  purchases: Interval;
}

export interface RankedCustomer {
  id: string;
  frequency: number;
  recency: number;
  age: number;
  meanSpend: number | null;
  alive: number;
  expectedPurchases: number;
  lifetimeValue: number | null;
}

export interface Questions {
  cohorts: { ask: CohortsInput; answer: CohortsFit };
  pilot: { ask: PilotInput; answer: PilotResult };
  preview: { ask: { source: Source }; answer: Preview };
  read: { ask: ReadQuestion; answer: ReadReport };
  fit: { ask: FitQuestion; answer: Fitted };
  rank: { ask: ScoreQuestion; answer: Ranked };
  customers: { ask: ScoreQuestion & { spelling: Spelling }; answer: Blob };
  segment: { ask: FitQuestion & { segment: SegmentOptions }; answer: FittedSegment | null };
}

export type Question = keyof Questions;

/** From the page. */
export type Call = { call: "ask"; number: number; question: Question; ask: unknown } | { call: "drop"; number: number };

/** To the page. */
export type Reply =
  | { reply: "progress"; number: number; share: number }
  | { reply: "answer"; number: number; answer: unknown }
  | { reply: "refused"; number: number; message: string; problems: readonly import("cltv").Problem[] | undefined };
