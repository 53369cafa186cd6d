// From data: a table of cohorts, a file of purchases, a pilot. The figures are the package's; the file stays where it is.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { check } from "../../target/npm/inline.js";
import { fitCohorts, pilot, readTransactions } from "../../target/npm/data/inline.js";
import { violations } from "./axe.js";
import { chosen, saved } from "./chosen.js";
import { session } from "./session.js";
import { source } from "./source.js";
import { ownTasks, wasmBytes } from "./tasks.js";

const { PUBLISHED } = await source("src/panels/data/cohorts-question.ts");
const { madeUpPurchases } = await source("src/data/made-up.ts");
const { Formats } = await source("src/number/format.ts");
const { WAYS_OUT, WAYS_OUT_OF_NAVIGATOR } = await source("src/data/offline.ts");

const SUBSCRIPTION = {
  name: "Subscription",
  currency: "USD",
  period: "month",
  horizon: 36,
  timing: "mid",
  discountRatePerYear: 0.12,
  segments: [
    { name: "Teams", customers: 4000, revenuePerPeriod: 90, margin: { low: 0.6, likely: 0.7, high: 0.8 }, retention: { curve: "constant", rate: { low: 0.96, likely: 0.97, high: 0.98 } } },
    { name: "Companies", customers: 300, revenuePerPeriod: 900, margin: 0.8, retention: { curve: "constant", rate: 0.99 } },
  ],
  correlations: [{ between: ["segments[0].margin", "segments[0].retention.rate"], rank: 0.5 }],
  initiatives: [{ name: "Onboarding", costs: { oneOff: [{ period: 1, amount: 50000 }] }, effects: [{ on: "revenue", relative: 0.01 }, { on: "churn", segment: "Teams", points: -0.002 }] }],
};

const WAYS = ["cohorts", "purchases", "pilot"];
const shared = session();

async function fresh(way, { found = SUBSCRIPTION, ...options } = {}) {
  const { page } = await shared.opened({ acceptDownloads: true, ...options });
  if (found) await chosen(page, found);
  await page.locator("[data-section=data] > details > summary").click();
  await page.locator("input[name=at-data-way]").nth(WAYS.indexOf(way)).check({ force: true });
  await page.locator(`[data-tool-part=${way}]`).waitFor();
  return page;
}

const section = (page) => page.locator("[data-section=data]");
const field = (page, path) => page.locator(`#at-${path}`);
const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");
const undo = (page) => page.locator("[data-tool=undo]").click();
const done = (page, name) => page.locator(`[data-work='${name}'][data-stage=done]`).waitFor({ state: "attached", timeout: 20000 });
/** Others compute how sure the answer is. */
const workers = (page) => page.workers().filter((worker) => worker.url().includes("data-worker")).length;

/** A worker that is ended goes a little later. */
async function ended(page) {
  for (let wait = 0; workers(page) > 0 && wait < 100; wait += 1) await page.waitForTimeout(20);
  assert.equal(workers(page), 0);
}

async function fill(page, values) {
  for (const [path, text] of Object.entries(values)) {
    await field(page, path).fill(text);
    await field(page, path).blur();
  }
}

async function given(page, name, content, mimeType = "text/csv") {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[data-act=choose]").click()]);
  await chooser.setFiles({ name, mimeType, buffer: Buffer.from(content) });
}

