/**
 * What the page asks its data worker. Every question about a file says all that leads
 * to its answer, so that a worker that was stopped and begun anew can answer it as well.
 */
import type { Problem, Segment } from "cltv";
import type { Ahead, Analysis, BuyingModel, CohortsFit, CohortsInput, FitReport, KnownOfFile, Pilot, PilotInput, Preview, ReadOptions, ReadReport, SummaryOptions, SummaryReport, Total } from "cltv/data";

/** A file of the person's own, or purchases that are made up. */
export type Source = Blob | "madeUp";

export interface ReadQuestion {
  /** The number of its file, which the desk holds and nobody else: who forgets it there has forgotten it. */
  source: number;
  read: ReadOptions;
}

export interface FitQuestion extends ReadQuestion {
  rules: SummaryOptions;
  model: BuyingModel | "best";
}

export interface ScoreQuestion extends FitQuestion {
  ahead: Required<Ahead>;
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
  /** Nothing of these where no model could be told. */
  frequencies: ReturnType<Analysis["frequencies"]>;
  tracking: ReturnType<Analysis["tracking"]>;
  heat: ReturnType<Analysis["heatMap"]>;
  scorecard: ReturnType<Analysis["scorecard"]>;
}

export interface Ranked {
  customers: number;
  /** By value, the highest first. */
  top: RankedCustomer[];
  total: Total;
}

export interface RankedCustomer {
  id: string;
  frequency: number | null;
  recency: number | null;
  age: number | null;
  meanSpend: number | null;
  alive: number | null;
  expectedPurchases: number | null;
  lifetimeValue: number | null;
}

export interface Questions {
  cohorts: { ask: CohortsInput; answer: CohortsFit };
  pilot: { ask: PilotInput; answer: Pilot };
  preview: { ask: { source: number; known: KnownOfFile }; answer: Preview };
  read: { ask: ReadQuestion; answer: ReadReport };
  fit: { ask: FitQuestion; answer: Fitted };
  rank: { ask: ScoreQuestion; answer: Ranked | null };
  customers: { ask: ScoreQuestion & { spelling: Spelling }; answer: Blob | null };
  segment: { ask: ScoreQuestion & { name: string }; answer: Segment | null };
}

export type Question = keyof Questions;

/** From the page; with the file that is asked about. */
export type Call = { call: "ask"; number: number; question: Question; ask: unknown; file: Source | undefined } | { call: "drop"; number: number };

/** To the page. */
export type Reply =
  | { reply: "progress"; number: number; share: number }
  | { reply: "answer"; number: number; answer: unknown }
  | { reply: "refused"; number: number; message: string; problems: readonly Problem[] | undefined };
