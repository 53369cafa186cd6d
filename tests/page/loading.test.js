// What is loaded when: one language, the engine without any request, the later panels, an example when it is chosen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, settled } from "./browser.js";
import { session } from "./session.js";
import { source } from "./source.js";

const { default: titles } = await source("virtual:presets");

const shared = session();

async function fresh(options) {
  return (await shared.opened(options)).page;
}

/** Names of the scripts that were asked for so far. */
const scripts = (page) => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name.replace(/^.*\/|-.{8}\.js$/g, "")));
const heading = (page) => page.locator(".brand h1");
const TITLE = { en: "What better customer experience is worth", ru: "Сколько стоит клиентский опыт" };

for (const [language, other] of [["en", "ru"], ["ru", "en"]]) {
  test(`a page in ${language} loads no ${other} until it is asked for`, async () => {
    const page = await fresh({ query: `?lang=${language}` });
    const before = await scripts(page);
    assert.ok(before.includes(`first-${language}`) && before.includes(`later-${language}`), before.join());
    assert.ok(!before.some((name) => name.endsWith(`-${other}`)), before.join());
    await page.locator(`.languages [lang=${other}]`).click();
    await page.locator(".brand h1", { hasText: TITLE[other] }).waitFor();
    assert.equal(await page.title(), TITLE[other]);
    assert.ok((await scripts(page)).includes(`later-${other}`));
  });
}

test("the language of the browser is the first that is loaded, and the only one", async () => {
  const page = await fresh({ query: "", locale: "ru-RU" });
  assert.equal(await heading(page).innerText(), TITLE.ru);
  assert.ok(!(await scripts(page)).some((name) => name.endsWith("-en")));
});

test("while another language is on its way the page stays in the old one, whole and alive", async () => {
  const page = await fresh();
  let arrive;
  const gate = new Promise((resolve) => (arrive = resolve));
  await page.route(/first-ru/, async (route) => (await gate, await route.continue()));
  await page.locator(".languages [lang=ru]").click();
  await page.waitForTimeout(200);
  assert.equal(await heading(page).innerText(), TITLE.en);
  assert.doesNotMatch(await page.locator(".app").innerText(), /[А-Яа-я]/);
  arrive();
  await page.locator(".brand h1", { hasText: TITLE.ru }).waitFor();
  assert.doesNotMatch(await page.locator(".top, .head, .tiles, .inputs h2").allInnerTexts().then((all) => all.join()), /Segment|Initiative|Payback/);
});

test("a language that does not arrive is not spoken, and the page goes on", async () => {
  const { page, context } = await open(shared.browser, shared.site.address);
  await page.route(/first-ru/, (route) => route.abort());
  await page.locator(".languages [lang=ru]").click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").lang === "en");
  await page.locator("#at-initiatives-0-effects-0-relative").fill("25");
  await page.locator("[data-tool=undo]:not([disabled])").waitFor();
  assert.equal(await heading(page).innerText(), TITLE.en);
  await context.close();
});

test("two calculators speak two languages on one page", async () => {
  const page = await fresh();
  await page.evaluate(() => {
    const second = Object.assign(document.createElement("cltv-calculator"), { id: "second" });
    second.setAttribute("lang", "ru");
    second.setAttribute("currency", "EUR");
    document.querySelector("main").append(second);
  });
  const [first, second] = [page.locator("cltv-calculator").first(), page.locator("#second")];
  await second.locator(".readings").waitFor();
  const texts = async () => [await first.locator(".app").innerText(), await second.locator(".app").innerText()];
  let [one, two] = await texts();
  assert.ok(one.includes(TITLE.en) && one.includes("Payback") && !one.includes("Окупаемость") && one.includes("₽"));
  assert.ok(two.includes(TITLE.ru) && two.includes("Окупаемость") && !two.includes("Payback") && two.includes("€"));
  await first.locator(".languages [lang=ru]").click();
  await first.locator(".brand h1", { hasText: TITLE.ru }).waitFor();
  await second.locator(".languages [lang=en]").click();
  await second.locator(".brand h1", { hasText: TITLE.en }).waitFor();
  [one, two] = await texts();
  assert.ok(one.includes("Окупаемость") && two.includes("Payback"));
  assert.ok(one.includes("Массовый") && two.includes("Mass"), "the names of the example follow");
});

test("the engine comes with the script: nothing but documents, scripts, styles and pictures is asked for", async () => {
  const context = await shared.browser.newContext();
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request));
  await page.goto(`${shared.site.address}?lang=en`);
  await page.locator(".readings").waitFor();
  const kinds = new Set(asked.map((request) => request.resourceType()));
  for (const kind of kinds) assert.ok(["document", "script", "stylesheet", "image", "other"].includes(kind), [...kinds].join());
  assert.ok(!asked.some((request) => /wasm|^data:|^blob:/.test(request.url())));
  await context.close();
});

for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
  test(`what comes later moves nothing that is in sight (${viewport.width} px)`, async () => {
    const page = await fresh({ viewport });
    const moved = await page.evaluate(
      () =>
        new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value))).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    assert.ok(moved < 0.02, `${moved}`);
    assert.ok(await page.locator(".readings").count());
  });
}

test("an example is loaded when it is chosen, and not before", async () => {
  const page = await fresh();
  assert.ok(!(await scripts(page)).includes("telecom"));
  await page.locator("[data-tool=examples]").click();
  assert.equal(await page.locator(".example").count(), titles.length);
  await page.locator("[data-preset=telecom]").click();
  await page.locator("#head-title", { hasText: "Mobile operator" }).waitFor();
  const loaded = await scripts(page);
  assert.ok(loaded.includes("telecom") && !loaded.includes("insurance"), loaded.join());
});

for (const language of ["en", "ru"]) {
  test(`every example opens, computes and can be taken back (${language})`, async () => {
    const page = await fresh({ query: `?lang=${language}` });
    for (const { id, title, about, kind } of titles.slice(1)) {
      await page.locator("[data-tool=examples]").click();
      await page.locator(`[data-preset=${id}]`).click();
      await page.locator("#head-title", { hasText: title[language] }).waitFor();
      assert.equal(await page.locator(".errors, .tiles.stale").count(), 0, id);
      await settled(page);
      assert.ok((await page.locator(".example-note").innerText()).startsWith(about[language]), id);
      if (kind === "illustrative") assert.match(await page.locator(".eyebrow .badge").innerText(), /Illustrative|Условн|Иллюстрац|Пример/i);
      const text = await page.locator("cltv-calculator").evaluate((element) => element.shadowRoot.textContent);
      assert.doesNotMatch(text, /NaN|undefined|\[object/, id);
    }
    for (const _ of titles.slice(1)) await page.locator("[data-tool=undo]").click();
    await page.locator("#head-title", { hasText: titles[0].title[language] }).waitFor();
  });
}
