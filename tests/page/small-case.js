// A case that comes from outside, by a file or by a link: none of the page's own examples.
export const CASE = {
  name: "Opened",
  currency: "EUR",
  period: "quarter",
  horizon: 8,
  discountRatePerYear: 0.1,
  segments: [{ name: "All", customers: 100, revenuePerPeriod: 50, margin: 0.5, retention: { curve: "constant", rate: 0.9 } }],
};

/** As the page tells it, to the last digit. */
export const npv = (page) => page.locator("[data-tile=npv] .tile-exact").textContent();
