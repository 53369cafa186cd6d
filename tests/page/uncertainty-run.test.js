// A long simulation: it can be watched and cancelled, it never shows what is old as new, and the page stays quick.
import assert from "node:assert/strict";
import { test } from "node:test";
import { simulate } from "../../target/npm/uncertainty/inline.js";
import { chosen } from "./chosen.js";
import { session } from "./session.js";
import { source } from "./source.js";
import { ASKED, simulated, withPlan } from "./uncertainty-case.js";

const { Formats } = await source("src/number/format.ts");

const shared = session();
const fresh = async (options) => (await shared.opened(options)).page;

const LONG = 1_048_576;
const stage = (page, name) => page.locator(`#sure .sure-progress[data-stage=${name}]`).waitFor({ state: "attached", timeout: 60_000 });

test("a long simulation shows how far it is, can be cancelled and begun again", async () => {
  const page = await fresh();
  await chosen(page, withPlan({ trials: 4 * LONG }));
  await stage(page, "running");
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.querySelector("#sure progress")?.value > 0);
  assert.match(await page.locator("#sure .sure-progress").innerText(), /% of 4,194,304 futures/);
  await page.locator("[data-act=stop]").click();
  await stage(page, "stopped");
  assert.equal(await page.locator(".sure-sentence").count(), 0);
  await page.locator("[data-act=again]").click();
  await stage(page, "running");
  await page.locator("[data-act=stop]").click();
});

test("an input changed while it runs: nothing old ever stands as new", async () => {
  const page = await fresh();
  const first = withPlan({ trials: 16384 });
  await chosen(page, first);
  await simulated(page);
  await page.evaluate(() => {
    const root = document.querySelector("cltv-calculator").shadowRoot;
    globalThis.seen = new Set();
    const look = () => {
      const customers = root.querySelector("#at-segments-0-customers")?.value;
      const said = root.querySelector(".sure-said:not(.stale) .sure-behind")?.textContent;
      if (said) globalThis.seen.add(`${customers} | ${said.trim()}`);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.locator("#at-segments-0 > summary").click();
  const field = page.locator("#at-segments-0-customers");
  const values = ["60000", "70000", "80000"];
  for (const value of values) {
    await field.fill(value);
    await page.waitForTimeout(300);
  }
  await simulated(page);
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.querySelector(".sure-said:not(.stale)"));
  const f = new Formats("en", "RUB");
  const means = new Map(["50,000", ...values].map((text) => {
    const customers = Number(text.replace(",", ""));
    const input = { ...first, segments: [{ ...first.segments[0], customers }] };
    return [text, f.money(simulate(input, ASKED).figures[0].mean)];
  }));
  for (const seen of await page.evaluate(() => [...globalThis.seen])) {
    const [customers, said] = seen.split(" | ");
    if (means.has(customers)) assert.ok(said.includes(means.get(customers)), `${seen}: not ${means.get(customers)}`);
  }
  assert.ok((await page.locator(".sure-behind").innerText()).includes(means.get("80000")));
});

test("a million futures leave the page quick: no task over 50 ms while somebody types", async () => {
  const page = await fresh();
  await chosen(page, withPlan({ trials: 16384 }));
  await simulated(page);
  await page.locator("#at-segments-0 > summary").click();
  await page.locator("#at-segments-0-customers").fill("51000");
  await simulated(page);
  await page.evaluate((trials) => {
    globalThis.long = [];
    new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    return trials;
  }, LONG);
  await page.locator("#sure [data-part=settings] > summary").click();
  await page.locator("#at-simulation-trials").selectOption(String(LONG));
  await stage(page, "running");
  const field = page.locator("#at-segments-0-customers");
  await field.click();
  await page.keyboard.press("End");
  for (const key of ["Backspace", "5", "Backspace", "1", "Backspace", "2"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  await simulated(page);
  const found = await page.evaluate(() => globalThis.long);
  assert.deepEqual(found.map(Math.round).filter((duration) => duration > 50), []);
});
