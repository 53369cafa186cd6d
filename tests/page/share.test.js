// A case on its way from one browser to another: copied, followed, refused, and asked about.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { violations } from "./axe.js";
import { session } from "./session.js";
import { CASE, npv } from "./small-case.js";

const shared = session();

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const linkOf = (content) => `#case=1.${deflateSync(typeof content === "string" ? content : JSON.stringify(content)).toString("base64url")}`;

async function fresh(query = "?lang=en", options = {}) {
  return (await shared.opened({ query, ...options })).page;
}

const title = (page) => page.locator("#head-title").textContent();
const hashOf = (page) => page.evaluate(() => location.hash);
const goTo = (page, hash) => page.evaluate((to) => (location.hash = to), hash);

async function copied(page, names = "with") {
  await page.locator("[data-tool=link]").click();
  await page.locator(`.share input[value=${names}]`).check();
  await page.locator("[data-act=copy-link]").click();
  await page.locator(".share-said").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

test("a copied link opens the same case in another browser, says so, and is gone from the address", async () => {
  const sender = await fresh("?lang=en&theme=dark", CLIPBOARD);
  await sender.locator("#at-initiatives-0-effects-0-relative").fill("25");
  const before = await npv(sender);
  const link = await copied(sender);
  assert.ok(link.startsWith(`${shared.site.address}#case=1.`), link);
  assert.match(await sender.locator(".share-said").innerText(), new RegExp(`Copied: ${link.length.toLocaleString("en")} characters`));
  assert.equal(await hashOf(sender), "", "the sender's own address holds no case");

  const receiver = await fresh(`?lang=ru${new URL(link).hash}`);
  await receiver.locator(".arrived").waitFor();
  assert.match(await receiver.locator(".arrived").innerText(), /открыт по ссылке/);
  assert.equal(await title(receiver), "Retail bank: problems solved in one contact");
  assert.equal(await receiver.locator("#at-initiatives-0-effects-0-relative").inputValue(), "25");
  assert.equal(await hashOf(receiver), "");
  assert.equal(new URL(receiver.url()).search, "?lang=ru", "the rest of the address stays");
  await receiver.locator(".languages [lang=en]").click();
  await receiver.locator(".brand h1", { hasText: "What better" }).waitFor();
  assert.equal(await npv(receiver), before);
  await receiver.locator(".arrived button").click();
  assert.equal(await receiver.locator(".arrived").count(), 0);
  await receiver.locator("[data-tool=undo]").click();
  await receiver.waitForFunction((was) => document.querySelector("cltv-calculator").shadowRoot.querySelector("[data-tile=npv] .tile-exact").textContent !== was, before);
});

test("without names the link holds figures and nothing that a person wrote", async () => {
  const sender = await fresh("?lang=ru", CLIPBOARD);
  const before = await npv(sender);
  const link = await copied(sender, "without");
  const receiver = await fresh(`?lang=ru${new URL(link).hash}`);
  await receiver.locator(".arrived").waitFor();
  assert.equal(await npv(receiver), before);
  assert.equal(await receiver.locator("#at-segments-0 > summary").innerText().then((text) => text.split("\n")[0]), "Сегмент 1");
  const text = await receiver.locator("cltv-calculator").evaluate((element) => element.shadowRoot.querySelector(".app").textContent);
  assert.doesNotMatch(text.replace(await receiver.locator("dialog.examples").textContent(), ""), /Массовый|Зарплатный|Розничный банк/);
  assert.match(text, /Инициатива 1/);
});

test("a link is of the case that stood there: after a change it is made anew", async () => {
  const page = await fresh("?lang=en", CLIPBOARD);
  const first = await copied(page);
  await page.locator(".share input[value=without]").check();
  assert.equal(await page.locator(".share-link").count(), 0);
  await page.keyboard.press("Escape");
  await page.locator(".share").waitFor({ state: "detached" });
  await page.locator("#at-initiatives-0-effects-0-relative").fill("26");
  assert.notEqual(await copied(page), first);
});

test("where the browser refuses the clipboard, the link stands ready to be copied", async () => {
  const page = await fresh();
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("refused"))));
  await page.locator("[data-tool=link]").click();
  await page.locator("[data-act=copy-link]").click();
  await page.locator(".share-link:focus").waitFor();
  const chosen = await page.evaluate(() => {
    const field = document.querySelector("cltv-calculator").shadowRoot.activeElement;
    return [field.value, field.value.slice(field.selectionStart, field.selectionEnd)];
  });
  assert.equal(chosen[0], chosen[1]);
  assert.match(chosen[0], /#case=1\./);
  assert.match(await page.locator(".share-said").innerText(), /did not let the page copy/);
});

