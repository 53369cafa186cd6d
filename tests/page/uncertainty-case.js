// A small investment with ranges, and the ways by which tests come to its simulation.
export const RANGED = {
  name: "Ranges",
  currency: "RUB",
  period: "month",
  horizon: 24,
  discountRatePerYear: 0.15,
  segments: [
    {
      name: "Mass",
      customers: 50000,
      revenuePerPeriod: { low: 400, likely: 450, high: 520 },
      margin: { low: 0.45, likely: 0.55, high: 0.6 },
      retention: { curve: "constant", rate: { low: 0.96, likely: 0.975, high: 0.98 } },
    },
  ],
  initiatives: [
    {
      name: "One contact",
      effects: [{ on: "churn", relative: { low: 0.02, likely: 0.12, high: 0.2 } }],
      costs: { oneOff: [{ period: 1, amount: { low: 4e6, likely: 5e6, high: 8e6 } }] },
    },
  ],
};

export const withPlan = (plan, name = "Ranges") => ({ ...RANGED, name, simulation: plan });

/** What the page asks. */
export const ASKED = { figures: ["npv"] };

/** Waits until the simulation of what stands on the page is there. */
export async function simulated(page) {
  await page.locator("#sure .sure-progress[data-stage=done]").waitFor({ state: "attached", timeout: 60_000 });
}

export async function unfoldPart(page, part) {
  await page.locator(`#sure [data-part=${part}] > summary`).click();
}
