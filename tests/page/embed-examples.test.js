// The examples as they stand in the repository: run in a browser, on an origin of their own; React's and Vue's type-checked and built first.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";
import { EMBED } from "./embed-pages.js";
import { embedSession } from "./embed-session.js";

const shared = embedSession();
const root = fileURLToPath(new URL("../../examples/embed/", import.meta.url));
const read = (name) => readFile(join(root, name), "utf8");

/** With the addresses and the hash of the files that were built. */
async function filledIn(name) {
  const hash = (await readFile(join(EMBED, "cltv-calculator.js.integrity"), "utf8")).trim();
  return (await read(name)).replaceAll("https://static.example.com/cltv", shared.embed.address).replace("sha384-…", hash);
}

/** The example's script, with the package's element where this machine serves it. */
async function built(entry) {
  const rolldownOptions = {
    input: join(root, entry),
    external: ["cltv/element"],
    output: { format: "es", codeSplitting: false, paths: { "cltv/element": `${shared.embed.address}/cltv-calculator.js` } },
  };
  const { output } = await build({ root, configFile: false, logLevel: "error", build: { write: false, modulePreload: false, rolldownOptions } });
  return output[0].code;
}

test("plain HTML: one script with its hash, one tag, one listener", async () => {
  const html = (await filledIn("plain.html")).replace("<title>", '<link rel="icon" href="data:," /><title>');
  const page = await shared.open({ html, policy: "" });
  await page.waitForFunction(() => Number(document.querySelector("#npv").textContent) > 0);
  assert.equal(await page.locator("cltv-calculator .answer-sentence").count(), 1);
});

test("a block of a site builder: the frame is as tall as it is", async () => {
  const page = await shared.open({ body: await filledIn("cms-block.html"), policy: "" });
  await page.frameLocator("#cltv").locator(".answer-sentence").waitFor();
  await page.waitForFunction(() => document.querySelector("#cltv").clientHeight > 2000);
});

test("React and Vue: the types hold", async () => {
  await promisify(execFile)(process.execPath, [fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url)), "--noEmit", "--project", root]);
});

for (const [name, entry] of [["React", "react/main.tsx"], ["Vue", "vue/main.ts"]]) {
  test(`${name}: attributes go in, figures come out, and the calculator stays the same one`, async () => {
    const page = await shared.open({ body: '<div id="app"></div>', script: await built(entry), policy: "" });
    await page.locator("cltv-calculator .answer-sentence").waitFor();
    await page.waitForFunction(() => Number(document.querySelector("output").textContent) > 0);
    await page.evaluate(() => (document.querySelector("cltv-calculator").mark = 1));
    await page.locator("button").first().click();
    await page.locator(".brand h1", { hasText: "Сколько стоит" }).waitFor();
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("cltv-calculator")].map(({ mark }) => mark)), [1]);
  });
}
