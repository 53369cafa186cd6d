"""Fitted cohorts, Kaplan–Meier estimates and pilots, by other programs.

    python -m venv /tmp/oracle && /tmp/oracle/bin/pip install mpmath==1.4.1 lifelines==0.30.3 scipy==1.17.1
    /tmp/oracle/bin/python cohorts.py > ../data/cohorts.json

Maxima are found by mpmath at 50 digits, from log-gammas and numerical derivatives; survival by lifelines;
intervals of a ratio by scipy, and what is known after a prior by adding up prior times likelihood.
"""

import calendar
import json
import random
import sys
from datetime import date, timedelta

import numpy as np
import pandas as pd
from lifelines import KaplanMeierFitter
from mpmath import diff, exp, inverse, log, loggamma, matrix, mp, mpf, norm
from scipy import stats

mp.dps = 50


# Maxima

def ln_survival(p, t):
    alpha, beta = p[0], p[1]
    x = mpf(t) ** p[2] if len(p) > 2 else mpf(t)
    return loggamma(beta + x) - loggamma(beta) + loggamma(alpha + beta) - loggamma(alpha + beta + x)


def ln_likelihood(cohorts, logs):
    """By what happened to whom: lost between two counts, or there at the last one."""
    p = [exp(x) for x in logs]
    known = {}
    at = lambda t: known.setdefault(t, exp(ln_survival(p, t)))
    total = mpf(0)
    for cohort in cohorts:
        counts = [(t, n) for t, n in enumerate(cohort) if n is not None]
        for (a, before), (b, after) in zip(counts, counts[1:]):
            if before > after:
                total += (before - after) * log(at(a) - at(b))
        t, left = counts[-1]
        total += left * log(at(t)) if left else 0
    return total


def maximum(cohorts, start):
    logs = [log(mpf(x)) for x in start]
    n = len(logs)
    f = lambda *x: ln_likelihood(cohorts, x)
    unit = lambda *at: tuple(sum(1 for a in at if a == i) for i in range(n))
    for _ in range(60):
        gradient = matrix([diff(f, tuple(logs), unit(i)) for i in range(n)])
        hessian = matrix(n, n)
        for i in range(n):
            for j in range(i + 1):
                hessian[i, j] = hessian[j, i] = diff(f, tuple(logs), unit(i, j))
        covariance = inverse(-hessian)
        step = covariance * gradient
        step *= min(mpf(1), mpf(1) / max(norm(step), mpf(10) ** -40))
        logs = [x + d for x, d in zip(logs, step)]
        if norm(step) < mpf(10) ** -18:
            break
    else:
        raise ValueError("no maximum")
    return {"parameters": [float(exp(x)) for x in logs], "logLikelihood": float(f(*logs)),
            "standardErrors": [float(exp(x) * covariance[i, i] ** 0.5) for i, x in enumerate(logs)],
            "correlations": [float(covariance[i, j] / (covariance[i, i] * covariance[j, j]) ** 0.5)
                             for j in range(n) for i in range(j)]}


def expected(customers, parameters, periods):
    return [int(round(customers * exp(ln_survival([mpf(x) for x in parameters], t)))) for t in range(periods + 1)]


TABLES = [
    ("High End, 7 years", [[1000, 869, 743, 653, 593, 551, 517, 491]], (0.67, 3.8), (0.21, 1.4, 1.7)),
    ("hardly anybody leaves", [expected(50_000_000, (0.002, 4.0), 24)], (0.002, 4.0), (0.002, 4.0, 1.0)),
    ("hardly anybody stays", [expected(10_000_000, (0.4, 0.0005), 12)], (0.4, 0.0005), (0.4, 0.0005, 1.0)),
    ("25 years of months", [expected(200_000, (0.3, 9.0, 0.7), 300)], None, (0.3, 9.0, 0.7)),
    ("nearly alike", [expected(1_000_000_000, (60.0, 900.0), 24)], (60.0, 900.0), None),
    ("the risk grows", [expected(3_000_000, (0.5, 20.0, 1.8), 36)], None, (0.5, 20.0, 1.8)),
    ("gaps and different lengths",
     [[900, None, 610, 540, None, 430], [1200, 980, None, 760], [400, None, None, 262], [50, 41], [7]],
     (1.0, 5.0), None),
]


def maxima():
    for name, cohorts, geometric, weibull in TABLES:
        print(name, file=sys.stderr)
        yield {"name": name, "cohorts": cohorts,
               "betaGeometric": geometric and maximum(cohorts, geometric),
               "betaDiscreteWeibull": weibull and maximum(cohorts, weibull)}


