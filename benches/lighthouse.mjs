// What Lighthouse says of the built page on a phone, as a server in the world would send it. Run by
// `cargo xtask bench page`, which installs it: node benches/lighthouse.mjs <folder of its node_modules>
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { serve } from "../tests/page/serve.js";

/** Speed varies: of so many looks the middle one counts. */
const LOOKS = 3;
const LASTING = ["accessibility", "best-practices"];
const METRICS = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"];

const [folder] = process.argv.slice(2);
const installed = createRequire(`${folder}/package.json`);
const from = (name) => import(pathToFileURL(installed.resolve(name)));
const [{ default: lighthouse }, { launch }, { default: puppeteer }] = await Promise.all([from("lighthouse"), from("chrome-launcher"), from("puppeteer-core")]);

const site = await serve({ asInTheWorld: true });
const looks = [];
for (let look = 0; look < LOOKS; look += 1) looks.push(await seen(["performance", ...LASTING]));
const found = await seen(["seo"], { isCrawler: true });
await site.close();
const [middle] = looks.sort((one, other) => one.scores.performance - other.scores.performance).slice(Math.floor(LOOKS / 2));
console.log(JSON.stringify({ ...middle, scores: { ...middle.scores, ...found.scores }, lost: [...middle.lost, ...found.lost] }));

/**
 * In a browser of its own: nothing is known to it from the look before. A crawler asks for `robots.txt` by itself; Lighthouse
 * asks from within the page, whose policy lets nobody ask for anything, so it is told to pass over the policy there.
 */
async function seen(onlyCategories, { isCrawler = false } = {}) {
  const chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"], logLevel: "silent" });
  try {
    const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${chrome.port}`, defaultViewport: null });
    const page = await browser.newPage();
    await page.setBypassCSP(isCrawler);
    const { lhr } = await lighthouse(site.address, { onlyCategories, output: "json", logLevel: "error" }, undefined, page);
    await browser.disconnect();
    return told(lhr, onlyCategories);
  } finally {
    await chrome.kill();
  }
}

/** `machine` is how fast the machine was just then: below 1500 the speed of the page says little. */
function told({ categories, audits, environment }, ids) {
  const scores = Object.fromEntries(ids.map((id) => [id, Math.round((categories[id].score ?? 0) * 100)]));
  const metrics = Object.fromEntries(METRICS.filter((id) => audits[id]).map((id) => [id, audits[id].displayValue]));
  return { scores, metrics, lost: lost(categories, audits), machine: environment.benchmarkIndex };
}

/** What cost points. */
function lost(categories, audits) {
  const all = Object.values(categories).flatMap(({ auditRefs }) => auditRefs);
  return all.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9).map(({ id }) => `${id}: ${audits[id].displayValue ?? audits[id].explanation ?? audits[id].score}`);
}
