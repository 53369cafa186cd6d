// The report before it is printed: what is asked for it, how it is reached, and that it is alone on paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.js";
import { saved } from "./chosen.js";
import { onPaper } from "./paper.js";
import { asked, dialog, load, prepared } from "./report-dialog.js";
import { session } from "./session.js";

const shared = session();
const fresh = async (query = "?lang=en", options = {}) => (await shared.opened({ query, ...options })).page;

test("on paper the report is alone, and afterwards the page is as it was", async () => {
  const page = await fresh();
  const before = await page.title();
  const report = await onPaper(page);
  assert.ok(await report.isVisible());
  assert.ok(!(await page.locator(".app").isVisible()));
  assert.equal(await report.locator("button, input, select, textarea, details, a, dialog").count(), 0);
  assert.equal(await page.title(), "Retail bank: problems solved in one contact");
  await page.emulateMedia({ media: "screen" });
  assert.ok(!(await report.isVisible()), "on the screen nothing moves while the printer asks");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.equal(await report.count(), 0);
  assert.equal(await page.title(), before);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
});

test("a dark page is printed light", async () => {
  const page = await fresh("?lang=en&theme=dark");
  const report = await onPaper(page);
  assert.equal(await page.locator("cltv-calculator").evaluate((element) => getComputedStyle(element).colorScheme), "light");
  assert.equal(await report.evaluate((element) => getComputedStyle(element).color), "rgb(20, 25, 28)");
  // What the margins of the paper are painted with.
  assert.deepEqual(await page.evaluate(() => [getComputedStyle(document.documentElement).colorScheme, getComputedStyle(document.documentElement).backgroundColor]), ["light", "rgb(255, 255, 255)"]);
});

test("charts that were never in sight are drawn", async () => {
  const page = await fresh();
  const report = await onPaper(page);
  const drawn = await report.locator("[data-chart]").evaluateAll((all) => all.map((one) => [one.dataset.chart, one.querySelectorAll("svg *").length > 10]));
  assert.deepEqual(drawn.slice(0, 3), [["cash", true], ["customers", true], ["bridge", true]]);
});

test("losses are hatched on paper, by a pattern of their own drawing", async () => {
  const page = await fresh();
  await load(page, "b2b-subscription");
  await prepared(page);
  const report = await onPaper(page);
  const filled = await report.locator("[fill^='url(']").evaluateAll((all) => all.map((one) => {
    const name = /#([^")]+)/.exec(one.getAttribute("fill"))[1];
    const [first, ...others] = one.getRootNode().querySelectorAll(`#${name}`);
    return [first?.ownerSVGElement === one.ownerSVGElement, others.length];
  }));
  assert.ok(filled.length > 0);
  assert.ok(filled.every(([own, others]) => own && others === 0), JSON.stringify(filled));
});

test("the button asks for title, client and date; Enter prints", async () => {
  const page = await fresh();
  await page.evaluate(() => (window.print = () => (window.printed = document.querySelector("cltv-calculator").shadowRoot.querySelector("dialog[open]") === null)));
  await asked(page);
  assert.equal(await page.locator("#report-title").inputValue(), "Retail bank: problems solved in one contact");
  assert.match(await page.locator("#report-date").inputValue(), /20\d\d/);
  await page.locator("#report-title").fill("Second reading");
  await page.locator("#report-client").fill("North Bank");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.printed !== undefined);
  assert.equal(await page.evaluate(() => window.printed), true, "the dialog is gone by then");
  const text = await (await onPaper(page)).innerText();
  assert.match(text, /^Business case[^\n]*\n+Second reading/);
  assert.match(text, /Client\s+North Bank/);
});

test("what was written stays in the window, and only with its case", async () => {
  const page = await fresh("?lang=en", { permissions: ["clipboard-read", "clipboard-write"] });
  await prepared(page, { title: "For the board", client: "Secret Client" });
  assert.doesNotMatch(JSON.stringify(await saved(page)), /Secret|board/);
  await page.locator("[data-tool=link]").click();
  await page.locator("[data-act=copy-link]").click();
  await page.locator(".share-said").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press("Escape");
  const other = await fresh(`?lang=en${new URL(link).hash}`);
  await other.locator(".arrived").waitFor();
  assert.doesNotMatch(await (await onPaper(other)).innerText(), /Secret|board/);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);

  await page.locator("#at-initiatives-0-effects-0-relative").fill("25");
  assert.match(await (await onPaper(page)).innerText(), /For the board[^]*Secret Client/, "the case was edited, it is the same one");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await load(page, "telecom");
  assert.doesNotMatch(await (await onPaper(page)).innerText(), /Secret|board/, "another client's case");
});

test("a field that is emptied gives way to what the case says", async () => {
  const page = await fresh();
  await asked(page);
  await page.locator("#report-title").fill("");
  assert.equal(await page.locator("#report-title").inputValue(), "");
  assert.equal(await page.locator("#report-title").getAttribute("placeholder"), "Retail bank: problems solved in one contact");
  await page.keyboard.press("Escape");
  assert.match(await (await onPaper(page)).locator("h1").innerText(), /Retail bank/);
});

for (const query of ["?lang=en", "?lang=ru&theme=dark"]) {
  test(`axe finds nothing in the dialog, which fits a phone (${query})`, async () => {
    const page = await fresh(query, { bypassCSP: true, viewport: { width: 320, height: 640 } });
    await asked(page);
    assert.deepEqual(await violations(page), []);
    const box = await dialog(page).evaluate((element) => ({ wide: element.scrollWidth - element.clientWidth, right: element.getBoundingClientRect().right }));
    assert.ok(box.wide <= 0 && box.right <= 320, JSON.stringify(box));
  });
}

test("by keyboard alone, with forced colours: the focus goes in and comes back", async () => {
  const page = await fresh("?lang=en", { forcedColors: "active", reducedMotion: "reduce" });
  await page.locator("[data-tool=print]").focus();
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  const seen = [];
  for (let step = 0; step < 6; step += 1) {
    seen.push(await page.evaluate(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.closest("dialog") && document.querySelector("cltv-calculator").shadowRoot.activeElement.id));
    await page.keyboard.press("Tab");
  }
  for (const id of ["report-title", "report-client", "report-date"]) assert.ok(seen.includes(id), `${id} in ${seen}`);
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.dataset.tool), "print");
});
