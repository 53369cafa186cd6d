// The report on paper: what stands on it, that nothing is cut off, and that it is alone there.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { violations } from "./axe.js";
import { settled, unfoldAll } from "./browser.js";
import { chosen, saved } from "./chosen.js";
import { letters, onPaper, printed, spaced } from "./paper.js";
import { session } from "./session.js";
import { source } from "./source.js";

const { pageRules, quoted } = await source("src/report/sheet.ts");

const shared = session();
const PRESETS = (await readdir(new URL("../../www/presets", import.meta.url))).map((file) => file.replace(".json", ""));

async function fresh(query = "?lang=en", options = {}) {
  return (await shared.opened({ query, acceptDownloads: true, ...options })).page;
}

const dialog = (page) => page.locator(".report-dialog");

async function asked(page) {
  await page.locator("[data-tool=print]").click();
  await dialog(page).waitFor();
}

/** Writes what stands above the report, waits until all is computed, and leaves the dialog without printing. */
async function prepared(page, about = {}) {
  await asked(page);
  for (const [name, text] of Object.entries(about)) await page.locator(`#report-${name}`).fill(text);
  await page.waitForFunction(() => !/Simulations are still|Имитация ещё/.test(document.querySelector("cltv-calculator").shadowRoot.querySelector(".report-dialog [role=status]").textContent));
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  await settled(page);
}

async function load(page, preset) {
  await page.locator("[data-tool=examples]").click();
  const title = await page.locator(`[data-preset=${preset}] strong`).innerText();
  await page.locator(`[data-preset=${preset}]`).click();
  await page.locator("#head-title").getByText(title, { exact: true }).waitFor();
}

/** The headings of the report, as letters without their numbers. */
async function headings(page) {
  const report = await onPaper(page);
  const heads = await report.locator("h2, h3").allInnerTexts();
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
  return heads.map((text) => letters(text.replace(/^\d+\s*/u, "")));
}

/** The last line above the foot of a page. */
function lastLine({ words }) {
  const body = words.filter(({ y }) => y > BELOW);
  const lowest = Math.min(...body.map(({ y }) => y));
  return letters(body.filter(({ y }) => y < lowest + 1).map(({ text }) => text).join("")).replace(/^\d+/u, "");
}

/* ------------------------------------------------------------- every example */

const MM = 72 / 25.4;
const [SIDE, ABOVE, BELOW] = [16 * MM, 20 * MM, 18 * MM];
/** Of a letter's side bearing, and of rounding to the browser's own pixels. */
const SLACK = 2;

const WORDS = {
  en: { number: (page, of) => `page ${page} of ${of}`, known: "It is a model of the assumptions in section 2, no forecast and no audited figure.", client: "Example & Sons “Ltd”" },
  ru: { number: (page, of) => `стр. ${page} из ${of}`, known: "Это модель на исходных данных из раздела 2, а не прогноз и не проверенная аудитором отчётность.", client: "АО «Пример и сыновья»" },
};

/** Each headline figure as it stands on the page, rounded and exact. */
const tilesOf = (page) =>
  page.locator(".tile").evaluateAll((tiles) => tiles.map((tile) => ({ label: tile.querySelector(".tile-label").innerText, value: tile.querySelector(".tile-value").innerText, exact: tile.querySelector(".tile-exact").textContent })));

