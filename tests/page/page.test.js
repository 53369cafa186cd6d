// The page as a person uses it, in a real browser, with the real engine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { evaluate } from "../../target/npm/inline.js";
import { open } from "./browser.js";
import { session } from "./session.js";
import { source } from "./source.js";

const { Formats } = await source("src/number/format.ts");
const bank = JSON.parse(await readFile(new URL("../../www/presets/retail-bank.json", import.meta.url), "utf8"));

const shared = session();

async function fresh(options) {
  const found = await shared.opened(options);
  return found.page;
}

/** The preset as the page shows it in a language. */
function preset(language, node = bank.case) {
  if (Array.isArray(node)) return node.map((part) => preset(language, part));
  if (typeof node !== "object" || node === null) return node;
  if ("en" in node && "ru" in node) return node[language];
  return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, preset(language, part)]));
}

const tile = (page, name) => page.locator(`[data-tile=${name}] .tile-value`);
const exact = (page, name) => page.locator(`[data-tile=${name}] .tile-exact`);
const field = (page, path) => page.locator(`#at-${path}`);

async function unfold(page, ...paths) {
  for (const path of paths) await page.locator(`#at-${path} > summary`).click();
}

async function textOf(locator) {
  return (await locator.innerText()).trim();
}

/** Waits until the text is this; says what it was instead. */
async function shows(locator, text) {
  await locator.page().waitForFunction(([element, wanted]) => element.innerText.trim() === wanted, [await locator.elementHandle(), text], { timeout: 5000 }).catch(async () => {
    assert.equal(await textOf(locator), text);
  });
}

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
