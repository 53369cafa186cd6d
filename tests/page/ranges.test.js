// A number as a range: made, typed, reshaped, slid and taken away.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../../target/npm/inline.js";
import { settled } from "./browser.js";
import { chosen, saved } from "./chosen.js";
import { field } from "./fields.js";
import { BARE, control, MARGIN, remove, segmentOn, spread } from "./range-case.js";
import { session } from "./session.js";
import { plain } from "./shown.js";
import { npv } from "./small-case.js";
import { source } from "./source.js";

const { PARTS, SHAPES } = await source("src/case/ranges.ts");

const shared = session();
const fresh = async (options) => (await shared.opened(options)).page;
const inSegment = (options) => segmentOn(shared, options);

async function values(page, ids) {
  return Promise.all(ids.map((id) => field(page, `segments-0-${id}`).inputValue()));
}

for (const language of ["en", "ru"]) {
  test(`one press makes a range around the number, one more step back takes it away (${language})`, async () => {
    const page = await inSegment({ query: `?lang=${language}` });
    const before = await npv(page);
    const button = spread(page, "segments[0].retention.rate");
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    assert.match(await button.getAttribute("aria-label"), language === "en" ? /^Make it a range: Retention/ : /^Задать диапазон: Коэффициент удержания/);
    await button.click();
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    const ids = ["retention-rate-low", "retention-rate", "retention-rate-high"];
    assert.deepEqual((await values(page, ids)).map((text) => text.replace(",", ".")), ["96.9", "97.5", "98.1"]);
    assert.equal(await npv(page), before);
    assert.deepEqual((await saved(page)).segments[0].retention.rate, { low: 0.969, likely: 0.975, high: 0.981 });
    await page.locator("[data-tool=undo]").click();
    await field(page, "segments-0-retention-rate-low").waitFor({ state: "detached" });
    assert.equal((await saved(page)).segments[0].retention.rate, 0.975);
    await page.locator("[data-tool=redo]").click();
    assert.deepEqual(await values(page, ids.slice(0, 1)), [language === "en" ? "96.9" : "96,9"]);
  });
}

test("a range never leaves what is legal: the whole, zero, and whole numbers", async () => {
  const page = await fresh();
  await chosen(page, { ...BARE, name: "Ends", horizon: 1, initiatives: [{ name: "Free", effects: [{ on: "churn", relative: 1 }] }] });
  await spread(page, "horizon").click();
  await spread(page, "initiatives[0].effects[0].relative").click();
  await field(page, "initiatives-0").locator(".more", { hasText: "Timing" }).locator("> summary").click();
  await spread(page, "initiatives[0].reach").click();
  await spread(page, "initiatives[0].start").click();
  const draft = await saved(page);
  assert.deepEqual(check(draft), []);
  assert.deepEqual([draft.horizon, draft.initiatives[0].reach, draft.initiatives[0].start], [{ low: 1, likely: 1, high: 2 }, { low: 0.9, likely: 1, high: 1 }, { low: 1, likely: 1, high: 2 }]);
  assert.deepEqual(draft.initiatives[0].effects[0].relative, { low: 0.9, likely: 1, high: 1 });
  const offered = (id) => field(page, `${id}-dist`).locator("option").evaluateAll((all) => all.map(({ value }) => value));
  assert.deepEqual(await offered("horizon"), ["pert", "triangular", "uniform"], "there is nothing between whole numbers");
  assert.deepEqual(await offered("initiatives-0-reach"), [...SHAPES]);
});

for (const [language, typed, wanted] of [["en", "1.2m", 1200000], ["ru", "1,2 млн", 1200000], ["en", "≈", "≈"]]) {
  test(`a part of a range is typed like any number: ${typed} (${language})`, async () => {
    const page = await inSegment({ query: `?lang=${language}` });
    await spread(page, "segments[0].customers").click();
    await field(page, "segments-0-customers-high").fill(typed);
    assert.equal((await saved(page)).segments[0].customers.high, wanted);
    await field(page, "segments-0-customers-high").blur();
    const invalid = await field(page, "segments-0-customers-high").getAttribute("aria-invalid");
    assert.equal(invalid, typeof wanted === "number" ? null : "true");
    if (typeof wanted === "number") assert.equal((await field(page, "segments-0-customers-high").inputValue()).replace(/\D/g, ""), "1200000");
  });
}

test("a part takes percent, says how it read two readings, and steps with the arrows", async () => {
  const page = await inSegment();
  await spread(page, MARGIN).click();
  await field(page, "segments-0-margin-low").fill("48,5 %");
  assert.equal((await saved(page)).segments[0].margin.low, 0.485);
  await field(page, "segments-0-margin-low").press("ArrowUp");
  assert.equal((await saved(page)).segments[0].margin.low, 0.495);
  await spread(page, "segments[0].revenuePerPeriod").click();
  await field(page, "segments-0-revenuePerPeriod-high").fill("1,234");
  assert.match(await control(page, "segments[0].revenuePerPeriod").locator(".echo").innerText(), /Read as 1234, not as 1\.234/);
  for (let step = 0; step < 3; step += 1) await page.locator("[data-tool=undo]").click();
  assert.equal((await saved(page)).segments[0].margin.low, 0.485, "each edit is one step");
});

