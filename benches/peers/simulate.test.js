// The rival in the comparison of simulations computes the reference case, by figures that do not come from it.
//
//   node --test benches/peers/simulate.test.js

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { distributionFunction, fillNormals, fillUniforms, Words } from "./normal.js";
import { evaluate } from "./projection.js";
import { atScore, npv, simulate } from "./simulate.js";
import { summary } from "./summary.js";

const reference = JSON.parse(readFileSync(new URL("../cases/reference-independent.json", import.meta.url)));

/** The number that a distribution is at a normal score: its formula, straight. */
function quantile(distribution, z) {
  const { dist, low, likely, high } = distribution, u = distributionFunction(z);
  if (dist === "normal") return distribution.mean + distribution.sd * z;
  if (dist === "lognormal") return Math.exp(distribution.mu + distribution.sigma * z);
  if (dist === "logitNormal") return 1 / (1 + Math.exp(-distribution.mu - distribution.sigma * z));
  assert.equal(dist, "triangular");
  return u * (high - low) < likely - low
    ? low + Math.sqrt(u * (high - low) * (likely - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - likely));
}

/** The case with every distribution replaced by a number. */
function fixed(value, z) {
  if (value === null || typeof value !== "object") return value;
  if (value.dist) return quantile(value, z);
  if (Array.isArray(value)) return value.map((item) => fixed(item, z));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fixed(item, z)]));
}

function rival(z) {
  const out = new Float64Array(1);
  npv(atScore(z), out);
  return out[0];
}

test("every input at its median is worth 359,115.10", () => {
  assert.equal(rival(0).toFixed(2), "359115.10");
});

test("the case file says the same as the formula, at any normal score", () => {
  for (const z of [-3, -1, -0.2, 0, 0.7, 2.5]) {
    const { npv } = evaluate(fixed(reference, z)).verdict;
    assert.ok(Math.abs(rival(z) - npv) < 1e-9 * Math.abs(npv) + 1e-3, `at ${z}: ${rival(z)} and ${npv}`);
  }
});

test("the normal distribution function is within 2e-9 of its table", () => {
  // Abramowitz and Stegun, table 26.1.
  const table = [[0, 0.5], [0.5, 0.6914624612740131], [1, 0.8413447460685429], [1.96, 0.9750021048517795], [3, 0.9986501019683699]];
  for (const [z, share] of table) {
    assert.ok(Math.abs(distributionFunction(z) - share) < 2e-9, `Φ(${z})`);
    assert.ok(Math.abs(distributionFunction(-z) - (1 - share)) < 2e-9, `Φ(−${z})`);
  }
  assert.ok(distributionFunction(-20) >= 0 && distributionFunction(20) <= 1);
});

/** Within five standard errors of what a sample of so many must show. */
function near(found, expected, error, what) {
  assert.ok(Math.abs(found - expected) <= 5 * error, `${what}: ${found}, expected ${expected} ± ${error}`);
}

test("normals have the moments and the tail of normals", () => {
  const n = 4_000_000, sample = new Float64Array(n);
  fillNormals(new Words(11), sample);
  const mean = (power) => sample.reduce((sum, x) => sum + x ** power, 0) / n;
  const moments = [0, 1, 0, 3, 0, 15], spreads = [1, 2, 15, 96, 945, 10170]; // E x^k, Var x^k
  moments.forEach((moment, k) => near(mean(k + 1), moment, Math.sqrt(spreads[k] / n), `moment ${k + 1}`));
  const tail = 2.5803248765390133e-4; // erfc(3.6541528853610088 / √2)
  near(sample.filter((x) => Math.abs(x) > 3.6541528853610088).length / n, tail, Math.sqrt(tail / n), "tail");
});

test("uniforms fill every hundredth alike", () => {
  const n = 1_000_000, sample = new Float64Array(n), counts = new Float64Array(100);
  fillUniforms(new Words(5), sample);
  for (const u of sample) counts[Math.floor(100 * u)]++;
  const chiSquare = counts.reduce((sum, count) => sum + (count - n / 100) ** 2 / (n / 100), 0);
  near(chiSquare, 99, Math.sqrt(2 * 99), "χ² with 99 degrees");
});

test("percentiles are those of a sorted sample", () => {
  const samples = [
    Float64Array.from({ length: 1001 }, (_, k) => ((k * 7919) % 1001) - 300),
    Float64Array.from({ length: 998 }, (_, k) => Math.exp(((k * 31) % 17) - 8)), // many equal, most in one cell
    new Float64Array(50).fill(4.25),
  ];
  for (const sample of samples) {
    const sorted = sample.toSorted();
    const straight = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map((p) => {
      const place = p * (sorted.length - 1), k = Math.floor(place);
      return sorted[k] + (place - k) * (sorted[Math.ceil(place)] - sorted[k]);
    });
    assert.deepEqual(summary(sample).percentiles, straight);
  }
});

test("another number of trials than whole blocks, and a seed that changes the sample", () => {
  const found = (seed) => simulate({ correlated: true, trials: 3000, seed });
  assert.deepEqual(found(1), found(1));
  assert.notEqual(found(1).mean, found(2).mean);
});
