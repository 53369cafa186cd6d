// What the report says: of names, simulations, errors and parts of a case, and what it leaves out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chosen } from "./chosen.js";
import { letters, onPaper, printed, spaced } from "./paper.js";
import { load, prepared } from "./report-dialog.js";
import { session } from "./session.js";
import { source } from "./source.js";

const { pageRules, quoted } = await source("src/report/sheet.ts");

const shared = session();
const fresh = async (options) => (await shared.opened(options)).page;

const PLAIN = {
  name: 'A "name"; }\\ </style> <b>x</b> – ₽ №1',
  currency: "EUR",
  period: "quarter",
  horizon: 8,
  discountRatePerYear: { value: 0.1, source: "Treasury" },
  segments: [{ name: "All", customers: 1000, revenuePerPeriod: 50, margin: 0.5, retention: { curve: "constant", rate: 0.9 } }],
  initiatives: [{ name: "Call back", effects: [{ on: "churn", relative: 0.2 }], costs: { perPeriod: 100 } }],
};

test("names are text wherever they stand, above each page as well", async () => {
  const page = await fresh();
  await chosen(page, PLAIN);
  await prepared(page, { client: "\"; } * { color: red } /*" });
  const { pages } = await printed(page);
  assert.ok(pages.length > 2);
  for (const { text } of pages.slice(1)) assert.ok(letters(text).startsWith(letters(`${PLAIN.name}"; } * { color: red } /*`)), text.slice(0, 120));
  assert.equal(quoted('a"\\\n;é'), '"a\\22 \\5c \\a ;é"');
  assert.equal(pageRules((id, words) => `${words.page}/${words.pages}`, { title: "T", client: "C", foot: "F" }).match(/counter\(page\) "\\2f " counter\(pages\)/)?.length, 1);
});

test("where nothing was simulated the report says so, and keeps silent about chances", async () => {
  const page = await fresh();
  await chosen(page, PLAIN);
  const early = await (await onPaper(page)).innerText();
  assert.match(early, /no futures were simulated/);
  assert.match(early, /This was not computed by the time of printing/);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await prepared(page);
  const asked = await onPaper(page);
  assert.match(await asked.locator("[data-report=sensitivity]").innerText(), /assumed ±10%/);
  assert.equal(await asked.locator("[data-chart=tornado] svg").count(), 1);
  assert.doesNotMatch(await asked.innerText(), /of 100 futures|P90/);
});

test("after a simulation it gives percentiles and the chance, with seed and number of futures", async () => {
  const page = await fresh();
  await prepared(page);
  const text = spaced(await (await onPaper(page)).locator("[data-report=uncertainty]").innerText());
  const table = spaced(await page.locator(".sure [data-table=percentiles]").first().evaluate((element) => element.textContent));
  for (const id of ["P10", "P50", "P90"]) {
    const [, value] = new RegExp(`${id}\\s*(₽[\\d.,]+[MK]?)`).exec(table);
    assert.match(text, new RegExp(`${id} ${value.replace(".", "\\.")}`));
  }
  assert.match(text, /Above zero \d/);
  assert.match(text, /16,384 futures, drawn evenly \(Sobol’\), seed 1/);
});

test("what is still of an older case is left out: no chance, no fan, no tornado of it", async () => {
  const page = await fresh();
  await prepared(page);
  const whole = await (await onPaper(page)).innerText();
  assert.match(whole, /of 16,384 futures/);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await page.locator("#at-initiatives-0-effects-0-relative").fill("25");
  const report = await onPaper(page);
  const text = await report.innerText();
  assert.match(text, /Chance that it pays\s+—/);
  assert.match(text, /The simulation had not ended by the time of printing/);
  assert.equal(await report.locator("[data-chart=tornado], [data-chart=spread], .fan-legend").count(), 0);
  assert.doesNotMatch(text, /of 100 futures|P90/);
});

test("while there are errors it prints the last valid figures and says that they are", async () => {
  const page = await fresh();
  await page.locator("#at-horizon").fill("nonsense");
  await page.locator(".tiles.stale").waitFor();
  const report = await onPaper(page);
  assert.match(await report.innerText(), /These are the last valid figures/);
  assert.match(spaced(await report.locator(".register").innerText()), /Horizon 36 months/, "of the case that was answered");
});

test("scenarios, problems, NPS groups and counts are on paper where the case has them, and only there", async () => {
  const page = await fresh();
  await load(page, "telecom");
  const names = (report) => report.locator("section").evaluateAll((all) => all.map(({ dataset }) => dataset.report));
  const without = await names(await onPaper(page));
  assert.ok(without.includes("experience") && !without.includes("nps") && !without.includes("metrics") && !without.includes("scenarios"), without.join());
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });

  const group = (share, retention) => ({ share, retention });
  await chosen(page, {
    ...PLAIN,
    segments: [{ ...PLAIN.segments[0], retention: { curve: "nps", per: "year", groups: { promoters: group(0.4, 0.94), passives: group(0.35, 0.86), detractors: group(0.25, 0.7) } } }],
    scenarios: [{ name: "Dear", set: { "initiatives[0].costs.perPeriod": 400 } }],
  });
  await page.locator("[data-section=metrics] summary").click();
  await page.locator("[id='at-counts-csat-satisfied']").fill("400");
  const report = await onPaper(page);
  const all = await names(report);
  for (const name of ["scenarios", "nps", "metrics"]) assert.ok(all.includes(name), `${name} in ${all}`);
  assert.match(spaced(await report.locator("[data-report=scenarios]").innerText()), /Dear.*€100 €400/);
  assert.match(spaced(await report.locator("[data-report=nps]").innerText()), /All 40% 94% 35% 86% 25% 70%/);
  assert.match(spaced(await report.locator("[data-report=metrics]").innerText()), /^\d+ .* CSAT 86%$/, "what nobody counted is not said");
});

test("printed before the drawings are here, it has their numbers instead", async () => {
  const context = await shared.browser.newContext();
  const early = await context.newPage();
  await early.route(/\/draw-/, () => undefined);
  await early.goto(`${shared.site.address}?lang=en`);
  await early.locator(".answer-sentence").waitFor();
  await early.locator(".coming").waitFor({ state: "detached" });
  const report = await onPaper(early);
  assert.equal(await report.locator("svg").count(), 0);
  assert.equal(await report.locator("[data-table=customers] tbody tr").count(), 36);
  assert.match(await report.innerText(), /What this report does not say/);
  await context.close();
});
