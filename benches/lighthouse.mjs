// What Lighthouse says of the built page on a phone: every category, the median of several looks for what depends on time.
// Run by `cargo xtask bench page`, which installs Lighthouse: node benches/lighthouse.mjs <folder of its node_modules>
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { serve } from "../tests/page/serve.js";

const LOOKS = Number(process.env.LOOKS ?? 3);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const METRICS = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"];

const [folder] = process.argv.slice(2);
const installed = createRequire(`${folder}/package.json`);
const { default: lighthouse } = await import(pathToFileURL(installed.resolve("lighthouse")));
const { launch } = await import(pathToFileURL(installed.resolve("chrome-launcher")));

const site = await serve({ asInTheWorld: true });
const looks = [];
for (let look = 0; look < LOOKS; look += 1) looks.push(await seen());
await site.close();
const [middle] = [...looks].sort((one, other) => one.scores.performance - other.scores.performance).slice(Math.floor(LOOKS / 2));
console.log(JSON.stringify(middle));

/** In a browser of its own: nothing is known to it from the look before. */
async function seen() {
  const chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"], logLevel: "silent" });
  try {
    const { lhr } = await lighthouse(site.address, { port: chrome.port, onlyCategories: CATEGORIES, output: "json", logLevel: "error" });
    const scores = Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((lhr.categories[id].score ?? 0) * 100)]));
    const metrics = Object.fromEntries(METRICS.map((id) => [id, lhr.audits[id].numericValue]));
    return { scores, metrics, lost: lost(lhr), benchmarkIndex: lhr.environment.benchmarkIndex };
  } finally {
    await chrome.kill();
  }
}

/** What cost points, gravest first. */
function lost({ categories, audits }) {
  const refs = Object.values(categories).flatMap(({ id, auditRefs }) => auditRefs.map((ref) => ({ ...ref, category: id })));
  const short = refs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
  return short.sort((one, other) => other.weight - one.weight).map(({ id, category }) => ({ category, id, score: audits[id].score, value: audits[id].displayValue }));
}
