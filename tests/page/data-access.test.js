// The data panels for every eye and hand: axe, and small windows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.js";
import { dataOn, done, tried, WAYS } from "./data-case.js";
import { session } from "./session.js";

const shared = session();
const fresh = (way, options) => dataOn(shared, way, options);

for (const [theme, language, width] of [["light", "en", 1280], ["dark", "ru", 390]]) {
  test(`nothing is in anybody's way (${theme}, ${language}, ${width} px)`, async () => {
    const page = await fresh("cohorts", { found: null, query: `?lang=${language}&theme=${theme}`, viewport: { width, height: 900 }, bypassCSP: true });
    await done(page, "cohorts");
    for (const way of WAYS) {
      await page.locator("input[name=at-data-way]").nth(WAYS.indexOf(way)).check({ force: true });
      if (way === "purchases") await tried(page);
      if (way === "pilot") await done(page, "pilot");
      assert.deepEqual(await violations(page), [], way);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, way);
    }
  });
}

test("at 320 pixels nothing runs out of the page", async () => {
  const page = await fresh("purchases", { found: null, viewport: { width: 320, height: 720 } });
  await tried(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
});
