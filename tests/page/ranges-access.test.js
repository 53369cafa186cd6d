// Ranges for every eye and hand: the keyboard alone, small windows, axe.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.js";
import { saved } from "./chosen.js";
import { field } from "./fields.js";
import { control, MARGIN, remove, segmentOn, spread } from "./range-case.js";
import { session } from "./session.js";

const shared = session();
const inSegment = (options) => segmentOn(shared, options);

test("the keyboard alone makes a range, gives it a shape and takes it away", async () => {
  const page = await inSegment();
  const focus = () => page.evaluate(() => {
    const element = document.querySelector("cltv-calculator").shadowRoot.activeElement;
    return element?.id || element?.className.trim();
  });
  const tabTo = async (wanted) => {
    for (let step = 0; step < 12 && (await focus()) !== wanted; step += 1) await page.keyboard.press("Tab");
    assert.equal(await focus(), wanted);
  };
  await spread(page, MARGIN).focus();
  await page.keyboard.press("Enter");
  await tabTo("at-segments-0-margin-low");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("44");
  await tabTo("at-segments-0-margin");
  await tabTo("at-segments-0-margin-high");
  await page.keyboard.press("ArrowUp");
  await tabTo("at-segments-0-margin-dist");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.44, likely: 0.55, high: 0.615, dist: "triangular" });
  await remove(page, MARGIN).focus();
  await page.keyboard.press("Space");
  assert.match(await focus(), /^spread/);
  assert.equal((await saved(page)).segments[0].margin, 0.55);
});

const ALL = { [MARGIN]: "pert", "segments[0].customers": "uniform", "segments[0].revenuePerPeriod": "normal", "segments[0].retention.rate": "beta", "initiatives[0].effects[1].amount": "triangular" };

async function spreadOut(page) {
  for (const [path, shape] of Object.entries(ALL)) {
    if (!(await control(page, path).locator(".ranged").count())) await spread(page, path).click();
    await control(page, path).locator("select").selectOption(shape);
  }
}

for (const [width, query] of [[1280, "lang=en&theme=light"], [1280, "lang=ru&theme=dark"], [390, "lang=ru&theme=light"], [320, "lang=en&theme=dark"], [320, "lang=ru&theme=light"]]) {
  test(`axe finds nothing, nothing scrolls sideways and every target is large enough: ${width} px, ${query}`, async () => {
    const page = await inSegment({ query: `?${query}`, viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: "reduce" });
    await spreadOut(page);
    await field(page, "segments-0-margin-low").fill("99");
    await page.locator(".errors").waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    assert.deepEqual(await violations(page), []);
    const [content, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= window_, `${content} px in ${window_}`);
    const cut = await page.evaluate(() => {
      const root = document.querySelector("cltv-calculator").shadowRoot;
      const small = [...root.querySelectorAll(".inputs :is(.spread, .step, .range-shape button, .range-shape select)")].filter((element) => element.checkVisibility());
      const inputs = [...root.querySelectorAll(".ranged .entry input")];
      return [...small.filter((element) => element.getBoundingClientRect().width < 24 || element.getBoundingClientRect().height < 24), ...inputs.filter((input) => input.scrollWidth > input.clientWidth + 1)].map(({ outerHTML }) => outerHTML.slice(0, 90));
    });
    assert.deepEqual(cut, []);
  });
}
