"""The reference case simulated by vectorised numpy, as fast as careful vectorised numpy is.

    pip install numpy==2.4.6 scipy==1.17.1
    python simulate.py independent|correlated [TRIALS]

Prints one line of JSON: what was found, and the best of three runs. The case stands in words and as data in
benches/cases/reference-*.json; here it is written for this one purpose: draws in place, blocks that stay in
the cache, a formula with as few passes as it allows, and percentiles of one sort, which numpy vectorises and
its `partition` not. scipy gives the normal distribution function that numpy lacks.
"""

import json
import math
import resource
import sys
import time

import numpy as np
from scipy.special import ndtr

BLOCK = 16384
PERCENTILES = (0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95)
HORIZON, RAMP = 5, 3


class Triangular:
    """Low plus two square roots: the rising branch up to the mode, the falling one after it, no selection."""

    def __init__(self, low, likely, high):
        self.share = (likely - low) / (high - low)
        self.rising = (high - low) * (likely - low)
        self.falling = (high - low) * (high - likely)
        self.base = low + high - likely
        self.spare = np.empty(BLOCK)

    def of_uniform(self, u):
        """In place: uniforms become draws."""
        other = self.spare[: len(u)]
        np.subtract(1, u, out=other)
        np.minimum(other, 1 - self.share, out=other)
        other *= self.falling
        np.sqrt(other, out=other)
        np.minimum(u, self.share, out=u)
        u *= self.rising
        np.sqrt(u, out=u)
        u -= other
        u += self.base
        return u


MARGIN = Triangular(0.35, 0.45, 0.55)
CHURN_REDUCTION = Triangular(0.02, 0.08, 0.15)
COST_CHANGE = Triangular(-0.30, -0.15, -0.05)
CONFIDENCE = Triangular(0.6, 0.8, 1.0)
ONE_OFF = Triangular(0.8e6, 1.0e6, 1.6e6)
DISCOUNT = Triangular(0.08, 0.12, 0.18)


class Inputs:
    """A block of draws, one row for each input, and the room that the formula needs."""

    def __init__(self, size):
        (self.customers, self.revenue, self.margin, self.retention, self.reduction, self.serve, self.change,
         self.confidence, self.one_off, self.running, self.growth, self.discount, *self.room) = np.empty((18, size))

    def normals(self):
        return self.customers, self.revenue, self.retention, self.serve, self.running, self.growth

    def triangulars(self):
        return ((self.margin, MARGIN), (self.reduction, CHURN_REDUCTION), (self.change, COST_CHANGE),
                (self.one_off, ONE_OFF), (self.confidence, CONFIDENCE), (self.discount, DISCOUNT))

    def pairs(self):
        """First, second, and their correlation as normal scores."""
        return ((self.revenue, self.margin, 0.4), (self.retention, self.reduction, 0.3),
                (self.serve, self.change, 0.5), (self.running, self.one_off, 0.6))


def draw(rng, x, correlated):
    for row in x.normals():
        rng.standard_normal(out=row)
    if correlated:
        draw_beside(rng, x)
    for row, distribution in x.triangulars()[4 if correlated else 0:]:
        distribution.of_uniform(rng.random(out=row))
    shape(x)


def draw_beside(rng, x):
    """The other half of every pair, a triangular one."""
    for (first, second, correlation), (row, distribution) in zip(x.pairs(), x.triangulars()):
        assert second is row
        rng.standard_normal(out=second)
        second *= math.sqrt(1 - correlation**2)
        second += np.multiply(first, correlation, out=x.room[0])
        distribution.of_uniform(ndtr(second, out=second))


def shape(x):
    """Standard normals become the inputs they stand for."""
    for row, spread, middle in ((x.customers, 10_000, 200_000), (x.running, 20_000, 150_000), (x.growth, 0.01, 1.02),
                                (x.revenue, 0.15, math.log(420)), (x.serve, 0.30, math.log(1.5)),
                                (x.retention, -0.20, -1.386294361)):
        row *= spread
        row += middle
    for row in (x.revenue, x.serve, x.retention):
        np.exp(row, out=row)
    x.retention += 1
    np.reciprocal(x.retention, out=x.retention)


def npv(x, out):
    """Both projections at once. With base b, kept w, unit margin u: (w − b)(u − s) − w s·y·W − running."""
    lifted, cheaper, factor, step, keep, product = x.room
    np.subtract(1, x.retention, out=lifted)  # churn · reduction · confidence
    lifted *= x.reduction
    lifted *= x.confidence
    np.multiply(x.serve, x.change, out=cheaper)  # cost to serve · change · confidence
    cheaper *= x.confidence
    unit = x.revenue
    unit *= x.margin
    base, kept = x.customers, x.margin
    np.copyto(kept, base)
    x.discount += 1
    np.reciprocal(x.discount, out=x.discount)
    np.copyto(factor, x.discount)
    np.negative(x.one_off, out=out)  # paid when the first period opens
    for t in range(1, HORIZON + 1):
        if t > 1:
            unit *= x.growth
            factor *= x.discount
        if t <= RAMP:
            np.multiply(lifted, t / RAMP, out=keep)
            keep += x.retention
        base *= x.retention
        kept *= keep
        np.subtract(kept, base, out=step)
        step *= np.subtract(unit, x.serve, out=product)
        np.multiply(kept, cheaper, out=product)
        if t < RAMP:
            product *= t / RAMP
        step -= product
        step -= x.running
        step *= factor
        out += step


def simulate(correlated, trials, seed):
    rng = np.random.Generator(np.random.SFC64(seed))
    figures, rooms = np.empty(trials), Inputs(BLOCK)
    for start in range(0, trials, BLOCK):
        out = figures[start : start + BLOCK]
        x = rooms if len(out) == BLOCK else Inputs(len(out))
        draw(rng, x, correlated)
        npv(x, out)
    return summary(figures)


def summary(figures):
    found = {"mean": figures.mean(), "sd": figures.std(ddof=1), "shareAboveZero": np.count_nonzero(figures > 0) / len(figures)}
    figures.sort()
    places = np.array(PERCENTILES) * (len(figures) - 1)
    lower = places.astype(int)
    found["percentiles"] = figures[lower] + (places - lower) * (figures[lower + 1] - figures[lower])
    return found


def cpu_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def timed(correlated, trials, seed):
    wall, cpu = time.perf_counter(), cpu_seconds()
    found = simulate(correlated, trials, seed)
    return cpu_seconds() - cpu, time.perf_counter() - wall, found


def main(variant, trials=1_000_000):
    runs = [timed({"independent": False, "correlated": True}[variant], int(trials), seed) for seed in (1, 2, 3)]
    cpu, wall, _ = min(runs, key=lambda run: run[0])
    found = runs[0][2]
    print(json.dumps({"variant": variant, "cpuSeconds": cpu, "wallSeconds": wall, "trials": int(trials),
                      **found, "percentiles": list(found["percentiles"])}))


if __name__ == "__main__":
    main(*sys.argv[1:])
