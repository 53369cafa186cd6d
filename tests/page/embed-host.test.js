// Hosts as they are: sheets that unsay everything, policies that forbid what the calculator would like to do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.js";
import { drawn } from "./browser.js";
import { embedSession } from "./embed-session.js";

const shared = embedSession();
const body = (attributes = 'lang="en"') => `<cltv-calculator ${attributes}></cltv-calculator><script type="module" crossorigin src="${shared.embed.address}/cltv-calculator.js"></script>`;
const simulated = (page) => page.locator("[data-tile=chance] .tile-value", { hasText: "%" }).waitFor({ timeout: 30_000 });

/** How parts of the calculator look and where they are. */
const look = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("cltv-calculator").shadowRoot;
    const parts = [".app", ".answer-sentence", ".tile-value", ".tile-label", "#head-title", "#at-initiatives-0-effects-0-relative", ".foot"];
    const names = ["color", "backgroundColor", "fontFamily", "fontSize", "lineHeight", "letterSpacing", "textTransform", "textAlign", "direction", "whiteSpace", "boxSizing", "display", "visibility", "cursor"];
    return parts.map((part) => {
      const [style, { width, height }] = [getComputedStyle(root.querySelector(part)), root.querySelector(part).getBoundingClientRect()];
      // How tall the whole is depends on how much of it is there already.
      return [part, Math.round(width), part === ".app" ? 0 : Math.round(height), ...names.map((name) => style[name])];
    });
  });

const HOSTILE = {
  "a reset": "* { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; box-sizing: content-box }",
  "everything unset": "* { all: unset !important }",
  "a page of its own taste": "html { font-size: 62.5%; color-scheme: light } body { margin: 0; font: italic 700 30px/1 serif; letter-spacing: 4px; text-transform: uppercase; text-align: right; direction: rtl; white-space: nowrap; visibility: visible; word-spacing: 9px; color: red; cursor: wait } div, button, input, p { color: lime !important; display: inline !important } :root { --paper: red; --ink: red; --accent: red }",
  "one for custom elements": "cltv-calculator { font-size: 40px; color: red; line-height: 3; --ink: red; --card: red }",
};

test("a hostile sheet changes nothing inside", async () => {
  const plain = await shared.open({ body: body(), style: "body { margin: 0 }" });
  await drawn(plain);
  const expected = await look(plain);
  for (const [index, style] of Object.values(HOSTILE).entries()) {
    const page = await shared.open({ body: body(), style: `body { margin: 0 } ${style}`, path: `/host${index}` });
    await drawn(page);
    assert.deepEqual(await look(page), expected, Object.keys(HOSTILE)[index]);
  }
});

test("it fits a narrow column, and hidden it is hidden", async () => {
  const page = await shared.open({ body: `<section>${body()}</section>`, style: "section { width: 320px }" });
  await drawn(page);
  assert.ok(await page.evaluate(() => document.querySelector("cltv-calculator").shadowRoot.querySelector(".app").scrollWidth <= 320));
  await page.evaluate(() => (document.querySelector("cltv-calculator").hidden = true));
  assert.ok(!(await page.locator("cltv-calculator").isVisible()));
});

test("a host names colours and sizes", async () => {
  const style = "cltv-calculator { --cltv-accent: rgb(120, 20, 90); --cltv-paper: rgb(250, 250, 240); --cltv-size: 20px; --cltv-good: rgb(0, 0, 120) }";
  const page = await shared.open({ body: body('lang="en" theme="light"'), style });
  await drawn(page);
  const [paper, mark, size] = await page.evaluate(() => {
    const root = document.querySelector("cltv-calculator").shadowRoot;
    const style = (part) => getComputedStyle(root.querySelector(part));
    return [style(".app").backgroundColor, style(".mark").backgroundColor, style(".app").fontSize];
  });
  assert.deepEqual([paper, mark, size], ["rgb(250, 250, 240)", "rgb(120, 20, 90)", "18.75px"]);
});

test("in a host's page axe finds nothing", async () => {
  const page = await shared.open({ body: `<main>${body()}</main>`, policy: "", bypassCSP: true });
  await drawn(page);
  await page.evaluate(() => (document.title = "A host"));
  assert.deepEqual(await violations(page), []);
});

for (const [language, words] of [["en", /does not allow WebAssembly.*frame/s], ["ru", /не разрешает WebAssembly.*фрейм/s]]) {
  test(`without wasm-unsafe-eval it says so, and where a calculator runs (${language})`, async () => {
    const page = await shared.open({
      body: body(`lang="${language}"`),
      policy: shared.policy({ "script-src": `'self' ${shared.embed.address}` }),
      refused: /WebAssembly/,
      script: "",
    });
    await page.locator("cltv-calculator [role=alert]").waitFor();
    assert.match(await page.locator("cltv-calculator [role=alert]").innerText(), words);
    assert.equal(await page.locator("cltv-calculator a").getAttribute("href"), `${shared.embed.address}/frame.html`);
    await page.evaluate(() => document.querySelector("cltv-calculator").setAttribute("frame", "/elsewhere"));
    await page.locator('cltv-calculator a[href="/elsewhere"]').waitFor();
  });
}

test("a host that allows other trusted types only gets a sentence and no blank", async () => {
  const page = await shared.open({ body: body(), policy: shared.policy({ "trusted-types": "theirs" }), refused: /TrustedTypePolicy|trusted-types|Trusted Type/ });
  await page.locator("cltv-calculator [role=alert]").waitFor();
  assert.match(await page.locator("cltv-calculator [role=alert]").innerText(), /lit-html/);
});

for (const [why, changes] of [["no blob workers", { "worker-src": "'self'" }], ["no trusted type for workers", { "trusted-types": "lit-html" }]]) {
  test(`where no worker may begin (${why}) the page's thread simulates, and stays alive`, async () => {
    const page = await shared.open({ body: body(), policy: shared.policy(changes), refused: /worker|Worker|TrustedTypePolicy|trusted-types|blob:/ });
    await drawn(page);
    await page.evaluate(() => {
      window.longest = 0;
      let last = performance.now();
      window.watch = setInterval(() => ((window.longest = Math.max(window.longest, performance.now() - last)), (last = performance.now())), 5);
    });
    await simulated(page);
    assert.equal(page.workers().length, 0);
    // Slices of 40 ms; a busy machine of two cores may take several times as long over one.
    assert.ok((await page.evaluate(() => window.longest)) < 1500);
    await page.locator("[data-section=data] > details > summary").click();
    await page.locator("[data-section=data]", { hasText: "allows no work in the background" }).waitFor();
  });
}
