// A real Chromium, and a page that must not complain, be refused anything, or ask anybody else for anything.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The pages of a context share a process, and with it compiled scripts.
  "--renderer-process-limit=1",
];

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: FLAGS });
}

/** What a hand does. */
const DEEDS = ["blur", "check", "clear", "click", "fill", "focus", "press", "pressSequentially", "selectOption", "type", "uncheck"];

const patient = new WeakSet();

/** The page answers a task later, which is sooner than anybody looks; so nobody looks before. */
export function bePatient(page) {
  for (const hand of [page.keyboard, Object.getPrototypeOf(page.locator("*"))]) {
    if (patient.has(hand)) continue;
    patient.add(hand);
    for (const deed of DEEDS.filter((name) => hand[name])) {
      const done = hand[deed];
      hand[deed] = async function (...given) {
        await done.apply(this, given);
        await answered(this.page?.() ?? page);
      };
    }
  }
}

async function answered(page) {
  const tasks = () => new Promise((resolve) => setTimeout(() => setTimeout(resolve)));
  // A click may lead away.
  await page.evaluate(tasks).catch((error) => assert.match(error.message, /closed|destroyed|navigat/));
}

export function newContext(browser, options) {
  return browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", ...options });
}

/** Opens the page in a context of its own. */
export async function open(browser, address, { query, ...options } = {}) {
  const context = await newContext(browser, options);
  return { ...(await visit(context, address, query)), context };
}

/** Opens the page; `complaints` collects whatever must not happen. */
export async function visit(context, address, query = "?lang=en") {
  const page = await context.newPage();
  bePatient(page);
  const complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("request", (request) => isOwn(request.url(), address) || complaints.push(`foreign: ${request.url()}`));
  page.on("response", (response) => response.status() >= 400 && complaints.push(`${response.status()}: ${response.url()}`));
  await page.goto(`${address}${query}`);
  await drawn(page);
  return { page, complaints };
}

/** Waits until all of a calculator is there; `page` may be a frame. */
export async function drawn(page, calculator = "cltv-calculator") {
  await page.locator(`${calculator} .answer-sentence`).waitFor();
  await page.locator(`${calculator} .plot svg`).first().waitFor();
  await page.locator(`${calculator} .coming`).waitFor({ state: "detached" });
}

/** Unfolds everything, also what appears by unfolding. */
export async function unfoldAll(page) {
  await page.waitForFunction(() => {
    const folded = [...document.querySelector("cltv-calculator").shadowRoot.querySelectorAll("details:not([open])")];
    for (const details of folded) details.open = true;
    return folded.length === 0;
  });
  await page.locator("[data-chart=cash] tbody").waitFor();
}

function isOwn(url, address) {
  return url.startsWith(address) || url.startsWith("blob:") || url.startsWith("data:");
}

/** Waits until everything on the page is of the case that stands there, what simulations say included. */
export async function settled(page) {
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.querySelector(".stale") === null);
}
