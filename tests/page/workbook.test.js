// The case as a workbook out of the page: the bytes that the package makes, in both languages, of every example; and what is said on the way.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { check, evaluate } from "../../target/npm/inline.js";
import { numbers, simulate, tornado } from "../../target/npm/uncertainty/inline.js";
import { workbook } from "../../target/npm/workbook/inline.js";
import { violations } from "./axe.js";
import { open, settled } from "./browser.js";
import { chosen } from "./chosen.js";
import { printedBy } from "./native.js";
import { session } from "./session.js";
import { beside, recalculated, sheetsOf } from "./sheets.js";
import { source } from "./source.js";

const { FIRST, loadPreset, presetCase } = await source("src/case/presets.ts");
const { default: titles } = await source("virtual:presets");
const { Formats } = await source("src/number/format.ts");

const ROOT = new URL("../../", import.meta.url);
const SHEETS = {
  en: ["Summary", "Assumptions", "Investment", "Bridge", "CLTV", "Findings", "Method"],
  ru: ["Итоги", "Допущения", "Инвестиция", "Из чего NPV", "CLTV", "Замечания", "Метод"],
};

const NPV = { en: "Net present value (NPV)", ru: "Чистая приведённая стоимость (NPV)" };

const shared = session();
const button = (page) => page.locator("[data-tool=sheet]");
const notice = (page) => page.locator(".workbook-said");

async function fresh(query = "?lang=en", options = {}) {
  return (await shared.opened({ query, acceptDownloads: true, ...options })).page;
}

