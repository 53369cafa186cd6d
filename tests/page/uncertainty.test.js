// How sure the answer is: the page's own workers under the strict policy, with the figures of the package.
import assert from "node:assert/strict";
import { test } from "node:test";
import { simulate, tornado } from "../../target/npm/uncertainty/inline.js";
import { settled } from "./browser.js";
import { chosen, saved } from "./chosen.js";
import { session } from "./session.js";
import { source } from "./source.js";
import { ASKED, certain, RANGED, simulated, unfoldPart, withPlan } from "./uncertainty-case.js";

const { Formats } = await source("src/number/format.ts");
const { learn, translator } = await source("src/language/messages.ts");
const { sureText } = await source("src/panels/sure/sentence.ts");
const { chanceText } = await source("src/panels/sure/chance.ts");

const shared = session();
const fresh = async (options) => (await shared.opened(options)).page;

/** The sentence that the page must say of this case. */
async function wanted(language, input) {
  await learn(language);
  await learn(language, "later");
  const found = simulate(input, ASKED);
  return { found, text: sureText({ t: translator(language), f: new Formats(language, "RUB") }, found, found.figures[0]) };
}

const sentence = (page) => page.locator(".sure-sentence").innerText();
const tile = (page) => page.locator("[data-tile=chance] .tile-value");

for (const language of ["en", "ru"]) {
  test(`the page says what the package simulates (${language})`, async () => {
    const page = await fresh({ query: `?lang=${language}` });
    await chosen(page, RANGED);
    await simulated(page);
    const { found, text } = await wanted(language, RANGED);
    const f = new Formats(language, "RUB");
    assert.equal(await sentence(page), text);
    const [npv] = found.figures;
    assert.equal(await tile(page).innerText(), chanceText({ f }, npv.shareAboveZero));
    assert.ok((await page.locator("[data-tile=chance] .tile-exact").textContent()).includes(f.share(npv.shareAboveZero, 4)));
    const cells = await page.locator("[data-table=percentiles] td:nth-child(2)").allInnerTexts();
    assert.deepEqual(cells.slice(0, 7), npv.percentiles.map(({ value }) => f.money(value)));
    assert.doesNotMatch(await page.locator("#sure").innerText(), /NaN|undefined|Infinity|\[object/);
  });
}

test("the seed, the number of trials and the way of drawing are the case's, and are saved with it", async () => {
  const page = await fresh();
  const plan = { seed: 42, trials: 16384, sampling: "random" };
  await chosen(page, withPlan(plan));
  await simulated(page);
  assert.equal(await sentence(page), (await wanted("en", withPlan(plan))).text);
  await unfoldPart(page, "settings");
  await page.locator("#at-simulation-seed").fill("7");
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.querySelector(".sure-progress").dataset.stage !== "done");
  await simulated(page);
  assert.equal(await sentence(page), (await wanted("en", withPlan({ ...plan, seed: 7 }))).text);
  await page.locator("[data-act=seed]").click();
  const { simulation } = await saved(page);
  assert.ok(Number.isInteger(simulation.seed) && simulation.trials === 16384 && simulation.sampling === "random", JSON.stringify(simulation));
});

test("without ranges there is an invitation, and ranges for the main numbers are one step", async () => {
  const page = await fresh();
  await chosen(page, { ...certain(), name: "Certain" });
  assert.equal(await tile(page).innerText(), "—");
  const before = await saved(page);
  await page.locator("#sure").scrollIntoViewIfNeeded();
  await page.locator("[data-chart=tornado] .plot svg").waitFor();
  assert.match(await page.locator("#sure").innerText(), /assumed ±10%/);
  await page.locator("[data-act=ranges]").click();
  await simulated(page);
  const after = await saved(page);
  assert.ok(after.segments[0].margin.low < after.segments[0].margin.likely);
  assert.equal(after.segments[0].margin.likely, before.segments[0].margin);
  assert.equal(after.discountRatePerYear, before.discountRatePerYear);
  assert.match(await tile(page).innerText(), /%$/);
  assert.equal(await sentence(page), (await wanted("en", after)).text);
  await page.locator("[data-tool=undo]").click();
  await page.locator("[data-act=ranges]").waitFor();
  assert.deepEqual(await saved(page), before);
  assert.equal(await tile(page).innerText(), "—");
});

test("the tornado has the package's bars, each with its values at its ends", async () => {
  const page = await fresh();
  await chosen(page, RANGED);
  await page.locator("[data-chart=tornado] .plot svg").waitFor();
  // Until then it is that of the case before.
  await settled(page);
  await page.locator("[data-chart=tornado] summary").click();
  const rows = page.locator("[data-chart=tornado] tbody tr");
  // It is drawn a task later.
  await rows.first().waitFor();
  const { bars } = tornado(RANGED, {});
  const f = new Formats("en", "RUB");
  assert.equal(await rows.count(), bars.length);
  const swings = await page.locator("[data-chart=tornado] tbody td:last-child").allInnerTexts();
  assert.deepEqual(swings, bars.map(({ swing }) => f.money(swing)));
  await page.locator("#tornado-figure").selectOption("roi");
  await page.locator("[data-chart=tornado] .chart-title", { hasText: "ROI" }).waitFor();
  const roi = tornado(RANGED, { figure: "roi" });
  await page.waitForFunction((count) => document.querySelector("cltv-calculator").shadowRoot.querySelectorAll("[data-chart=tornado] tbody tr").length === count, roi.bars.length);
  const points = roi.bars.map(({ swing }) => f.share(swing, Math.abs(swing) < 0.1 ? 1 : 0));
  await page.waitForFunction((wanted) => document.querySelector("cltv-calculator").shadowRoot.querySelector("[data-chart=tornado] tbody tr:first-child td:last-child").innerText === wanted, points[0]);
  assert.deepEqual(await page.locator("[data-chart=tornado] tbody td:last-child").allInnerTexts(), points);
});

test("the cash chart has its fan, with a legend", async () => {
  const page = await fresh();
  await chosen(page, RANGED);
  await simulated(page);
  assert.equal(await page.locator("[data-chart=cash] .fan-legend li").count(), 3);
  const areas = await page.locator("[data-chart=cash] .plot svg path[d*='Z']").count();
  assert.ok(areas >= 2, `${areas} areas`);
});

test("numbers that cannot move together are refused, and named", async () => {
  const page = await fresh();
  const pair = (one, other) => ({ between: [one, other], rank: -0.9 });
  const [revenue, margin, rate] = ["revenuePerPeriod", "margin", "retention.rate"].map((name) => `segments[0].${name}`);
  await chosen(page, { ...RANGED, correlations: [pair(revenue, margin), pair(margin, rate), pair(revenue, rate)] });
  const said = await page.locator("#sure [data-part=correlations] .complaint").innerText().catch(() => page.locator(".errors").innerText());
  for (const name of ["Revenue", "margin", "Retention"]) assert.match(said, new RegExp(name, "i"));
});

test("two numbers become a pair, and the pair goes with its range", async () => {
  const page = await fresh();
  await chosen(page, RANGED);
  await simulated(page);
  await unfoldPart(page, "correlations");
  await page.locator("[data-add=correlation]").click();
  await page.locator("#at-correlations-0-rank").fill("0.8");
  const found = await saved(page);
  assert.equal(found.correlations.length, 1);
  assert.equal(found.correlations[0].rank, 0.8);
  await simulated(page);
  await page.waitForFunction((text) => document.querySelector("cltv-calculator").shadowRoot.querySelector(".sure-sentence").innerText === text, (await wanted("en", found)).text);
});