test("a case that is too large for a link is not copied, and the file is pointed to", async () => {
  // Digits without a pattern: deflate finds nothing to save.
  const rates = (index) => Array.from({ length: 600 }, (_, period) => Number(`0.9${Math.abs(Math.sin(index * 600 + period + 1)).toFixed(15).slice(2)}`));
  const segment = (index) => ({ ...CASE.segments[0], name: `All ${index}`, retention: { curve: "observed", rates: rates(index) } });
  const many = { ...CASE, segments: Array.from({ length: 6 }, (_, index) => segment(index)) };
  const page = await fresh("?lang=en", { ...CLIPBOARD, acceptDownloads: true });
  await page.evaluate(() => navigator.clipboard.writeText("as before"));
  await page.locator("input.file").setInputFiles({ name: "many.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(many)) });
  await page.locator("#head-title", { hasText: "Opened" }).waitFor();
  assert.equal(await copied(page), "as before");
  assert.match(await page.locator(".share-said").innerText(), /Save the case as a file/);
  assert.equal(await page.locator(".share-link").count(), 0);
});

/** [what, fragment, words of the refusal] */
const HOSTILE = [
  ["cut off", linkOf(CASE).slice(0, -20), /missing or has changed/],
  ["another version", linkOf(CASE).replace("=1.", "=2."), /newer version/],
  ["a bomb", linkOf(" ".repeat(16_000_000)), /more than a case/],
  ["no case", linkOf("[1]"), /does not hold a case/],
  ["a stranger's field", linkOf({ ...CASE, onload: "alert(1)" }), /A case has no field onload/],
  ["a prototype", linkOf('{"__proto__": {"polluted": true}, "period": "month"}'), /A case has no field __proto__/],
  ["a script", `#case=1.<img src=x onerror=alert(1)>`, /missing or has changed/],
];

for (const [what, fragment, words] of HOSTILE) {
  test(`a hostile link is refused and changes nothing: ${what}`, async () => {
    const page = await fresh(`?lang=en${fragment}`);
    await page.locator(".refusal").waitFor();
    const said = await page.locator(".refusal").innerText();
    assert.match(said, words);
    assert.match(said, /Your case on the page is unchanged/);
    assert.equal(await title(page), "Retail bank: problems solved in one contact");
    assert.equal(await page.locator("[data-tool=undo]").isDisabled(), true);
    assert.equal(await hashOf(page), "");
    assert.equal(await page.evaluate(() => ({}).polluted), undefined);
    await page.locator(".refusal button").click();
    await page.locator(".refusal").waitFor({ state: "detached" });
  });
}

test("names in a link are text, whatever they contain", async () => {
  const name = "<img src=x onerror=\"document.title='owned'\">";
  const page = await fresh(`?lang=en${linkOf({ ...CASE, name, segments: [{ ...CASE.segments[0], name }] })}`);
  await page.locator("#head-title", { hasText: "<img" }).waitFor();
  assert.equal(await page.locator("cltv-calculator img").count(), 0);
  assert.equal(await page.title(), "What better customer experience is worth");
});

test("a link that comes while the page is open asks first", async () => {
  const page = await fresh();
  const before = await npv(page);
  const question = page.locator("dialog.share-ask");
  for (const refuse of [() => question.getByRole("button", { name: "Keep mine" }).click(), () => page.keyboard.press("Escape")]) {
    await goTo(page, linkOf(CASE));
    await question.waitFor();
    assert.equal(await hashOf(page), "");
    await refuse();
    await question.waitFor({ state: "detached" });
    assert.equal(await npv(page), before);
    assert.equal(await page.locator(".arrived").count(), 0);
  }
  await goTo(page, linkOf(CASE));
  await question.getByRole("button", { name: "Open it" }).click();
  await page.locator("#head-title", { hasText: "Opened" }).waitFor();
  await page.locator(".arrived").waitFor();
  await page.locator("[data-tool=undo]").click();
  await page.locator("#head-title", { hasText: "Retail bank" }).waitFor();
});

test("of two links that come one after the other only the last is asked about", async () => {
  const page = await fresh();
  await goTo(page, linkOf(CASE));
  await page.locator("dialog.share-ask").waitFor();
  await goTo(page, linkOf({ ...CASE, name: "The second" }));
  await page.waitForFunction(() => location.hash === "");
  await page.waitForTimeout(200);
  assert.equal(await page.locator("dialog.share-ask").count(), 1);
  await page.getByRole("button", { name: "Open it" }).click();
  await page.locator("#head-title", { hasText: "The second" }).waitFor();
});

test("a hostile link that comes while the page is open asks nothing; another fragment is none of ours", async () => {
  const page = await fresh();
  await goTo(page, "#case=1.AAAA");
  await page.locator(".refusal").waitFor();
  assert.equal(await page.locator("dialog.share-ask").count(), 0);
  await goTo(page, "#chapter");
  await page.waitForTimeout(100);
  assert.equal(await hashOf(page), "#chapter");
});

test("by keyboard alone: opened, chosen, copied, closed, and back where it began", async () => {
  const page = await fresh("?lang=en", CLIPBOARD);
  await page.locator("[data-tool=link]").focus();
  await page.keyboard.press("Enter");
  await page.locator(".share[open]").waitFor();
  const focused = () => page.evaluate(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.getAttribute("data-act") ?? document.querySelector("cltv-calculator").shadowRoot.activeElement?.value);
  for (let step = 0; step < 6 && (await focused()) !== "with"; step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "without");
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "copy-link");
  await page.keyboard.press("Space");
  await page.locator(".share-link").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".share").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.dataset.tool), "link");
});

for (const [query, viewport] of [["?lang=en&theme=light", { width: 1280, height: 900 }], ["?lang=ru&theme=dark", { width: 320, height: 720 }]]) {
  test(`axe has nothing against the dialogs and notices (${query})`, async () => {
    const page = await fresh(`${query}${linkOf(CASE)}`, { bypassCSP: true, viewport, ...CLIPBOARD });
    await page.locator(".arrived").waitFor();
    assert.deepEqual(await violations(page), []);
    await copied(page);
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Escape");
    await goTo(page, linkOf(CASE));
    await page.locator("dialog.share-ask").waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Escape");
    await goTo(page, "#case=9.AAAA");
    await page.locator(".refusal").waitFor();
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing sticks out");
  });
}
