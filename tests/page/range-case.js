// Numbers as ranges: a small case, a number in every shape, and the ways by which tests come to a range on the page.
import { unfold } from "./fields.js";

export const BARE = { period: "month", horizon: 12, discountRatePerYear: 0.1, segments: [{ name: "All", customers: 10, revenuePerPeriod: 1, margin: 1, retention: { curve: "constant", rate: 0.9 } }] };

/** A margin, in each shape. */
export const EVERY_SHAPE = {
  pert: { low: 0.495, likely: 0.55, high: 0.605 },
  triangular: { low: 0.495, likely: 0.55, high: 0.605, dist: "triangular" },
  uniform: { dist: "uniform", low: 0.495, high: 0.605 },
  normal: { dist: "normal", mean: 0.55, sd: 0.027 },
  lognormal: { dist: "lognormal", mu: -0.6, sigma: 0.05 },
  beta: { dist: "beta", alpha: 46, beta: 38 },
  logitNormal: { dist: "logitNormal", mu: 0.2, sigma: 0.11 },
};

export const MARGIN = "segments[0].margin";

export const control = (page, path) => page.locator(`cltv-number[path='${path}']`);
export const spread = (page, path) => control(page, path).locator("> .number > .number-label > .spread");
export const remove = (page, path) => control(page, path).locator(".range-shape button");

/** Waits until the keyboard stands in this field. */
export const focused = (page, id) => page.waitForFunction((wanted) => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === wanted, `at-${id}`);

/** One more page, with its first segment unfolded. */
export async function segmentOn(shared, options) {
  const { page } = await shared.opened(options);
  await unfold(page, "segments-0");
  return page;
}