async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-act=${act}]`).click()]);
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString("utf8") };
}

/** The example as the package fits it. */
function highEnd(holdout = 5) {
  return fitCohorts({ per: "year", holdout, cohorts: [{ name: "High End", survivors: PUBLISHED.highEnd.split("\t").map(Number) }] });
}

test("nothing of it is loaded, and no worker begins, before it is unfolded", async () => {
  const { page } = await shared.opened();
  const scripts = () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name.replace(/^.*\/|-.{8}\.js$/g, "")));
  assert.ok(!(await scripts()).includes("parts"));
  assert.equal(workers(page), 0);
  await section(page).locator("> details > summary").click();
  await page.locator("[data-use]").first().waitFor();
  assert.ok((await scripts()).includes("parts"));
  assert.equal(workers(page), 1, "one worker of its own");
});

for (const language of ["en", "ru"]) {
  test(`the published cohorts are fitted as the package fits them (${language})`, async () => {
    const page = await fresh("cohorts", { query: `?lang=${language}` });
    await done(page, "cohorts");
    const { fits } = highEnd();
    const f = new Formats(language, "USD");
    const rows = await page.locator("[data-table=curves] tbody tr").allInnerTexts();
    assert.equal(rows.length, 3);
    fits.forEach(({ fitted }, index) => {
      const row = plain(rows[index]);
      assert.ok(row.includes(plain(f.number(fitted.bic, 1))) && row.includes(plain(f.number(fitted.holdout.meanAbsoluteError, 1))), row);
    });
    const [best] = fits;
    const sentence = plain(await page.locator(".sure-sentence", { hasText: "100" }).innerText());
    for (const at of [1, 7, 24]) assert.ok(sentence.includes(f.number(100 * best.fitted.survival.value[at], 0)), `${sentence} ${at}`);
    await page.locator("[data-chart=curve] .plot svg").waitFor();
    assert.equal(await page.locator("[data-chart=curve] .plot circle").count(), 13);
    assert.doesNotMatch(await section(page).innerText(), /NaN|undefined|Infinity|\[object/);
  });
}

test("a curve becomes the retention of a segment, with ranges, correlations and its source; one step takes it back", async () => {
  const page = await fresh("cohorts");
  await done(page, "cohorts");
  await field(page, "cohorts-curve").selectOption("betaGeometric");
  await page.locator("[data-use='0']").click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id.startsWith("at-segments-0-retention"));
  const after = await saved(page);
  const { fitted } = highEnd().fits.find(({ curve }) => curve === "betaGeometric");
  const { retention } = after.segments[0];
  assert.equal(retention.curve, "betaGeometric");
  assert.equal(retention.per, "year");
  for (const name of ["alpha", "beta"]) {
    const { source: said, ...range } = retention[name];
    assert.deepEqual(range, fitted.retention[name]);
    assert.equal(plain(said), "Fitted to 1,000 customers over 7 years: Beta-geometric curve, maximum likelihood");
  }
  assert.deepEqual(after.correlations, fitted.correlations.map(({ between, gaussian }) => ({ between: between.map((name) => `segments[0].retention.${name}`), gaussian })), "what moved with the old number is gone");
  assert.deepEqual(after.segments[1], SUBSCRIPTION.segments[1]);
  assert.deepEqual(check(after), []);
  assert.equal(await page.locator(".errors").count(), 0);
  await undo(page);
  assert.deepEqual(await saved(page), SUBSCRIPTION);
});

test("a curve becomes a segment of its own, which can be edited and goes in one step", async () => {
  const page = await fresh("cohorts");
  await done(page, "cohorts");
  await page.locator("[data-use=new]").click();
  await field(page, "segments-2-name").waitFor();
  const after = await saved(page);
  assert.equal(after.segments.length, 3);
  assert.deepEqual(check(after), []);
  await fill(page, { "segments-2-name": "Loyal" });
  assert.equal((await saved(page)).segments[2].name, "Loyal");
  await undo(page);
  await undo(page);
  assert.deepEqual(await saved(page), SUBSCRIPTION);
});

test("a table is pasted, mended and fitted anew; what is wrong with it is said", async () => {
  const page = await fresh("cohorts");
  await done(page, "cohorts");
  const complaint = section(page).locator(".complaint");
  await fill(page, { "cohorts-text": "Ann;1000;many" });
  assert.match(await complaint.innerText(), /Row 1, column 3: “many” is not a count/);
  await fill(page, { "cohorts-text": "Ann;1000;800;900", "cohorts-holdout": "0" });
  await complaint.filter({ hasText: "Ann, after 2: 900 is more than before" }).waitFor();
  assert.equal(await page.locator(".errors").count(), 0, "the case itself is right");
  await fill(page, { "cohorts-text": "" });
  await complaint.filter({ hasText: "Paste a table first" }).waitFor();
  await given(page, "cohorts.csv", "\ufeffcohort;0;1;2;3\nAnn;1 000;800;700;650\nBob;900;700;640;\n");
  await done(page, "cohorts");
  assert.match(await section(page).innerText(), /Read as 2 cohorts of 1,900 customers, up to 4 columns/);
  await fill(page, { "cohorts-text": "100;100;100" });
  await page.locator("[data-table=curves]", { hasText: "Nobody has left yet" }).waitFor();
  assert.equal(await page.locator("[data-use='0']").count(), 0, "nothing to be used");
});

const MADE_UP = { test: { customers: 1200, retained: 1062 }, control: { customers: 1150, retained: 977 }, priorSpread: 0.25 };

test("a pilot becomes the churn effect of an initiative, and of a new one", async () => {
  const page = await fresh("pilot");
  await done(page, "pilot");
  const wanted = pilot(MADE_UP);
  const f = new Formats("en", "USD");
  const sentence = await page.locator("[data-tool-part=pilot] .sure-sentence").innerText();
  for (const share of [wanted.shrunk.reduction, wanted.shrunk.low, wanted.shrunk.high]) assert.ok(sentence.includes(f.share(share)), sentence);
  assert.ok(sentence.includes(f.share(wanted.probabilityPositive, 0)), sentence);
  await page.locator("[data-use='0']").click();
  const after = await saved(page);
  const { source: said, ...relative } = after.initiatives[0].effects[1].relative;
  assert.deepEqual(relative, wanted.relative);
  assert.equal(plain(said), "Pilot: 1,062 of 1,200 stayed with the change, 977 of 1,150 without");
  assert.deepEqual(after.initiatives[0].effects[0], SUBSCRIPTION.initiatives[0].effects[0]);
  assert.deepEqual({ ...after.initiatives[0].effects[1], relative: 0 }, { on: "churn", segment: "Teams", relative: 0 }, "it concerns whom it concerned");
  assert.deepEqual(check(after), []);
  await undo(page);
  assert.deepEqual(await saved(page), SUBSCRIPTION);
  await page.locator("[data-use=new]").click();
  const two = await saved(page);
  assert.equal(two.initiatives.length, 2);
  assert.equal(two.initiatives[1].effects.length, 1);
  assert.deepEqual(check(two), []);
});

test("more who stayed than there were is refused at its field, and the last answer stays", async () => {
  const page = await fresh("pilot");
  await done(page, "pilot");
  await fill(page, { "pilot-test-retained": "5000" });
  await page.locator("[data-tool-part=pilot] .complaint").waitFor();
  await page.locator("[data-tool-part=pilot] .data-answer.stale").waitFor();
  assert.equal(await page.locator("[data-use='0']").count(), 0);
  await page.locator("[data-tool-part=pilot]").getByRole("button", { name: "Back to the example" }).click();
  await page.locator("[data-tool-part=pilot] .data-answer:not(.stale)").waitFor();
});

async function tried(page) {
  await page.locator("[data-example=madeUp]").click();
  await page.locator("[data-table=top]").waitFor({ timeout: 20000 });
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

/** The made-up purchases of some customers, as a Russian till writes them; each name would be a formula. */
async function till() {
  const [, ...rows] = (await madeUpPurchases().text()).trim().split("\r\n");
  const some = rows.map((row) => row.split(";")).filter(([id]) => id < "C00150");
  const lines = some.map(([id, date, amount]) => `=Анна ${Number(id.slice(1))};${date.split("-").reverse().join(".")};${amount.replace(".", ",").replace(/^(\d+)(\d{3},)/, "$1 $2")}`);
  return { text: ["Клиент;Дата;Сумма", ...lines, ""].join("\r\n"), rows: some.length, customers: new Set(some.map(([id]) => id)).size };
}

/** What the package makes of the made-up purchases. */
async function analysed() {
  const reader = readTransactions({ delimiter: ";", customer: 0, date: 1, amount: 2 });
  reader.push(new Uint8Array(await madeUpPurchases().arrayBuffer()));
  return reader.finish().transactions.summarize({}).fit();
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

test("nothing can leave the worker that has the file", async () => {
  const page = await fresh("purchases");
  await tried(page);
  assert.deepEqual(await waysOut(page, "data-worker"), []);
  assert.deepEqual(await waysOut(page, "pool-worker"), [], "nor one that has the case");
});

/** What is left of the ways out of each worker of this name, where it stands or is inherited from. The page itself has most of them: the list is of names that mean something. */
async function waysOut(page, name) {
  const found = page.workers().filter((one) => one.url().includes(name));
  assert.ok(found.length > 0, name);
  const open = ([ofScope, ofNavigator]) => {
    const left = (scope, names) => {
      for (let owner = scope; owner; owner = Object.getPrototypeOf(owner)) {
        const own = names.filter((name) => Object.getOwnPropertyDescriptor(owner, name) && (Object.getOwnPropertyDescriptor(owner, name).value !== undefined || Object.getOwnPropertyDescriptor(owner, name).get));
        if (own.length > 0) return own;
      }
      return names.filter((name) => scope[name] !== undefined);
    };
    return [...left(globalThis, ofScope), ...left(navigator, ofNavigator)];
  };
  const ways = [WAYS_OUT, WAYS_OUT_OF_NAVIGATOR];
  const known = await page.evaluate(open, ways);
  for (const way of ["fetch", "WebSocket", "XMLHttpRequest"]) assert.ok(known.includes(way), way);
  return (await Promise.all(found.map((worker) => worker.evaluate(open, ways)))).flat();
}

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

/** What the page tells its worker about this question goes through `change`, a function's text; without one it goes as before. */
const tampered = (page, question, change = "(call) => call") =>
  page.evaluate(([question, change]) => {
    const real = (globalThis.realPost ??= Worker.prototype.postMessage);
    const changed = (0, eval)(change);
    Worker.prototype.postMessage = function (call, ...rest) {
      if (call.question !== question) return real.call(this, call, ...rest);
      Promise.resolve(changed(call)).then((given) => real.call(this, given, ...rest));
    };
  }, [question, change]);

/** An answer that keeps the page waiting until the test lets it go. */
const HELD = "(call) => new Promise((resolve) => (globalThis.release = () => resolve(call)))";
const newSegment = (page) => page.locator("[data-tool-part=purchases] [data-use=new]");

test("whoever presses twice gets one segment; what is added meanwhile keeps its place and its name", async () => {
  const page = await fresh("purchases", { bypassCSP: true });
  await tried(page);
  await tampered(page, "segment", HELD);
  await newSegment(page).evaluate((button) => (button.click(), button.click()));
  await page.locator("[data-act=customers]:disabled").waitFor();
  assert.ok(await newSegment(page).isDisabled());
  await page.getByRole("button", { name: "Add a segment" }).click();
  await page.locator("#at-segments-2-name").fill("From purchases");
  await page.locator("#at-segments-2-name").blur();
  await page.evaluate(() => globalThis.release());
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-segments-3-customers");
  const { segments } = await saved(page);
  assert.deepEqual(segments.map(({ name }) => name), ["Teams", "Companies", "From purchases", "From purchases 2"]);
  assert.match(JSON.stringify(segments[3]), /Made-up purchases/);
  await page.locator("[data-tool-part=purchases] [data-use=new]:enabled").waitFor();
});

test("a segment of what nobody asks any more is not put into the case", async () => {
  const page = await fresh("purchases", { bypassCSP: true });
  await tried(page);
  await tampered(page, "segment", HELD);
  await newSegment(page).click();
  await fill(page, { "purchases-horizon": "7" });
  await page.locator(".data-ranked .sure-sentence", { hasText: "7 months" }).waitFor();
  await page.evaluate(() => globalThis.release());
  await page.locator("[data-tool-part=purchases] [data-use=new]:enabled").waitFor();
  assert.deepEqual(await saved(page), SUBSCRIPTION);
});

test("a worker that breaks over a button's question is told, and the next press works", async () => {
  const page = await fresh("purchases", { bypassCSP: true });
  await tried(page);
  await tampered(page, "segment", "(call) => ({ ...call, ask: {} })");
  await newSegment(page).click();
  await page.locator(".data-ranked .complaint", { hasText: "It did not run" }).waitFor();
  await tampered(page, "segment");
  await newSegment(page).click();
  await field(page, "segments-2-name").waitFor();
  assert.equal(await page.locator(".data-ranked .complaint").count(), 0);
  assert.equal(workers(page), 1, "another worker");
});

test("the words beside an old answer are those of its own question", async () => {
  const page = await fresh("purchases", { bypassCSP: true });
  await tried(page);
  const [sentence, head] = [page.locator(".data-ranked .sure-sentence"), page.locator("[data-table=top] thead")];
  const before = [await sentence.innerText(), await head.innerText()];
  await tampered(page, "fit", HELD);
  // The fit first, which is held: what comes after it would be answered before it is looked at.
  await field(page, "purchases-rules-unit").selectOption("month");
  await page.locator("[data-work='purchases fit'][data-stage=running]").waitFor();
  await fill(page, { "purchases-horizon": "7" });
  await page.locator(".data-ranked .data-answer.stale").waitFor();
  assert.deepEqual([await sentence.innerText(), await head.innerText()], before);
  await page.locator("[data-work='purchases fit'][data-stage=running]").waitFor();
  await page.evaluate(() => globalThis.release());
  await page.locator(".data-ranked .data-answer:not(.stale)").waitFor({ timeout: 20000 });
  assert.match(await sentence.innerText(), /7 months/);
  assert.notEqual(await head.innerText(), before[1]);
});

test("a table file in windows-1251 is read, one that is too large is refused in words", async () => {
  const page = await fresh("cohorts");
  await done(page, "cohorts");
  await fill(page, { "cohorts-holdout": "0" });
  const text = "когорта;0;1;2\nянварь;1000;869;743\n";
  await given(page, "cohorts.csv", Uint8Array.from(text, (letter) => (letter >= "а" ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))));
  await section(page).locator("p", { hasText: "Read as 1 cohort of 1,000 customers, 3 columns" }).waitFor();
  assert.match(await field(page, "cohorts-text").inputValue(), /январь/);
  await given(page, "large.csv", "1000;900;800\n".repeat(100_000));
  await section(page).locator(".complaint", { hasText: "more than 1 MB" }).waitFor();
  assert.equal(await field(page, "cohorts-text").inputValue(), text, "what stood there stays");
  await fill(page, { "cohorts-text": "1000;900;800" });
  await section(page).locator("p", { hasText: "Read as 1 cohort of 1,000 customers" }).waitFor();
  assert.equal(await section(page).locator(".complaint").count(), 0);
});

/** Bytes. */
const LARGE = 100_000_000;

/** About this many bytes of purchases, as text. */
function large(bytes) {
  const block = Array.from({ length: 20000 }, (_, index) => `K${(index * 7919) % 15000};2024-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")};${(index % 500) + 1}.00\n`).join("");
  return `customer;date;amount\n${block.repeat(Math.ceil(bytes / block.length))}`;
}

