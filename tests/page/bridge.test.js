// The bridge: its bars lead to the NPV, in the picture, in the table and in the sentence.
import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "../../target/npm/inline.js";
import { chosen } from "./chosen.js";
import { session } from "./session.js";
import { source } from "./source.js";

const { bridgeBars, overlapOf } = await source("src/charts/bridge-bars.ts");
const { bridgeSentence } = await source("src/charts/bridge.ts");
const { loadPreset, presetCase } = await source("src/case/presets.ts");
const { default: titles } = await source("virtual:presets");
const { LANGUAGES, learn, translator } = await source("src/language/messages.ts");
const { Formats } = await source("src/number/format.ts");

for (const language of LANGUAGES) await Promise.all([learn(language), learn(language, "later")]);

const shared = session();
const cases = await Promise.all(titles.map(async ({ id }) => [id, presetCase(await loadPreset(id), "en")]));
const telling = (language) => ({ t: translator(language), f: new Formats(language, "RUB") });

for (const [id, draft] of cases) {
  for (const by of ["initiative", "driver"]) {
    test(`the bars of ${id} by ${by} add up to the benefit and on to the NPV`, () => {
      const outcome = evaluate(draft);
      const bars = bridgeBars(telling("en"), outcome, by);
      const near = (one, other) => assert.ok(Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other)), `${one} and ${other}`);
      let level = 0;
      for (const { amount, isTotal } of bars) {
        if (isTotal) near(level, amount);
        else level += amount;
      }
      near(bars.at(-1).amount, outcome.verdict.npv);
    });
  }
}

test("parts that do not meet have no overlap, one part alone neither", () => {
  const bridge = (interaction, count) => ({ benefit: 1e7, byInitiative: { bars: Array.from({ length: count }, () => ({ benefit: 1e7 / count })), interaction } });
  assert.equal(overlapOf(bridge(-5e-7, 3), "initiative"), undefined);
  assert.equal(overlapOf(bridge(-5e4, 3), "initiative"), -5e4);
  assert.equal(overlapOf(bridge(0, 1), "initiative"), undefined);
});

test("the sentence says what brings most, what the parts take from one another, and what is left", () => {
  const bars = [{ initiative: "Calls", driver: "churn", benefit: 900 }, { initiative: "Letters", driver: "margin", benefit: 300 }];
  const outcome = { bridge: { benefit: 1100, npv: 700, byInitiative: { bars, interaction: -100 }, byDriver: { bars, interaction: 100 } }, verdict: { costs: { presentValue: 400 } } };
  const said = (language, by) => bridgeSentence(telling(language), outcome, by).replace(/[\u00a0\u202f]/g, " ");
  assert.equal(said("en", "initiative"), "“Calls” alone brings the most, ₽900. Together they bring ₽100 less than one by one: they overlap. Benefit ₽1,100 less costs ₽400 leaves ₽700.");
  assert.match(said("ru", "driver"), /показатель «Отток» в инициативе «Calls»: 900 ₽ сам по себе\. Вместе они дают на 100 ₽ больше/);
});

async function amounts(page) {
  const rows = await page.locator("#bridge tbody tr").evaluateAll((list) => list.map((row) => [row.querySelector("th").textContent, row.querySelector("td").textContent]));
  return rows.map(([name, text]) => [name, Number(text.replace(/[^\d.\u2212-]/g, "").replace("\u2212", "-"))]);
}

test("the table behind the bridge adds up to the NPV that the page shows", async () => {
  const { page } = await shared.opened();
  for (const way of [0, 1]) {
    await page.locator("#bridge input[type=radio]").nth(way).check({ force: true });
    await page.locator("#bridge summary").click();
    await page.locator("#bridge tbody").waitFor();
    const found = await amounts(page);
    const changes = found.filter(([name]) => name !== "Benefit" && name !== "NPV");
    const sum = changes.reduce((total, [, amount]) => total + amount, 0);
    const npv = Object.fromEntries(found).NPV;
    assert.ok(Math.abs(sum - npv) < 0.01 * found.length, `${sum} and ${npv}`);
    const exact = await page.locator("[data-tile=npv] .tile-exact").textContent();
    assert.equal(Number(exact.replace(/[^\d.]/g, "")), npv);
    assert.ok(changes.length >= 6);
    await page.locator("#bridge summary").click();
  }
});

test("columns where names have room, rows on a phone; a picture with one name and nothing to focus in it", async () => {
  for (const [width, isTall] of [[1280, false], [390, true]]) {
    const { page } = await shared.opened({ viewport: { width, height: 900 } });
    const drawing = page.locator("#bridge .plot svg");
    await drawing.waitFor();
    const { width: wide, height } = await drawing.boundingBox();
    assert.equal(height > wide, isTall, `${wide} × ${height}`);
    assert.equal(await drawing.getAttribute("role"), "img");
    assert.equal(await drawing.locator("[tabindex], a, [aria-label]").count(), 0);
    assert.match(await drawing.innerHTML(), /NPV/);
  }
});

test("without initiatives there is no bridge", async () => {
  const { page } = await shared.opened();
  await page.locator("#bridge").waitFor();
  await chosen(page, { ...cases[0][1], name: "Nothing done", initiatives: [] });
  await page.locator("#bridge").waitFor({ state: "detached" });
});
