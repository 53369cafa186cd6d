// Scenarios beside the case, from their paths to the page; and the choice of initiatives within a budget.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, compare, evaluate, portfolio } from "../../target/npm/inline.js";
import { violations } from "./axe.js";
import { settled } from "./browser.js";
import { chosen, saved } from "./chosen.js";
import { session } from "./session.js";
import { source } from "./source.js";

const { getAt, idOf, keysOf, kindOf, meantBy, parentOf, setAt, settingOf } = await source("src/case/path.ts");
const { swapped, unvaried, varied, variedPlaces, withItem, withoutItem, withShape } = await source("src/case/scenarios.ts");
const { renamed } = await source("src/case/follow.ts");
const { numberGroups } = await source("src/case/numbers.ts");
const { fieldAt } = await source("src/case/fields.ts");
const { place, sentence } = await source("src/case/problems.ts");
const { CaseState } = await source("src/state.ts");
const { FIRST, loadPreset, presetCase } = await source("src/case/presets.ts");
const { default: titles } = await source("virtual:presets");
const { LANGUAGES, learn, translator } = await source("src/language/messages.ts");
const { Formats } = await source("src/number/format.ts");

for (const language of LANGUAGES) await Promise.all([learn(language), learn(language, "later")]);

const shared = session();
const telling = (draft, language = "en") => ({ draft, t: translator(language), f: new Formats(language, "RUB") });
const bank = () => presetCase(FIRST, "en");
const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ").trim();

const SET = { "segments[1].margin": 0.6, "segments[2].tenure[1].customers": 20000, "initiatives[0].ramp": 12, "initiatives[1].effects[0].relative": 0.2, horizon: 24 };
const withScenarios = () => ({ ...bank(), scenarios: [{ name: "A", set: SET }, { name: "B", set: { "initiatives[2].costs.oneOff[0].amount": 1 } }] });

test("the setting of a scenario is a place of its own, whose key is a path", () => {
  const path = settingOf(0, "segments[1].margin");
  assert.equal(path, 'scenarios[0].set["segments[1].margin"]');
  assert.deepEqual(keysOf(path), ["scenarios", 0, "set", "segments[1].margin"]);
  assert.equal(getAt(withScenarios(), path), 0.6);
  assert.equal(getAt(setAt(withScenarios(), path, 0.7), path), 0.7);
  assert.ok(!("segments[1].margin" in setAt(withScenarios(), path, undefined).scenarios[0].set));
  assert.deepEqual([meantBy(path), meantBy("horizon")], ["segments[1].margin", "horizon"]);
  assert.deepEqual([parentOf(path), parentOf(parentOf(path))], ["scenarios[0].set", "scenarios[0]"]);
  assert.equal(kindOf(path), 'scenarios[].set["segments[].margin"]');
  assert.equal(idOf(path), "at-scenarios-0-set-segments-1-margin");
  assert.equal(place(`${path}.low`), `${path}.low`);
  assert.equal(place(`${path}.likely`), path);
  assert.equal(place('scenarios[0].set["segments[1].color"]'), "scenarios[0]");
  assert.equal(fieldAt(withScenarios(), path).fallback, 0.5, "what a scenario leaves alone is as in the case");
});

const settings = (it) => it.scenarios.map(({ set }) => Object.keys(set));
const A = Object.keys(SET);

test("an item more or less in a list: what is set otherwise stays with what it means", () => {
  const it = withScenarios();
  assert.deepEqual(settings(withItem(it, "segments", 1, bank().segments[0]))[0], ["segments[2].margin", "segments[3].tenure[1].customers", ...A.slice(2)]);
  assert.deepEqual(settings(withItem(it, "segments", 3, bank().segments[0]))[0], A);
  assert.deepEqual(settings(withoutItem(it, "segments", 1))[0], ["segments[1].tenure[1].customers", ...A.slice(2)], "what goes takes its settings along");
  assert.deepEqual(settings(withoutItem(it, "initiatives", 0)), [["segments[1].margin", "segments[2].tenure[1].customers", "initiatives[0].effects[0].relative", "horizon"], ["initiatives[1].costs.oneOff[0].amount"]]);
  assert.deepEqual(settings(withoutItem(it, "segments[2].tenure", 0))[0][1], "segments[2].tenure[0].customers");
  assert.deepEqual(settings(withItem(it, "initiatives[1].effects", 0, { on: "churn", relative: 0.1 }))[0][3], "initiatives[1].effects[1].relative");
  assert.equal(withItem(it, "segments", 3, bank().segments[0]).scenarios, it.scenarios, "untouched scenarios are shared");
  const many = { ...it, scenarios: [{ name: "A", set: { "segments[11].margin": 1, "segments[1].margin": 2 } }] };
  assert.deepEqual(settings(withoutItem(many, "segments", 1)), [["segments[10].margin"]]);
});

