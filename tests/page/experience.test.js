// Problems of customers: stated in a segment, changed by initiatives, counted as damage, and three levers against them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { check, evaluate, revenueAtRisk } from "../../target/npm/inline.js";
import { violations } from "./axe.js";
import { unfoldAll } from "./browser.js";
import { chosen, saved } from "./chosen.js";
import { session } from "./session.js";
import { source } from "./source.js";

const { renamed } = await source("src/case/follow.ts");
const { LANGUAGES, learn, translator } = await source("src/language/messages.ts");
const { Formats } = await source("src/number/format.ts");
const { damageSentence } = await source("src/charts/damage.ts");
const { ranked } = await source("src/charts/damage-order.ts");
const { effectOf, leverPlace, LEVERS, worthOf } = await source("src/panels/experience/lever-question.ts");

for (const language of LANGUAGES) await Promise.all([learn(language), learn(language, "later")]);

const risk = async (name) => JSON.parse(await readFile(new URL(`../cases/risk/${name}`, import.meta.url), "utf8"));

const late = {
  name: "Late",
  rate: 0.18,
  contactRate: 0.35,
  outcomes: { satisfied: 0.5, mollified: 0.3, dissatisfied: 0.2 },
  loyalty: { silent: 0.7, satisfied: 0.9, mollified: 0.78, dissatisfied: 0.5 },
  contactsPerContactingCustomer: 1.3,
  costPerContact: 4.5,
};
const lost = { ...late, name: "Lost", rate: 0.04, contactRate: 0.8, loyalty: { ...late.loyalty, silent: 0.4 } };
const retention = { curve: "experience", per: "year", loyaltyWithoutProblem: 0.86, problems: [late, lost] };
const PARCELS = {
  name: "Parcels",
  currency: "EUR",
  period: "month",
  horizon: 24,
  discountRatePerYear: 0.14,
  segments: [{ name: "Senders", customers: 60000, revenuePerPeriod: 24, margin: 0.45, retention }],
  initiatives: [{ name: "Fewer late", costs: { oneOff: [{ period: 1, amount: 150000 }], perPeriod: 3000 }, effects: [{ on: "problemRate", problem: "Late", relative: 0.3 }] }],
};
const TWO = {
  ...PARCELS,
  name: "Two",
  segments: [...PARCELS.segments, { ...PARCELS.segments[0], name: "Shops", customers: 900, retention: { ...retention, measuredRetention: 0.8, wordOfMouth: { satisfied: { praises: 5, act: 0.02 }, silent: { warnings: 4, act: 0.02 } } } }],
};

test("effects follow a problem's new name, and those on all segments only when no other segment has it", () => {
  const effects = [{ on: "problemRate", problem: "Late", relative: 0.1 }, { on: "problemRate", segment: "Senders", problem: "Late", relative: 0.1 }, { on: "contactRate", segment: "Shops", problem: "Late", points: 0.1 }, { on: "churn", relative: 0.1 }];
  const named = (draft) => draft.initiatives[0].effects.map(({ problem }) => problem);
  const both = { ...TWO, initiatives: [{ name: "x", effects }] };
  assert.deepEqual(named(renamed(both, "segments[0].retention.problems[0]", "Slow")), ["Late", "Slow", "Late", undefined]);
  const one = { ...PARCELS, initiatives: [{ name: "x", effects: effects.slice(0, 2) }] };
  assert.deepEqual(named(renamed(one, "segments[0].retention.problems[0]", "Slow")), ["Slow", "Slow"]);
  assert.deepEqual(renamed(both, "segments[0]", "People").initiatives[0].effects.map(({ segment }) => segment), [undefined, "People", "Shops", undefined]);
  assert.deepEqual(check(renamed(one, "segments[0].retention.problems[0]", "Slow")), []);
});

test("a lever is the effect that its slider says, and its worth is the engine's", () => {
  const positions = { prevention: 0.3, access: 0.2, handling: 0.6 };
  const levers = LEVERS.map((lever) => ({ lever, effects: [effectOf(lever, positions[lever])] }));
  const { initiatives: _, ...without } = TWO;
  const { segments } = revenueAtRisk({ ...without, levers });
  assert.deepEqual(worthOf(TWO, 1, positions), segments[1].levers);
  assert.ok(segments[1].levers.alone.every(({ customersSaved }) => customersSaved > 0));
  assert.deepEqual(["levers[0].effects[0].relative", "levers[2].effects[0].relative", "segments[0].margin"].map(leverPlace), ["prevention", "handling", "segments[0].margin"]);
});

