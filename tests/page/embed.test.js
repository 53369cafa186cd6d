// The calculator in one file, on a page of another origin: it computes under a strict policy, asks nobody for anything, and leaves nothing behind.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { evaluate } from "../../target/npm/inline.js";
import { drawn } from "./browser.js";
import { EMBED } from "./embed-pages.js";
import { embedSession } from "./embed-session.js";
import { source } from "./source.js";

const { presetCase, loadPreset } = await source("src/case/presets.ts");
const shared = embedSession();
const hash = (await readFile(join(EMBED, "cltv-calculator.js.integrity"), "utf8")).trim();

const tag = (integrity = hash) => `<script type="module" crossorigin src="${shared.embed.address}/cltv-calculator.js" integrity="${integrity}"></script>`;
const mounting = (options, more = "") => `
  import { mount } from "${shared.embed.address}/cltv-calculator.js";
  window.told = [];
  for (const name of ["cltv-ready", "cltv-change", "cltv-error"]) addEventListener(name, ({ type, detail }) => told.push({ type, detail }));
  window.mounted = mount(document.body, ${JSON.stringify(options)});
  ${more}`;
const told = (page, type) => page.evaluate((wanted) => window.told.filter((one) => one.type === wanted).map(({ detail }) => detail), type);
const simulated = (page, selector = "cltv-calculator") => page.waitForFunction((one) => document.querySelector(one).shadowRoot.querySelector("[data-tile=chance] .tile-value")?.textContent.match(/%/), selector, { timeout: 20000 });

test("a tag and a script with its hash are enough, under a policy that lets nothing out", async () => {
  const page = await shared.open({ body: `<cltv-calculator lang="en"></cltv-calculator>${tag()}` });
  await drawn(page);
  await simulated(page);
  assert.ok(page.workers().length > 0, "simulations run in workers");
});

test("a script whose hash is another does not run", async () => {
  const page = await shared.open({ body: `<cltv-calculator></cltv-calculator>${tag(`sha384-${"A".repeat(64)}`)}`, refused: /integrity|failed: .*cltv-calculator\.js/ });
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => customElements.get("cltv-calculator")), undefined);
});

test("the host is told the figures that the package computes, and the case only if it asks", async () => {
  const page = await shared.open({ script: mounting({ lang: "en", preset: "telecom", currency: "EUR" }) });
  await drawn(page);
  const telecom = { ...presetCase(await loadPreset("telecom"), "en"), currency: "EUR" };
  const { verdict, averageCltv } = evaluate(telecom);
  const [first] = await told(page, "cltv-change");
  assert.deepEqual(Object.keys(first).sort(), ["figures", "problems", "stale"]);
  assert.equal(first.figures.npv, verdict.npv);
  assert.equal(first.figures.cltvAfter, averageCltv.after.threeYears.contribution);
  assert.equal(first.figures.currency, "EUR");
  assert.equal((await told(page, "cltv-ready")).length, 1);
  await page.evaluate(() => window.mounted.update({ withCase: true }));
  await page.locator("[data-tool=examples]").click();
  await page.locator("[data-preset=insurance]").click();
  await page.locator("#head-title", { hasText: "nsur" }).waitFor();
  const last = (await told(page, "cltv-change")).at(-1);
  assert.deepEqual(last.case, presetCase(await loadPreset("insurance"), "en"));
  assert.equal(last.figures.npv, evaluate(last.case).verdict.npv);
});

test("an example that there is not is said, and the calculator begins with its own", async () => {
  const page = await shared.open({ script: mounting({ lang: "en", preset: "no-such" }) });
  await drawn(page);
  assert.equal((await told(page, "cltv-error"))[0].code, "unknown-preset");
});

test("attributes change the calculator that is there", async () => {
  const page = await shared.open({ script: mounting({ lang: "en" }) });
  await drawn(page);
  await page.evaluate(() => window.mounted.update({ lang: "ru", theme: "dark", currency: "USD" }));
  await page.locator(".brand h1", { hasText: "Сколько стоит" }).waitFor();
  assert.equal(await page.locator(".app").evaluate((app) => getComputedStyle(app).colorScheme), "dark");
  await page.evaluate(() => window.mounted.update({ preset: "telecom" }));
  const { title } = await loadPreset("telecom");
  await page.locator("#head-title", { hasText: presetCase(await loadPreset("telecom"), "ru").name ?? title.ru }).waitFor();
  await page.waitForFunction(() => window.told.at(-1).detail?.figures?.currency === "USD");
  await page.evaluate(() => window.mounted.update({ mode: "quick" }));
  await page.locator(".mode input:checked").waitFor({ state: "attached" });
});