/** As a file on the disk, which the browser reads by itself. */
async function givenFile(page, path) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[data-act=choose]").click()]);
  await chooser.setFiles(path);
}

/** What the file may take: its bytes are never there as a whole, its rows are. */
const MOST_MEMORY = LARGE;

test("a large file is read beside the page, which goes on answering; cancelling ends it, and it can begin anew", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cltv-data-"));
  after(() => rm(folder, { recursive: true }));
  const file = join(folder, "large.csv");
  await writeFile(file, large(LARGE));
  const page = await fresh("purchases");
  const reading = page.locator("[data-work='purchases read'][data-stage=running]");
  const share = () => reading.locator("progress").evaluate((bar) => bar.value);
  const answer = page.locator("[data-tile=npv] .tile-value");
  const before = await answer.innerText();
  const tasks = await ownTasks(shared.browser, page, async () => {
    await givenFile(page, file);
    await reading.waitFor();
    await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.querySelector("[data-work='purchases read'] progress")?.value > 0);
    const first = await share();
    await field(page, "initiatives-0-costs-oneOff-0-amount").fill("90000");
    await page.waitForFunction((old) => document.querySelector("cltv-calculator").shadowRoot.querySelector("[data-tile=npv] .tile-value").innerText !== old, before);
    assert.equal(await reading.count(), 1, "it is answered while the file is read");
    await page.waitForFunction((old) => document.querySelector("cltv-calculator").shadowRoot.querySelector("[data-work='purchases read'] progress").value > old, first);
  });
  assert.deepEqual(tasks.map(Math.round).filter((taken) => taken > 50), []);
  await page.locator("[data-work='purchases read'] [data-act=stop]").click();
  await page.locator("[data-work='purchases read'][data-stage=stopped]").waitFor();
  await ended(page);
  await page.locator("[data-work='purchases read'] [data-act=again]").click();
  await page.locator(".data-read").waitFor({ timeout: 60000 });
  assert.match(plain(await page.locator(".data-read").innerText()), /of 15,000 customers/);
  assert.equal(workers(page), 1);
  const memory = await wasmBytes(page, "data-worker");
  assert.equal(memory.length, 1);
  assert.ok(memory[0] < MOST_MEMORY, `${memory[0]} bytes`);
});

