// The types hold for a customer's TypeScript, and for what the package really takes and gives.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { describe, test } from "node:test";
import {
  check, compare, evaluate, explain, irr, markovValue, metrics, nps, npsValue, portfolio, revenueAtRisk, wordOfMouth,
} from "cltv";
import {
  breakEven, curve, grid, informationValue, numbers, sensitivity, simulate, simulatePart, simulationPlan, tornado,
} from "cltv/uncertainty";
import { customersFromColumns, fitCohorts, kaplanMeier, pilot, previewTransactions, readTransactions } from "cltv/data";
import { aCaseOfProblems, anEvenCase, cases, questions, risks, uncertainCases } from "./cases.js";
import { columnsOfCsv, csv, dateOf, till } from "./customers.js";
import { declarations } from "./declarations.js";
import { complaints, settings } from "./tsc.js";

/** The modules beside the first one, with their types. */
const others = ["uncertainty", "data"].map((name) => ({
  name, types: declarations(`cltv/${name}`),
}));

describe("right calls compile, wrong ones do not", () => {
  for (const [name, setting] of Object.entries(settings)) {
    for (const file of ["types.test-d.ts", "types-refused.test-d.ts", "uncertainty.test-d.ts", "data.test-d.ts", "workbook.test-d.ts"]) {
      test(`${file} with ${name}`, () => assert.equal(complaints(file, setting), ""));
    }
  }

  test("workers of the web and of Node", () => {
    assert.equal(complaints("web-worker.test-d.ts", settings["a bundler's resolution"]), "");
    assert.equal(complaints("node-worker.test-d.ts", settings["Node's types, no DOM"]), "");
  });
});