async function saved(page, by = button(page)) {
  const [download] = await Promise.all([page.waitForEvent("download"), by.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const isUncertain = (input) => numbers(input).some(({ dist }) => dist !== null);

/** What the page says of uncertainty: its tornado, and its simulation once it has run. */
function said(input, withSimulation) {
  if (!input.initiatives?.length) return {};
  const uncertain = isUncertain(input);
  const plan = { seed: 1, trials: 16_384, sampling: "sobol", ...input.simulation, figures: ["npv"] };
  return {
    tornado: tornado(input, { figure: "npv", ...(!uncertain && { spread: 0.1 }) }),
    ...(uncertain && withSimulation && { simulation: simulate(input, plan) }),
  };
}

async function choose(page, id, language) {
  if ((await page.locator("#head-title").innerText()) === titles.find((one) => one.id === id).title[language]) return;
  await page.locator("[data-tool=examples]").click();
  await page.locator(`[data-preset=${id}]`).click();
  await page.locator("#head-title", { hasText: titles.find((one) => one.id === id).title[language] }).waitFor();
}

async function simulated(page, input) {
  if (input.initiatives?.length && isUncertain(input)) await page.locator(".sure-sentence").waitFor();
  await settled(page);
}

for (const language of ["en", "ru"]) {
  test(`of every example: the package's own bytes, and the figures of the page (${language})`, async () => {
    const page = await fresh(`?lang=${language}`);
    for (const { id } of titles) {
      await choose(page, id, language);
      const input = presetCase(await loadPreset(id), language);
      await simulated(page, input);
      const { name, bytes } = await saved(page);
      assert.match(name, /^[\p{L}\p{N}-]+\.xlsx$/u);
      assert.ok(bytes.equals(workbook(input, { language, ...said(input, true) })), `${id} differs from the package's`);
      const sheets = sheetsOf(bytes);
      for (const sheet of SHEETS[language]) assert.ok(sheet in sheets, `${id}: ${sheet} among ${Object.keys(sheets)}`);
      const npv = beside(sheets[SHEETS[language][0]], NPV[language]);
      assert.equal(npv, evaluate(input).verdict.npv);
      const exact = new Formats(language, input.currency ?? "").moneyExact(npv);
      assert.ok((await page.locator("#tile-npv-exact").textContent()).includes(exact), `${id}: ${exact}`);
      assert.equal(await notice(page).innerText(), "");
    }
  });
}

test("a spreadsheet recalculates what was saved", async () => {
  const page = await fresh();
  const files = [];
  for (const id of ["retail-bank", "insurance"]) {
    await choose(page, id, "en");
    files.push((await saved(page)).bytes);
  }
  const answers = await recalculated(files);
  files.forEach((bytes, index) => {
    const stored = sheetsOf(bytes);
    for (const [label, cell] of Object.entries(stored.Summary)) if (typeof cell === "number") assert.ok(Math.abs(answers[index].Summary[label] - cell) <= 1e-7 * Math.abs(cell), `${label}: ${answers[index].Summary[label]} for ${cell}`);
    assert.ok(Math.abs(beside(answers[index].Summary, NPV.en) / beside(stored.Summary, NPV.en) - 1) < 1e-9);
  });
});

test("before the simulation has run there is none in it, and the tornado all the same", async () => {
  const page = await fresh();
  const small = { ...presetCase(FIRST, "en"), name: "Long", simulation: { trials: 1_000_000 } };
  await chosen(page, small);
  const { bytes } = await saved(page);
  assert.ok(bytes.equals(workbook(small, { language: "en", ...said(small, false) })));
});

test("a case without an investment, and one without a name", async () => {
  const page = await fresh("?lang=ru");
  const bare = { ...presetCase(FIRST, "ru"), name: "Только клиенты", initiatives: [], scenarios: [] };
  for (const unused of ["correlations", "simulation", "scenarios"]) delete bare[unused];
  assert.deepEqual(check(bare), []);
  await chosen(page, bare);
  const { name, bytes } = await saved(page);
  assert.equal(name, "только-клиенты.xlsx");
  assert.ok(bytes.equals(workbook(bare, { language: "ru" })));
});

test("what is wrong must be mended first, and the notice goes when it is", async () => {
  const page = await fresh("?lang=en", { bypassCSP: true });
  const field = page.locator("#at-initiatives-0-effects-0-relative");
  const before = await field.inputValue();
  await field.fill("2000");
  await page.locator(".errors").first().waitFor();
  await button(page).click();
  await page.locator(".workbook-said [data-stage=problems]").waitFor();
  assert.match(await notice(page).innerText(), /mend/);
  assert.deepEqual(await violations(page), []);
  await field.fill(before);
  await page.locator(".errors").first().waitFor({ state: "detached" });
  assert.equal(await notice(page).innerText(), "");
});

test("it comes when it is asked for, and not before; what fails can be tried again", async () => {
  const { page, context } = await open(shared.browser, shared.site.address, { acceptDownloads: true });
  const asked = [];
  page.on("request", (request) => /workbook/.test(request.url()) && asked.push(request.url()));
  context.on("request", (request) => /workbook/.test(request.url()) && asked.push(request.url()));
  await settled(page);
  assert.deepEqual(asked, []);
  await context.route(/workbook-worker/, (route) => route.abort());
  await button(page).click();
  await page.locator(".workbook-said [data-stage=failed]").waitFor();
  await context.unroute(/workbook-worker/);
  const { bytes } = await saved(page, page.locator("[data-act=workbook-again]"));
  assert.equal(beside(sheetsOf(bytes).Summary, NPV.en), evaluate(presetCase(FIRST, "en")).verdict.npv);
  assert.ok(asked.length > 0);
  await context.close();
});

test("while it is being made the page says so, and answers", async () => {
  const { page, context } = await open(shared.browser, shared.site.address, { acceptDownloads: true });
  let arrive;
  const gate = new Promise((resolve) => (arrive = resolve));
  await context.route(/workbook-worker/, async (route) => (await gate, await route.continue()));
  const download = page.waitForEvent("download");
  await button(page).click();
  await page.locator(".workbook-said [data-stage=making]").waitFor();
  await button(page).click();
  await page.locator("#at-initiatives-0-effects-0-relative").fill("25");
  await page.locator("[data-tool=undo]:not([disabled])").waitFor();
  arrive();
  const bytes = await readFile(await (await download).path());
  // The case as it stood when the button was pressed.
  assert.equal(beside(sheetsOf(bytes).Summary, NPV.en), evaluate(presetCase(FIRST, "en")).verdict.npv);
  await page.locator(".workbook-said [data-stage]").waitFor({ state: "detached" });
  await context.close();
});

test("natively the same bytes", async () => {
  const named = ["01-design-example", "08-experience-three-levers"].map((name) => `tests/cases/${name}.json`);
  for (const [language, flags] of [["en", []], ["ru", ["--ru"]]]) {
    const files = printedBy("workbook", ...flags, ...named);
    for (const [index, file] of files.entries()) {
      const input = JSON.parse(await readFile(new URL(named[index], ROOT), "utf8"));
      assert.ok((await readFile(new URL(file, ROOT))).equals(workbook(input, { language })), file);
    }
  }
});
