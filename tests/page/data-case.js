// A subscription with data to come, and the ways by which tests come to the panels that take it.
import assert from "node:assert/strict";
import { openedWith } from "./chosen.js";

export const SUBSCRIPTION = {
  name: "Subscription",
  currency: "USD",
  period: "month",
  horizon: 36,
  timing: "mid",
  discountRatePerYear: 0.12,
  segments: [
    { name: "Teams", customers: 4000, revenuePerPeriod: 90, margin: { low: 0.6, likely: 0.7, high: 0.8 }, retention: { curve: "constant", rate: { low: 0.96, likely: 0.97, high: 0.98 } } },
    { name: "Companies", customers: 300, revenuePerPeriod: 900, margin: 0.8, retention: { curve: "constant", rate: 0.99 } },
  ],
  correlations: [{ between: ["segments[0].margin", "segments[0].retention.rate"], rank: 0.5 }],
  initiatives: [{ name: "Onboarding", costs: { oneOff: [{ period: 1, amount: 50000 }] }, effects: [{ on: "revenue", relative: 0.01 }, { on: "churn", segment: "Teams", points: -0.002 }] }],
};

export const WAYS = ["cohorts", "purchases", "pilot"];

/** One more page, with the case on it and one of the ways open. */
export async function dataOn(shared, way, { found = SUBSCRIPTION, ...options } = {}) {
  const page = await openedWith(shared, found, options);
  await page.locator("[data-section=data] > details > summary").click();
  await page.locator("input[name=at-data-way]").nth(WAYS.indexOf(way)).check({ force: true });
  await page.locator(`[data-tool-part=${way}]`).waitFor();
  return page;
}

export const section = (page) => page.locator("[data-section=data]");
export const undo = (page) => page.locator("[data-tool=undo]").click();
export const done = (page, name) => page.locator(`[data-work='${name}'][data-stage=done]`).waitFor({ state: "attached", timeout: 20000 });
/** Others compute how sure the answer is. */
export const workers = (page) => page.workers().filter((worker) => worker.url().includes("data-worker")).length;

/** A worker that is ended goes a little later. */
export async function ended(page) {
  for (let wait = 0; workers(page) > 0 && wait < 100; wait += 1) await page.waitForTimeout(20);
  assert.equal(workers(page), 0);
}

export async function given(page, name, content, mimeType = "text/csv") {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[data-act=choose]").click()]);
  await chooser.setFiles({ name, mimeType, buffer: Buffer.from(content) });
}

export async function tried(page) {
  await page.locator("[data-example=madeUp]").click();
  await page.locator("[data-table=top]").waitFor({ timeout: 20000 });
}