// A literal must have every key of its type and no other: a field that is missing
// in the types, or only there, does not compile.
describe("no drift between the types and the WebAssembly", () => {
  test("cases", () => compiles("Case", [...cases.map(({ input }) => input), ...Object.values(uncertainCases)]));

  test("outcomes", () => compiles("Outcome", cases.map(({ input }) => evaluate(input))));

  test("problems", () => compiles("Problem[]", wrongCases().map(check)));

  test("revenue at risk", () => {
    const inputs = risks.map(({ input }) => input);
    compiles("Parameters<typeof revenueAtRisk>[0]", inputs, "ReturnType<typeof revenueAtRisk>", inputs.map(revenueAtRisk));
  });

  test("scenarios, explanations, portfolios", () => {
    const inputs = [aCaseOfProblems(), ...cases.map(({ input }) => input)];
    const portfolios = inputs.map((input) => portfolio(input, 1e6));
    compiles("ScenarioOutcome[]", inputs.map(compare), "Explanation[]", inputs.map(explain), "Portfolio", portfolios);
  });

  test("questions without a case", () => {
    const minimal = { nps: { cells: [{ name: "A", promoters: 1, passives: 0, detractors: 0 }] }, metrics: {}, wordOfMouth: { groups: [{ customers: 1 }] } };
    const types = { nps: ["Survey", "NpsOutcome"], npsValue: ["NpsValueInput", "NpsValue"], metrics: ["Counts", "Metrics"],
      markovValue: ["MarkovInput", "ReturnType<typeof markovValue>"], wordOfMouth: ["WordOfMouthInput", "WordOfMouthOutcome"] };
    const functions = { nps, npsValue, metrics, markovValue, wordOfMouth };
    const both = Object.entries(types).flatMap(([name, [input, answer]]) => {
      const inputs = [questions[name], minimal[name]].filter(Boolean);
      return [input, inputs, answer, inputs.map(functions[name])];
    });
    compiles(...both);
  });

  test("questions about uncertainty", () => {
    const inputs = [anEvenCase(), uncertainCases.experience, uncertainCases.correlated];
    const of = (ask, options) => inputs.map((input) => ask(input, options));
    const [few, path] = [{ trials: 100 }, "segments[0].margin"];
    compiles(
      "CaseNumber[]", of(numbers), "Tornado", [...of(tornado, { spread: 0.2 }), ...of(tornado, { figure: "irr" })],
      "Grid", of(grid, { figure: "paybackPeriods", x: { path, steps: 2 }, y: { path: "discountRatePerYear", from: 0, to: 0.2, steps: 2 } }),
      "Curve", of(curve, { x: { path, steps: 2 } }), "BreakEven", of(breakEven, { path }),
      "Simulation", [...of(simulate, few), ...of(simulate, { trials: 2, fan: false })], "SimulationPlan", of(simulationPlan),
      "SimulationPart", inputs.map((input) => simulatePart(input, few, 0, 1)),
      "Sensitivity", of(sensitivity, few), "InformationValue", of(informationValue, few),
    );
  });

  test("tables, days and pilots", () => {
    const tables = [[100, 80, 70, 65], [100, 100], [100, null, 60]].map((survivors) => ({ per: "year", holdout: survivors.length > 3 ? 1 : 0, cohorts: [{ survivors }] }));
    const days = [{ started: "2024-01-01", ended: "2024-02-01" }, { started: "2024-01-01" }, { started: "2024-03-01", ended: null }];
    const durations = [days, days.slice(1)].map((customers) => ({ customers, observedUntil: "2024-12-31", per: "month" }));
    const [test, control] = [90, 80].map((retained) => ({ customers: 100, retained }));
    const pilots = [{ test, control, priorSpread: null }, { test: { customers: 1, retained: 1 }, control }];
    compiles(
      "CohortsInput", tables, "CohortsFit", tables.map(fitCohorts), "DurationsInput", durations, "KaplanMeier", durations.map(kaplanMeier),
      "PilotInput", pilots, "Pilot", pilots.map(pilot),
    );
  });

  test("customers and what becomes of them", () => {
    const file = csv([...till({ customers: 200 }), { customer: "C1", day: 400, amount: -5 }]);
    const broken = new TextEncoder().encode("A,01/02/2024,1\nB,x\n");
    const looks = [file, broken].map((bytes) => previewTransactions(bytes));
    const readings = [[columnsOfCsv, file], [{ customer: 0, date: 1 }, file], [columnsOfCsv, broken]].map(readingOf);
    const rules = [{}, { calibrationUntil: dateOf(300) }, { opportunities: "month", zeros: "count", refunds: "ignore" }];
    const bases = [...rules.map((rule) => readings[0].transactions.summarize(rule)), readings[1].transactions.summarize()];
    bases.push(customersFromColumns({ frequency: [1], recency: [1], age: [2] }));
    const analyses = bases.map((base) => base.fit());
    const each = (ask) => analyses.map(ask);
    const ahead = { horizon: 3 };
    compiles(
      "Preview", looks, "ReadReport", readings.map(({ report }) => report), "SummaryOptions", rules,
      "SummaryReport", bases.map((base) => base.report()), 'ReturnType<CustomerBase["columns"]>', bases.map((base) => base.columns()),
      "Columns", bases.map((base) => base.columns()), "FitReport", each((one) => one.report()), "Scores | null", each((one) => one.score(ahead)),
      "Total | null", each((one) => one.total(ahead, [0])), "Scorecard | null", each((one) => one.scorecard()),
      "Segment | null", each((one) => one.segment("All", ahead)), 'ReturnType<Analysis["frequencies"]>', each((one) => one.frequencies()),
      'ReturnType<Analysis["tracking"]>', each((one) => one.tracking()), 'ReturnType<Analysis["heatMap"]>', each((one) => one.heatMap()),
    );
  });

  test("handles have the methods that are declared, and no other", () => {
    const { transactions } = readingOf([columnsOfCsv, csv(till({ customers: 20 }))]);
    const base = transactions.summarize();
    const handles = { TransactionReader: readTransactions(columnsOfCsv), Transactions: transactions, CustomerBase: base, Analysis: base.fit() };
    const { types } = others.find(({ name }) => name === "data");
    for (const [name, handle] of Object.entries(handles)) {
      const [, body] = types.match(new RegExp(`^export interface ${name} \\{\n(.*?)^\\}`, "ms"));
      const declared = [...body.matchAll(/^  (?:readonly )?(\w+)[(:]/gm)].map(([, member]) => member);
      const own = Object.getOwnPropertyNames(Object.getPrototypeOf(handle)).filter((member) => member !== "constructor");
      assert.deepEqual([...own, "free"].sort(), declared.sort(), name);
    }
  });

  test("a finding of a kind that is not listed is noticed", () => {
    const finding = { code: "tooGoodToBeTrue", severity: "note", path: "", numbers: {}, names: {} };
    assert.match(drift("Finding", [finding]), /tooGoodToBeTrue/);
  });

  test("rates", () => compiles("ReturnType<typeof irr>", [[-1, 2], [1, 2], [-1000, 2500, -1540]].map(irr)));

  test("a key too many is noticed", () => {
    assert.match(drift("Outcome", [{ ...evaluate(cases[0].input), surplus: 1 }]), /surplus/);
  });

  test("a missing key is noticed", () => {
    const { verdict, ...rest } = evaluate(cases[0].input);
    assert.match(drift("Outcome", [rest]), /verdict/);
  });
});

/** Types, each followed by values of it. */
function compiles(...typesAndValues) {
  assert.equal(drift(...typesAndValues), "");
}

function drift(...typesAndValues) {
  const lines = [];
  const names = new Set();
  for (let i = 0; i < typesAndValues.length; i += 2) {
    const [type, values] = typesAndValues.slice(i, i + 2);
    assert.ok(values.length > 0);
    for (const name of type.replaceAll(/"\w+"/g, "").match(/\b[A-Za-z]+\b/g)) names.add(name);
    lines.push(...values.map((value, j) => `export const value${i}_${j}: ${type} = ${literal(value)};`));
  }
  const imported = [...names].filter((name) => !["Parameters", "ReturnType", "typeof", "null"].includes(name));
  const file = `drift-${imported.join("")}.ts`;
  writeFileSync(new URL(file, import.meta.url), [`${imported.map(importOf).join("\n")}`, ...lines].join("\n"));
  return complaints(file);
}

/** From the module that has it. */
function importOf(type) {
  const declared = new RegExp(`^export (interface|type) ${type}\\b`, "m");
  const owner = others.find(({ types }) => declared.test(types));
  return `import type { ${type} } from "cltv${owner === undefined ? "" : `/${owner.name}`}";`;
}

function readingOf([options, bytes]) {
  const reader = readTransactions(options);
  reader.push(bytes);
  return reader.finish();
}

/** A value as TypeScript would write it. The length of a series is not part of its type. */
function literal(value) {
  if (ArrayBuffer.isView(value)) return `new ${value.constructor.name}()`;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (value === null || typeof value !== "object") return value === undefined ? "undefined" : JSON.stringify(value);
  const fields = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${literal(inner)}`);
  return `{ ${fields.join(", ")} }`;
}

/** Each spoils one thing, so that many kinds of problem come up. */
function wrongCases() {
  const edits = [
    (input) => (input.horizon = 601),
    (input) => (input.horizon = 1.5),
    (input) => (input.horizon = "3"),
    (input) => (input.period = "week"),
    (input) => (input.segments = []),
    (input) => delete input.segments[0].margin,
    (input) => (input.segments[0].margn = 1),
    (input) => (input.segments[0].margin = NaN),
    (input) => input.segments.push(structuredClone(input.segments[0])),
    (input) => (input.segments[0].retention = { curve: "observed", survival: [0.5, 0.6] }),
    (input) => (input.initiatives[0].effects[0].segment = "Nobody"),
    (input) => (input.initiatives[0].start = 400),
    (input) => (input.segments[0].margin = { low: 0.6, likely: 0.5, high: 0.4 }),
    (input) => (input.segments[0].margin = { value: 0.6, low: 0.5 }),
    (input) => (input.segments[0].growthPerYear = 9) && (input.horizon = 600),
    (input) => (input.segments[0].name = "x".repeat(300)),
    (input) => (input.initiatives[0].effects[0].per = "month"),
    (input) => (input.scenarios = [{ name: "S", set: { "horizon[3]": 1 } }]),
  ];
  const ofProblems = [
    (input) => (input.segments[0].retention.problems[0].rate = 0.99),
    (input) => (input.initiatives[0].effects[0].problem = "Nothing"),
    (input) => (input.scenarios[0].set = { horizon: 0 }),
  ];
  const spoilt = (good) => (edit) => {
    const input = structuredClone(good);
    edit(input);
    return input;
  };
  return [...edits.map(spoilt(cases.find(({ name }) => name.startsWith("02")).input)), ...ofProblems.map(spoilt(aCaseOfProblems()))];
}