# Kaplan–Meier

UNTIL = date(2024, 6, 30)


def customers(seed, count, mean):
    dice = random.Random(seed)
    found = []
    for _ in range(count):
        start = date(2021, 1, 1) + timedelta(days=dice.randrange(1275))
        end = start + timedelta(days=int(dice.expovariate(1 / mean)))
        found.append((start, end if end <= UNTIL else None))
    return found


def months_later(day, months):
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def whole_months(start, end, includes):
    """Anniversaries after the start up to a day, that day included or not."""
    count = 0
    while months_later(start, count + 1) < end or includes and months_later(start, count + 1) == end:
        count += 1
    return count


def kaplan_meier(people):
    days = [((end or UNTIL) - start).days for start, end in people]
    ended = [end is not None for _, end in people]
    fit = KaplanMeierFitter().fit(days, ended, alpha=0.05)
    events = fit.event_table[fit.event_table["observed"] > 0]
    band = fit.confidence_interval_.loc[events.index]
    survival = fit.survival_function_.loc[events.index, "KM_estimate"]
    # Greenwood's sum, which lifelines keeps.
    greenwood = fit._cumulative_sq_.loc[events.index]
    by_month = [whole_months(start, end, False) + 1 if end else whole_months(start, UNTIL, True) for start, end in people]
    window = [whole_months(start, UNTIL, True) for start, _ in people]
    # Who left in a month that was not seen to its end was there as long as it is known.
    seen = [bool(end) and month <= last for (_, end), month, last in zip(people, by_month, window)]
    by_month = [min(month, last) for month, last in zip(by_month, window)]
    monthly = KaplanMeierFitter().fit(by_month, seen)
    finite = lambda x: float(x) if np.isfinite(x) else None
    return {"customers": [{"started": start.isoformat(), "ended": end and end.isoformat()} for start, end in people],
            "observedUntil": UNTIL.isoformat(), "at": [float(x) for x in events.index],
            "atRisk": [float(x) for x in events["at_risk"]], "survival": [float(x) for x in survival],
            "standardError": [finite(x) for x in survival * np.sqrt(greenwood)],
            "low": [finite(x) for x in band.iloc[:, 0]], "high": [finite(x) for x in band.iloc[:, 1]],
            "median": finite(fit.median_survival_time_),
            "perMonth": [float(monthly.predict(k)) for k in range(max(window) + 1)]}


# Pilots

PILOTS = [(2000, 1860, 2000, 1820), (150, 141, 140, 121), (100000, 97000, 90000, 87100), (40, 30, 45, 40),
          (1000, 900, 1000, 900), (25, 10, 30, 5)]


def pilot(n_test, kept_test, n_control, kept_control):
    lost = n_test - kept_test, n_control - kept_control
    ratio = stats.contingency.relative_risk(lost[0], n_test, lost[1], n_control)
    interval = ratio.confidence_interval(0.8)
    y, sd = np.log(ratio.relative_risk), np.log(interval.high / interval.low) / (2 * stats.norm.ppf(0.9))
    grid = np.linspace(y - 12 * max(sd, 0.25), y + 12 * max(sd, 0.25), 2_000_001)
    density = stats.norm.pdf(grid, 0, 0.25) * stats.norm.pdf(y, grid, sd)
    below = np.cumsum(density) / density.sum()
    at = lambda u: float(-np.expm1(np.interp(u, below, grid)))
    return {"counts": [n_test, kept_test, n_control, kept_control],
            "raw": [float(1 - ratio.relative_risk), float(1 - interval.high), float(1 - interval.low)],
            "shrunk": [at(0.5), at(0.9), at(0.1)], "probabilityPositive": float(np.interp(0, grid, below))}


ANSWERS = {
    "maxima": list(maxima()),
    "kaplanMeier": [kaplan_meier(customers(1, 300, 500)), kaplan_meier(customers(2, 40, 60)),
                    kaplan_meier(customers(3, 120, 3000)),
                    kaplan_meier([(date(2024, 1, 31), date(2024, 2, 29)), (date(2024, 1, 31), date(2024, 3, 31)),
                                  (date(2023, 12, 30), None), (date(2024, 5, 31), None)])],
    "pilots": [pilot(*counts) for counts in PILOTS],
}

lines = lambda entries: ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in entries)
print("{\n" + ",\n".join(f'"{key}": [\n{lines(entries)}\n]' for key, entries in ANSWERS.items()) + "\n}")
