"""What the reference case is worth, precisely: the figures that every contender is held against.

    pip install numpy==2.4.6 scipy==1.17.1
    python reference.py > ../cases/reference.expected.json        (a minute or two)

The average of 32 independent runs of 2^20 scrambled Sobol' points (scipy's generator, LMS and shift after
Matoušek), and the standard error of that average from how the runs differ. Random trials in any affordable
number would not do: 64 million know the mean to 100, these runs to 0.1, and what is judged with it, the mean of
16,384 quasi-random trials, is wrong by about 25. Everything is written straight from the words of the case,
nothing shared with simulate.py.

`spread` is the standard deviation that one random trial brings to a figure: n of them know it to spread / √n.
For a percentile √(p(1−p)) / density, the density from the quantiles half a point to either side; for the
standard deviation σ √(κ−1) / 2 with kurtosis κ.
"""

import json

import numpy as np
from scipy.special import ndtr, ndtri
from scipy.stats import qmc

RUNS, LOG2_POINTS, SEED = 32, 20, 20_250_301
PERCENTILES = np.array([0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95])
CORRELATIONS = ((2, 3, 0.4), (4, 5, 0.3), (6, 7, 0.5), (9, 10, 0.6))


def factor(variant):
    correlation = np.eye(12)
    for i, j, value in CORRELATIONS if variant == "correlated" else ():
        correlation[i - 1, j - 1] = correlation[j - 1, i - 1] = value
    return np.linalg.cholesky(correlation)


def triangular(z, low, likely, high):
    u = ndtr(z)
    left = low + np.sqrt(u * (high - low) * (likely - low))
    right = high - np.sqrt((1 - u) * (high - low) * (high - likely))
    return np.where(u < (likely - low) / (high - low), left, right)


def npv(z):
    """z: 12 rows of standard normals, in the order of the case."""
    customers = 200_000 + 10_000 * z[0]
    revenue = np.exp(np.log(420) + 0.15 * z[1])
    margin = triangular(z[2], 0.35, 0.45, 0.55)
    churn = 1 - 1 / (1 + np.exp(-(1.386294361 + 0.20 * z[3])))
    reduction = triangular(z[4], 0.02, 0.08, 0.15)
    serve = np.exp(np.log(1.5) + 0.30 * z[5])
    change = triangular(z[6], -0.30, -0.15, -0.05)
    confidence = triangular(z[7], 0.6, 0.8, 1.0)
    one_off = triangular(z[8], 0.8e6, 1.0e6, 1.6e6)
    running = 150_000 + 20_000 * z[9]
    growth = 0.02 + 0.01 * z[10]
    discount = triangular(z[11], 0.08, 0.12, 0.18)
    base, kept, total = customers, customers, -one_off
    for t in range(1, 6):
        weight = min(1, t / 3) * confidence
        base, kept = base * (1 - churn), kept * (1 - churn * (1 - reduction * weight))
        unit = revenue * (1 + growth) ** (t - 1) * margin
        gain = kept * (unit - serve * (1 + change * weight)) - base * (unit - serve) - running
        total = total + gain / (1 + discount) ** t
    return total


def one_run(lower, rng):
    """The figures of one run, and what the spreads are made of."""
    points = qmc.Sobol(12, scramble=True, bits=52, rng=rng).random_base2(LOG2_POINTS)
    values = npv(lower @ ndtri(points.T.clip(2.0**-53, 1 - 2.0**-53)))
    mean, sd = values.mean(), values.std(ddof=1)
    around = np.concatenate([PERCENTILES, PERCENTILES - 0.005, PERCENTILES + 0.005])
    figures = [mean, sd, np.mean(values > 0), *np.quantile(values, around)]
    return np.array([*figures, np.mean(((values - mean) / sd) ** 4)])


def reference(variant):
    lower, rng = factor(variant), np.random.default_rng(SEED)
    runs = np.array([one_run(lower, rng) for _ in range(RUNS)])
    values, errors = runs.mean(axis=0), runs.std(axis=0, ddof=1) / np.sqrt(RUNS)
    mean, sd, above, kurtosis = values[0], values[1], values[2], values[-1]
    below, beyond = values[10:17], values[17:24]
    spreads = [sd, sd * np.sqrt(kurtosis - 1) / 2, np.sqrt(above * (1 - above)),
               *(np.sqrt(PERCENTILES * (1 - PERCENTILES)) * (beyond - below) / 0.01)]
    rows = [{"value": float(f"{value:.9g}"), "error": float(f"{error:.2g}"), "spread": float(f"{spread:.4g}")}
            for value, error, spread in zip(values, errors, spreads)]
    return {"mean": rows[0], "sd": rows[1], "shareAboveZero": rows[2], "percentiles": rows[3:10]}


def text(figures):
    """A line for each figure."""
    rows = [f'    "{key}": {json.dumps(row)}' for key, row in figures.items() if key != "percentiles"]
    percentiles = ",\n".join(f"      {json.dumps(row)}" for row in figures["percentiles"])
    return "{\n" + ",\n".join([*rows, f'    "percentiles": [\n{percentiles}\n    ]']) + "\n  }"


if __name__ == "__main__":
    variants = ",\n".join(f'  "{variant}": {text(reference(variant))}' for variant in ("independent", "correlated"))
    print(f"{{\n{variants}\n}}")