for (const [language, words] of Object.entries(WORDS)) {
  test(`every example prints, whole and readable (${language})`, async () => {
    const page = await fresh(`?lang=${language}`);
    for (const preset of PRESETS) {
      await load(page, preset);
      await prepared(page, { client: words.client, date: "2026-11-22" });
      const title = await page.locator("#head-title").innerText();
      const tiles = await tilesOf(page);
      const heads = await headings(page);
      const paper = await printed(page);
      const { pages } = paper;
      const said = (text, where = paper.text) => assert.ok(letters(where).includes(letters(text)), `${preset}, ${language}: “${text}” is not on paper`);

      assert.equal(paper.title, `${title} – ${words.client}`);
      for (const text of [title, words.client, "2026-11-22"]) said(text, pages[0].text);
      said(words.known);
      for (const { label, value, exact } of tiles) for (const text of [label, value, exact.replace(/^(Exactly |Точно: )/u, "")]) said(text);
      if (language === "en") assert.doesNotMatch(paper.text, /[А-Яа-я]/u);
      assert.doesNotMatch(paper.text, /NaN|undefined|\[object|CSV|SVG/u);

      pages.forEach((sheet, index) => {
        const at = `${preset}, ${language}, page ${index + 1}`;
        said(words.number(index + 1, pages.length), sheet.text);
        if (index > 0) said(title.slice(0, 60), sheet.text);
        assert.deepEqual([Math.round(sheet.width / MM), Math.round(sheet.height / MM)], [210, 297], at);
        const body = sheet.words.filter(({ y }) => y > BELOW && y < sheet.height - ABOVE);
        assert.ok(body.length > 5, `${at} is empty`);
        for (const { text, x, right } of sheet.words) assert.ok(x > SIDE - SLACK && right < sheet.width - SIDE + SLACK, `${at}: “${text}” from ${x} to ${right}`);
        assert.equal(sheet.images, 0, `${at}: pictures of dots`);
        assert.ok(!heads.includes(lastLine(sheet)), `${at}: “${lastLine(sheet)}” is left alone`);
      });
      // Two lines of axes, a bar for each number: what is drawn is drawn as lines, not as dots.
      assert.ok(Math.max(...pages.map(({ paths }) => paths)) > 30, `${preset}: no drawing`);
    }
  });
}

/** The fields in which a number of the case stands, each with what a person was asked; those of a group are named by their group. */
async function fieldsOf(page) {
  await unfoldAll(page);
  const draft = await saved(page);
  const fields = await page.locator(".inputs cltv-number").evaluateAll((all) => all.map((one) => ({ path: one.path, own: one.label, label: one.querySelector("label")?.innerText, value: one.querySelector("input[type=text]")?.value })));
  const stands = (path) => path.split(/[.[\]]+/).filter(Boolean).reduce((node, key) => node?.[key], draft) !== undefined;
  return fields.filter(({ path, own, label }) => !own && label && stands(path));
}

for (const [language, preset] of [["en", "parcel-delivery"], ["ru", "b2b-subscription"]]) {
  test(`every assumption is in the table, with its value (${language}, ${preset})`, async () => {
    const page = await fresh(`?lang=${language}`);
    await load(page, preset);
    const fields = await fieldsOf(page);
    assert.ok(fields.length > 15, `${fields.length} fields`);
    const rows = await (await onPaper(page)).locator(".register tr:has(td)").evaluateAll((all) => all.map(({ cells }) => [cells[0].innerText, cells[1].innerText]));
    for (const { path, label, value } of fields) {
      const found = rows.some(([name, said]) => letters(name) === letters(label) && letters(said).includes(letters(value)));
      assert.ok(found, `${path}: ${label} ${value}, of ${JSON.stringify(rows.filter(([name]) => letters(name) === letters(label)))}`);
    }
  });
}

/* ---------------------------------------------------------- before it is printed */

test("on paper the report is alone, and afterwards the page is as it was", async () => {
  const page = await fresh();
  const before = await page.title();
  const report = await onPaper(page);
  assert.ok(await report.isVisible());
  assert.ok(!(await page.locator(".app").isVisible()));
  assert.equal(await report.locator("button, input, select, textarea, details, a, dialog").count(), 0);
  assert.equal(await page.title(), "Retail bank: problems solved in one contact");
  await page.emulateMedia({ media: "screen" });
  assert.ok(!(await report.isVisible()), "on the screen nothing moves while the printer asks");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.equal(await report.count(), 0);
  assert.equal(await page.title(), before);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
});

test("a dark page is printed light", async () => {
  const page = await fresh("?lang=en&theme=dark");
  const report = await onPaper(page);
  assert.equal(await page.locator("cltv-calculator").evaluate((element) => getComputedStyle(element).colorScheme), "light");
  assert.equal(await report.evaluate((element) => getComputedStyle(element).color), "rgb(20, 25, 28)");
  // What the margins of the paper are painted with.
  assert.deepEqual(await page.evaluate(() => [getComputedStyle(document.documentElement).colorScheme, getComputedStyle(document.documentElement).backgroundColor]), ["light", "rgb(255, 255, 255)"]);
});

test("charts that were never in sight are drawn", async () => {
  const page = await fresh();
  const report = await onPaper(page);
  const drawn = await report.locator("[data-chart]").evaluateAll((all) => all.map((one) => [one.dataset.chart, one.querySelectorAll("svg *").length > 10]));
  assert.deepEqual(drawn.slice(0, 3), [["cash", true], ["customers", true], ["bridge", true]]);
});

test("the button asks for title, client and date; Enter prints", async () => {
  const page = await fresh();
  await page.evaluate(() => (window.print = () => (window.printed = document.querySelector("cltv-calculator").shadowRoot.querySelector("dialog[open]") === null)));
  await asked(page);
  assert.equal(await page.locator("#report-title").inputValue(), "Retail bank: problems solved in one contact");
  assert.match(await page.locator("#report-date").inputValue(), /20\d\d/);
  await page.locator("#report-title").fill("Second reading");
  await page.locator("#report-client").fill("North Bank");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.printed !== undefined);
  assert.equal(await page.evaluate(() => window.printed), true, "the dialog is gone by then");
  const text = await (await onPaper(page)).innerText();
  assert.match(text, /^Business case[^\n]*\n+Second reading/);
  assert.match(text, /Client\s+North Bank/);
});

