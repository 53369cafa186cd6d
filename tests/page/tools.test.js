// Tools beside the case: an NPS survey, the worth of NPS groups, metrics from counts, and the cuts that an average hides.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, evaluate, metrics, nps, npsValue } from "../../target/npm/inline.js";
import { violations } from "./axe.js";
import { unfoldAll } from "./browser.js";
import { openedWith, saved } from "./chosen.js";
import { field, fill } from "./fields.js";
import { session } from "./session.js";
import { source } from "./source.js";

const { entriesOf, EXAMPLES, metricOf, timesOf } = await source("src/panels/tools/metrics-question.ts");
const { EXAMPLE, scoreOf } = await source("src/panels/nps/survey-question.ts");
const { economicsOf, usualEconomics, withGroups, worthOfGroups } = await source("src/panels/nps/worth-question.ts");
const { LANGUAGES } = await source("src/language/messages.ts");
const { Formats } = await source("src/number/format.ts");

const groups = { promoters: { share: 0.4, retention: 0.99 }, passives: { share: 0.35, retention: { value: 0.98, source: "CRM" } }, detractors: { share: 0.25, retention: 0.95 } };
const SUBSCRIPTION = {
  name: "Subscription",
  currency: "USD",
  period: "month",
  horizon: 36,
  timing: "mid",
  discountRatePerYear: 0.12,
  segments: [
    { name: "Teams", customers: 4000, revenuePerPeriod: 90, margin: 0.7, costToServePerPeriod: 5, cuts: { products: "1" }, retention: { curve: "nps", groups, responses: 200 } },
    { name: "Companies", customers: 300, revenuePerPeriod: 900, margin: 0.8, cuts: { products: "4+" }, retention: { curve: "constant", rate: 0.99 } },
  ],
  initiatives: [{ name: "Onboarding", costs: { oneOff: [{ period: 1, amount: 50000 }] }, effects: [{ on: "npsShare", from: "detractors", to: "passives", points: 0.05, attribution: 0.5 }] }],
};

/** [as it was pasted, entries] */
const PASTED = [
  ["4\n7\r\n12,5\n", ["4", "7", "12,5"]],
  ["4;12.5;7", ["4", "12.5", "7"]],
  ["4, 12, 7", ["4", "12", "7"]],
  ["4\t12\t7", ["4", "12", "7"]],
  ["4 12 7", ["4", "12", "7"]],
  ["1 200\n35", ["1 200", "35"]],
  ["", []],
];

for (const [text, entries] of PASTED) {
  test(`times are read as they are pasted: ${JSON.stringify(text)}`, () => assert.deepEqual(entriesOf(text), entries));
}

test("the tools ask the engine what their fields say", () => {
  for (const [name, counts] of Object.entries(EXAMPLES).filter(([name]) => name !== "firstResponse")) assert.deepEqual(metricOf(name, counts), metrics({ [name]: counts }));
  assert.deepEqual(timesOf({ text: "4; 12,5; 1 200", target: 30 }, ",").firstResponse, metrics({ firstResponse: { times: [4, 12.5, 1200], target: 30 } }).firstResponse);
  assert.throws(() => timesOf({ text: "4\nsoon" }, "."), ({ problems }) => problems[0].path === "firstResponse.times[1]" && problems[0].value === "soon");
  const { cells, before } = EXAMPLE;
  assert.deepEqual(scoreOf(EXAMPLE), nps({ cells: cells.map((row, index) => ({ ...row, name: `${index + 1}` })), before }));
  assert.ok(scoreOf(EXAMPLE).revenueWeighted.score < scoreOf(EXAMPLE).score, "the example shows what an average hides");
});

