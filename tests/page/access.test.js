// For every eye, ear and hand: axe, reflow, keyboard, one voice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.js";
import { unfoldAll } from "./browser.js";
import { onPaper } from "./paper.js";
import { session } from "./session.js";

const shared = session();

async function fresh(options) {
  return (await shared.opened(options)).page;
}

const broken = async (page) => {
  await page.locator("#at-segments-0 > summary").click();
  await page.locator("#at-segments-0-margin").fill("half");
  await page.locator("#at-horizon").fill("0");
  await page.locator("#at-horizon").blur();
  await page.locator(".errors").waitFor();
  // Lower down the glance lies over the page's foot, as anything that stays in sight does.
  await page.evaluate(() => window.scrollTo(0, 0));
};
const examples = (page) => page.locator("[data-tool=examples]").click();

const example = (id) => async (page) => {
  await examples(page);
  await page.locator(`[data-preset=${id}]`).click();
  await page.locator("dialog").waitFor({ state: "hidden" });
  await unfoldAll(page);
};
const source = async (page) => {
  await page.locator("cltv-number[path=horizon] .source").click();
  await page.locator("#at-horizon-source").fill("Board");
};

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** [what, window, language and theme, how to get there] */
const STATES = [
  ["first paint", DESKTOP, "lang=en&theme=light"],
  ["first paint", DESKTOP, "lang=ru&theme=dark"],
  ["first paint on a phone", PHONE, "lang=ru&theme=light"],
  ["first paint on a phone", PHONE, "lang=en&theme=dark"],
  ["errors", DESKTOP, "lang=ru&theme=light", broken],
  ["errors", DESKTOP, "lang=en&theme=dark", broken],
  ["errors on a phone", PHONE, "lang=en&theme=light", broken],
  ["errors on a phone", PHONE, "lang=ru&theme=dark", broken],
  ["everything unfolded", DESKTOP, "lang=en&theme=light", unfoldAll],
  ["everything unfolded", DESKTOP, "lang=ru&theme=dark", unfoldAll],
  ["everything unfolded on a phone", PHONE, "lang=ru&theme=light", unfoldAll],
  ["everything unfolded on a phone", PHONE, "lang=en&theme=dark", unfoldAll],
  ["examples", DESKTOP, "lang=ru&theme=light", examples],
  ["examples", DESKTOP, "lang=en&theme=dark", examples],
  ["an example with ranges and sources", DESKTOP, "lang=en&theme=light", example("e-commerce")],
  ["a source", DESKTOP, "lang=ru&theme=light", source],
  ["a source on a phone", PHONE, "lang=en&theme=dark", source],
  ["quick inputs", DESKTOP, "lang=en&theme=light&mode=quick"],
  ["quick inputs on a phone", PHONE, "lang=ru&theme=dark&mode=quick"],
];

for (const [what, viewport, query, prepare] of STATES) {
  test(`axe finds nothing: ${what}, ${query}`, async () => {
    const page = await fresh({ query: `?${query}`, viewport, bypassCSP: true, reducedMotion: "reduce" });
    await prepare?.(page);
    assert.deepEqual(await violations(page), []);
  });
}

for (const language of ["en", "ru"]) {
  test(`nothing scrolls sideways at 320 px, all unfolded (${language})`, async () => {
    const page = await fresh({ query: `?lang=${language}`, viewport: { width: 320, height: 700 } });
    await unfoldAll(page);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= window, `${content} px in ${window}`);
  });
}

test("in a narrow column of a wide page the calculator folds by its own width", async () => {
  const page = await fresh();
  await page.evaluate(() => {
    document.querySelector("cltv-calculator").style.setProperty("width", "420px");
  });
  await page.waitForFunction(() => {
    const root = document.querySelector("cltv-calculator").shadowRoot;
    const box = (selector) => root.querySelector(selector).getBoundingClientRect();
    return box(".inputs").top >= box(".head").bottom && box(".app").width <= 420;
  });
});

test("the results stay in sight while the inputs scroll", async () => {
  for (const [height, parts] of [[1100, [".head", ".tiles", ".charts"]], [768, [".tiles", ".charts"]], [480, [".tiles"]]]) {
    const page = await fresh({ viewport: { width: 1366, height } });
    await unfoldAll(page);
    // A click on what is pinned and does not fit would scroll far to show it.
    await page.locator(".charts details").evaluateAll((all) => all.forEach((details) => { details.open = false; }));
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 1200);
    await page.waitForFunction(
      (wanted) => scrollY > 1000 && wanted.every((part) => {
        const { top, height: tall } = document.querySelector("cltv-calculator").shadowRoot.querySelector(part).getBoundingClientRect();
        return top >= 0 && top + Math.min(tall, 100) <= innerHeight;
      }),
      parts,
    );
  }
});

test("every target is at least 24 px", async () => {
  const page = await fresh({ viewport: { width: 390, height: 844 } });
  await unfoldAll(page);
  const small = await page.evaluate(() => {
    const root = document.querySelector("cltv-calculator").shadowRoot;
    const targets = [...root.querySelectorAll("button, select, summary, a, input")].filter((element) => element.checkVisibility());
    const inField = (element) => element.closest(".entry") ?? element;
    return targets
      .map((element) => [element, inField(element).getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 24 || height < 24)
      .map(([element, { width, height }]) => `${element.outerHTML.slice(0, 80)} ${width}×${height}`);
  });
  assert.deepEqual(small, []);
});

test("the keyboard alone changes a number and hears the new answer once", async () => {
  const page = await fresh();
  await page.evaluate(() => {
    globalThis.said = [];
    const voice = document.querySelector("cltv-calculator").shadowRoot.querySelector("[role=status]");
    new MutationObserver(() => globalThis.said.push(voice.textContent)).observe(voice, { childList: true, characterData: true, subtree: true });
  });
  await page.locator("#at-initiatives-0-effects-0-relative").focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowUp");
  await page.waitForFunction(() => globalThis.said.length > 0);
  const sentence = await page.locator(".answer-sentence").innerText();
  assert.deepEqual(await page.evaluate(() => globalThis.said), [sentence]);
});

test("the whole page can be walked by Tab, and the focus is always seen", async () => {
  const page = await fresh();
  const seen = new Set();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.querySelector("cltv-calculator").shadowRoot.activeElement;
      if (!element) return null;
      const shown = element.matches(".entry input") ? element.closest(".entry") : element.matches("[type=radio]") ? element.nextElementSibling : element;
      return { name: element.id || element.dataset.tool || element.className || element.textContent.trim(), outline: getComputedStyle(shown).outlineStyle };
    });
    if (!focus) break;
    seen.add(focus.name);
    assert.notEqual(focus.outline, "none", JSON.stringify(focus));
  }
  assert.ok(seen.has("examples") && seen.has("at-initiatives-0-effects-0-relative"), [...seen].join());
});

test("with forced colours and on paper the page is still there", async () => {
  const page = await fresh({ query: "?lang=en&theme=dark", forcedColors: "active" });
  assert.ok(await page.locator(".answer-sentence").isVisible());
  await page.emulateMedia({ forcedColors: "none" });
  const report = await onPaper(page);
  assert.ok(!(await page.locator(".inputs").isVisible()));
  assert.equal(await page.locator("cltv-calculator").evaluate((element) => getComputedStyle(element).colorScheme), "light");
  assert.match(await report.locator(".register").innerText(), /Retention \(CRR\) per month\s+97\.5%/);
});