test("what was written stays in the window, and only with its case", async () => {
  const page = await fresh("?lang=en", { permissions: ["clipboard-read", "clipboard-write"] });
  await prepared(page, { title: "For the board", client: "Secret Client" });
  assert.doesNotMatch(JSON.stringify(await saved(page)), /Secret|board/);
  await page.locator("[data-tool=link]").click();
  await page.locator("[data-act=copy-link]").click();
  await page.locator(".share-said").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press("Escape");
  const other = await fresh(`?lang=en${new URL(link).hash}`);
  await other.locator(".arrived").waitFor();
  assert.doesNotMatch(await (await onPaper(other)).innerText(), /Secret|board/);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);

  await page.locator("#at-initiatives-0-effects-0-relative").fill("25");
  assert.match(await (await onPaper(page)).innerText(), /For the board[^]*Secret Client/, "the case was edited, it is the same one");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await load(page, "telecom");
  assert.doesNotMatch(await (await onPaper(page)).innerText(), /Secret|board/, "another client's case");
});

test("a field that is emptied gives way to what the case says", async () => {
  const page = await fresh();
  await asked(page);
  await page.locator("#report-title").fill("");
  assert.equal(await page.locator("#report-title").inputValue(), "");
  assert.equal(await page.locator("#report-title").getAttribute("placeholder"), "Retail bank: problems solved in one contact");
  await page.keyboard.press("Escape");
  assert.match(await (await onPaper(page)).locator("h1").innerText(), /Retail bank/);
});

for (const query of ["?lang=en", "?lang=ru&theme=dark"]) {
  test(`axe finds nothing in the dialog, which fits a phone (${query})`, async () => {
    const page = await fresh(query, { bypassCSP: true, viewport: { width: 320, height: 640 } });
    await asked(page);
    assert.deepEqual(await violations(page), []);
    const box = await dialog(page).evaluate((element) => ({ wide: element.scrollWidth - element.clientWidth, right: element.getBoundingClientRect().right }));
    assert.ok(box.wide <= 0 && box.right <= 320, JSON.stringify(box));
  });
}

test("by keyboard alone, with forced colours: the focus goes in and comes back", async () => {
  const page = await fresh("?lang=en", { forcedColors: "active", reducedMotion: "reduce" });
  await page.locator("[data-tool=print]").focus();
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  const seen = [];
  for (let step = 0; step < 6; step += 1) {
    seen.push(await page.evaluate(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.closest("dialog") && document.querySelector("cltv-calculator").shadowRoot.activeElement.id));
    await page.keyboard.press("Tab");
  }
  for (const id of ["report-title", "report-client", "report-date"]) assert.ok(seen.includes(id), `${id} in ${seen}`);
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.dataset.tool), "print");
});

/* --------------------------------------------------------------- what it says */

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