test("the worth of groups begins with what the case says of a segment", () => {
  const answer = { outcome: evaluate(SUBSCRIPTION), of: SUBSCRIPTION };
  const [segment] = withGroups(SUBSCRIPTION);
  const economics = economicsOf(segment, { draft: SUBSCRIPTION, answer });
  assert.deepEqual([economics.from, economics.customers, economics.per], ["Teams", 4000, "month"]);
  assert.deepEqual(economics.groups.passives, { ...usualEconomics().groups.passives, share: 0.35, retention: 0.98, revenuePerPeriod: 90, margin: 0.7, costToServePerPeriod: 5 });
  const { from: _, ...input } = economics;
  assert.deepEqual(worthOfGroups(economics, SUBSCRIPTION), npsValue({ ...input, period: "month", horizon: 36, timing: "mid", discountRatePerYear: 0.12 }));
  const { revenuePerPeriod: _revenue, ...orders } = { ...segment, ordersPerPeriod: 2, averageOrderValue: 45 };
  assert.throws(() => worthOfGroups(economicsOf(orders, { draft: SUBSCRIPTION, answer }), SUBSCRIPTION), ({ problems }) => problems.length === 3 && problems[0].path === "groups.promoters.revenuePerPeriod");
});

const shared = session();

const fresh = (options, found = SUBSCRIPTION) => openedWith(shared, found, options);
const unfold = (page, name) => page.locator(`[data-section=${name}] > details:not([open]) > summary`).click();
const spoken = async (locator) => (await locator.innerText()).replace(/[\u00a0\u202f]/g, " ");

test("a survey says its score, its noise, and what the average hides", async () => {
  const page = await fresh();
  const head = page.locator(".score-head dd");
  await fill(page, { "survey-cells-0-promoters": "1k" });
  const state = structuredClone(EXAMPLE);
  state.cells[0].promoters = 1000;
  const wanted = scoreOf(state);
  const f = new Formats("en", "USD");
  assert.ok((await head.nth(0).innerText()).startsWith(`${f.points(wanted.score, 1, true)} ${f.points(wanted.interval.low, 1, true)} to`), await head.nth(0).innerText());
  assert.ok((await head.nth(1).innerText()).startsWith(f.points(wanted.revenueWeighted.score, 1, true)));
  assert.match(await page.locator(".score-said").innerText(), /The average hides that customers who pay more are less happy/);
  assert.match(await page.locator(".score-said .badge").innerText(), /Real/);
  assert.equal(await page.locator(".scores", { hasText: "Products" }).locator("tbody tr").count(), 3);
  await page.getByRole("button", { name: "Remove the earlier survey" }).click();
  assert.equal(await page.locator(".score-said .badge").count(), 0);
});

test("rows come and go; a row without answers says so, and the last score stays", async () => {
  const page = await fresh();
  await page.getByRole("button", { name: "Add a row" }).click();
  assert.equal(await page.locator(".survey-rows .survey-row").count(), 4);
  // Other rows say what their customers pay.
  await page.locator(".complaint", { hasText: "Revenue per customer is empty: enter a number." }).waitFor();
  await fill(page, { "survey-cells-3-revenuePerCustomer": "100" });
  await fill(page, { "survey-cells-3-promoters": "0", "survey-cells-3-passives": "0", "survey-cells-3-detractors": "0" });
  await page.locator(".complaint", { hasText: "Row 4: nobody answered. Enter counts." }).waitFor();
  assert.ok(await page.locator(".survey-scores.stale .score-head").isVisible());
  assert.equal(await page.locator(".errors").count(), 0, "the case itself is right");
  await page.getByRole("button", { name: "Remove row 4" }).click();
  await page.locator(".survey-scores:not(.stale)").waitFor();
  await page.getByRole("button", { name: "Back to the example" }).click();
  assert.equal(await field(page, "survey-cells-0-promoters").inputValue(), "130");
});

