// Charts and tables that leave the page: drawn in light colours whatever the theme, numbers to the last digit, texts that stay texts.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { evaluate } from "../../target/npm/inline.js";
import { violations } from "./axe.js";
import { settled, unfoldAll } from "./browser.js";
import { session } from "./session.js";
import { source } from "./source.js";

const { FIRST, presetCase } = await source("src/case/presets.ts");

const shared = session();

async function fresh(query = "?lang=en", options = {}) {
  return (await shared.opened({ query, acceptDownloads: true, ...options })).page;
}

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const ofChart = (page, chart, kind) => page.locator(`[data-chart=${chart}] [data-save=${kind}]`).first();
const rowsOf = (bytes, delimiter) => bytes.toString("utf8").replace(/^\ufeff/, "").trimEnd().split("\r\n").map((row) => row.split(delimiter));

async function open(page, draft) {
  await page.locator("input.file").setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(draft)) });
  await page.locator("#head-title", { hasText: draft.name }).waitFor();
}

test("a chart's table holds the engine's own numbers, in Russian spelled for a Russian spreadsheet", async () => {
  const page = await fresh("?lang=ru");
  const { name, bytes } = await saved(page, ofChart(page, "cash", "csv"));
  assert.match(name, /^розничный-банк-[\p{L}\d-]+\.csv$/u);
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const [heads, ...rows] = rowsOf(bytes, ";");
  const { cash, horizon } = evaluate(presetCase(FIRST, "ru"));
  assert.equal(rows.length, horizon);
  assert.equal(heads.length, 6);
  const read = (text) => Number(text.replace(",", "."));
  rows.forEach((row, index) => {
    const exact = [index + 1, cash.oneOff[index], cash.recurring[index], cash.net[index], cash.cumulative[index], cash.cumulativeDiscounted[index]];
    assert.deepEqual(row.map(read), exact.map((value) => (value === 0 ? 0 : value)));
  });
});

test("in English it is commas and points", async () => {
  const page = await fresh();
  const { name, bytes } = await saved(page, ofChart(page, "customers", "csv"));
  assert.equal(name, "retail-bank-problems-solved-in-one-contact-customers.csv");
  const rows = rowsOf(bytes, ",");
  const outcome = evaluate(presetCase(FIRST, "en"));
  assert.deepEqual(rows.at(-1).map(Number), [outcome.horizon, outcome.without.closing.at(-1), outcome.with.closing.at(-1), outcome.difference.closing.at(-1)]);
});

test("names never become formulas, in charts and in tables", async () => {
  const evil = '=HYPERLINK("http://x";"y")';
  const draft = presetCase(FIRST, "en");
  const page = await fresh();
  await open(page, { ...draft, name: "Evil", scenarios: [{ name: "+1+1", set: { horizon: 12 } }], initiatives: draft.initiatives.map((initiative, index) => (index === 0 ? { ...initiative, name: evil } : initiative)) });
  const { bytes } = await saved(page, ofChart(page, "bridge", "csv"));
  const written = `"'=HYPERLINK(""http://x"";""y"")"`;
  assert.ok(bytes.toString("utf8").includes(`\r\n${written},`), bytes.toString("utf8"));
  await page.locator(".scenarios [data-save=csv]").first().waitFor();
  const table = (await saved(page, page.locator(".scenarios > .saves [data-save=csv]"))).bytes.toString("utf8");
  assert.match(table, /,'\+1\+1\r\n/);
  const rows = rowsOf(Buffer.from(table), ",");
  const twelve = evaluate({ ...draft, horizon: 12 });
  const npv = rows.find((row) => row[0] === "NPV");
  assert.deepEqual(npv.slice(1).map(Number), [evaluate(draft).verdict.npv, twelve.verdict.npv]);
  assert.deepEqual(rows.find((row) => row[0] === "Horizon")?.slice(1), ["36 months", "12 months"]);
});

test("every table below the charts can be saved; each head over several columns is said in each", async () => {
  const page = await fresh();
  await unfoldAll(page);
  await settled(page);
  const buttons = page.locator(".saves:not(.of-chart) [data-save=csv]");
  const labels = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute("aria-label")));
  assert.equal(new Set(labels).size, labels.length, labels.join());
  const missing = await page.locator("cltv-calculator").evaluate((element) =>
    [...element.shadowRoot.querySelectorAll("table")].filter((table) => !table.closest("figure") && !(table.closest(".scroll") ?? table).nextElementSibling?.matches(".saves")).map((table) => table.className || table.dataset.table || table.caption?.textContent),
  );
  assert.deepEqual(missing.filter((name) => name !== "data-sample"), []);
  for (let index = 0; index < labels.length; index += 1) {
    const { name, bytes } = await saved(page, buttons.nth(index));
    const rows = rowsOf(bytes, ",");
    assert.match(name, /^retail-bank.*\.csv$/);
    assert.ok(rows.length > 1, labels[index]);
    assert.doesNotMatch(bytes.toString("utf8"), /[\ue000-\uf8ff]|NaN|undefined|\[object/, labels[index]);
  }
  const readings = rowsOf((await saved(page, page.locator("#readings .saves button"))).bytes, ",");
  assert.deepEqual(readings[0].slice(0, 5), ["", "Average customer", "Average customer", "Mass", "Mass"]);
  const { averageCltv, segments } = evaluate(presetCase(FIRST, "en"));
  assert.deepEqual(readings[2].slice(1, 5).map(Number), [averageCltv.before.threeYears.contribution, averageCltv.after.threeYears.contribution, segments[0].cltv.threeYears.contribution, segments[0].cltvAtFullEffect.threeYears.contribution]);
});

