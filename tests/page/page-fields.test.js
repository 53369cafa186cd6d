// What a person enters: typed, slid, pasted, broken and mended; segments, initiatives and their kinds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "../../target/npm/inline.js";
import { preset } from "./bank-case.js";
import { field, unfold } from "./fields.js";
import { session } from "./session.js";
import { shows, textOf, tile } from "./shown.js";
import { source } from "./source.js";

const { Formats } = await source("src/number/format.ts");

const shared = session();
const fresh = async (options) => (await shared.opened(options)).page;

test("typing a number recomputes at once, and leaving the field tidies it", async () => {
  const page = await fresh();
  await unfold(page, "segments-0");
  const wanted = preset("en");
  wanted.segments[0].customers = 250000;
  await field(page, "segments-0-customers").fill("250k");
  const f = new Formats("en", "RUB");
  await shows(tile(page, "npv"), f.money(evaluate(wanted).verdict.npv, true));
  assert.equal(await field(page, "segments-0-customers").inputValue(), "250k", "never reformatted while typing");
  await field(page, "segments-0-customers").blur();
  assert.equal(await field(page, "segments-0-customers").inputValue(), "250,000");
});

test("a Russian types a decimal comma, an Englishman may too", async () => {
  for (const language of ["ru", "en"]) {
    const page = await fresh({ query: `?lang=${language}` });
    await unfold(page, "segments-0");
    const wanted = preset(language);
    wanted.segments[0].retention.rate = 0.985;
    await field(page, "segments-0-retention-rate").fill("98,5");
    await shows(tile(page, "npv"), new Formats(language, "RUB").money(evaluate(wanted).verdict.npv, true));
  }
});

test("an ambiguous number says how it was understood", async () => {
  const page = await fresh();
  await unfold(page, "segments-0");
  await field(page, "segments-0-revenuePerPeriod").fill("1,234");
  await shows(page.locator(".echo"), "Read as 1234, not as 1.234");
  await field(page, "segments-0-revenuePerPeriod").fill("1.5k");
  await page.locator(".echo").waitFor({ state: "detached" });
});

test("the slider moves the field, the answer and nothing else", async () => {
  const page = await fresh();
  const slider = page.locator("cltv-number[path='initiatives[0].effects[0].relative'] input[type=range]");
  const before = await textOf(tile(page, "npv"));
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const wanted = preset("en");
  wanted.initiatives[0].effects[0].relative = 0.22;
  await shows(tile(page, "npv"), new Formats("en", "RUB").money(evaluate(wanted).verdict.npv, true));
  assert.notEqual(await textOf(tile(page, "npv")), before);
  assert.equal(await field(page, "initiatives-0-effects-0-relative").inputValue(), "22");
});

test("buttons step and stop at the legal end; reset goes back", async () => {
  const page = await fresh();
  await unfold(page, "segments-0");
  const margin = field(page, "segments-0-margin");
  const control = page.locator("cltv-number[path='segments[0].margin']");
  await control.getByRole("button", { name: "More" }).click();
  assert.equal(await margin.inputValue(), "56");
  await margin.fill("99.5");
  await control.getByRole("button", { name: "More" }).click();
  assert.equal(await margin.inputValue(), "100");
  await control.getByRole("button", { name: "More" }).click();
  assert.equal(await margin.inputValue(), "100");
  assert.equal(await page.locator(".errors").count(), 0);
  await control.getByRole("button", { name: "Back to the first value" }).click();
  assert.equal(await textOf(control.locator(".unit")), "%");
  await page.locator("#segments-title").click();
  assert.equal(await margin.inputValue(), "55");
});

test("a broken field keeps its text and the last answer; mending it brings the page back", async () => {
  const page = await fresh();
  await unfold(page, "segments-0");
  const margin = field(page, "segments-0-margin");
  const before = await textOf(tile(page, "npv"));
  await margin.fill("about half");
  await margin.blur();
  const sentence = "Mass – Contribution margin: “about half” is not a number. Write it like 12.5, 1 200 or 3m.";
  await shows(page.locator(".errors a"), sentence);
  assert.ok((await page.locator("cltv-number[path='segments[0].margin'] .complaint").innerText()).endsWith(sentence));
  assert.equal(await margin.inputValue(), "about half");
  assert.equal(await margin.getAttribute("aria-invalid"), "true");
  assert.equal(await textOf(tile(page, "npv")), before);
  assert.equal(await textOf(page.locator(".stale-note .badge")), "Out of date");
  assert.equal(await page.locator(".tiles.stale").count(), 1);

  await unfold(page, "segments-0");
  await margin.waitFor({ state: "detached" });
  await page.locator(".errors a").click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-segments-0-margin");

  await margin.fill("140");
  await shows(page.locator(".errors a"), "Mass – Contribution margin must be from 0% to 100%; it is 140%.");
  await margin.fill("60");
  await page.locator(".errors").waitFor({ state: "detached" });
  assert.equal(await page.locator(".tiles.stale").count(), 0);
  const wanted = preset("en");
  wanted.segments[0].margin = 0.6;
  await shows(tile(page, "npv"), new Formats("en", "RUB").money(evaluate(wanted).verdict.npv, true));
});

