// Problems of customers for every eye and hand: axe, small windows, and nothing in the way.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.js";
import { unfoldAll } from "./browser.js";
import { openedWith } from "./chosen.js";
import { TWO } from "./problem-case.js";
import { session } from "./session.js";
import { source } from "./source.js";

const { LANGUAGES } = await source("src/language/messages.ts");

const shared = session();
const fresh = (options, found) => openedWith(shared, found, options);

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

for (const [viewport, query] of [[DESKTOP, "lang=en&theme=light"], [DESKTOP, "lang=ru&theme=dark"], [PHONE, "lang=ru&theme=light"], [PHONE, "lang=en&theme=dark"]]) {
  test(`axe finds nothing in a case of problems, all unfolded: ${query}, ${viewport.width} px`, async () => {
    const page = await fresh({ query: `?${query}`, viewport, bypassCSP: true, reducedMotion: "reduce" }, TWO);
    await unfoldAll(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    assert.deepEqual(await violations(page), []);
  });
}

test("what stays in sight above never lies over the sections below", async () => {
  for (const height of [1100, 768]) {
    const page = await fresh({ viewport: { width: 1366, height } }, TWO);
    const covered = await page.evaluate(async () => {
      const root = document.querySelector("cltv-calculator").shadowRoot;
      const section = root.querySelector("[data-section=experience]");
      section.scrollIntoView();
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { top, right } = section.getBoundingClientRect();
      const points = [40, 120, 240, 400].map((below) => root.elementFromPoint(right - 60, top + below));
      return points.filter((element) => !section.contains(element)).map((element) => element?.className);
    });
    assert.deepEqual(covered, []);
  }
});

test("at 320 px nothing scrolls sideways, and every target can be hit", async () => {
  for (const language of LANGUAGES) {
    const page = await fresh({ query: `?lang=${language}`, viewport: { width: 320, height: 700 } }, TWO);
    await unfoldAll(page);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= window, `${content} px in ${window}`);
    const small = await page.evaluate(() => {
      const root = document.querySelector("cltv-calculator").shadowRoot;
      const targets = [...root.querySelectorAll("button, select, summary, a, input, textarea")].filter((element) => element.checkVisibility());
      const boxes = targets.map((element) => [element, (element.closest(".entry") ?? element).getBoundingClientRect()]);
      return boxes.filter(([, { width, height }]) => width < 24 || height < 24).map(([element]) => element.outerHTML.slice(0, 90));
    });
    assert.deepEqual(small, []);
  }
});
