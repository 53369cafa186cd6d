// What a customer's editor says of the package: the box over a name, and the sentence under a mistake.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Editor } from "./editor.js";

const editor = new Editor();
before(() => editor.start());
after(() => editor.close());

/** The mark ˇ stands before what is pointed at. */
const HOVERS = [
  ["ˇevaluate(input)", "(alias) function evaluate(input: Case): Outcome", /Values the customers and the investment/],
  ["const wrong: Case = { ˇhorizon: 3 }", "(property) Case.horizon: Estimate", /Number of periods projected, 1\.\.600/],
  ["const segment: Segment = { ˇmargin: { low: 0.4, likely: 0.5, high: 0.6 } }", "(property) Segment.margin: Estimate", /share of revenue, 0\.\.1/],
  ['const effect: Effect = { ˇon: "churn", relative: 0.08 }', '(property) ChurnEffect.on: "churn"', /8 % fewer customers leave/],
  ['const effect: Effect = { on: "churn", ˇrelative: 0.08 }', "(property) Relatively.relative: Estimate", /0\.08 is 8 %/],
  ['const curve: Retention = { curve: "constant", ˇrate: 0.9 }', "(property) ConstantRetention.rate: Estimate", /stays for one more/],
  ["evaluate(input).ˇverdict", "(property) Outcome.verdict: Verdict", /NPV, internal rate, payback/],
  ["evaluate(input).verdict.ˇpaybackPeriods", "(property) Verdict.paybackPeriods: number | null", /`null`: not within the horizon/],
  ["evaluate(input).segments[0]!.cltv.ˇthreeYears", "(property) Cltv.threeYears: Reading<Extended>", /conservative/],
  ["ˇsimulate(input)", "(alias) function simulate(input: Case, options?: SimulationOptions): Simulation", /Draws futures/],
  ["revenueAtRisk(input).ˇsegments", "(property) RevenueAtRisk.segments: SegmentRisk[]", /^/],
  ["ˇrevenueAtRisk(input)", "(alias) function revenueAtRisk(input: RevenueAtRiskInput): RevenueAtRisk", /What problems cost/],
  ["new SimulationPool().ˇask('tornado', input)", "(method) SimulationPool.ask<\"tornado\">(question: \"tornado\", input: Case, options?: TornadoOptions | undefined, run?: RunOptions): Promise<Tornado>", /in one worker/],
];

const MISTAKES = [
  ["evaluate({})", /^Type '\{\}' is missing the following properties from type 'Case': period, horizon, discountRatePerYear, segments$/],
  ["evaluate({ ...input, horizn: 3 })", /Did you mean to write 'horizon'\?$/],
  ['evaluate({ ...input, period: "week" })', /^Type '"week"' is not assignable to type 'Period'\.$/],
  ['const effect: Effect = { on: "churn" }', /Property 'relative' is missing in type '\{ on: "churn"; \}' but required in type 'Relatively'\.$/],
  ['const effect: Effect = { on: "chrn", relative: 0.1 }', /Did you mean '"churn"'\?$/],
  ['const effect: Effect = { on: "outcome", relative: 0.1 }', /missing the following properties from type 'OutcomeEffect': from, to$/],
  ['const move: Correlation = { between: ["a", "b"] }', /required in type '(Rank|Gaussian)Correlation'\.$/],
  ["simulate(input, { trails: 3 })", /Did you mean to write 'trials'\?$/],
];

describe("the box over a name", () => {
  for (const [line, expected, about] of HOVERS) {
    test(line, async () => {
      const { uri, start } = opened(line.replace("ˇ", ""));
      const { declaration, description } = await editor.hover(uri, { line: start, character: line.indexOf("ˇ") });
      assert.equal(declaration, expected);
      assert.match(description, about);
    });
  }
});

describe("the sentence under a mistake", () => {
  for (const [line, about] of MISTAKES) {
    test(line, async () => {
      const [complaint, ...others] = await editor.complaints(opened(line).uri);
      assert.deepEqual(others, []);
      assert.match(complaint, about);
      assert.ok(complaint.length < 400, complaint);
      assert.doesNotMatch(complaint, /import\(|\.\.\./);
    });
  }
});

let files = 0;

function opened(line) {
  const head = [
    'import { evaluate, revenueAtRisk, type Case, type Correlation, type Effect, type Retention, type Segment } from "cltv";',
    'import { simulate, SimulationPool } from "cltv/uncertainty";',
    "declare const input: Case;",
  ];
  files += 1;
  return { uri: editor.open(`open-${files}.ts`, [...head, line].join("\n")), start: head.length };
}
