// How customers stay.

import type { Period } from "./case.js";
import type { Estimate } from "./estimate.js";

/** How customers stay. Each rate is per `per`, by default the case's period. */
export type Retention =
  | ConstantRetention
  | BetaGeometricRetention
  | BetaDiscreteWeibullRetention
  | ObservedRetention
  | ExperienceRetention
  | NpsRetention;

/** Every customer renews with the same probability, whatever the tenure. */
export interface ConstantRetention {
  curve: "constant";
  /** Share that stays for one more `per`, 0..1. */
  rate: Estimate;
  /** The base of its rates. Default: the case's period. */
  per?: Period;
}

/** Shifted beta-geometric (Fader & Hardie 2007): S(t) = B(α, β+t) / B(α, β). */
export interface BetaGeometricRetention {
  curve: "betaGeometric";
  /** Shape α > 0 of the churn probability among customers. */
  alpha: Estimate;
  /** Shape β > 0 of the churn probability among customers. */
  beta: Estimate;
  /** The base of its rates. Default: the case's period. */
  per?: Period;
}

/** Beta-discrete-Weibull (Fader, Hardie et al. 2018): S(t) = B(α, β+t^c) / B(α, β). */
export interface BetaDiscreteWeibullRetention {
  curve: "betaDiscreteWeibull";
  /** Shape α > 0 of the churn probability among customers. */
  alpha: Estimate;
  /** Shape β > 0 of the churn probability among customers. */
  beta: Estimate;
  /** Exponent c > 0 of time; 1 is the beta-geometric curve. */
  c: Estimate;
  /** The base of its rates. Default: the case's period. */
  per?: Period;
}

/** Measured retention. After the list the last rate is held; after survival 0 nobody is left. */
export interface ObservedRetention {
  curve: "observed";
  /** S(1), S(2), …: share still there after 1, 2, … renewals, never rising. Give this or `rates`. */
  survival?: Estimate[];
  /** r₁, r₂, …: share that renews at the 1st, 2nd, … renewal. */
  rates?: Estimate[];
  /** The base of its rates. Default: the case's period. */
  per?: Period;
}

/**
 * Retention from what customers live through (Goodman, TARP):
 * r = L₀ − Σ p (L₀ − Lp), Lp = (1−k) Lₙ + k (s Lₛ + u Lᵤ + v Lᵥ).
 */
export interface ExperienceRetention {
  curve: "experience";
  /** The base of all its rates. Default `"year"`. */
  per?: Period;
  /** Share of customers without a problem who stay (L₀). */
  loyaltyWithoutProblem: Estimate;
  /** Retention as measured: all loyalties are multiplied by measured ÷ modelled. */
  measuredRetention?: Estimate;
  /** Types of problem; each customer is counted with the most serious one. */
  problems: ProblemType[];
  /** What customers tell others; off if absent. */
  wordOfMouth?: WordOfMouth;
}

/** One type of problem. */
export interface ProblemType {
  /** Unique within the segment; effects name it. */
  name: string;
  /** Share of customers who have it (p). The rates of all types add up to 1 at most. */
  rate: Estimate;
  /** Share of those who tell us (k). */
  contactRate: Estimate;
  /** How contacts end; the three shares add up to 1. */
  outcomes: OutcomeShares;
  /** Share that stays: silent customers, and those who told us by how it ended. */
  loyalty: Loyalty;
  /** Contacts of a customer who tells us. Default 1. */
  contactsPerContactingCustomer?: Estimate;
  /** Cost of one contact, in money. Default 0. */
  costPerContact?: Estimate;
}

/** How contacts end; the shares add up to 1. */
export interface OutcomeShares {
  /** Share that ends well, 0..1 (s). */
  satisfied: Estimate;
  /** Share that ends half well, 0..1 (u). */
  mollified: Estimate;
  /** Share that ends badly, 0..1 (v). */
  dissatisfied: Estimate;
}

/** Share of customers with the problem who stay, 0..1. */
export interface Loyalty {
  /** Of those who did not tell us (Lₙ). */
  silent: Estimate;
  /** Of those whose contact ended well (Lₛ). */
  satisfied: Estimate;
  /** Of those whose contact ended half well (Lᵤ). */
  mollified: Estimate;
  /** Of those whose contact ended badly (Lᵥ). */
  dissatisfied: Estimate;
}

/** What a customer with a problem tells others, by how it ended. */
export interface WordOfMouth {
  /** Customers whose contact ended well. Default: they tell nothing. */
  satisfied?: Talk;
  /** Customers whose contact ended half well. Default: they tell nothing. */
  mollified?: Talk;
  /** Customers whose contact ended badly. Default: they tell nothing. */
  dissatisfied?: Talk;
  /** Customers who had a problem and did not tell us. Default: they tell nothing. */
  silent?: Talk;
  /** How many good words one bad word outweighs. Default 1. */
  negativeWeight?: Estimate;
}

/** What one customer tells. */
export interface Talk {
  /** People who hear something good from one customer. Default 0. */
  praises?: Estimate;
  /** People who hear something bad from one customer. Default 0. */
  warnings?: Estimate;
  /** Share of those people who act on it, 0..1. */
  act: Estimate;
}

/** Retention as the mix of NPS groups: r = Σ share · retention. The mix re-forms each period. */
export interface NpsRetention {
  curve: "nps";
  /** The base of its rates. Default: the case's period. */
  per?: Period;
  /** Share and retention of each group; shares add up to 1. */
  groups: Record<NpsGroup, GroupRetention>;
  /** How many answers the shares rest on; a move inside their noise raises a finding. */
  responses?: Estimate;
}

/** One NPS group. */
export interface GroupRetention {
  /** The group's share of the customers, 0..1. */
  share: Estimate;
  /** Share of the group that stays, 0..1. */
  retention: Estimate;
}

/** Promoters answer 9 or 10, passives 7 or 8, detractors 0 to 6. */
export type NpsGroup = "promoters" | "passives" | "detractors";

/** How a contact ends. */
export type ContactOutcome = "satisfied" | "mollified" | "dissatisfied";
