// Problems of customers without a page: effects follow their names, a lever is worth what the engine says, damage in words.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { check, revenueAtRisk } from "../../target/npm/inline.js";
import { PARCELS, TWO } from "./problem-case.js";
import { plain } from "./shown.js";
import { source } from "./source.js";

const { renamed } = await source("src/case/follow.ts");
const { LANGUAGES, learn, translator } = await source("src/language/messages.ts");
const { Formats } = await source("src/number/format.ts");
const { damageSentence } = await source("src/charts/damage.ts");
const { ranked } = await source("src/charts/damage-order.ts");
const { effectOf, leverPlace, LEVERS, worthOf } = await source("src/panels/experience/lever-question.ts");

for (const language of LANGUAGES) await Promise.all([learn(language), learn(language, "later")]);

const risk = async (name) => JSON.parse(await readFile(new URL(`../cases/risk/${name}`, import.meta.url), "utf8"));

test("effects follow a problem's new name, and those on all segments only when no other segment has it", () => {
  const effects = [{ on: "problemRate", problem: "Late", relative: 0.1 }, { on: "problemRate", segment: "Senders", problem: "Late", relative: 0.1 }, { on: "contactRate", segment: "Shops", problem: "Late", points: 0.1 }, { on: "churn", relative: 0.1 }];
  const named = (draft) => draft.initiatives[0].effects.map(({ problem }) => problem);
  const both = { ...TWO, initiatives: [{ name: "x", effects }] };
  assert.deepEqual(named(renamed(both, "segments[0].retention.problems[0]", "Slow")), ["Late", "Slow", "Late", undefined]);
  const one = { ...PARCELS, initiatives: [{ name: "x", effects: effects.slice(0, 2) }] };
  assert.deepEqual(named(renamed(one, "segments[0].retention.problems[0]", "Slow")), ["Slow", "Slow"]);
  assert.deepEqual(renamed(both, "segments[0]", "People").initiatives[0].effects.map(({ segment }) => segment), [undefined, "People", "Shops", undefined]);
  assert.deepEqual(check(renamed(one, "segments[0].retention.problems[0]", "Slow")), []);
});

test("a lever is the effect that its slider says, and its worth is the engine's", () => {
  const positions = { prevention: 0.3, access: 0.2, handling: 0.6 };
  const levers = LEVERS.map((lever) => ({ lever, effects: [effectOf(lever, positions[lever])] }));
  const { initiatives: _, ...without } = TWO;
  const { segments } = revenueAtRisk({ ...without, levers });
  assert.deepEqual(worthOf(TWO, 1, positions), segments[1].levers);
  assert.ok(segments[1].levers.alone.every(({ customersSaved }) => customersSaved > 0));
  assert.deepEqual(["levers[0].effects[0].relative", "levers[2].effects[0].relative", "segments[0].margin"].map(leverPlace), ["prevention", "handling", "segments[0].margin"]);
});

/** The figures of the 09 case: 1,372.757 customers, 301,989.68 of 648,597.997. */
test("the sentence under the chart says what hurts most, in both languages", async () => {
  const { function: _, ...input } = await risk("09-revenue-at-risk.json");
  const [found] = revenueAtRisk(input).segments;
  const said = LANGUAGES.map((language) => plain(damageSentence({ t: translator(language), f: new Formats(language, "EUR") }, found)));
  assert.deepEqual(said, ["Late causes 47% of the damage: 1,373 customers a year.", "«Late»: 47 % ущерба, 1 373 потерянных клиента в год."]);
  assert.deepEqual(ranked(found).map(({ name }) => name), ["Late", "Wrong bill", "Rude"]);
});