test("another shape takes the settings of what it no longer has, and only those", () => {
  const it = { ...bank(), scenarios: [{ name: "A", set: { "segments[0].retention.rate": 0.9, "segments[0].tenure": 5, "segments[0].margin": 0.5 } }] };
  assert.deepEqual(settings(withShape(it, "segments[0].retention", { curve: "betaGeometric", alpha: 1, beta: 2 })), [["segments[0].tenure", "segments[0].margin"]]);
  assert.deepEqual(settings(withShape(it, "segments[0].retention", { curve: "constant", rate: 0.8 })), settings(it));
});

test("the history moves the settings as well, and back", () => {
  const state = new CaseState(withScenarios());
  state.duplicate("segments", 0, "Copy");
  assert.equal(settings(state.draft)[0][0], "segments[2].margin");
  assert.equal(settings(state.now.origin)[0][0], "segments[2].margin");
  state.remove("initiatives", 2);
  assert.deepEqual(settings(state.draft)[1], []);
  state.undo();
  state.undo();
  assert.deepEqual(settings(state.draft), settings(withScenarios()));
  for (const change of [() => state.remove("segments", 0), () => state.duplicate("initiatives", 1, "Again"), () => state.reshape("segments[1].retention", { curve: "constant", rate: 0.5 })]) {
    change();
    assert.deepEqual(check(state.draft).filter(({ path }) => path.startsWith("scenarios")), []);
  }
});

test("a new name of a segment reaches the scenarios that mean it", async () => {
  const draft = presetCase(await loadPreset("e-commerce"), "en");
  const now = renamed(draft, "segments[1]", "Full price");
  assert.equal(now.scenarios[0].set["initiatives[0].effects[0].segment"], "Full price");
  assert.deepEqual(check(now), []);
  assert.deepEqual(check(renamed(withScenarios(), "segments[1]", "Other")), []);
});

test("swapped with the case and back, both are as they were", () => {
  const it = withScenarios();
  const there = swapped(it, 0, (name) => `${name} (before)`);
  assert.deepEqual([there.segments[1].margin, there.horizon, there.scenarios[0].name], [0.6, 24, "A (before)"]);
  assert.equal(there.scenarios[0].set.horizon, 36);
  const [old, next] = compare(it);
  const [base, before] = compare(there);
  assert.equal(base.verdict.npv, next.verdict.npv);
  assert.equal(before.verdict.npv, old.verdict.npv);
  assert.deepEqual(swapped(there, 0, () => "A"), it);
  const unset = { ...bank(), scenarios: [{ name: "A", set: { "initiatives[2].start": 4 } }] };
  assert.equal(swapped(unset, 0, () => "B").scenarios[0].set["initiatives[2].start"], 1);
  assert.deepEqual(check(swapped(unset, 0, () => "B")), []);
});

test("a place is varied in every scenario, and then in none", () => {
  const it = varied(varied(withScenarios(), "segments[0].margin"), "initiatives[1].reach");
  assert.deepEqual(it.scenarios.map(({ set }) => set["segments[0].margin"]), [0.55, 0.55]);
  assert.equal(variedPlaces(it).length, 8);
  assert.deepEqual(unvaried(unvaried(it, "segments[0].margin"), "initiatives[1].reach"), withScenarios());
  assert.deepEqual(check(it), []);
});

test("every number of every example has a name of its own among those of its owner", async () => {
  for (const { id } of titles) {
    for (const language of LANGUAGES) {
      const draft = presetCase(await loadPreset(id), language);
      for (const { name, numbers } of numberGroups(telling(draft, language))) {
        const labels = numbers.map(({ label }) => label);
        assert.ok(name && numbers.length > 0);
        assert.ok(labels.every((label) => label.length > 1 && !/[{}[\]]/.test(label)), labels.join("\n"));
        assert.deepEqual(labels.filter((label, index) => labels.indexOf(label) !== index), [], `${id} ${name}`);
        for (const { path } of numbers) assert.deepEqual(check(varied({ ...draft, scenarios: [{ name: "A", set: {} }] }, path)), [], path);
      }
    }
  }
});

test("what is wrong with a setting is said with the scenario's name", () => {
  const draft = setAt(withScenarios(), settingOf(0, "segments[1].margin"), 1.5);
  const [problem] = check(draft);
  assert.equal(problem.path, settingOf(0, "segments[1].margin"));
  assert.equal(plain(sentence(telling(draft), problem)), "A – Salary – Contribution margin must be from 0% to 100%; it is 150%.");
});

