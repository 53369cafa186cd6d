// Problems of customers: stated in a segment, changed by initiatives, counted as damage, and three levers against them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, evaluate } from "../../target/npm/inline.js";
import { openedWith, saved } from "./chosen.js";
import { field, fill } from "./fields.js";
import { late, lost, PARCELS, problem, retention, TWO } from "./problem-case.js";
import { session } from "./session.js";
import { plain, shows, tile } from "./shown.js";
import { source } from "./source.js";

const { LANGUAGES, learn, translator } = await source("src/language/messages.ts");
const { Formats } = await source("src/number/format.ts");
const { damageSentence } = await source("src/charts/damage.ts");
const { ranked } = await source("src/charts/damage-order.ts");
const { worthOf } = await source("src/panels/experience/lever-question.ts");

for (const language of LANGUAGES) await Promise.all([learn(language), learn(language, "later")]);

const shared = session();
const fresh = (options, found) => openedWith(shared, found, options);
const lever = (page, name) => page.locator(`[data-lever=${name}]`).first();

/** Removes every card but the last one of a list. */
async function clear(page, list, left) {
  while ((await page.locator(`[id^=at-${list}-]:is(details)`).count()) > left) {
    const card = field(page, `${list}-0`);
    if (!(await card.evaluate(({ open }) => open))) await card.locator("summary").first().click();
    await card.locator("> .card-body > .card-actions .quiet").nth(1).click();
  }
}

/** The case that is typed below. */
const BY_HAND = {
  ...PARCELS,
  name: undefined,
  initiatives: [{ ...PARCELS.initiatives[0], costs: { oneOff: [{ period: 1, amount: 150000 }], perPeriod: 3000 } }],
};

async function typeSegment(page) {
  await page.locator("[aria-labelledby=segments-title] > .add").click();
  await clear(page, "segments", 1);
  await fill(page, { "segments-0-name": "Senders", "segments-0-customers": "60000", "segments-0-revenuePerPeriod": "24", "segments-0-margin": "45" });
  await field(page, "segments-0-retention-curve").selectOption("experience");
  await fill(page, { "segments-0-retention-loyaltyWithoutProblem": "86" });
}

async function typeProblem(page, index, { name, rate, contactRate, outcomes, loyalty, contactsPerContactingCustomer, costPerContact }) {
  const percent = (value) => String(Math.round(value * 1000) / 10);
  const at = `segments-0-retention-problems-${index}`;
  const group = (of, shares) => Object.fromEntries(Object.entries(shares).map(([word, share]) => [`${at}-${of}-${word}`, percent(share)]));
  await fill(page, {
    [`${at}-name`]: name,
    [`${at}-rate`]: percent(rate),
    [`${at}-contactRate`]: percent(contactRate),
    ...group("outcomes", outcomes),
    ...group("loyalty", loyalty),
    [`${at}-contactsPerContactingCustomer`]: String(contactsPerContactingCustomer),
    [`${at}-costPerContact`]: String(costPerContact),
  });
}

async function typeInitiative(page) {
  await page.locator("[aria-labelledby=initiatives-title] > .add").click();
  await fill(page, { "initiatives-0-name": "Fewer late" });
  await field(page, "initiatives-0-effects-0-on").selectOption("problemRate");
  await field(page, "initiatives-0-effects-0-problem").selectOption("Late");
  await fill(page, { "initiatives-0-effects-0-relative": "30", "initiatives-0-costs-oneOff-0-amount": "150000", "initiatives-0-costs-perPeriod": "3000" });
}

for (const language of LANGUAGES) {
  test(`a case of problems is built by hand, and a lever is moved (${language})`, async () => {
    const page = await fresh({ query: `?lang=${language}&currency=EUR` });
    await clear(page, "initiatives", 0);
    await typeSegment(page);
    await problem(page, 0).locator("summary").click();
    await typeProblem(page, 0, late);
    await page.locator(".problems > .row .quiet").click();
    await typeProblem(page, 1, lost);
    await typeInitiative(page);
    await fill(page, { horizon: "24", discountRatePerYear: "14" });
    assert.equal(await page.locator(".errors").count(), 0, await page.locator(".errors").allInnerTexts().then(String));

    const f = new Formats(language, "EUR");
    const wanted = evaluate(BY_HAND);
    await shows(tile(page, "npv"), f.money(wanted.verdict.npv, true));
    await shows(tile(page, "inaction"), f.money(wanted.costOfDoingNothingPerMonth.contribution));
    const { initiatives: _i, name: _n, ...draft } = await saved(page);
    const { initiatives: _, name: __, ...typed } = BY_HAND;
    assert.deepEqual(draft, JSON.parse(JSON.stringify({ ...typed, timing: draft.timing, segments: draft.segments })));
    assert.deepEqual(draft.segments[0].retention.problems, [late, lost]);

    await lever(page, "prevention").locator("input[type=text]").fill("50");
    const worth = worthOf(draft, 0, { prevention: 0.5, access: 0.1, handling: 0.25 });
    const perYear = (value) => translator(language)("money-per", { value: f.money(value, true), per: "year" });
    await shows(lever(page, "prevention").locator(".lever-worth strong"), perYear(worth.alone[0].payOff));
    await shows(page.locator(".lever-sums .total dd"), perYear(worth.together.payOff));
    assert.equal(plain(await page.locator("[data-chart=damage] figcaption").innerText()), plain(damageSentence({ t: translator(language), f }, wanted.segments[0].experience)));
  });
}

