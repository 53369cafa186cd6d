// Words in drawings: none is cut off by the frame, none lies on another, whatever the letters of the system.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { settled, unfoldAll } from "./browser.js";
import { chosen, saved } from "./chosen.js";
import { dataOn } from "./data-case.js";
import { load } from "./report-dialog.js";
import { session } from "./session.js";

const shared = session();

const PRESETS = (await readdir(new URL("../../www/presets", import.meta.url))).map((file) => file.replace(".json", ""));

/** Boxes of words have air above and below: less than that is no overlap. */
const AIR = 4;

for (const language of ["en", "ru"]) {
  for (const width of [320, 1280]) {
    test(`every word drawn has its place: every example at ${width} px (${language})`, async () => {
      const { page } = await shared.opened({ query: `?lang=${language}`, viewport: { width, height: 800 } });
      for (const preset of PRESETS) {
        await load(page, preset);
        await unfoldAll(page);
        await settled(page);
        const found = await page.waitForFunction(misplaced, AIR);
        assert.deepEqual(await found.jsonValue(), [], preset);
      }
    });
  }
}

for (const width of [320, 1280]) {
  test(`names may be as long as they like, without a space or with many, at ${width} px`, async () => {
    const { page } = await shared.opened({ query: "?lang=en", viewport: { width, height: 800 } });
    await load(page, "e-commerce");
    await unfoldAll(page);
    await page.locator("#at-initiatives-0-name").fill("W".repeat(90));
    await page.locator("#at-segments-0-name").fill("Ю 🧑‍🚀 ".repeat(30));
    await page.locator("#at-segments-0-name").blur();
    await settled(page);
    const found = await page.waitForFunction(misplaced, AIR);
    assert.deepEqual(await found.jsonValue(), []);
    assert.match(await page.locator("[data-chart=bridge] .plot svg").textContent(), /W{4,}…/);
  });
}

test("scenarios of a file may be many, and may all lose", async () => {
  const { page } = await shared.opened({ query: "?lang=en", viewport: { width: 1280, height: 800 } });
  const found = { ...(await saved(page)), name: "All lose" };
  const loses = (index) => ({ name: `Scenario ${index}`, set: { "initiatives[0].costs.perPeriod": 9000000 + index } });
  await chosen(page, { ...found, scenarios: Array.from({ length: 12 }, (_, index) => loses(index)) });
  await settled(page);
  await page.locator("[data-chart=scenarios] .plot svg").waitFor();
  const words = await page.waitForFunction(misplaced, AIR);
  assert.deepEqual(await words.jsonValue(), []);
  assert.match(await page.locator("[data-chart=scenarios] .plot svg").textContent(), /Scenario 4/);
});

for (const [way, example] of [["cohorts", "regular"], ["purchases", "madeUp"]]) {
  for (const width of [320, 1280]) {
    test(`drawings of data have their words in place: ${way} at ${width} px`, async () => {
      const page = await dataOn(shared, way, { query: "?lang=ru", viewport: { width, height: 800 } });
      await page.locator(`[data-example=${example}]`).click();
      await page.locator("[data-section=data] .plot svg").first().waitFor();
      const words = await page.waitForFunction(misplaced, AIR);
      assert.deepEqual(await words.jsonValue(), []);
    });
  }
}

/** Runs in the page; nothing as long as a drawing is missing. */
function misplaced(air) {
  const plots = [...document.querySelector("cltv-calculator").shadowRoot.querySelectorAll(".plot")];
  if (!plots.every((plot) => plot.querySelector("svg text"))) return undefined;
  return plots.flatMap((plot) => {
    const frame = plot.querySelector("svg").getBoundingClientRect();
    const words = [...plot.querySelectorAll("svg text")].map((one) => ({ said: one.textContent, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
    const out = words.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2);
    const lie = words.flatMap((one, at) => words.slice(at + 1).filter((other) => over(one.box, other.box)).map((other) => `“${one.said}” on “${other.said}”`));
    return [...out.map(({ said, box }) => `“${said}” leaves, ${[box.left - frame.left, frame.right - box.right, box.top - frame.top, frame.bottom - box.bottom].map(Math.round)}`), ...lie].map((what) => `${plot.dataset.plot}: ${what}`);
  });

  function over(one, other) {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return across > 1 && down > air;
  }
}
