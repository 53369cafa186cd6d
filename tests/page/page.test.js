// The page as a person uses it, in a real browser, with the real engine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { evaluate } from "../../target/npm/inline.js";
import { preset } from "./bank-case.js";
import { open } from "./browser.js";
import { field, unfold } from "./fields.js";
import { session } from "./session.js";
import { shows, textOf, tile } from "./shown.js";
import { source } from "./source.js";

const { Formats } = await source("src/number/format.ts");

const shared = session();
const fresh = async (options) => (await shared.opened(options)).page;
const exact = (page, name) => page.locator(`[data-tile=${name}] .tile-exact`);

for (const language of ["en", "ru"]) {
  test(`first paint shows what the package computes (${language})`, async () => {
    const page = await fresh({ query: `?lang=${language}` });
    const { verdict, averageCltv } = evaluate(preset(language));
    const f = new Formats(language, "RUB");
    const exactly = (value) => new RegExp(`${escaped(f.moneyExact(value))}$`);
    assert.equal(await textOf(tile(page, "npv")), f.money(verdict.npv, true));
    assert.equal(await textOf(tile(page, "revenue")), f.money(verdict.revenueImpact.total, true));
    assert.equal(await textOf(tile(page, "roi")), f.share(verdict.roi, 0, true));
    assert.equal(await textOf(tile(page, "point")), f.money(verdict.worthOfOnePoint.total));
    assert.match(await exact(page, "npv").textContent(), exactly(verdict.npv));
    assert.match(await exact(page, "cltv").textContent(), exactly(averageCltv.after.threeYears.contribution));
    const sentence = await textOf(page.locator(".answer-sentence"));
    assert.ok(sentence.includes(f.money(verdict.npv)), sentence);
    assert.ok(sentence.includes(String(Math.ceil(verdict.paybackPeriods))), sentence);
  });
}

test("language and currency change apart from each other, and nothing is lost", async () => {
  const page = await fresh();
  await unfold(page, "segments-0");
  await field(page, "segments-0-customers").fill("130000");
  await field(page, "segments-0-customers").blur();
  await page.getByRole("button", { name: "русский" }).click();
  const wanted = preset("ru");
  wanted.segments[0].customers = 130000;
  const { npv } = evaluate(wanted).verdict;
  await shows(tile(page, "npv"), new Formats("ru", "RUB").money(npv, true));
  assert.equal(await page.evaluate(() => document.documentElement.lang), "ru");
  assert.equal(await page.title(), "Сколько стоит клиентский опыт");
  assert.equal(await textOf(page.locator("#at-segments-0 h3")), "Массовый");
  await page.locator("[data-tool=currency]").selectOption("USD");
  await shows(tile(page, "npv"), new Formats("ru", "USD").money(npv, true));
  await page.getByRole("button", { name: "English" }).click();
  await shows(tile(page, "npv"), new Formats("en", "USD").money(npv, true));
});

test("undo, redo and back to the start", async () => {
  const page = await fresh();
  await unfold(page, "segments-0");
  const first = await textOf(tile(page, "npv"));
  const customers = field(page, "segments-0-customers");
  await customers.pressSequentially("5");
  await customers.blur();
  // What is typed is answered a task later.
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.getElementById("at-segments-0-customers").value !== "120,000");
  const typed = await customers.inputValue();
  await field(page, "segments-0-margin").fill("70");
  await field(page, "segments-0-margin").blur();
  await page.locator("#segments-title").click();
  await page.keyboard.press("Control+z");
  assert.equal(await field(page, "segments-0-margin").inputValue(), "55");
  assert.equal(await customers.inputValue(), typed);
  await page.keyboard.press("Control+z");
  await shows(tile(page, "npv"), first);
  await page.keyboard.press("Control+Shift+z");
  assert.equal(await customers.inputValue(), typed);
  await page.getByRole("button", { name: "Back to the start" }).click();
  await shows(tile(page, "npv"), first);
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await customers.inputValue(), typed);
});

test("the published case shows the printed figure and its source", async () => {
  const page = await fresh();
  await page.locator("[data-tool=examples]").click();
  await page.locator("[data-preset=darden-netflix]").click();
  const row = page.locator(".readings tbody tr", { hasText: "Endless" }).first();
  await row.locator("td", { hasText: "$1,209" }).first().waitFor();
  assert.equal(await textOf(row.locator("td").first()), "$1,209");
  assert.match(await textOf(page.locator(".example-note")), /Darden School of Business, University of Virginia, on Coursera/);
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await textOf(page.locator("#head-title")), "Retail bank: problems solved in one contact");
});