test("an emptied field complains only once it is left", async () => {
  const page = await fresh();
  await unfold(page, "segments-0");
  await field(page, "segments-0-customers").fill("");
  assert.equal(await page.locator(".errors").count(), 0);
  await field(page, "segments-0-customers").blur();
  await shows(page.locator(".errors a"), "Mass – Customers today is empty: enter a number.");
});

test("an emptied optional field is its default", async () => {
  const page = await fresh();
  await page.locator("#at-initiatives-0 .more", { hasText: "Timing, reach" }).locator("> summary").click();
  const wanted = preset("en");
  delete wanted.initiatives[0].reach;
  await field(page, "initiatives-0-reach").fill("");
  await field(page, "initiatives-0-reach").blur();
  await shows(tile(page, "npv"), new Formats("en", "RUB").money(evaluate(wanted).verdict.npv, true));
  assert.equal(await field(page, "initiatives-0-reach").getAttribute("placeholder"), "100");
});

test("a column pasted from a spreadsheet fills a measured curve", async () => {
  const page = await fresh();
  await unfold(page, "segments-0");
  await field(page, "segments-0-retention-curve").selectOption("observed");
  await field(page, "segments-0-retention-survival-0").evaluate((input) => {
    const data = new DataTransfer();
    data.setData("text/plain", "86,9 %\n74,3 %\n65,3 %\n59,3 %\n55,1 %\n");
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
  });
  const values = await page.locator("[id^=at-segments-0-retention-survival-]").evaluateAll((all) => all.filter(({ tagName }) => tagName === "INPUT").map(({ value }) => value));
  assert.deepEqual(values, ["86.9", "74.3", "65.3", "59.3", "55.1"]);
  assert.equal(await page.locator(".errors").count(), 0);
});

test("segments and initiatives are added, duplicated, renamed and removed", async () => {
  const page = await fresh();
  const segments = page.locator("[id^=at-segments-][class~=card]");
  const initiatives = page.locator("[id^=at-initiatives-][class~=card]");
  await page.getByRole("button", { name: "Add a segment" }).click();
  assert.equal(await segments.count(), 4);
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-segments-3-name");
  assert.equal(await page.locator(".errors").count(), 0, "a new segment computes at once");

  await unfold(page, "segments-0");
  await page.getByRole("button", { name: "Duplicate Mass" }).click();
  assert.equal(await field(page, "segments-1-name").inputValue(), "Mass 2");
  await field(page, "segments-0-name").fill("Everybody");
  await field(page, "segments-0-name").blur();
  assert.equal(await field(page, "initiatives-0-effects-0-segment").inputValue(), "Everybody", "effects follow the name");

  await page.getByRole("button", { name: "Remove Mass 2" }).click();
  await page.getByRole("button", { name: "Remove New segment" }).click();
  assert.equal(await segments.count(), 3);
  await shows(tile(page, "npv"), new Formats("en", "RUB").money(evaluate(preset("en")).verdict.npv, true));

  await page.getByRole("button", { name: "Add an initiative" }).click();
  assert.equal(await initiatives.count(), 4);
  assert.equal(await page.locator(".errors").count(), 0);
  await page.getByRole("button", { name: "Remove New initiative" }).click();
  for (const index of [2, 1]) await unfold(page, `initiatives-${index}`);
  for (const name of ["Personal manager calls back", "First 90 days", "One-contact resolution"]) await page.getByRole("button", { name: `Remove ${name}` }).click();
  assert.equal(await initiatives.count(), 0);
  assert.match(await textOf(page.locator(".answer-sentence")), /^An average customer is worth ₽[\d,]+ over three years\. Add an initiative/);
  assert.equal(await page.locator("[data-plot=cash]").count(), 0);
});

test("an effect on a segment that is gone is refused by name, and can be mended", async () => {
  const page = await fresh();
  await unfold(page, "segments-0");
  await page.getByRole("button", { name: "Remove Mass" }).click();
  await shows(page.locator(".errors a").first(), "One-contact resolution: there is no segment “Mass”. Choose another.");
  await field(page, "initiatives-0-effects-0-segment").selectOption("Premium");
  await field(page, "initiatives-0-effects-1-segment").selectOption("");
  await page.locator(".errors").waitFor({ state: "detached" });
});

test("every kind of curve computes with the fields it begins with", async () => {
  const page = await fresh();
  await unfold(page, "segments-0");
  for (const curve of ["betaGeometric", "betaDiscreteWeibull", "observed", "constant"]) {
    await field(page, "segments-0-retention-curve").selectOption(curve);
    assert.equal(await page.locator(".errors").count(), 0, curve);
  }
  await field(page, "segments-0-retention-curve").selectOption("observed");
  await field(page, "segments-0-retention-survival-1").fill("95");
  await shows(page.locator(".errors a"), "Mass – Year 2: the share still here never rises; 95% is more than the one before.");
});

test("every kind of effect computes in every way it can be told", async () => {
  const page = await fresh();
  for (const on of ["churn", "retention", "revenue", "margin", "costToServe", "newCustomers", "acquisitionCost"]) {
    await field(page, "initiatives-0-effects-0-on").selectOption(on);
    const measure = field(page, "initiatives-0-effects-0-measure");
    const ways = (await measure.count()) === 0 ? [] : await measure.locator("option").evaluateAll((all) => all.map(({ value }) => value));
    for (const way of ways) {
      await measure.selectOption(way);
      assert.equal(await page.locator(".errors").count(), 0, `${on} ${way}`);
    }
  }
});