const section = (page) => page.locator("[data-section=scenarios]");
const cell = (page, figure, column) => page.locator(`[data-figure=${figure}] td`).nth(column);

test("two scenarios are made, varied, compared, taken as the base and taken back", async () => {
  const { page } = await shared.opened();
  await section(page).locator("[data-add=scenario]").click();
  await page.locator("#at-scenarios-0-name").fill("Slower");
  await page.locator("#scenario-fields summary").click();
  await page.locator("#scenario-filter").fill("one-contact full");
  await page.locator('[data-vary="initiatives[0].ramp"]').check();
  await page.locator("#at-scenarios-0-set-initiatives-0-ramp").fill("18");
  await section(page).getByRole("button", { name: "Duplicate Slower" }).click();
  await page.locator("#at-scenarios-1-name").fill("Dearer");
  await page.locator("#scenario-filter").fill("one-contact payment");
  await page.locator('[data-vary="initiatives[0].costs.oneOff[0].amount"]').check();
  await page.locator("#at-scenarios-1-set-initiatives-0-costs-oneOff-0-amount").fill("9m");
  await page.locator("#at-scenarios-1-set-initiatives-0-ramp").fill("");
  await page.locator("#at-scenarios-1-set-initiatives-0-ramp").blur();

  const now = await saved(page);
  assert.deepEqual(now.scenarios, [
    { name: "Slower", set: { "initiatives[0].ramp": 18, "initiatives[0].costs.oneOff[0].amount": 6500000 } },
    { name: "Dearer", set: { "initiatives[0].costs.oneOff[0].amount": 9000000 } },
  ]);
  const [, slower, dearer] = compare(now);
  const f = new Formats("en", "RUB");
  assert.equal(plain(await cell(page, "npv", 0).innerText()), plain(f.money(evaluate(now).verdict.npv)));
  assert.ok(plain(await cell(page, "npv", 1).innerText()).startsWith(plain(f.money(slower.verdict.npv))));
  assert.match(await cell(page, "npv", 1).innerText(), /worse/);
  assert.equal(Number(await cell(page, "npv", 1).getAttribute("data-difference")), slower.difference.npv);
  assert.equal(Number(await cell(page, "costs", 2).getAttribute("data-difference")), dearer.difference.costs);
  assert.match(plain(await cell(page, "costs", 2).innerText()), /\+₽2\.5M worse/);
  assert.match(await cell(page, "revenueImpact", 2).innerText(), /as the base/);
  await page.locator("[data-chart=scenarios] .plot-svg").waitFor();
  assert.match(await page.locator("[data-chart=scenarios] .plot-svg").innerHTML(), /Dearer/);

  await section(page).getByRole("button", { name: "Make this the base: Slower" }).click();
  assert.equal(await page.locator("#at-scenarios-0-name").inputValue(), "Slower (before)");
  await page.locator("#at-scenarios-0-set-initiatives-0-ramp").waitFor();
  assert.equal(await page.locator("#at-scenarios-0-set-initiatives-0-ramp").inputValue(), "6");
  assert.equal((await saved(page)).initiatives[0].ramp, 18);
  await page.locator("[data-tool=undo]").click();
  assert.deepEqual(await saved(page), now);
});

test("settings stay with their segment while segments come, go and are renamed", async () => {
  const { page } = await shared.opened();
  await chosen(page, { ...withScenarios(), name: "Varied" });
  await page.locator("#at-segments-0 > summary").click();
  await page.locator("#at-segments-0").getByRole("button", { name: "Duplicate Mass" }).click();
  await page.locator("#at-segments-1-name").fill("Young");
  assert.equal((await saved(page)).scenarios[0].set["segments[2].margin"], 0.6);
  assert.equal(await page.locator("#at-scenarios-0-set-segments-2-margin").inputValue(), "60");
  await page.locator("#at-segments-1").getByRole("button", { name: "Remove Young" }).click();
  assert.equal(await page.locator("#at-scenarios-0-set-segments-1-margin").inputValue(), "60");
  assert.equal(await page.locator(".errors").count(), 0);
});

test("a setting that cannot be complains in its cell, and the summary leads there", async () => {
  const { page } = await shared.opened({ query: "?lang=ru" });
  await chosen(page, { ...withScenarios(), name: "Varied" });
  const input = page.locator("#at-scenarios-0-set-segments-1-margin");
  await input.fill("150");
  await input.blur();
  const said = "A – Salary – Маржинальность: значение должно быть от 0 % до 100 %, указано 150 %.";
  assert.equal(plain(await page.locator(".errors a").innerText()), said);
  assert.ok(plain(await page.locator('[data-varied="segments[1].margin"] .complaint').innerText()).endsWith(said));
  await page.locator(".errors a").click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-scenarios-0-set-segments-1-margin");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("55");
  await page.locator(".errors").waitFor({ state: "detached" });
});

