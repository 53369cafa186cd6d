// What goes wrong or goes away in the middle: nothing waits for ever, nothing is watched twice, one failure takes nothing else with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chosen } from "./chosen.js";
import { session } from "./session.js";
import { certain, RANGED, simulated, unfoldPart } from "./uncertainty-case.js";

const shared = session();
const inRoot = (page, look, given) => page.waitForFunction(look, given, { timeout: 20_000 });

/** Every question of these names to the second engine's workers fails from now on; none without names. */
const failing = (page, ...questions) =>
  page.evaluate((names) => {
    const real = (globalThis.realPost ??= Worker.prototype.postMessage);
    Worker.prototype.postMessage = function (message, ...rest) {
      return real.call(this, names.includes(message.question) ? { ...message, question: "no such" } : message, ...rest);
    };
  }, questions);

test("a calculator that is taken out before it is drawn, and put back, is drawn", async () => {
  const { page } = await shared.opened();
  await page.evaluate(async () => {
    const calculator = Object.assign(document.createElement("cltv-calculator"), { lang: "en" });
    document.body.append(calculator);
    calculator.remove();
    await new Promise((resolve) => setTimeout(resolve, 300));
    document.body.append(calculator);
  });
  await page.locator("cltv-calculator").nth(1).locator(".answer-sentence").waitFor();
});

test("nothing is drawn on a calculator that is gone by the time it could be", async () => {
  const context = await shared.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  let isAsked;
  const asked = new Promise((resolve) => (isAsked = resolve));
  await page.route("**/draw-*.js", async (route) => (isAsked(), await held, await route.continue()));
  await page.goto(`${shared.site.address}?lang=en`);
  await asked;
  await page.evaluate(() => {
    globalThis.gone = document.querySelector("cltv-calculator");
    globalThis.gone.remove();
  });
  arrive();
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => globalThis.gone.shadowRoot.querySelectorAll(".plot").length) > 0, true);
  assert.equal(await page.evaluate(() => globalThis.gone.shadowRoot.querySelectorAll(".plot svg").length), 0);
  await context.close();
});

test("a drawing that fails is told once, and the others are drawn all the same", async () => {
  const { page, complaints } = await shared.opened();
  await chosen(page, RANGED);
  await simulated(page);
  await page.locator("[data-chart=tornado] .plot svg").waitFor();
  const drawn = () => page.evaluate(() => Object.fromEntries([...document.querySelector("cltv-calculator").shadowRoot.querySelectorAll("[data-plot]")].map((place) => [place.dataset.plot + place.dataset.which, place.firstElementChild?.getAttribute("width")])));
  const before = await drawn();
  await page.evaluate(() => {
    const place = document.querySelector("cltv-calculator").shadowRoot.querySelector("[data-plot=spread]");
    const nothing = () => {
      throw new Error("A picture of nothing.");
    };
    Object.defineProperty(place.data, "histogram", { get: nothing });
  });
  for (const width of [1000, 900, 1000]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(400);
  }
  const after = await drawn();
  assert.deepEqual(Object.keys(after).sort(), Object.keys(before).sort());
  assert.ok(Object.keys(after).indexOf("spread") < Object.keys(after).length - 1, "others stand after it");
  for (const [name, width] of Object.entries(after)) name === "spread" ? assert.equal(width, undefined) : assert.notEqual(width, before[name], name);
  assert.equal(complaints.length, 1, complaints.join("\n"));
  assert.match(complaints.pop(), /“spread” could not be drawn/);
});

test("a panel that asks nothing until somebody comes near is watched once, however often it is drawn", async () => {
  const { page } = await shared.opened({ viewport: { width: 1280, height: 500 } });
  await chosen(page, { ...certain(), name: "Certain" });
  await page.evaluate(() => {
    const Real = globalThis.IntersectionObserver;
    globalThis.made = 0;
    globalThis.left = 0;
    globalThis.IntersectionObserver = class extends Real {
      constructor(...given) {
        super(...given);
        globalThis.made += 1;
      }
    };
    const { disconnect } = Real.prototype;
    Real.prototype.disconnect = function () {
      globalThis.left += 1;
      return disconnect.call(this);
    };
  });
  await page.locator("#at-segments-0 > summary").click();
  for (const value of ["51000", "52000", "53000"]) {
    await page.locator("#at-segments-0-customers").fill(value);
    await page.waitForTimeout(60);
  }
  assert.equal(await page.evaluate(() => globalThis.made), 0);
  const waiting = await page.locator("#aim .sure-coming").count();
  assert.equal(waiting, 1, "nobody came near");
  await page.evaluate(() => document.querySelector("cltv-calculator").remove());
  assert.ok((await page.evaluate(() => globalThis.left)) > 0, "with its panel the watch ends");
});

const PANELS = [
  ["tornado", "#sure", "tornado"],
  ["sensitivity", "#sure", "sensitivity"],
  ["information", "#sure", "informationValue"],
  ["break-even", "#aim", "breakEven"],
  ["two-way", "#aim", "grid"],
];

test("a panel whose question fails says so and can ask again, with an old answer to look at or without one", async () => {
  const { page } = await shared.opened();
  await failing(page, ...PANELS.map(([, , question]) => question));
  await chosen(page, { ...RANGED, name: "Failing" });
  await simulated(page);
  await unfoldPart(page, "drivers");
  await page.locator("#aim").scrollIntoViewIfNeeded();
  const said = (name, panel) => page.locator(`${panel} [data-question=${name}][data-stage=failed]`);
  for (const [name, panel] of PANELS) assert.match(await said(name, panel).innerText(), name === "two-way" ? /./ : /It did not run/, name);
  await failing(page);
  for (const [name, panel] of PANELS) {
    await said(name, panel).locator("[data-act=again]").click();
    await page.locator(`${panel} [data-question=${name}]`).waitFor({ state: "detached", timeout: 20_000 });
  }
  for (const part of ["[data-chart=tornado]", "[data-chart=drivers]", "[data-table=information]", ".aim-answer", "[data-chart=heat]"]) await page.locator(part).waitFor();
  await failing(page, ...PANELS.map(([, , question]) => question));
  await page.locator("#at-segments-0 > summary").click();
  await page.locator("#at-segments-0-customers").fill("60000");
  for (const [name, panel] of PANELS) await said(name, panel).waitFor({ timeout: 20_000 });
  assert.equal(await page.locator(".aim-answer.stale").count(), 1);
});

test("a question that is refused is told in words where its answer would stand", async () => {
  const { page } = await shared.opened();
  await chosen(page, { ...RANGED, name: "Refused" });
  await page.locator("[data-chart=tornado]").waitFor();
  await page.evaluate(() => {
    const real = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      const given = message.question === "tornado" ? [message.given[0], { ...message.given[1], low: 7 }] : message.given;
      return real.call(this, { ...message, given }, ...rest);
    };
  });
  await page.locator("#tornado-figure").selectOption("roi");
  await page.locator("[data-question=tornado][data-stage=refused] .complaint", { hasText: "0.0001" }).waitFor();
});

test("a part of the page that does not arrive is said, and comes when it is asked for again", async () => {
  const { page, complaints } = await shared.opened();
  await page.route("**/parts-*.js", (route) => route.abort(), { times: 1 });
  await page.locator("[data-section=data] > details > summary").click();
  await page.locator("[data-section=data] .complaint", { hasText: "could not be loaded" }).waitFor();
  await page.locator("[data-section=data] [data-act=again]").click();
  await page.locator("[data-tool-part=cohorts]").waitFor();
  assert.ok(complaints.splice(0).every((complaint) => /parts-|ERR_FAILED/.test(complaint)));
});
