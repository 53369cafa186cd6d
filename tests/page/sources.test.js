// Numbers with a source or a range: shown, edited, saved and printed without losing either.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { check } from "../../target/npm/inline.js";
import { onPaper } from "./paper.js";
import { session } from "./session.js";

const shared = session();

async function fresh(options) {
  return (await shared.opened({ acceptDownloads: true, ...options })).page;
}

async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-tool=save]").click()]);
  return JSON.parse(await readFile(await download.path(), "utf8"));
}

async function choose(page, content) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[data-tool=open]").click()]);
  await chooser.setFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(content)) });
}

/** Without the spaces that do not break. */
const plain = async (locator) => (await locator.innerText()).replace(/\u00a0/g, " ");
const number = (page, path) => page.locator(`cltv-number[path='${path}']`);
const npv = (page) => page.locator("[data-tile=npv] .tile-exact").textContent();

const CASE = {
  name: "Stated",
  currency: "EUR",
  period: "month",
  horizon: { value: 24, source: "Board, May" },
  discountRatePerYear: 0.1,
  segments: [
    {
      name: "All",
      customers: { low: 900, likely: 1000, high: 1200, source: "CRM" },
      revenuePerPeriod: 50,
      margin: { low: 0.5, likely: 0.55, high: 0.58, dist: "triangular" },
      retention: { curve: "constant", rate: { value: 0.97, source: "Cohorts 2025" } },
    },
  ],
  initiatives: [{ name: "Call", start: { value: 2 }, reach: { low: 0.3, likely: 0.4, high: 0.5 }, costs: { oneOff: [{ period: 1, amount: { value: 2000 } }] }, effects: [{ on: "churn", relative: { low: 0.1, likely: 0.2, high: 0.3 } }] }],
};

async function stated() {
  const page = await fresh();
  await choose(page, CASE);
  await page.locator("#head-title", { hasText: "Stated" }).waitFor();
  await page.locator("#at-segments-0 > summary").click();
  return page;
}

test("a source is told beside the number, changes nothing, and is saved with the case", async () => {
  const page = await fresh();
  const before = await npv(page);
  const control = number(page, "discountRatePerYear");
  await control.getByRole("button", { name: "Source: Discount rate, a year" }).click();
  const field = control.getByLabel("Where does this number come from?");
  await field.fill("Finance, March 2026");
  assert.equal(await npv(page), before);
  await page.keyboard.press("Enter");
  assert.equal(await field.count(), 0);
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.matches(".source.given"));
  await page.locator("#at-discountRatePerYear").fill("20");
  const draft = await saved(page);
  assert.deepEqual(draft.discountRatePerYear, { value: 0.2, source: "Finance, March 2026" });
  assert.deepEqual(check(draft), []);
  await page.locator("#case-title").click();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  assert.equal((await saved(page)).discountRatePerYear, 0.18, "the number is one step back, its source another");
});

test("ranges are shown with their unit, and typing, sliding, stepping and resetting keep them", async () => {
  const page = await stated();
  assert.equal(await plain(number(page, "segments[0].margin").locator(".range")), "range 50 – 58%, triangular");
  assert.equal(await page.locator("#at-segments-0-margin").inputValue(), "55");
  assert.match(await plain(number(page, "segments[0].customers").locator(".range")), /^range 900 – 1,200$/);
  await page.locator("#at-segments-0-margin").fill("57");
  await number(page, "initiatives[0].effects[0].relative").locator("input[type=range]").press("ArrowRight");
  await number(page, "segments[0].retention.rate").getByRole("button", { name: "More" }).click();
  const draft = await saved(page);
  assert.deepEqual(draft.segments[0].margin, { low: 0.5, likely: 0.57, high: 0.58, dist: "triangular" });
  assert.deepEqual(draft.initiatives[0].effects[0].relative, { low: 0.1, likely: 0.21, high: 0.3 });
  assert.deepEqual(draft.segments[0].retention.rate, { value: 0.971, source: "Cohorts 2025" });
  await number(page, "segments[0].margin").getByRole("button", { name: "Back to the first value" }).click();
  assert.deepEqual((await saved(page)).segments[0].margin, CASE.segments[0].margin);
});

test("a likely value outside of its range is kept as typed, and the engine complains at the field", async () => {
  const page = await stated();
  await page.locator("#at-segments-0-margin").fill("70");
  await page.locator(".errors a").first().waitFor();
  assert.match(await number(page, "segments[0].margin").locator(".complaint").innerText(), /not in order/);
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.5, likely: 0.7, high: 0.58, dist: "triangular" });
  await page.locator("#at-segments-0-margin").fill("");
  await page.locator("#at-segments-0-margin").blur();
  assert.match(await page.locator(".errors a").first().innerText(), /Contribution margin is empty/);
  await page.locator("#at-segments-0-margin").fill("56");
  await page.locator(".errors").waitFor({ state: "detached" });
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.5, likely: 0.56, high: 0.58, dist: "triangular" });
});

test("cards, charts and tables read the likely value", async () => {
  const page = await stated();
  assert.match(await page.locator("#at-initiatives-0 > summary .facts").innerText(), /from month 2/);
  assert.match(await page.locator("#at-initiatives-0").innerText(), /reaches 40%, 100% accepted/);
  const text = await page.locator("cltv-calculator").evaluate((element) => element.shadowRoot.textContent);
  assert.doesNotMatch(text, /NaN|undefined|\[object/);
  await page.locator("#at-segments-0 .more", { hasText: "How long they have been here" }).locator("> summary").click();
  await page.getByLabel("at different times").check();
  assert.equal(await page.locator("#at-segments-0-tenure-0-customers").inputValue(), "1,000");
});

test("the printed register shows range and source of each number, and marks what has none", async () => {
  const page = await stated();
  const report = await onPaper(page);
  const register = await plain(report.locator(".register"));
  assert.match(register, /Customers today\s+1,000\s+900 – 1,200, likely 1,000\s+CRM/);
  assert.match(register, /Contribution margin\s+55%\s+50 – 58%, likely 55%, triangular\s+no source/);
  assert.match(register, /Horizon\s+24 months\s+Board, May/);
  assert.match(await plain(report.locator("[data-report=assumptions]")), /\d of the numbers on which the answer rests most have no source\./);
  assert.doesNotMatch(register, /Cohorts 2025\s+no source/);
});

test("in a list the source can be told as well, and has room", async () => {
  const page = await fresh();
  await page.locator("#at-segments-0 > summary").click();
  await page.locator("#at-segments-0-retention-curve").selectOption("observed");
  await page.locator("#at-segments-0-retention-survival-1").focus();
  const control = number(page, "segments[0].retention.survival[1]");
  await control.locator(".source").click();
  const field = control.getByLabel("Where does this number come from?");
  await field.fill("Cohorts");
  assert.ok((await field.boundingBox()).width > 200);
  assert.deepEqual((await saved(page)).segments[0].retention.survival[1], { value: 0.75, source: "Cohorts" });
});
