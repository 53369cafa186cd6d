// From data: a table of cohorts and a pilot. The figures are the package's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../../target/npm/inline.js";
import { fitCohorts, pilot } from "../../target/npm/data/inline.js";
import { saved } from "./chosen.js";
import { dataOn, done, given, section, SUBSCRIPTION, undo, workers } from "./data-case.js";
import { field, fill } from "./fields.js";
import { session } from "./session.js";
import { plain } from "./shown.js";
import { source } from "./source.js";

const { PUBLISHED } = await source("src/panels/data/cohorts-question.ts");
const { Formats } = await source("src/number/format.ts");

const shared = session();
const fresh = (way, options) => dataOn(shared, way, options);

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
