// Every example on paper: whole, readable, nothing cut off, and each assumption with its value.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { unfoldAll } from "./browser.js";
import { saved } from "./chosen.js";
import { letters, onPaper, printed } from "./paper.js";
import { load, prepared } from "./report-dialog.js";
import { session } from "./session.js";

const shared = session();
const fresh = async (query) => (await shared.opened({ query })).page;
const PRESETS = (await readdir(new URL("../../www/presets", import.meta.url))).map((file) => file.replace(".json", ""));

const MM = 72 / 25.4;
const [SIDE, ABOVE, BELOW] = [16 * MM, 20 * MM, 18 * MM];
/** Of a letter's side bearing, and of rounding to the browser's own pixels. */
const SLACK = 2;

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