/** How many objects of this kind the page still holds, after what nobody holds is gone. */
async function held(page, kind) {
  const session = await page.context().newCDPSession(page);
  const { result: { objectId: prototypeObjectId } } = await session.send("Runtime.evaluate", { expression: `${kind}.prototype` });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId });
  const { result } = await session.send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: "function () { return this.length; }", returnByValue: true });
  await session.detach();
  return result.value;
}

test("a file that is forgotten leaves nothing behind", async () => {
  const page = await fresh("purchases");
  await given(page, "till.csv", (await till()).text);
  await page.locator("[data-table=top]").waitFor({ timeout: 20000 });
  assert.ok((await held(page, "File")) > 0);
  await page.locator("[data-act=forget]").click();
  await page.locator("[data-act=forget]").waitFor({ state: "detached" });
  assert.equal(await page.locator("[data-table=top], .data-read, .data-sample").count(), 0);
  await ended(page);
  assert.equal(await held(page, "File"), 0);
});

for (const [theme, language, width] of [["light", "en", 1280], ["dark", "ru", 390]]) {
  test(`nothing is in anybody's way (${theme}, ${language}, ${width} px)`, async () => {
    const page = await fresh("cohorts", { found: null, query: `?lang=${language}&theme=${theme}`, viewport: { width, height: 900 }, bypassCSP: true });
    await done(page, "cohorts");
    for (const way of WAYS) {
      await page.locator("input[name=at-data-way]").nth(WAYS.indexOf(way)).check({ force: true });
      if (way === "purchases") await tried(page);
      if (way === "pilot") await done(page, "pilot");
      assert.deepEqual(await violations(page, "[data-section=data]"), [], way);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, way);
    }
  });
}

test("at 320 pixels nothing runs out of the page", async () => {
  const page = await fresh("purchases", { found: null, viewport: { width: 320, height: 720 } });
  await tried(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
});