test("each shape has its own fields, is saved as such, and nothing typed is lost on the way", async () => {
  const page = await inSegment();
  await spread(page, MARGIN).click();
  const shape = field(page, "segments-0-margin-dist");
  await field(page, "segments-0-margin-low").fill("50");
  for (const [name, ids] of Object.entries({ uniform: ["low", "high"], normal: ["", "-sd"], lognormal: ["mu", "sigma"], beta: ["alpha", "beta"], logitNormal: ["mu", "sigma"], triangular: ["low", "", "high"] })) {
    await shape.selectOption(name);
    for (const id of ids) assert.ok(await field(page, `segments-0-margin${id && `-${id.replace("-", "")}`}`).isVisible(), `${name} ${id}`);
    const { margin } = (await saved(page)).segments[0];
    assert.equal(margin.dist, name);
    assert.deepEqual(Object.keys(margin).sort(), [...PARTS[name], "dist"].sort());
    assert.deepEqual(await page.locator(".errors").count(), 0, name);
  }
  await shape.selectOption("normal");
  await field(page, "segments-0-margin-sd").fill("3");
  assert.deepEqual((await saved(page)).segments[0].margin, { mean: 0.55, sd: 0.03, dist: "normal" });
  await shape.selectOption("pert");
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.5, likely: 0.55, high: 0.605 });
  await shape.selectOption("normal");
  assert.equal(await field(page, "segments-0-margin-sd").inputValue(), "3");
  await page.locator("[data-tool=undo]").click();
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.5, likely: 0.55, high: 0.605 });
});

test("without its range the number keeps likely value and source, and the range comes back", async () => {
  const page = await inSegment();
  await control(page, MARGIN).locator(".source").click();
  await field(page, "segments-0-margin-source").fill("Finance, May");
  await spread(page, MARGIN).click();
  await field(page, "segments-0-margin-high").fill("57");
  const before = await npv(page);
  await remove(page, MARGIN).click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.matches(".spread"));
  assert.deepEqual((await saved(page)).segments[0].margin, { value: 0.55, source: "Finance, May" });
  assert.equal(await npv(page), before);
  await spread(page, MARGIN).click();
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.495, likely: 0.55, high: 0.57, source: "Finance, May" });
  await spread(page, MARGIN).click();
  assert.equal(plain(await control(page, MARGIN).locator(".range").innerText()), "range 49.5 – 57%");
  await field(page, "segments-0-margin").fill("40");
  await page.locator(".errors").waitFor();
  await remove(page, MARGIN).click();
  await spread(page, MARGIN).click();
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.36, likely: 0.4, high: 0.44, source: "Finance, May" }, "another number has a range of its own");
});

test("sliding and stepping push the ends along, within one hold of the slider no further than needed", async () => {
  const page = await inSegment();
  await spread(page, MARGIN).click();
  const slider = control(page, MARGIN).locator("input[type=range]");
  const slide = (value) => slider.evaluate((input, to) => {
    input.value = to;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, String(value));
  await slide(0.7);
  await slide(0.58);
  await slider.dispatchEvent("change");
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.495, likely: 0.58, high: 0.605 });
  await slide(0.65);
  await slider.dispatchEvent("change");
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.495, likely: 0.65, high: 0.65 });
  await control(page, MARGIN).getByRole("button", { name: "More" }).click();
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.495, likely: 0.66, high: 0.66 });
  const shown = await slider.evaluate(({ style }) => [style.getPropertyValue("--low"), style.getPropertyValue("--high")]);
  assert.deepEqual(shown, ["0.495", "0.66"], "the track shows where the range lies");
});

test("numbers in lists and in scenarios can be ranges as well, with room for the fields", async () => {
  const page = await inSegment();
  await field(page, "segments-0-retention-curve").selectOption("observed");
  await field(page, "segments-0-retention-survival-1").focus();
  await spread(page, "segments[0].retention.survival[1]").click();
  assert.ok((await field(page, "segments-0-retention-survival-1-low").boundingBox()).width > 60);
  // Coming near it begins what is drawn above it, which moves it.
  await page.locator("[data-add=scenario]").scrollIntoViewIfNeeded();
  await page.locator("[data-chart=tornado] .plot-svg").waitFor();
  await settled(page);
  await page.locator("[data-add=scenario]").click();
  await page.locator("#scenario-fields > summary").click();
  await page.locator("[data-vary='segments[0].margin']").check();
  const setting = 'scenarios[0].set["segments[0].margin"]';
  await field(page, "scenarios-0-set-segments-0-margin").focus();
  await spread(page, setting).click();
  await field(page, "scenarios-0-set-segments-0-margin-low").fill("40");
  const draft = await saved(page);
  assert.deepEqual(draft.segments[0].retention.survival[1], { low: 0.69, likely: 0.75, high: 0.81 });
  assert.deepEqual(draft.scenarios[0].set, { "segments[0].margin": { low: 0.4, likely: 0.55, high: 0.605 } });
  assert.deepEqual(check(draft), []);
});

test("a number of a tool beside the case is never a range", async () => {
  const page = await fresh();
  await page.locator("[data-section=metrics] > details > summary").click();
  const fields = page.locator("[data-section=metrics] cltv-number");
  // They are drawn once it is unfolded.
  await fields.nth(5).waitFor();
  assert.equal(await fields.locator(".spread").count(), 0);
});
