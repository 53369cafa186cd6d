// What the page says of ranges: what is wrong, at its field; every shape in words, on the page, on paper and in a file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "./browser.js";
import { chosen, saved } from "./chosen.js";
import { field } from "./fields.js";
import { onPaper } from "./paper.js";
import { BARE, EVERY_SHAPE, focused, MARGIN, segmentOn, spread } from "./range-case.js";
import { session } from "./session.js";
import { plain } from "./shown.js";

const shared = session();
const fresh = async (options) => (await shared.opened(options)).page;
const inSegment = (options) => segmentOn(shared, options);

test("what is wrong with a part is told at its field, in the summary, and is found from there", async () => {
  const page = await inSegment();
  await spread(page, MARGIN).click();
  await field(page, "segments-0-margin-low").fill("70");
  const link = page.locator(".errors a");
  await link.waitFor();
  assert.match(await link.innerText(), /^Mass – Contribution margin – Low: .*not in order/);
  assert.equal(await field(page, "segments-0-margin-low").getAttribute("aria-invalid"), "true");
  assert.equal(await field(page, "segments-0-margin").getAttribute("aria-invalid"), null);
  const told = await field(page, "segments-0-margin-low").getAttribute("aria-describedby");
  assert.match(await page.locator(`#${told}`).innerText(), /not in order/);
  await field(page, "segments-0").locator("> summary").click();
  await link.click();
  await focused(page, "segments-0-margin-low");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("45");
  await page.locator(".errors").waitFor({ state: "detached" });
  await focused(page, "segments-0-margin-low");
});

test("a part that is wrong in a file opens its range, also behind the quick inputs", async () => {
  const page = await fresh({ query: "?lang=en&mode=quick" });
  await chosen(page, { ...BARE, name: "Wrong", segments: [{ ...BARE.segments[0], margin: 0.4, costToServePerPeriod: { dist: "normal", mean: 0.1, sd: 0 } }] });
  await page.locator(".errors a").click();
  await focused(page, "segments-0-costToServePerPeriod-sd");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("0.05");
  await page.locator(".errors").waitFor({ state: "detached" });
});

test("a typed likely value outside of the range is kept as typed, and typing goes on", async () => {
  const page = await inSegment();
  await spread(page, MARGIN).click();
  await spread(page, MARGIN).click();
  await field(page, "segments-0-margin").fill("");
  await field(page, "segments-0-margin").pressSequentially("75");
  await page.locator(".errors a").waitFor();
  await focused(page, "segments-0-margin");
  assert.equal(await field(page, "segments-0-margin").inputValue(), "75");
  assert.equal(await field(page, "segments-0-margin-high").getAttribute("aria-invalid"), "true");
});

/** Each shape once, in a case that computes. */
const STATED = {
  ...BARE,
  name: "Every shape",
  currency: "EUR",
  segments: [{ name: "All", customers: { dist: "uniform", low: 900, high: 1200, source: "CRM" }, revenuePerPeriod: { dist: "lognormal", mu: 3.9, sigma: 0.2 }, margin: EVERY_SHAPE.normal, costToServePerPeriod: EVERY_SHAPE.triangular, newPerPeriod: { low: 5, likely: 8, high: 20 }, retention: { curve: "constant", rate: EVERY_SHAPE.beta, per: "year" } }],
  initiatives: [{ name: "Call", reach: EVERY_SHAPE.logitNormal, effects: [{ on: "churn", relative: 0.2 }] }],
};

for (const language of ["en", "ru"]) {
  test(`a file with every shape opens, computes, is said in words and saved as it was (${language})`, async () => {
    const page = await fresh({ query: `?lang=${language}` });
    await chosen(page, STATED);
    assert.equal(await page.locator(".errors, .tiles.stale").count(), 0);
    await settled(page);
    assert.deepEqual(await saved(page), STATED);
    assert.match(await field(page, "initiatives-0").innerText(), language === "en" ? /reaches logit-normal/ : /охват логит-нормальное/);
    const text = await page.locator("cltv-calculator").evaluate((element) => element.shadowRoot.textContent);
    assert.doesNotMatch(text, /NaN|undefined|\[object/);
    const register = plain(await (await onPaper(page)).locator(".register").innerText());
    const wanted = { en: ["900 – 1,200, all equally likely", "lognormal, μ 3.9, σ 0.2", "55%\tnormal, mean 55%, standard deviation 2.7 pp", "beta, α 46, β 38", "8\t5 – 20, likely 8"], ru: ["900 – 1 200, равновероятно", "логнормальное: μ 3,9, σ 0,2", "55 %\tнормальное: среднее 55 %, стандартное отклонение 2,7 п. п.", "бета: α 46, β 38", "8\t5 – 20, вероятнее всего 8"] };
    for (const words of wanted[language]) assert.ok(register.includes(words), `${words} in ${register}`);
  });
}

test("an explanation and the choice for scenarios say ranges in words", async () => {
  const page = await inSegment();
  await spread(page, MARGIN).click();
  await page.locator("[data-how=cltv]").first().click();
  await page.locator("[data-explains=cltv] details", { hasText: "Mass" }).locator("summary").click();
  assert.match(plain(await page.locator("[data-explains=cltv] details .terms").first().innerText()), /55%\s*49\.5 – 60\.5%, likely 55%/);
  await page.locator("[data-add=scenario]").click();
  await page.locator("#scenario-fields > summary").click();
  const choice = page.locator(".check", { has: page.locator("[data-vary='segments[0].margin']") });
  assert.match(plain(await choice.innerText()), /49\.5 – 60\.5%, likely 55%/);
});
