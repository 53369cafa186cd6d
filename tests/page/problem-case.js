// Customers with problems: parcels that are late or lost, of one segment and of two.
import { field } from "./fields.js";

export const late = {
  name: "Late",
  rate: 0.18,
  contactRate: 0.35,
  outcomes: { satisfied: 0.5, mollified: 0.3, dissatisfied: 0.2 },
  loyalty: { silent: 0.7, satisfied: 0.9, mollified: 0.78, dissatisfied: 0.5 },
  contactsPerContactingCustomer: 1.3,
  costPerContact: 4.5,
};
export const lost = { ...late, name: "Lost", rate: 0.04, contactRate: 0.8, loyalty: { ...late.loyalty, silent: 0.4 } };
export const retention = { curve: "experience", per: "year", loyaltyWithoutProblem: 0.86, problems: [late, lost] };
export const PARCELS = {
  name: "Parcels",
  currency: "EUR",
  period: "month",
  horizon: 24,
  discountRatePerYear: 0.14,
  segments: [{ name: "Senders", customers: 60000, revenuePerPeriod: 24, margin: 0.45, retention }],
  initiatives: [{ name: "Fewer late", costs: { oneOff: [{ period: 1, amount: 150000 }], perPeriod: 3000 }, effects: [{ on: "problemRate", problem: "Late", relative: 0.3 }] }],
};
export const TWO = {
  ...PARCELS,
  name: "Two",
  segments: [...PARCELS.segments, { ...PARCELS.segments[0], name: "Shops", customers: 900, retention: { ...retention, measuredRetention: 0.8, wordOfMouth: { satisfied: { praises: 5, act: 0.02 }, silent: { warnings: 4, act: 0.02 } } } }],
};

export const problem = (page, index) => field(page, `segments-0-retention-problems-${index}`);