test("five scenarios at most, and the last one removed leaves the panel", async () => {
  const { page } = await shared.opened();
  for (let count = 0; count < 5; count += 1) await section(page).locator("[data-add=scenario]").click();
  assert.equal(await section(page).locator("[data-add=scenario]").count(), 0);
  assert.match(await section(page).innerText(), /room for 5 scenarios/);
  for (let count = 0; count < 5; count += 1) await section(page).getByRole("button", { name: /^Remove Scenario/ }).first().click();
  await section(page).locator("table").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id), "at-scenarios");
});

test("the examples' own scenarios are shown, those that choose a segment as well", async () => {
  const { page } = await shared.opened();
  await page.locator("[data-tool=examples]").click();
  await page.locator("[data-preset=e-commerce]").click();
  const whom = page.locator("#at-scenarios-0-set-initiatives-0-effects-0-segment");
  await whom.waitFor();
  assert.equal(await whom.locator("option:checked").innerText(), "First purchase at full price");
  await whom.selectOption({ label: "First purchase on sale" });
  assert.equal((await saved(page)).scenarios[0].set["initiatives[0].effects[0].segment"], "First purchase on sale");
  await whom.selectOption({ label: "as in the base" });
  assert.ok(!("initiatives[0].effects[0].segment" in (await saved(page)).scenarios[0].set));
  assert.equal(await page.locator(".errors").count(), 0);
});

const choice = (page) => page.locator("[data-section=portfolio]");

test("the best set follows the budget", async () => {
  const { page } = await shared.opened();
  await choice(page).locator("summary").click();
  await page.locator("#at-portfolio-budget").fill("9m");
  const { best, ranked } = portfolio(bank(), 9e6);
  await page.locator(".portfolio-best", { hasText: best.initiatives[0] }).waitFor();
  const rows = await page.locator(".portfolio tbody tr").evaluateAll((list) => list.map((row) => [row.dataset.initiative, row.lastElementChild.textContent]));
  assert.deepEqual(rows, ranked.map(({ initiative }) => [initiative, best.initiatives.includes(initiative) ? "yes" : "no"]));
  const f = new Formats("en", "RUB");
  assert.ok(plain(await page.locator(".portfolio-best").innerText()).includes(plain(f.money(best.npv))));
  await page.locator("#at-portfolio-budget").fill("0");
  await page.locator(".portfolio-best", { hasText: "nothing brings more than it costs" }).waitFor();
  await page.locator("#at-portfolio-budget").fill("-1");
  await page.locator("cltv-number[path='portfolio.budget'] .complaint").waitFor();
  assert.equal(await page.locator(".errors").count(), 0, "the budget is no part of the case");
});

test("more than twelve initiatives are too many to try every set, one is none to choose from", async () => {
  const { page } = await shared.opened();
  const initiatives = Array.from({ length: 13 }, (_, index) => ({ ...bank().initiatives[0], name: `I${index}` }));
  await chosen(page, { ...bank(), name: "Many", initiatives });
  // Until the answer is there what stands below it moves.
  await settled(page);
  await choice(page).locator("summary").click();
  await choice(page).filter({ hasText: "With 13 initiatives there are too many sets" }).waitFor();
  await chosen(page, { ...bank(), name: "One", initiatives: initiatives.slice(0, 1) });
  await choice(page).waitFor({ state: "detached" });
});

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

for (const [viewport, query] of [[DESKTOP, "lang=en&theme=light"], [DESKTOP, "lang=ru&theme=dark"], [PHONE, "lang=ru&theme=light"], [PHONE, "lang=en&theme=dark"]]) {
  test(`axe finds nothing in scenarios and the choice of initiatives: ${viewport.width} px, ${query}`, async () => {
    const { page } = await shared.opened({ query: `?${query}`, viewport, bypassCSP: true, reducedMotion: "reduce" });
    await chosen(page, { ...withScenarios(), name: "Varied" });
    await choice(page).locator("summary").click();
    await page.locator("#scenario-fields summary").click();
    await page.locator(".chooser-group").first().waitFor();
    await page.locator("[data-chart=scenarios] .plot-svg").waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    assert.deepEqual(await violations(page), []);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= window, `${content} px in ${window}`);
  });
}
