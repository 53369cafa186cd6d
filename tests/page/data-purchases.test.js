// From data: a file of purchases. It is read as it comes, the figures are the package's, and of customers nothing is in the case.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../../target/npm/inline.js";
import { readTransactions } from "../../target/npm/data/inline.js";
import { saved } from "./chosen.js";
import { dataOn, done, given, section, SUBSCRIPTION, tried, undo } from "./data-case.js";
import { field } from "./fields.js";
import { session } from "./session.js";
import { plain } from "./shown.js";
import { source } from "./source.js";
import { till } from "./till.js";

const { madeUpPurchases } = await source("src/data/made-up.ts");
const { Formats } = await source("src/number/format.ts");

const shared = session();
const fresh = (way, options) => dataOn(shared, way, options);

async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-act=${act}]`).click()]);
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString("utf8") };
}

/** What the package makes of the made-up purchases. */
async function analysed() {
  const reader = readTransactions({ delimiter: ";", customer: 0, date: 1, amount: 2 });
  reader.push(new Uint8Array(await madeUpPurchases().arrayBuffer()));
  return reader.finish().transactions.summarize({}).fit();
}

for (const language of ["en", "ru"]) {
  test(`made-up purchases are one click away, and everything is there (${language})`, async () => {
    const page = await fresh("purchases", { query: `?lang=${language}` });
    await tried(page);
    const rows = (await madeUpPurchases().text()).trim().split("\r\n").length - 1;
    const f = new Formats(language, "USD");
    assert.ok(plain(await page.locator(".data-read").innerText()).startsWith(plain(f.count(rows))));
    for (const chart of ["repeats", "tracking", "alive"]) await page.locator(`[data-chart=${chart}] .plot svg`).waitFor();
    assert.equal(await page.locator("[data-table=top] tbody tr").count(), 20);
    const analysis = await analysed();
    const models = (await page.locator("[data-table=models] tbody tr").allInnerTexts()).map(plain);
    const told = analysis.report().models;
    assert.equal(models.length, told.length);
    told.forEach(({ fitted }, index) => assert.ok(models[index].includes(plain(f.number(fitted.bic, 1))), models[index]));
    const ahead = { period: "month", horizon: 36, discountRatePerYear: 0.12, timing: "mid", margin: 0.7 };
    const [{ order, value }, total] = [analysis.score(ahead), analysis.total(ahead)];
    const worth = plain(await page.locator(".data-ranked .sure-sentence").innerText());
    for (const money of [total.value.value, total.value.low, total.value.high]) assert.ok(worth.includes(plain(f.money(money))), worth);
    const values = await page.locator("[data-table=top] tbody td:last-child").allInnerTexts();
    assert.deepEqual(values, Array.from(order.subarray(0, 20), (index) => f.money(value[index])));
    assert.equal(await page.locator("[data-table=scorecard]").count(), 0);
    await page.locator("[data-act=check]").click();
    await page.locator("[data-table=scorecard]").waitFor({ timeout: 20000 });
    assert.equal(await page.locator("[data-table=scorecard] tbody tr").count(), 2, "the model beside the naive formula");
    assert.doesNotMatch(await section(page).innerText(), /NaN|undefined|Infinity|\[object/);
  });
}

test("a Russian file is recognised, its rows that are wrong are told and can be saved", async () => {
  const page = await fresh("purchases");
  const { text, rows, customers } = await till();
  await given(page, "касса.csv", `${text}Пётр;вчера;100,00\r\nПётр;05.03.2024;много\r\n`);
  await page.locator(".data-read").waitFor();
  for (const [role, column] of [["customer", "0"], ["date", "1"], ["amount", "2"]]) assert.equal(await field(page, `purchases-map-${role}`).inputValue(), column);
  assert.match(plain(await page.locator(".data-read").innerText()), new RegExp(`^${rows.toLocaleString("en")} purchases of ${customers} customers, Jan \\d+, 2024 to Dec \\d+, 2025`));
  await page.locator(".data-errors > summary").click();
  const told = await page.locator(".data-errors li").allInnerTexts();
  assert.deepEqual([told.length, /: This is not a date/.test(told[0]), /: This is not a number/.test(told[1])], [2, true, true], told.join());
  assert.ok(told[0].startsWith(`Row ${(rows + 2).toLocaleString("en")}:`), told[0]);
  const { text: errors } = await downloaded(page, "errors");
  assert.equal(errors.trim().split("\r\n").length, 3);
  assert.match(errors, /вчера/);
});

test("files that are dropped are taken, a table as well as a till", async () => {
  const page = await fresh("cohorts");
  await done(page, "cohorts");
  const drop = (name, content) =>
    page.locator(".drop").evaluate((zone, { name, content }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], name));
      // Whoever prevents what the browser would do says so: it would open the file in the page's place.
      return ["dragover", "drop"].map((type) => zone.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })));
    }, { name, content });
  assert.deepEqual(await drop("cohorts.csv", "cohort;0;1;2;3\nAnn;1000;800;700;650\n"), [false, false]);
  await section(page).locator("p", { hasText: "Read as 1 cohort, 4 columns" }).waitFor();
  await page.locator("input[name=at-data-way]").nth(1).check({ force: true });
  const { text, customers } = await till();
  assert.deepEqual(await drop("till.csv", text), [false, false]);
  await page.locator(".data-read", { hasText: `${customers} customers` }).waitFor();
});

test("windows-1251 is read as well", async () => {
  const page = await fresh("purchases");
  const { text, customers } = await till();
  const letters = new Map(Array.from(new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)), (letter, byte) => [letter, byte]));
  await given(page, "касса.csv", Uint8Array.from(text, (letter) => letters.get(letter)));
  await page.locator(".data-read").waitFor();
  assert.match(plain(await page.locator(".data-read").innerText()), new RegExp(`of ${customers} customers`));
  assert.match(await page.locator(".data-sample").innerText(), /Клиент[\s\S]*=Анна/);
});

test("all customers as a table: sorted by value, and no cell is a formula", async () => {
  const page = await fresh("purchases");
  const { text: content, customers } = await till();
  await given(page, "till.csv", content);
  await page.locator("[data-table=top]").waitFor({ timeout: 20000 });
  const { name, text } = await downloaded(page, "customers");
  assert.equal(name, "customers.csv");
  const [head, ...rows] = text.replace(/^\ufeff/, "").trim().split("\r\n");
  assert.match(head, /^Customer,Repeat purchases,/);
  assert.equal(rows.length, customers);
  for (const row of rows) assert.match(row, /^'=Анна \d+,/);
  const values = rows.map((row) => Number(row.split(",").at(-1)));
  assert.deepEqual(values, values.toSorted((one, other) => other - one));
});

test("columns that cannot be guessed are asked for, and a file without amounts has no money", async () => {
  const page = await fresh("purchases");
  const { text: content } = await till();
  await given(page, "till.csv", content);
  await page.locator("[data-table=top]").waitFor({ timeout: 20000 });
  await field(page, "purchases-map-amount").selectOption("-1");
  await section(page).locator("p", { hasText: "Without amounts there are purchases only" }).waitFor({ timeout: 20000 });
  await page.locator("[data-table=top]").filter({ hasNotText: "$" }).waitFor();
  await field(page, "purchases-map-amount").selectOption("0");
  await section(page).locator(".complaint", { hasText: "one is taken twice" }).waitFor();
});

test("what is no table is refused in words, and the case stays", async () => {
  const page = await fresh("purchases");
  await given(page, "book.xlsx", Buffer.from("PK\u0003\u0004 something"), "application/octet-stream");
  await section(page).locator(".complaint", { hasText: "This is not a CSV file" }).waitFor();
  await given(page, "empty.csv", "");
  await section(page).locator(".complaint", { hasText: "There is no row in this file" }).waitFor();
  assert.deepEqual(await saved(page), SUBSCRIPTION);
});

test("purchases become a segment, and nothing else of the file is in the case", async () => {
  const page = await fresh("purchases");
  await tried(page);
  await page.locator("[data-use=new]").click();
  await field(page, "segments-2-name").waitFor();
  const after = await saved(page);
  assert.deepEqual(check(after), []);
  assert.deepEqual({ ...after, segments: after.segments.slice(0, 2) }, SUBSCRIPTION);
  const [, , segment] = after.segments;
  assert.match(JSON.stringify(segment), /Made-up purchases/);
  assert.doesNotMatch(JSON.stringify(after), /C0\d{4}/);
  assert.equal(await page.locator(".errors, .head .stale").count(), 0);
  await undo(page);
  assert.deepEqual(await saved(page), SUBSCRIPTION);
});
