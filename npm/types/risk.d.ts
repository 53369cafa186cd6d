// What problems cost, and what prevention, access and handling are worth.

import type { Case, Period } from "./case.js";
import type { Estimate } from "./estimate.js";
import type { Effect } from "./initiative.js";
import type { Reading } from "./outcome.js";

/** What problems cost in one segment, today. */
export interface SegmentRisk {
  name: string;
  /** The base of the figures: so many customers are lost per year, say. */
  per: Period;
  customers: number;
  retention: number;
  retentionPerCasePeriod: number;
  /** Three years at today's retention. */
  valueOfCustomer: Reading<number>;
  problems: ProblemRisk[];
  total: Risk;
  /** Names of the problem types, the most damaging first. */
  pointsOfPain: string[];
  costOfDoingNothingPerMonth: Reading<number>;
  /** Good words less weighted bad words per base period, in new customers; `null` if word of mouth is off. */
  wordOfMouth: { newCustomersWon: number; newCustomersLost: number; net: number; contribution: number } | null;
  /** Measured ÷ modelled retention; `null` without a measured one. */
  calibrationFactor: number | null;
  /** Only of `revenueAtRisk` with levers. */
  levers: Levers | null;
}

/** Figures of one base period. */
export interface Risk {
  customersLost: number;
  revenueAtRisk: number;
  contributionAtRisk: number;
  handlingCost: number;
  /** Contribution at risk + handling. */
  damage: number;
}

export interface ProblemRisk extends Risk {
  name: string;
  /** Lp: share that stays after the problem. */
  loyaltyAfter: number;
  /** L₀ − Lp. */
  loss: number;
  shareOfDamage: number | null;
}

/** Prevention, access and handling: each alone, together, and what they overlap. */
export interface Levers {
  alone: (LeverWorth & { lever: Lever["lever"] })[];
  together: LeverWorth;
  /** Together − sum of each alone. */
  interaction: LeverWorth;
}

export interface LeverWorth {
  customersSaved: number;
  revenueProtected: number;
  contributionProtected: number;
  handlingSaved: number;
  /** Contribution protected + handling saved. */
  payOff: number;
  cost: number;
  net: number;
}

export interface Lever {
  lever: "prevention" | "access" | "handling";
  /** Default 0. */
  cost?: Estimate;
  /** Effects on `problemRate`, `contactRate` and `outcome` at full strength. */
  effects: Effect[];
}

/** Customers as in a case, and what could be done about their problems. */
export interface RevenueAtRiskInput extends Omit<Case, "initiatives" | "scenarios"> {
  levers?: Lever[];
}

/** What problems cost, by segment. */
export interface RevenueAtRisk {
  segments: SegmentRisk[];
}

/** What problems cost, and what prevention, access and handling are worth, without an investment case around it. */
export function revenueAtRisk(input: RevenueAtRiskInput): RevenueAtRisk;