test("levers stand where they were put: through undo, folding and another language", async () => {
  const page = await fresh({}, PARCELS);
  const entry = lever(page, "access").locator("input[type=text]");
  await lever(page, "access").getByRole("button", { name: "More: More of them tell us" }).click();
  assert.equal(await entry.inputValue(), "11");
  assert.equal(await page.getByRole("button", { name: "Undo" }).isEnabled(), true, "the opened case is a step");
  const before = await page.locator("[data-tile=npv] .tile-exact").textContent();
  await fill(page, { horizon: "36" });
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await page.locator("[data-tile=npv] .tile-exact").textContent(), before);
  assert.equal(await entry.inputValue(), "11");
  const fold = page.locator("[data-section=experience] > details > summary");
  await fold.click();
  await entry.waitFor({ state: "detached" });
  await fold.click();
  assert.equal(await entry.inputValue(), "11");
  await page.locator("button[lang=ru]").click();
  await page.locator("#experience-title", { hasText: "Во что обходятся проблемы" }).waitFor();
  assert.equal(await entry.inputValue(), "11");
  assert.deepEqual(await saved(page), PARCELS);
});

test("a lever never leaves its legal range, and what is typed beyond is complained about beside it", async () => {
  const page = await fresh({}, PARCELS);
  const entry = lever(page, "handling").locator("input[type=text]");
  await entry.fill("99.5");
  await entry.press("ArrowUp");
  assert.equal(await entry.inputValue(), "100");
  await entry.fill("130");
  await lever(page, "handling").locator(".complaint").waitFor();
  assert.equal(await page.locator(".errors").count(), 0, "the case itself is right");
  await entry.fill("50");
  await lever(page, "handling").locator(".complaint").waitFor({ state: "detached" });
});

test("a lever becomes an initiative with its effect; cost, reach and confidence are left to the person", async () => {
  const page = await fresh({}, TWO);
  const shops = page.locator("[data-risk=Shops]");
  await shops.locator("[data-lever=handling]").getByRole("button", { name: "Make it an initiative: Handling" }).click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-initiatives-1-name");
  const { initiatives } = await saved(page);
  assert.deepEqual(initiatives[1], {
    name: "Better handling",
    reach: 1,
    confidence: 1,
    costs: { oneOff: [{ period: 1, amount: 0 }], perPeriod: 0 },
    effects: [{ segment: "Shops", on: "outcome", from: "dissatisfied", to: "satisfied", relative: 0.25 }],
  });
  assert.deepEqual(check({ ...TWO, initiatives }), []);
  await page.getByRole("button", { name: "Undo" }).click();
  assert.deepEqual(await saved(page), TWO);
});

test("what is wrong together is told at its group, and nothing typed is lost", async () => {
  const page = await fresh({}, PARCELS);
  await field(page, "segments-0").locator("summary").first().click();
  await problem(page, 0).locator("summary").click();
  const before = await page.locator("[data-tile=npv] .tile-exact").textContent();
  await fill(page, { "segments-0-retention-problems-0-outcomes-satisfied": "60" });
  await shows(page.locator(".errors a"), "Senders – Late: the three outcomes must add up to 100 %; they add up to 110%.");
  await field(page, "segments-0-retention-problems-0-outcomes").locator(".complaint").waitFor();
  assert.equal(await page.locator("[data-tile=npv] .tile-exact").textContent(), before);
  await problem(page, 0).locator("summary").click();
  await page.locator(".errors a").click();
  assert.equal(await field(page, "segments-0-retention-problems-0-outcomes-satisfied").inputValue(), "60", "unfolded again by its link");
  await fill(page, { "segments-0-retention-problems-0-outcomes-satisfied": "50", "segments-0-retention-problems-0-rate": "97" });
  await shows(page.locator(".errors a"), "Senders: together 101% of customers have a problem. Each customer counts once, with the most serious one, so 100 % at most.");
  await field(page, "segments-0-retention-problems").locator("> .complaint").waitFor();
});

