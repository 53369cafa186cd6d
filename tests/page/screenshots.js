// Pictures of the page for the eye: node tests/page/screenshots.js FOLDER
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launch, open, unfoldAll } from "./browser.js";
import { serve } from "./serve.js";

const [folder = "target/screenshots", only = ""] = process.argv.slice(2);

const VIEWS = [
  { name: "desktop-light-en", query: "?lang=en&theme=light" },
  { name: "desktop-dark-ru", query: "?lang=ru&theme=dark" },
  { name: "desktop-light-ru-whole", query: "?lang=ru&theme=light", whole: true },
  { name: "phone-light-ru-whole", query: "?lang=ru&theme=light", width: 390, height: 844, whole: true },
  { name: "phone-dark-en", query: "?lang=en&theme=dark", width: 390, height: 844 },
  { name: "narrow-en", query: "?lang=en&theme=light", width: 320, height: 720 },
  { name: "errors-en", query: "?lang=en&theme=light", prepare: breakField },
  { name: "errors-dark-ru", query: "?lang=ru&theme=dark", prepare: breakField },
  { name: "examples-en", query: "?lang=en&theme=light", prepare: (page) => page.locator("[data-tool=examples]").click() },
  { name: "published-en", query: "?lang=en&theme=light", prepare: published, whole: true },
  { name: "quick-en", query: "?lang=en&theme=light&mode=quick" },
  { name: "quick-phone-dark-ru", query: "?lang=ru&theme=dark&mode=quick", width: 390, height: 844, whole: true },
  { name: "ranges-ru", query: "?lang=ru&theme=light", prepare: ranges, whole: true },
  { name: "unfolded-ru", query: "?lang=ru&theme=light", prepare: unfoldAll, whole: true },
  { name: "unfolded-dark-en", query: "?lang=en&theme=dark", prepare: unfoldAll, whole: true },
];

async function breakField(page) {
  await page.locator("#at-segments-0 > summary").click();
  await page.locator("#at-segments-0-margin").fill("about half");
  await page.locator("#at-segments-0-customers").fill("-5");
  await page.locator("#at-segments-0-customers").blur();
}

async function published(page) {
  await page.locator("[data-tool=examples]").click();
  await page.locator("[data-preset=darden-netflix]").click();
}

/** A case with ranges and sources, one of them being told. */
async function ranges(page) {
  await page.locator("[data-tool=examples]").click();
  await page.locator("[data-preset=telecom]").click();
  await page.locator("#at-segments-0 > summary").click();
  await page.locator("cltv-number[path='segments[0].margin'] .source").click();
}

await mkdir(folder, { recursive: true });
const site = await serve();
const browser = await launch();
for (const { name, query, prepare, whole = false, width = 1280, height = 900 } of VIEWS.filter((view) => view.name.includes(only))) {
  const { page, context, complaints } = await open(browser, site.address, { query, viewport: { width, height } });
  await prepare?.(page);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole });
  if (complaints.length > 0) console.error(name, complaints);
  await context.close();
}
if ("print".includes(only)) {
  const { page, context } = await open(browser, site.address, { query: "?lang=ru&theme=dark" });
  await writeFile(join(folder, "print.pdf"), await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  await context.close();
}
await browser.close();
await site.close();
