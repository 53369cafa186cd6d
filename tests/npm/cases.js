// The cases with the outcomes of an independent engine, from ../cases.

import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../cases/", import.meta.url);

/** [{ name, input, expected }], ready to hand to `evaluate`. */
export const cases = pairs("");

/** The same for `revenueAtRisk`. */
export const risks = pairs("risk/");

/** A small case that computes: one segment, one initiative, three years. */
export function aCase() {
  return read("02-by-hand-start-year.json");
}

/** A case with three types of problem, three initiatives and two scenarios. */
export function aCaseOfProblems() {
  const scenarios = [
    { name: "Later", set: { "initiatives[0].start": 4 } },
    { name: "Range", set: { "discountRatePerYear": { low: 0.1, likely: 0.2, high: 0.3 } } },
  ];
  return { ...read("08-experience-three-levers.json"), scenarios };
}

/** A question of `revenueAtRisk` with levers. */
export function aRisk() {
  return read("risk/09-revenue-at-risk.json");
}

/** Cases with numbers that vary: two that any tool computes, and one of problems with everything in it. */
export const uncertainCases = {
  independent: read("../../benches/cases/reference-independent.json"),
  correlated: read("../../benches/cases/reference-correlated.json"),
  experience: read("uncertain/experience.json"),
};

/** What others find in 64 million trials of the first two. */
export const foundByOthers = read("../../benches/cases/reference.expected.json");

/** One year, 1000 customers who pay 2 more: the NPV is 2000 · margin − costs, even between −100 and 300. */
export function anEvenCase() {
  return {
    period: "year", horizon: 1, discountRatePerYear: 0,
    segments: [{
      name: "All", customers: 1000, revenuePerPeriod: 100, margin: { dist: "uniform", low: 0.4, high: 0.6 },
      retention: { curve: "constant", rate: 0.8 },
    }],
    initiatives: [{ name: "Dearer", effects: [{ on: "revenue", amount: 2 }], costs: { perPeriod: 900 } }],
  };
}

/** Good inputs of the functions that take no case. */
export const questions = {
  nps: {
    confidence: 0.9,
    cells: [
      { name: "A", products: "1", years: "0–2", promoters: 40, passives: 35, detractors: 25, revenuePerCustomer: 100 },
      { name: "B", products: "2+", years: "3+", promoters: 50, passives: 10, detractors: 40, revenuePerCustomer: 900 },
    ],
    before: { promoters: 80, passives: 60, detractors: 60 },
  },
  npsValue: {
    period: "year",
    horizon: 5,
    timing: "mid",
    discountRatePerYear: 0.1,
    customers: 1000,
    per: "year",
    groups: {
      promoters: { share: 0.4, retention: 0.95, revenuePerPeriod: 120, margin: 0.5, praises: 4 },
      passives: { share: 0.4, retention: 0.85, revenuePerPeriod: 100, margin: 0.5, costToServePerPeriod: 5 },
      detractors: { share: 0.2, retention: 0.6, revenuePerPeriod: 90, margin: 0.5, warnings: 6 },
    },
    praisesPerNewCustomer: 8,
    negativeWeight: 2,
    move: { from: "detractors", to: "passives", share: 0.05 },
    migration: [
      [0.8, 0.15, 0.05],
      [0.1, 0.8, 0.1],
      [0.05, 0.15, 0.8],
    ],
  },
  markovValue: {
    transitions: [
      [0.8, 0.2],
      [0, 1],
    ],
    rewards: [100, 0],
    discountRatePerPeriod: 0.1,
    horizon: 10,
    timing: "end",
  },
  wordOfMouth: {
    groups: [{ name: "Happy", customers: 100, praises: 5 }, { customers: 30, warnings: 8 }],
    negativeWeight: 2,
    referredCustomers: 20,
    valueOfNewCustomer: 300,
  },
  metrics: {
    retention: { customersAtStart: 100, customersAtEnd: 105, newCustomers: 20, per: "quarter" },
    repeat: { buyers: 200, repeatBuyers: 50 },
    nps: { promoters: 40, passives: 35, detractors: 25 },
    csat: { satisfied: 80, responses: 100 },
    firstResponse: { times: [3, 1, 2, 10], target: 5 },
  },
};

function pairs(place) {
  const names = readdirSync(new URL(place, folder)).map((file) => file.match(/^(.*)\.expected\.json$/)?.[1]);
  return names
    .filter((name) => name !== undefined)
    .map((name) => ({ name, input: read(`${place}${name}.json`), expected: read(`${place}${name}.expected.json`) }));
}

function read(file) {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8"));
}
