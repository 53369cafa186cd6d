// The one file on a page of another origin makes workbooks, too, under a policy that lets nothing out; where no worker may begin it says that it cannot.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { evaluate } from "../../target/npm/inline.js";
import { embedSession } from "./embed-session.js";
import { beside, sheetsOf } from "./sheets.js";
import { source } from "./source.js";

const { FIRST, presetCase } = await source("src/case/presets.ts");
const shared = embedSession();

async function calculator(options = {}) {
  const body = `<cltv-calculator lang="en"></cltv-calculator><script type="module" crossorigin src="${shared.embed.address}/cltv-calculator.js"></script>`;
  const page = await shared.open({ body, acceptDownloads: true, ...options });
  await page.locator(".coming").waitFor({ state: "detached" });
  return page;
}

test("a workbook out of the one file", async () => {
  const page = await calculator();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-tool=sheet]").click()]);
  const { Summary } = sheetsOf(await readFile(await download.path()));
  assert.equal(beside(Summary, "Net present value (NPV)"), evaluate(presetCase(FIRST, "en")).verdict.npv);
});

test("without workers it is said that there is none", async () => {
  const page = await calculator({ policy: shared.policy({ "worker-src": "'none'" }), refused: /worker|Worker|Content Security Policy/ });
  await page.locator("[data-tool=sheet]").click();
  await page.locator(".workbook-said [data-stage=failed]").waitFor();
});

test("taken from its page while one is being made, it leaves no worker", async () => {
  const page = await calculator();
  const begun = page.waitForEvent("worker", (worker) => worker.url().startsWith("blob:"));
  await page.locator("[data-tool=sheet]").click();
  await begun;
  await page.evaluate(() => document.querySelector("cltv-calculator").remove());
  for (let wait = 0; page.workers().length > 0 && wait < 100; wait += 1) await page.waitForTimeout(20);
  assert.equal(page.workers().length, 0);
});
