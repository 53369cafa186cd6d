// The calculator in a frame of another origin: as tall as it is, and nothing said to anybody but its host.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { evaluate } from "../../target/npm/inline.js";
import { EMBED } from "./embed-pages.js";
import { drawn } from "./browser.js";
import { embedSession } from "./embed-session.js";
import { source } from "./source.js";

const { presetCase, loadPreset } = await source("src/case/presets.ts");
const { hostOf, isTold, textsOf } = await source("src/embed/wire.ts");
const shared = embedSession();

/** A host that allows nothing but the frame and the script that sizes it. */
const strict = () => shared.policy({ "script-src": `'self' ${shared.embed.address}`, "trusted-types": "'none'", "worker-src": undefined, "img-src": "data:" });
const framing = (options) => `
  import { frame } from "${shared.embed.address}/cltv-frame.js";
  window.told = [];
  window.heard = [];
  addEventListener("message", ({ data }) => heard.push(data));
  for (const name of ["cltv-ready", "cltv-change", "cltv-error"]) addEventListener(name, ({ type, detail }) => told.push({ type, detail }));
  window.framed = frame(document.body, { src: "${shared.embed.address}/frame.html", ...${JSON.stringify(options)} });`;
const inside = (page) => page.frameLocator("iframe");
const changes = (page) => page.evaluate(() => window.told.filter(({ type }) => type === "cltv-change").map(({ detail }) => detail));

/** Nothing to scroll in it, and nothing empty below. */
async function fits(page) {
  await page.waitForFunction(() => window.heard.some(({ cltv }) => cltv === "height"));
  const frame = page.frames().find((one) => one.url().includes("frame.html"));
  let [outer, inner] = [0, 1];
  for (let wait = 0; outer !== inner && wait < 100; wait += 1) {
    await page.waitForTimeout(30);
    outer = await page.locator("iframe").evaluate((element) => element.clientHeight);
    inner = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  }
  assert.equal(outer, inner);
  assert.ok(outer > 1000, `${outer}`);
}

test("under a policy that allows no script but the sizing one it runs, as tall as it is, wide and narrow", async () => {
  const page = await shared.open({ script: framing({ lang: "en" }), policy: strict() });
  await drawn(inside(page));
  await fits(page);
  await page.setViewportSize({ width: 400, height: 800 });
  await fits(page);
  await inside(page).locator("[data-section=data] > details > summary").click();
  await fits(page);
});

test("the host hears figures, and the case only if it asks", async () => {
  const page = await shared.open({ script: framing({ lang: "en", preset: "insurance" }), policy: strict() });
  await drawn(inside(page));
  const insurance = presetCase(await loadPreset("insurance"), "en");
  const [first] = await changes(page);
  assert.equal(first.figures.npv, evaluate(insurance).verdict.npv);
  assert.ok(!("case" in first));
  const asking = await shared.open({ script: framing({ lang: "en", preset: "insurance", withCase: true }), policy: strict(), path: "/asking" });
  await drawn(inside(asking));
  assert.deepEqual((await changes(asking))[0].case, insurance);
});

test("wishes reach it, early and late, and nobody else's do", async () => {
  const script = `${framing({ lang: "en" })} framed.update({ lang: "ru" });`;
  const page = await shared.open({ script, policy: strict() });
  await inside(page).locator(".brand h1", { hasText: "Сколько стоит" }).waitFor();
  await page.evaluate(() => window.framed.update({ theme: "dark", currency: "EUR" }));
  await inside(page).locator("cltv-calculator[theme=dark]").waitFor();
  await page.waitForFunction(() => window.told.some(({ detail }) => detail?.figures?.currency === "EUR"));
  await page.evaluate(() => document.querySelector("iframe").contentWindow.postMessage({ cltv: "wish", options: { theme: { toString: 1 }, onclick: "x", lang: 5 } }, "*"));
  await page.waitForTimeout(200);
  const attributes = await inside(page).locator("cltv-calculator").evaluate((element) => element.getAttributeNames());
  assert.deepEqual(attributes.filter((name) => !["lang", "theme", "currency", "framed"].includes(name)), []);
});

test("a frame that names no host, or another, says how tall it is and no more", async () => {
  const address = shared.embed.address;
  for (const query of ["?lang=en", "?lang=en&host=https://www.example.com", "?lang=en&host=*", "?lang=en&host=null"]) {
    const script = `window.heard = []; addEventListener("message", ({ data }) => heard.push(data));`;
    const page = await shared.open({ body: `<iframe src="${address}/frame.html${query.replace("&", "&amp;")}"></iframe>`, script, policy: strict(), path: `/${query.length}`, refused: /postMessage/ });
    await drawn(inside(page));
    await page.evaluate(() => document.querySelector("iframe").contentWindow.postMessage({ cltv: "wish", options: { theme: "dark" } }, "*"));
    await page.waitForTimeout(200);
    const kinds = await page.evaluate(() => [...new Set(window.heard.map(({ cltv }) => cltv))]);
    assert.deepEqual(kinds, ["height"], query);
    assert.equal(await inside(page).locator("cltv-calculator").getAttribute("theme"), null);
  }
});

test("disposed, the frame and its listener are gone", async () => {
  const watch = () => {
    const { addEventListener: add, removeEventListener: remove } = window;
    window.listening = 0;
    const ours = () => new Error().stack.includes("cltv-frame.js");
    window.addEventListener = (...given) => ((window.listening += ours()), add.apply(window, given));
    window.removeEventListener = (...given) => ((window.listening -= ours()), remove.apply(window, given));
  };
  // What was still on its way to the frame ends with it.
  const page = await shared.open({ script: framing({ lang: "en" }), policy: strict(), watch, refused: /failed: .*\/assets\// });
  await drawn(inside(page));
  assert.equal(await page.evaluate(() => window.listening), 1);
  await page.evaluate(() => window.framed.dispose());
  assert.deepEqual([await page.locator("iframe").count(), await page.evaluate(() => window.listening)], [0, 0]);
});

test("a choice of examples is in sight of whoever asked for it", async () => {
  const page = await shared.open({ script: framing({ lang: "en" }), policy: strict() });
  await drawn(inside(page));
  await fits(page);
  await inside(page).locator("[data-tool=examples]").click();
  await page.waitForTimeout(300);
  const { y, height } = await inside(page).locator("dialog").boundingBox();
  assert.ok(y >= -1 && y + Math.min(height, 200) <= 900, `${y}, ${height}`);
});

test("the frame's policy lets nothing out, and its page carries it", async () => {
  const html = await readFile(join(EMBED, "frame.html"), "utf8");
  assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src [^"]*connect-src &#39;none&#39;/);
});

test("only an origin is a host, and only texts are wishes", () => {
  const named = (host) => hostOf(new URLSearchParams({ host }));
  assert.equal(named("https://www.example.com"), "https://www.example.com");
  for (const wrong of ["*", "null", "", "https://www.example.com/", "https://a@www.example.com", "javascript:alert(1)", "data:,", "www.example.com"]) assert.equal(named(wrong), undefined, wrong);
  for (const wrong of [null, "wish", { cltv: "wish" }, { cltv: "wish", options: null }, { cltv: "other", options: {} }]) assert.ok(!isTold(wrong));
  assert.deepEqual(textsOf({ lang: "ru", theme: 1, onclick: "x", frame: "y", withCase: true }), { lang: "ru" });
});
