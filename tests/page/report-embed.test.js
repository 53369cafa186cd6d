// The report of a calculator on somebody else's page: its button prints the report alone, and the host's printing stays the host's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { embedSession } from "./embed-session.js";
import { letters, printed, spaced } from "./paper.js";

const shared = embedSession();

/** Nothing is printed: the windows that would be are remembered. */
const WATCH = () => {
  window.printing = [];
  window.print = () => window.printing.push(window);
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
  Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {
    get() {
      const inside = get.call(this);
      if (this.getAttribute("aria-hidden") === "true") inside.print = () => window.printing.push(inside);
      return inside;
    },
  });
};

const element = () => ({
  body: "<h1>The host</h1><p>Words of the host.</p><div id='here'></div><p>The host's end.</p>",
  script: `import { mount } from "${shared.embed.address}/cltv-calculator.js"; window.mounted = mount(document.querySelector("#here"), { lang: "en" });`,
  watch: WATCH,
});

async function ready(place) {
  await place.locator(".answer-sentence").waitFor();
  await place.locator(".coming").waitFor({ state: "detached" });
  await place.locator(".plot svg").first().waitFor();
}

async function pressed(place) {
  await place.locator("[data-tool=print]").click();
  await place.locator("#report-client").fill("North Bank");
  await place.locator("[data-act=print]").click();
  await place.locator(".report-dialog").waitFor({ state: "detached" });
}

/** What would be printed: the words of the frame, how it looks on paper, and its rules for pages. */
const inFrame = () => {
  const [inside] = window.printing;
  const report = inside.document.body.firstElementChild.shadowRoot.querySelector(".report");
  return {
    count: window.printing.length,
    isFrame: inside !== window && inside.parent === window,
    lang: inside.document.documentElement.lang,
    title: inside.document.title,
    text: report.innerText,
    drawn: report.querySelectorAll("[data-chart] svg").length,
    look: inside.getComputedStyle(report).display,
    font: inside.getComputedStyle(report).fontFamily,
    pages: inside.document.adoptedStyleSheets[0].cssRules[0].cssText,
  };
};

test("its own button prints the report alone, under a policy that allows no frames", async () => {
  const page = await shared.open({ ...element(), policy: shared.policy({ "frame-src": "'none'" }) });
  await ready(page);
  await pressed(page);
  await page.waitForFunction(() => window.printing.length > 0);
  await page.emulateMedia({ media: "print" });
  const { count, isFrame, lang, title, text, drawn, look, font, pages } = await page.evaluate(inFrame);
  assert.deepEqual({ count, isFrame, lang, title, look }, { count: 1, isFrame: true, lang: "en", title: "Retail bank: problems solved in one contact", look: "block" });
  assert.match(spaced(text), /^Business case .* Client North Bank/);
  assert.doesNotMatch(text, /Words of the host/);
  assert.ok(drawn >= 3, `${drawn} drawings`);
  assert.match(font, /^Arial/);
  assert.match(pages, /size: a4.*counter\(page\)/is);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0, "the host's pages are the host's");
});

test("the frame goes when it has printed, and with the calculator", async () => {
  const page = await shared.open(element());
  await ready(page);
  await pressed(page);
  await page.waitForFunction(() => window.printing.length === 1);
  assert.equal(await page.locator("iframe").count(), 1);
  await page.evaluate(() => window.printing[0].dispatchEvent(new Event("afterprint")));
  await page.waitForFunction(() => document.querySelector("iframe") === null);
  await pressed(page);
  await page.waitForFunction(() => window.printing.length === 2);
  await page.evaluate(() => (window.mounted.dispose(), undefined));
  assert.equal(await page.locator("iframe").count(), 0);
});

test("when the host prints, the report stands in the calculator's place, on the host's own pages", async () => {
  const page = await shared.open(element());
  await ready(page);
  const { pages, title } = await printed(page);
  const text = letters(pages.map((sheet) => sheet.text).join(""));
  for (const words of ["Words of the host.", "1Headline figures", "What this report does not say", "The host's end."]) assert.ok(text.includes(letters(words)), words);
  assert.doesNotMatch(text, /page1of/);
  assert.doesNotMatch(title ?? "", /Retail bank/);
});

test("in a frame, the host's printing leaves it as it is; its button prints the report", async () => {
  const page = await shared.open({ body: `<iframe src="${shared.embed.address}/frame.html?lang=en" width="900" height="900"></iframe>`, policy: shared.policy(), watch: WATCH });
  const inside = page.frameLocator("iframe").first();
  await ready(inside);
  const frame = page.frames().find((one) => one.url().includes("frame.html"));
  await frame.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  assert.equal(await inside.locator(".report").count(), 0);
  await pressed(inside);
  await frame.waitForFunction(() => window.printing.length > 0);
  const { isFrame, text } = await frame.evaluate(inFrame);
  assert.ok(isFrame);
  assert.match(text, /North Bank/);
});
