// What problems cost, and what prevention, access and handling are worth.

import type { Case, Period } from "./case.js";
import type { Estimate } from "./estimate.js";
import type { Effect } from "./initiative.js";
import type { Reading } from "./outcome.js";

/** What problems cost in one segment, today. */
export interface SegmentRisk {
  /** Name of the segment. */
  name: string;
  /** The base of the figures: so many customers are lost per year, say. */
  per: Period;
  /** Opening customers of the segment (N). */
  customers: number;
  /** Share that stays per base period, 0..1 (r). */
  retention: number;
  /** Share that stays per period of the case, 0..1: r^(length of the case's period ÷ length of the base). */
  retentionPerCasePeriod: number;
  /** Three years at today's retention, in money. */
  valueOfCustomer: Reading<number>;
  /** What each type of problem costs. */
  problems: ProblemRisk[];
  /** What all types of problem cost together. */
  total: Risk;
  /** Names of the problem types, the most damaging first. */
  pointsOfPain: string[];
  /** At risk + handling − net word of mouth, in money per month. */
  costOfDoingNothingPerMonth: Reading<number>;
  /** Good words less weighted bad words per base period, in new customers; `null` if word of mouth is off. */
  wordOfMouth: SegmentWords | null;
  /** Measured ÷ modelled retention; `null` without a measured one. */
  calibrationFactor: number | null;
  /** Only of `revenueAtRisk` with levers; `null` elsewhere. */
  levers: Levers | null;
}

/** What customers with problems tell others, in new customers per base period. */
export interface SegmentWords {
  /** New customers won by good words. */
  newCustomersWon: number;
  /** New customers lost to bad words, weighted. */
  newCustomersLost: number;
  /** Won − lost, in new customers. */
  net: number;
  /** Net × value of a customer, in money as contribution. */
  contribution: number;
}

/** Figures of one base period. */
export interface Risk {
  /** N p (L₀ − Lp), in customers. */
  customersLost: number;
  /** Customers lost × value of a customer, in money as revenue. */
  revenueAtRisk: number;
  /** Customers lost × value of a customer, in money as contribution. */
  contributionAtRisk: number;
  /** N p k · contacts · cost per contact, in money. */
  handlingCost: number;
  /** Contribution at risk + handling, in money. */
  damage: number;
}

/** What one type of problem costs. */
export interface ProblemRisk extends Risk {
  /** Name of the type of problem. */
  name: string;
  /** Lp: share that stays after the problem. */
  loyaltyAfter: number;
  /** L₀ − Lp: share lost to the problem. */
  loss: number;
  /** Damage ÷ damage of all types; `null` if there is none. */
  shareOfDamage: number | null;
}

/** Prevention, access and handling: each alone, together, and what they overlap. */
export interface Levers {
  /** Each lever alone. */
  alone: NamedLeverWorth[];
  /** All levers together. */
  together: LeverWorth;
  /** Together − sum of each alone. */
  interaction: LeverWorth;
}

/** A lever alone. */
export interface NamedLeverWorth extends LeverWorth {
  /** Which lever. */
  lever: Lever["lever"];
}

/** What pulling levers is worth in a base period, a customer's value held as it is today. */
export interface LeverWorth {
  /** Customers who are not lost. */
  customersSaved: number;
  /** Customers saved × value of a customer, in money as revenue. */
  revenueProtected: number;
  /** Customers saved × value of a customer, in money as contribution. */
  contributionProtected: number;
  /** Handling that falls away, in money; negative if more customers tell us. */
  handlingSaved: number;
  /** Contribution protected + handling saved, in money. */
  payOff: number;
  /** What pulling them costs, in money; segments share the cost of a lever by their customers. */
  cost: number;
  /** Pay-off − cost, in money. */
  net: number;
}

/** A way to act on problems. */
export interface Lever {
  /** Which: fewer problems, more customers who tell us, or better ends of contacts. */
  lever: "prevention" | "access" | "handling";
  /** What it costs in a base period, in money. Default 0. */
  cost?: Estimate;
  /** Effects on `problemRate`, `contactRate` and `outcome` at full strength. */
  effects: Effect[];
}

/** Customers as in a case, and what could be done about their problems. */
export interface RevenueAtRiskInput extends Omit<Case, "initiatives" | "scenarios" | "correlations" | "simulation"> {
  /** What could be done; without any, only what problems cost is told. */
  levers?: Lever[];
}

/** What problems cost, by segment. */
export interface RevenueAtRisk {
  /** The segments whose retention comes from experience. */
  segments: SegmentRisk[];
}

/** What problems cost, and what prevention, access and handling are worth, without an investment case around it. */
export function revenueAtRisk(input: RevenueAtRiskInput): RevenueAtRisk;