test("one problem is unfolded at a time; another is added, copied, renamed and removed", async () => {
  const page = await fresh({}, PARCELS);
  await field(page, "segments-0").locator("summary").first().click();
  await problem(page, 0).locator("summary").click();
  await problem(page, 1).locator("summary").click();
  const unfolded = () => page.locator("details.problem").evaluateAll((all) => all.map(({ open }) => open));
  assert.deepEqual(await unfolded(), [false, true]);
  await fill(page, { "segments-0-retention-problems-1-name": "Gone" });
  await problem(page, 0).locator("summary").click();
  await fill(page, { "segments-0-retention-problems-0-name": "Too late" });
  assert.equal(await field(page, "initiatives-0-effects-0-problem").inputValue(), "Too late");
  await problem(page, 0).getByRole("button", { name: "Duplicate Too late" }).click();
  assert.deepEqual(await unfolded(), [false, true, false]);
  await page.locator(".problems > .row .quiet").click();
  assert.deepEqual(await unfolded(), [false, false, false, true]);
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-segments-0-retention-problems-3-name");
  await problem(page, 3).getByRole("button", { name: "Remove New problem" }).click();
  const names = (await saved(page)).segments[0].retention.problems.map(({ name }) => name);
  assert.deepEqual(names, ["Too late", "Too late 2", "Gone"]);
});

test("measured retention may be given and taken away; word of mouth is off until it is wanted", async () => {
  const page = await fresh({}, PARCELS);
  await field(page, "segments-0").locator("summary").first().click();
  await fill(page, { "segments-0-retention-measuredRetention": "79" });
  const { calibrationFactor } = evaluate({ ...PARCELS, segments: [{ ...PARCELS.segments[0], retention: { ...retention, measuredRetention: 0.79 } }] }).segments[0].experience;
  const notes = page.locator(".risk .small-print");
  await page.waitForFunction((factor) => document.querySelector("cltv-calculator").shadowRoot.querySelector(".risk .small-print").innerText.includes(`multiplied by ${factor}`), calibrationFactor.toFixed(3));
  await fill(page, { "segments-0-retention-measuredRetention": "" });
  assert.equal(await page.locator(".errors").count(), 0);
  assert.deepEqual(await saved(page), PARCELS);
  assert.doesNotMatch(await notes.innerText(), /Word of mouth/);
  await page.locator("#at-segments-0 .more", { hasText: "Word of mouth" }).locator("summary").click();
  await page.locator("input[name=at-segments-0-retention-wordOfMouth]").nth(1).check();
  assert.match(await notes.innerText(), /Word of mouth wins [\d,.]+ and costs [\d,.]+ new customers a year/);
});

test("each effect on problems offers what it can act on, and computes at once", async () => {
  const page = await fresh({}, TWO);
  const wanted = { contactRate: { points: 0.05 }, outcome: { from: "dissatisfied", to: "satisfied", relative: 0.1 }, problemRate: { relative: 0.1 } };
  for (const [on, rest] of Object.entries(wanted)) {
    await field(page, "initiatives-0-effects-0-on").selectOption(on);
    assert.deepEqual((await saved(page)).initiatives[0].effects, [{ on, ...rest }]);
    assert.equal(await page.locator(".errors").count(), 0);
  }
  assert.deepEqual(await field(page, "initiatives-0-effects-0-on").locator("option").evaluateAll((all) => all.map(({ value }) => value).filter((value) => value === "npsShare")), []);
  await field(page, "initiatives-0-effects-0-on").selectOption("outcome");
  await field(page, "initiatives-0-effects-0-to").selectOption("dissatisfied");
  await shows(page.locator(".errors a"), "Fewer late: “from” and “to” must differ.");
});

test("the damage is drawn for each segment, with its figures in a table", async () => {
  const page = await fresh({}, TWO);
  const figures = page.locator("[data-chart=damage]");
  assert.equal(await figures.count(), 2);
  await figures.nth(1).locator("svg rect").first().waitFor();
  assert.equal(await figures.nth(1).locator("svg rect").count(), 4, "two problems, each with two parts");
  await figures.nth(1).locator("summary").click();
  // It is drawn once it is unfolded.
  await figures.nth(1).locator("tbody tr").first().waitFor();
  const f = new Formats("en", "EUR");
  const worst = ranked(evaluate(TWO).segments[1].experience)[0];
  const cells = await figures.nth(1).locator("tbody tr").first().locator("th, td").allInnerTexts();
  assert.deepEqual(cells, [worst.name, f.count(worst.customersLost), f.money(worst.revenueAtRisk), f.money(worst.contributionAtRisk), f.money(worst.handlingCost), f.money(worst.damage), f.share(worst.shareOfDamage, 0)]);
});