test("payback is said in words when there is none, and when nothing is below zero", async () => {
  const page = await fresh();
  await unfold(page, "initiatives-1", "initiatives-2");
  for (const name of ["First 90 days", "Personal manager calls back"]) await page.getByRole("button", { name: `Remove ${name}` }).click();
  await field(page, "initiatives-0-costs-oneOff-0-amount").fill("900m");
  assert.match(await textOf(page.locator(".answer-sentence")), /loses ₽[\d.]+M over 36 months in today’s money and does not pay back within that time\.$/);
  await shows(tile(page, "payback"), "not within horizon");
  assert.match(await textOf(page.locator("[data-chart=cash] figcaption")), /not back within the horizon/);
  await field(page, "initiatives-0-costs-oneOff-0-amount").fill("0");
  await field(page, "initiatives-0-costs-perPeriod").fill("0");
  assert.match(await textOf(page.locator(".answer-sentence")), /No cost is entered, so there is nothing to pay back yet\.$/);
  await shows(tile(page, "payback"), "no cost");
});

test("values without end are words", async () => {
  const page = await fresh();
  await unfold(page, "segments-0");
  await field(page, "segments-0-retention-rate").fill("100");
  const simple = page.locator(".readings tbody tr", { hasText: "Simple" });
  await shows(simple.locator("td").nth(2), "without end");
  assert.doesNotMatch(await page.locator("cltv-calculator").evaluate((element) => element.shadowRoot.textContent), /NaN|Infinity|∞|undefined|\[object/);
});

test("behind each chart stands its table", async () => {
  const page = await fresh();
  for (const name of ["cash", "customers"]) {
    await page.locator(`[data-chart=${name}] summary`).click();
    const rows = page.locator(`[data-chart=${name}] tbody tr`);
    await rows.first().waitFor();
    assert.equal(await rows.count(), 36);
  }
  const { cash } = evaluate(preset("en"));
  const cell = page.locator("[data-chart=cash] tbody tr").last().locator("td").nth(3);
  assert.equal(await textOf(cell), new Formats("en", "RUB").money(cash.cumulative[35]));
});

test("a click on a figure copies it exactly", async () => {
  const page = await fresh({ query: "?lang=ru", permissions: ["clipboard-read", "clipboard-write"] });
  await tile(page, "npv").click();
  await page.locator(".tile.copied").waitFor();
  const { npv } = evaluate(preset("ru")).verdict;
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), new Formats("ru", "RUB").ungrouped(npv));
});

test("the policy of the built page lets nothing out", async () => {
  const html = await readFile(new URL("../../target/site/index.html", import.meta.url), "utf8");
  assert.ok(html.indexOf("Content-Security-Policy") < html.indexOf("<script"), "it stands before every script");
  const { page, context } = await open(shared.browser, shared.site.address);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  for (const part of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "require-trusted-types-for 'script'"]) assert.ok(policy.includes(part), policy);
  assert.ok(!policy.includes("'unsafe-inline'") && !policy.includes("'unsafe-eval'"), policy);
  const escapes = await page.evaluate(async () => {
    const refused = (attempt) => attempt.then(() => "passed", () => "refused");
    return [await refused(fetch(location.href)), await refused(new Promise((resolve, reject) => Object.assign(new Image(), { onload: resolve, onerror: reject, src: "http://127.0.0.1:9/x.png" })))];
  });
  assert.deepEqual(escapes, ["refused", "refused"]);
  await context.close();
});

test("attributes of the element: language, currency, theme", async () => {
  const page = await fresh({ query: "?lang=ru&currency=EUR&theme=dark" });
  assert.match(await textOf(tile(page, "npv")), /€$/);
  assert.equal(await page.locator("cltv-calculator").evaluate((element) => getComputedStyle(element).colorScheme), "dark");
  await page.locator("cltv-calculator").evaluate((element) => element.setAttribute("currency", "USD"));
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.querySelector("[data-tile=npv] .tile-value").innerText.includes("$"));
});

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
