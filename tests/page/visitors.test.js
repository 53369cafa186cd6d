// What one test leaves in a browser, the next does not find.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newContext } from "./browser.js";
import { serve } from "./serve.js";
import { visitors } from "./visitors.js";

let site, browser;

before(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});

after(async () => {
  await browser?.close();
  await site?.close();
});

async function pageOf(context) {
  const page = await context.newPage();
  await page.goto(`${site.address}icon.svg`);
  return page;
}

function leave(page) {
  return page.evaluate(async () => {
    localStorage.setItem("here", "yes");
    document.cookie = "here=yes";
    await (await caches.open("here")).put("/here", new Response("yes"));
    await new Promise((resolve) => (indexedDB.open("here").onsuccess = ({ target }) => resolve(target.result.close())));
  });
}

function found(page) {
  return page.evaluate(async () => [localStorage.length, document.cookie, (await caches.keys()).length, (await indexedDB.databases()).length]);
}

test("a context that was lent before is empty, and two pages at once never share one", async () => {
  const known = visitors((options) => newContext(browser, options), `${site.address}icon.svg`);
  const [one, other] = [await known.lend(), await known.lend()];
  assert.notEqual(one, other);
  const page = await pageOf(one);
  await leave(page);
  assert.deepEqual(await found(page), [1, "here=yes", 1, 1]);
  assert.deepEqual(await found(await pageOf(other)), [0, "", 0, 0]);

  await known.takeBack();
  assert.ok(page.isClosed());
  const again = [await known.lend(), await known.lend()];
  assert.deepEqual(new Set(again), new Set([one, other]));
  for (const context of again) assert.deepEqual(await found(await pageOf(context)), [0, "", 0, 0]);
  assert.ok(!again.includes(await known.lend({ colorScheme: "dark" })));
});