test("the survey's shares go into the segment, with their source, and can be undone", async () => {
  const page = await fresh();
  await page.getByRole("button", { name: "Use these shares in Teams" }).click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-segments-0-retention-groups");
  const { segments } = await saved(page);
  const { groups: written, responses } = segments[0].retention;
  assert.equal(responses, 595);
  assert.deepEqual(written.promoters, { share: { value: 265 / 595, source: "NPS survey, 595 answers" }, retention: 0.99 });
  assert.deepEqual(written.passives.retention, { value: 0.98, source: "CRM" });
  assert.deepEqual(check({ ...SUBSCRIPTION, segments }), []);
  await page.getByRole("button", { name: "Undo" }).click();
  assert.deepEqual(await saved(page), SUBSCRIPTION);
});

test("groups have their worth, turning one into another too, and words count once they are wanted", async () => {
  const page = await fresh();
  const part = page.locator("[data-tool-part=worth]");
  const economics = economicsOf(SUBSCRIPTION.segments[0], { draft: SUBSCRIPTION, answer: {} });
  const f = new Formats("en", "USD");
  await fill(page, { "worth-groups-detractors-retention": "90" });
  economics.groups.detractors.retention = 0.9;
  const cell = (row, column) => part.locator(".conversions tbody tr").nth(row).locator("td").nth(column).innerText();
  const worth = worthOfGroups(economics, SUBSCRIPTION);
  assert.equal(await cell(2, 0), f.money(worth.conversions.find(({ from, to }) => from === "detractors" && to === "promoters").perCustomer, true));
  assert.equal(await part.locator(".worth-move strong").innerText(), f.money(worth.move.worth, true));
  await part.locator(".more > summary").click();
  await fill(page, { "worth-praisesPerNewCustomer": "20" });
  const talked = worthOfGroups({ ...economics, praisesPerNewCustomer: 20 }, SUBSCRIPTION);
  assert.equal(await part.locator(".worth-move strong").innerText(), f.money(talked.move.worth, true));
  assert.match(await part.locator(".worth-move .lever-worth").innerText(), /without words/);
  await field(page, "worth-move-to").selectOption("detractors");
  await part.locator(".complaint", { hasText: "“From” and “to” must differ." }).waitFor();
  assert.deepEqual(await saved(page), SUBSCRIPTION);
});

test("counts survive folding and another language, and a counted retention goes into the case with its source", async () => {
  const page = await fresh();
  await unfold(page, "metrics");
  await fill(page, { "counts-retention-customersAtStart": "1000", "counts-retention-customersAtEnd": "1050", "counts-retention-newCustomers": "120" });
  const metric = page.locator("[data-metric=retention]");
  assert.equal(await metric.locator("strong").innerText(), "93%");
  const summary = page.locator("[data-section=metrics] > details > summary");
  await summary.click();
  await metric.waitFor({ state: "detached" });
  await summary.click();
  await page.locator("button[lang=ru]").click();
  await page.locator("#metrics-title", { hasText: "Показатели из ваших чисел" }).waitFor();
  assert.equal(await spoken(metric.locator("strong")), "93 %");
  await metric.getByText("Квартал").locator("..").locator("input").check();
  await metric.locator("[data-use='1']").click();
  const { retention } = (await saved(page)).segments[1];
  assert.deepEqual(retention, { curve: "constant", rate: { value: 0.93, source: "Подсчёт за квартал: 1\u00a0000 клиентов в начале, 1\u00a0050 в конце, из них 120 новых" }, per: "quarter" });
  assert.equal(await page.locator(".errors").count(), 0);
});

test("where retention comes from problems, a count is what it is measured against", async () => {
  const problem = { name: "Late", rate: 0.1, contactRate: 0.5, outcomes: { satisfied: 0.4, mollified: 0.35, dissatisfied: 0.25 }, loyalty: { silent: 0.7, satisfied: 0.88, mollified: 0.75, dissatisfied: 0.5 } };
  const [, ...others] = SUBSCRIPTION.segments;
  const found = { ...SUBSCRIPTION, initiatives: [], segments: [{ ...SUBSCRIPTION.segments[0], retention: { curve: "experience", loyaltyWithoutProblem: 0.9, problems: [problem] } }, ...others] };
  const page = await fresh({}, found);
  await unfold(page, "metrics");
  await page.getByRole("button", { name: "As the measured retention of Teams" }).click();
  const { retention } = (await saved(page)).segments[0];
  assert.equal(retention.measuredRetention.value, metrics({ retention: EXAMPLES.retention }).retention.perYear);
  assert.deepEqual(retention.problems, [problem]);
});

