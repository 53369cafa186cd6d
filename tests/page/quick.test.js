// The quick inputs: a view of the same case, from which nothing is lost on the way.
import assert from "node:assert/strict";
import { test } from "node:test";
import { session } from "./session.js";

const shared = session();

async function fresh(options) {
  return (await shared.opened(options)).page;
}

const npv = (page) => page.locator("[data-tile=npv] .tile-exact").textContent();
const fields = (page) => page.locator(".inputs cltv-number");
const mode = (page, name) => page.locator(".mode label", { hasText: name }).click();

test("the full model is what the page begins with", async () => {
  const page = await fresh();
  assert.ok(await page.locator("#at-segments-0").isVisible());
  assert.ok(await page.locator(".mode input").nth(1).isChecked());
});

for (const language of ["en", "ru"]) {
  test(`quick: at most eight numbers, bound to the same case (${language})`, async () => {
    const page = await fresh({ query: `?lang=${language}&mode=quick` });
    assert.equal(await fields(page).count(), 8);
    assert.equal(await page.locator("#at-segments-0").count(), 0);
    const before = await npv(page);
    await page.locator("#at-segments-0-customers").fill("200000");
    await page.locator("#at-initiatives-0-costs-oneOff-0-amount").fill("9000000");
    const after = await npv(page);
    assert.notEqual(after, before);
    await mode(page, language === "en" ? "full" : "полная");
    assert.equal(await npv(page), after);
    await page.locator("#at-segments-0 > summary").click();
    assert.equal((await page.locator("#at-segments-0-customers").inputValue()).replace(/\D/g, ""), "200000");
    await page.locator("#at-segments-0-margin").fill("60");
    await mode(page, language === "en" ? "quick" : "быстро");
    assert.equal(await page.locator("#at-segments-0-margin").inputValue(), "60");
    for (let step = 0; step < 3; step += 1) await page.locator("[data-tool=undo]").click();
    assert.equal(await npv(page), before);
  });
}

test("what is not in front counts and is named", async () => {
  const page = await fresh({ query: "?lang=en&mode=quick" });
  assert.match(await page.locator(".inputs").innerText(), /Not in front, but counted: 2 more segments, 2 more initiatives/);
});

test("an error that the quick inputs do not show leads to the full model, at its field", async () => {
  const page = await fresh();
  await page.locator("#at-segments-0 > summary").click();
  await page.locator("#at-segments-0-newPerPeriod").evaluate((input) => input.closest("details").setAttribute("open", ""));
  await page.locator("#at-segments-0-newPerPeriod").fill("-5");
  await page.locator(".errors a").waitFor();
  await mode(page, "quick");
  await page.locator(".errors a").click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-segments-0-newPerPeriod");
  assert.equal(await page.locator("cltv-calculator").getAttribute("mode"), "full");
});

test("an error in front is mended there", async () => {
  const page = await fresh({ query: "?lang=en&mode=quick" });
  await page.locator("#at-horizon").fill("0");
  await page.locator(".errors a").click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-horizon");
  assert.equal(await page.locator("cltv-calculator").getAttribute("mode"), "quick");
});

test("the attribute chooses the view, and every example has one", async () => {
  const page = await fresh();
  await page.locator("cltv-calculator").evaluate((element) => element.setAttribute("mode", "quick"));
  await page.locator("#quick-case").waitFor();
  for (const id of ["telecom", "e-commerce", "insurance", "b2b-subscription", "parcel-delivery", "darden-netflix"]) {
    await page.locator("[data-tool=examples]").click();
    await page.locator(`[data-preset=${id}]`).click();
    await page.locator("dialog").waitFor({ state: "hidden" });
    const count = await fields(page).count();
    assert.ok(count >= 6 && count <= 8, `${id}: ${count}`);
    for (const value of await fields(page).locator(".entry input").evaluateAll((all) => all.map((input) => input.value))) assert.match(value, /\d/, id);
  }
});

test("without an initiative one is added from the quick inputs", async () => {
  const page = await fresh();
  for (const index of [2, 1]) await page.locator(`#at-initiatives-${index} > summary`).click();
  for (const name of ["Personal manager calls back", "First 90 days", "One-contact resolution"]) await page.getByRole("button", { name: `Remove ${name}` }).click();
  await mode(page, "quick");
  await page.getByRole("button", { name: "Add an initiative" }).click();
  assert.equal(await fields(page).count(), 8);
});
