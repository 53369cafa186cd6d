// What is asked of the package, and what is said of its answer. In the words that all contenders use.

export const options = (trials) => ({ seed: 1, trials, sampling: "random", figures: ["npv"], fan: false });

export function found({ trials, figures: [npv] }) {
  const { mean, standardDeviation: sd, shareAboveZero, percentiles } = npv;
  return { trials, mean, sd, shareAboveZero, percentiles: percentiles.map(({ value }) => value) };
}

/** The run that took the least CPU time. */
export function best(runs) {
  return runs.reduce((best, run) => (run.cpuSeconds < best.cpuSeconds ? run : best));
}