test("one mistake in the counts leaves the other metrics be", async () => {
  const page = await fresh();
  await unfold(page, "metrics");
  await fill(page, { "counts-repeat-repeatBuyers": "6000" });
  await page.locator("[data-metric=repeat] .complaint").waitFor();
  assert.equal(await page.locator("[data-metric=repeat] .stale").count(), 1);
  assert.equal(await page.locator("[data-metric] .stale").count(), 1);
  await field(page, "counts-firstResponse-times").fill("5\n9\nsoon");
  await page.locator("[data-metric=firstResponse] .complaint", { hasText: "“soon” is not a number." }).waitFor();
  await field(page, "counts-firstResponse-times").fill("5\n9\n40");
  await page.locator("[data-metric=firstResponse] .metric-value", { hasText: "of 3 contacts" }).waitFor();
  assert.match(await page.locator("[data-metric=firstResponse] .metric-value").innerText(), /^9\s+median\s+90 % within 33\.8, of 3 contacts\s+67% within the target/);
});

test("cuts are typed in a segment, and the outcome is added up by them", async () => {
  const page = await fresh();
  const rows = page.locator(".splits tbody").first().locator("tr");
  assert.deepEqual(await rows.locator("th").allInnerTexts(), ["Products per customer", "1", "4+"]);
  await field(page, "segments-1").locator("summary").first().click();
  await field(page, "segments-1").locator(".more", { hasText: "Cuts of the customer base" }).locator("summary").click();
  await fill(page, { "segments-1-cuts-products": "", "segments-1-cuts-channel": "Partners" });
  assert.equal(await page.locator(".splits").count(), 0, "one group is nothing to compare");
  assert.deepEqual((await saved(page)).segments[1].cuts, { channel: "Partners" });
});

test("retention from NPS groups: chosen, edited, and complained about at its group", async () => {
  const page = await fresh({}, { ...SUBSCRIPTION, initiatives: [] });
  await field(page, "segments-1").locator("summary").first().click();
  await field(page, "segments-1-retention-curve").selectOption("nps");
  await fill(page, { "segments-1-retention-groups-promoters-share": "50" });
  await page.locator(".errors a", { hasText: "Companies: the three groups must add up to 100 %; they add up to 110%." }).click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-segments-1-retention-groups");
  await fill(page, { "segments-1-retention-groups-detractors-share": "15", "segments-1-retention-responses": "320" });
  assert.equal(await page.locator(".errors").count(), 0);
  assert.deepEqual(check(await saved(page)), []);
  await fill(page, { "segments-1-retention-responses": "" });
  assert.ok(!("responses" in (await saved(page)).segments[1].retention));
});

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

for (const [viewport, query] of [[DESKTOP, "lang=en&theme=light"], [DESKTOP, "lang=ru&theme=dark"], [PHONE, "lang=ru&theme=light"], [PHONE, "lang=en&theme=dark"]]) {
  test(`axe finds nothing in the tools, all unfolded: ${query}, ${viewport.width} px`, async () => {
    const page = await fresh({ query: `?${query}`, viewport, bypassCSP: true, reducedMotion: "reduce" });
    await unfoldAll(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    assert.deepEqual(await violations(page), []);
  });
}

test("at 320 px nothing of the tools scrolls sideways", async () => {
  for (const language of LANGUAGES) {
    const page = await fresh({ query: `?lang=${language}`, viewport: { width: 320, height: 700 } });
    await unfoldAll(page);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= window, `${content} px in ${window}`);
  }
});