/** The charts of the first example, as they come into sight. */
const CHARTS = ["cash", "customers", "bridge", "spread", "tornado"];

async function drawings(query, options) {
  const page = await fresh(query, options);
  await page.locator("[data-chart=tornado]").scrollIntoViewIfNeeded();
  await page.locator("[data-chart=spread] .plot svg").waitFor();
  await settled(page);
  const found = {};
  for (const chart of CHARTS) found[chart] = (await saved(page, ofChart(page, chart, "svg"))).bytes.toString("utf8");
  assert.equal(await page.locator(".easel").count(), 0);
  return found;
}

test("a drawing is the same in every theme, window and contrast, and needs no page around it", async () => {
  const light = await drawings("?lang=en&theme=light");
  const others = [await drawings("?lang=en&theme=dark", { viewport: { width: 390, height: 700 } }), await drawings("?lang=en", { forcedColors: "active", colorScheme: "dark" })];
  for (const chart of CHARTS) {
    const text = light[chart];
    for (const other of others) assert.ok(other[chart] === text, `${chart} differs`);
    assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.doesNotMatch(text, /var\(|color-mix|currentColor|style=|class=|<style|<script|href=|data-/i, chart);
    for (const [, , colour] of text.matchAll(/ (fill|stroke|color)="([^"]*)"/g)) assert.match(colour, /^(#[0-9a-f]{3,6}|none|white|url\(#[\w-]+\))$/, `${chart}: ${colour}`);
    for (const [, id] of text.matchAll(/url\(#([\w-]+)\)/g)) assert.ok(text.includes(`id="${id}"`), `${chart}: ${id}`);
    assert.match(text, /<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
  }
  assert.ok(light.cash.includes("half of futures"), "the legend goes along");
});

test("a picture is twice as fine as the drawing, opaque, and not empty", async () => {
  const page = await fresh("?lang=ru&theme=dark");
  const svg = (await saved(page, ofChart(page, "customers", "svg"))).bytes.toString("utf8");
  const { name, bytes } = await saved(page, ofChart(page, "customers", "png"));
  assert.match(name, /\.png$/);
  assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg).map(Number);
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [2 * width, 2 * height]);
  const pixels = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const at = (x, y) => [...data.slice(4 * (y * image.width + x), 4 * (y * image.width + x) + 4)];
    let inked = 0;
    for (let index = 0; index < data.length; index += 4) if (data[index] < 200) inked += 1;
    return { corner: at(0, 0), inked: inked / (image.width * image.height) };
  }, `data:image/png;base64,${bytes.toString("base64")}`);
  assert.deepEqual(pixels.corner, [255, 255, 255, 255]);
  // Lines and words on white: more than dust, less than a dark picture.
  assert.ok(pixels.inked > 0.005 && pixels.inked < 0.2, `${pixels.inked}`);
});

test("nothing moves when the ways out come, and they are reached by keyboard", async () => {
  const page = await fresh();
  const [first, second] = await page.locator("[data-chart=cash] .saves button").evaluateAll((all) => all.map((button) => button.getAttribute("aria-label")));
  assert.match(first, /^Save as PNG: Cumulative cash/);
  assert.match(second, /^Save as SVG: Cumulative cash/);
  await ofChart(page, "cash", "png").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.match(download.suggestedFilename(), /cumulative-cash\.csv$/);
  const sizes = await page.locator(".save").evaluateAll((all) => all.map((button) => button.getBoundingClientRect()).filter(({ width }) => width > 0).map(({ width, height }) => Math.min(width, height)));
  assert.ok(sizes.every((size) => size >= 24), sizes.join());
});

for (const [query, viewport] of [["?lang=ru&theme=light", { width: 320, height: 720 }], ["?lang=en&theme=light", { width: 320, height: 720 }], ["?lang=en&theme=dark", { width: 1280, height: 900 }]]) {
  test(`axe has nothing against them (${query})`, async () => {
    const page = await fresh(query, { bypassCSP: true, viewport });
    await settled(page);
    assert.deepEqual(await violations(page), []);
    const overlaps = await page.locator("cltv-calculator").evaluate((element) =>
      [...element.shadowRoot.querySelectorAll(".behind")].filter((behind) => {
        const words = document.createRange();
        words.selectNodeContents(behind.querySelector("summary"));
        return behind.querySelector(".saves") && words.getBoundingClientRect().right > behind.querySelector(".saves").getBoundingClientRect().left;
      }).length,
    );
    assert.equal(overlaps, 0);
  });
}
