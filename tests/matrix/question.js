// One question to each module of the package, as the text of a program.

/** A case with a range, so that a simulation has something to draw. */
const CASE = {
  period: "month",
  horizon: 36,
  discountRatePerYear: 0.18,
  segments: [{ name: "Mass", customers: 120000, revenuePerPeriod: 450, margin: { low: 0.5, likely: 0.55, high: 0.6 }, retention: { curve: "constant", rate: 0.975 } }],
  initiatives: [{ name: "Solved in one contact", ramp: 6, costs: { oneOff: [{ period: 1, amount: 2500000 }] }, effects: [{ on: "churn", relative: 0.08 }] }],
};

const PILOT = { test: { customers: 2000, retained: 1860 }, control: { customers: 2000, retained: 1820 } };

/** Puts the answers, which are the same bits everywhere, as text into `answer`. */
export const asking = `
const asked = ${JSON.stringify(CASE)};
const answer = JSON.stringify([
  cltv.evaluate(asked).verdict.npv,
  uncertainty.simulate(asked, { trials: 2048 }).figures[0].mean,
  data.pilot(${JSON.stringify(PILOT)}).shrunk.reduction,
]);
`;

/** The modules. `entry` is "" or "/inline"; `waits` is for where the WebAssembly must be fetched. */
export function importing({ entry = "", waits = false } = {}) {
  return `
import * as cltv from "cltv${entry}";
import * as uncertainty from "cltv/uncertainty${entry}";
import * as data from "cltv/data${entry}";
${waits ? "await Promise.all([cltv.init(), uncertainty.init(), data.init()]);" : ""}
`;
}

export const requiring = `
const [cltv, uncertainty, data] = ["cltv", "cltv/uncertainty", "cltv/data"].map((name) => require(name));
`;

/** For a page: where the test looks for the answer. */
export const shown = `
${importing({ waits: true })}
${asking}
document.title = answer;
`;
