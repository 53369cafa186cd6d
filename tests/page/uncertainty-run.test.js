// A long simulation: it can be watched and cancelled, it never shows what is old as new, and the page stays quick.
import assert from "node:assert/strict";
import { test } from "node:test";
import { simulate } from "../../target/npm/uncertainty/inline.js";
import { chosen } from "./chosen.js";
import { session } from "./session.js";
import { source } from "./source.js";
import { ownTasks } from "./tasks.js";
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
  assert.equal(await page.locator(".sure-said:not(.stale)").count(), 0);
  await page.locator("[data-act=again]").click();
  await stage(page, "running");
  await page.locator("[data-act=stop]").click();
});

test("an input changed while it runs: nothing old ever stands as new", async () => {
  const page = await fresh();
  const first = withPlan({ trials: 16384 });
  await chosen(page, first);
  await simulated(page);
  await page.locator("#at-segments-0 > summary").click();
  await page.locator("#at-segments-0-customers").waitFor();
  await page.evaluate(() => {
    const root = document.querySelector("cltv-calculator").shadowRoot;
    globalThis.seen = new Set();
    // A key is on the screen at once, what it changes at the latest one frame later.
    let before;
    const look = () => {
      const customers = root.querySelector("#at-segments-0-customers")?.value;
      const said = root.querySelector(".sure-said:not(.stale) .sure-behind")?.textContent;
      const now = said && `${customers} | ${said.trim()}`;
      if (now && now === before) globalThis.seen.add(now);
      before = now;
      requestAnimationFrame(look);
    };
    look();
  });
  await page.waitForFunction(() => globalThis.seen.size > 0);
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
  const told = new Set();
  for (const seen of await page.evaluate(() => [...globalThis.seen])) {
    const [customers, said] = seen.split(" | ");
    assert.ok(means.has(customers), `${seen}: nobody typed that`);
    assert.ok(said.includes(means.get(customers)), `${seen}: not ${means.get(customers)}`);
    told.add(customers);
  }
  assert.ok(told.has("50,000") && told.has("80000"), `as new stood what is of ${[...told].join()}`);
  assert.ok((await page.locator(".sure-behind").innerText()).includes(means.get("80000")));
});

test("a million futures leave the page quick: no task takes 50 ms of its thread while somebody types", async () => {
  const page = await fresh();
  await chosen(page, withPlan({ trials: LONG }));
  await page.locator("#at-segments-0 > summary").click();
  await simulated(page);
  const field = page.locator("#at-segments-0-customers");
  await field.click();
  await page.keyboard.press("End");
  const tasks = await ownTasks(shared.browser, page, async () => {
    for (const key of ["Backspace", "5", "Backspace", "1", "Backspace"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(700);
    }
    await page.keyboard.press("2");
    await stage(page, "running");
    await simulated(page);
  });
  assert.deepEqual(tasks.map(Math.round).filter((taken) => taken > 50), []);
});