// Counts what a page holds on to: listeners of the window and the document, workers, timers that repeat, addresses of blobs.
const WATCH = () => {
  const held = { listeners: new Map(), workers: 0, repeating: new Set(), blobs: new Set() };
  window.held = held;
  for (const target of [window, document]) {
    const { addEventListener: add, removeEventListener: remove } = target;
    // The browser's driver listens too.
    const ours = () => new Error().stack.includes("cltv-calculator.js");
    const count = (name, by) => ours() && held.listeners.set(name, (held.listeners.get(name) ?? 0) + by);
    target.addEventListener = (name, ...rest) => (count(name, 1), add.call(target, name, ...rest));
    target.removeEventListener = (name, ...rest) => (count(name, -1), remove.call(target, name, ...rest));
  }
  const { setTimeout: later, setInterval: often, clearTimeout: never, requestAnimationFrame: next } = window;
  held.timers = new Set();
  window.setTimeout = (run, time, ...rest) => {
    const id = later((...given) => (held.timers.delete(id), run(...given)), time, ...rest);
    held.timers.add(id);
    return id;
  };
  window.clearTimeout = (id) => (held.timers.delete(id), never(id));
  window.setInterval = (...given) => (held.repeating.add(given), often(...given));
  window.requestAnimationFrame = (run) => next(run);
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (blob) => (held.blobs.add(createObjectURL(blob)), [...held.blobs].at(-1));
  URL.revokeObjectURL = (address) => (held.blobs.delete(address), revokeObjectURL(address));
};

const leftOver = (page) => page.evaluate(() => ({ listeners: [...held.listeners].filter(([, count]) => count !== 0), timers: held.timers.size, repeating: held.repeating.size, blobs: held.blobs.size }));
const NOTHING = { listeners: [], timers: 0, repeating: 0, blobs: 0 };

async function noWorkers(page) {
  for (let wait = 0; page.workers().length > 0 && wait < 100; wait += 1) await page.waitForTimeout(20);
  assert.equal(page.workers().length, 0);
}

for (const when of ["at once", "while it simulates", "after everything is there", "with a file being read"]) {
  test(`dispose leaves no listener, worker or timer (${when})`, async () => {
    const page = await shared.open({ script: mounting({ lang: "en" }), watch: WATCH });
    if (when === "while it simulates" && page.workers().length === 0) await page.waitForEvent("worker");
    if (when.startsWith("after") || when.startsWith("with")) await drawn(page);
    if (when === "after everything is there") await simulated(page);
    if (when === "with a file being read") {
      await page.locator("[data-section=data] > details > summary").click();
      await page.locator("[data-work=cohorts][data-stage=done]").first().waitFor({ state: "attached" });
    }
    if (when === "after everything is there" || when === "with a file being read") assert.ok(page.workers().length > 0);
    if (when !== "at once") assert.notDeepEqual(await leftOver(page), NOTHING, "there is something to be left");
    await page.evaluate(() => (window.mounted.dispose(), undefined));
    await page.waitForTimeout(700);
    await noWorkers(page);
    assert.deepEqual(await leftOver(page), NOTHING);
    assert.equal(await page.locator("cltv-calculator").count(), 0);
  });
}

test("moved on the page it goes on, with what was typed", async () => {
  const page = await shared.open({ body: "<section></section>", script: mounting({ lang: "en" }) });
  await drawn(page);
  await simulated(page);
  await page.locator("#at-initiatives-0-effects-0-relative").fill("25");
  const npv = await page.locator("[data-tile=npv] .tile-value").innerText();
  await page.evaluate(() => document.querySelector("section").append(window.mounted.element));
  await page.setViewportSize({ width: 700, height: 900 });
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.querySelector(".plot svg").getBoundingClientRect().width < 690);
  assert.equal(await page.locator("[data-tile=npv] .tile-value").innerText(), npv);
  assert.equal(await page.locator("#at-initiatives-0-effects-0-relative").inputValue(), "25");
  await simulated(page);
});

test("two calculators do not disturb each other", async () => {
  const body = `<cltv-calculator id="one" lang="en"></cltv-calculator><cltv-calculator id="two" lang="ru" preset="telecom"></cltv-calculator>${tag()}`;
  const page = await shared.open({ body });
  await Promise.all([drawn(page, "#one"), drawn(page, "#two")]);
  await Promise.all([simulated(page, "#one"), simulated(page, "#two")]);
  const npv = (one) => page.locator(`${one} [data-tile=npv] .tile-value`).innerText();
  const [first, second] = [await npv("#one"), await npv("#two")];
  await page.locator("#one #at-initiatives-0-effects-0-relative").fill("25");
  await page.waitForFunction((before) => document.querySelector("#one").shadowRoot.querySelector("[data-tile=npv] .tile-value").innerText !== before, first);
  assert.equal(await npv("#two"), second);
  // A key that goes to nobody belongs to the host.
  await page.evaluate(() => document.activeElement?.blur());
  const changed = await npv("#one");
  await page.locator("body").press("Control+z");
  await page.waitForTimeout(150);
  assert.equal(await npv("#one"), changed);
  await page.evaluate(() => document.querySelector("#one").remove());
  await page.waitForTimeout(200);
  assert.ok(page.workers().length > 0, "the workers are the other's too");
  assert.equal(await page.evaluate(() => location.hash), "");
});

test("a language that is wished for while another is drawn is spoken, however often", async () => {
  const page = await shared.open({ script: mounting({ lang: "en" }) });
  await drawn(page);
  for (let turn = 0; turn < 8; turn += 1) {
    await page.evaluate(async (pause) => {
      window.mounted.element.requestUpdate();
      await new Promise((resolve) => setTimeout(resolve, pause));
      window.mounted.update({ lang: pause % 2 ? "en" : "ru" });
    }, turn);
  }
  await page.evaluate(() => window.mounted.update({ lang: "ru" }));
  await page.locator(".brand h1", { hasText: "Сколько стоит" }).waitFor();
});