/** The figures of the 09 case: 1,372.757 customers, 301,989.68 of 648,597.997. */
test("the sentence under the chart says what hurts most, in both languages", async () => {
  const { function: _, ...input } = await risk("09-revenue-at-risk.json");
  const [found] = revenueAtRisk(input).segments;
  const said = LANGUAGES.map((language) => damageSentence({ t: translator(language), f: new Formats(language, "EUR") }, found).replace(/[\u00a0\u202f]/g, " "));
  assert.deepEqual(said, ["Late causes 47% of the damage: 1,373 customers a year.", "«Late»: 47 % ущерба, 1 373 потерянных клиента в год."]);
  assert.deepEqual(ranked(found).map(({ name }) => name), ["Late", "Wrong bill", "Rude"]);
});

const shared = session();

async function fresh(options, found) {
  const { page } = await shared.opened({ acceptDownloads: true, ...options });
  if (found) await chosen(page, found);
  return page;
}

const field = (page, path) => page.locator(`#at-${path}`);
const tile = (page, name) => page.locator(`[data-tile=${name}] .tile-value`);
const lever = (page, name) => page.locator(`[data-lever=${name}]`).first();
const problem = (page, index) => field(page, `segments-0-retention-problems-${index}`);
const spoken = (text) => text.replace(/[\u00a0\u202f]/g, " ");

async function shows(locator, text) {
  await locator.page().waitForFunction(([element, wanted]) => element.innerText.trim() === wanted, [await locator.elementHandle(), text], { timeout: 5000 }).catch(async () => {
    assert.equal((await locator.innerText()).trim(), text);
  });
}

async function fill(page, values) {
  for (const [path, text] of Object.entries(values)) {
    await field(page, path).fill(text);
    await field(page, path).blur();
  }
}

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
    assert.equal(spoken(await page.locator("[data-chart=damage] figcaption").innerText()), spoken(damageSentence({ t: translator(language), f }, wanted.segments[0].experience)));
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

test("what stays in sight above never lies over the sections below", async () => {
  for (const height of [1100, 768]) {
    const page = await fresh({ viewport: { width: 1366, height } }, TWO);
    const covered = await page.evaluate(async () => {
      const root = document.querySelector("cltv-calculator").shadowRoot;
      const section = root.querySelector("[data-section=experience]");
      section.scrollIntoView();
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { top, right } = section.getBoundingClientRect();
      const points = [40, 120, 240, 400].map((below) => root.elementFromPoint(right - 60, top + below));
      return points.filter((element) => !section.contains(element)).map((element) => element?.className);
    });
    assert.deepEqual(covered, []);
  }
});

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

for (const [viewport, query] of [[DESKTOP, "lang=en&theme=light"], [DESKTOP, "lang=ru&theme=dark"], [PHONE, "lang=ru&theme=light"], [PHONE, "lang=en&theme=dark"]]) {
  test(`axe finds nothing in a case of problems, all unfolded: ${query}, ${viewport.width} px`, async () => {
    const page = await fresh({ query: `?${query}`, viewport, bypassCSP: true, reducedMotion: "reduce" }, TWO);
    await unfoldAll(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    assert.deepEqual(await violations(page, "#at-segments", "[data-section=experience]"), []);
  });
}

test("at 320 px nothing scrolls sideways, and every target can be hit", async () => {
  for (const language of LANGUAGES) {
    const page = await fresh({ query: `?lang=${language}`, viewport: { width: 320, height: 700 } }, TWO);
    await unfoldAll(page);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= window, `${content} px in ${window}`);
    const small = await page.evaluate(() => {
      const root = document.querySelector("cltv-calculator").shadowRoot;
      const targets = [...root.querySelectorAll("button, select, summary, a, input, textarea")].filter((element) => element.checkVisibility());
      const boxes = targets.map((element) => [element, (element.closest(".entry") ?? element).getBoundingClientRect()]);
      return boxes.filter(([, { width, height }]) => width < 24 || height < 24).map(([element]) => element.outerHTML.slice(0, 90));
    });
    assert.deepEqual(small, []);
  }
});
