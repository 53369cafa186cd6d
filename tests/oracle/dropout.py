"""BG/NBD and MBG/NBD at hard corners, by mpmath at 40 digits.

    python dropout.py > ../data/dropout-corners.json     # 1 minute

Nothing is taken from the library, nor from its series: the chance to leave, p, is integrated over numerically,
and given p everything is elementary. Purchases of somebody who is there: with A = alpha + T, R = r + x and a rate
that is gamma distributed, the m-th chance to leave comes with the m-th purchase, so that

    E[N | p]   = (1 - (1 + p t/A)^-R) / p
    E[N^2 | p] = sum over n of (2n-1) (1-p)^(n-1) P(K >= n)

with K negative binomial, which its generating function sums. Discounted: E[N'(t) | p] = (R/A) (1 + p t/A)^(-R-1), integrated against e^(-delta t).
"""

import json
import sys

from mpmath import beta, exp, expint, gamma, log, mp, mpf, quad

mp.dps = 40

# model, (r, alpha, a, b), (x, t_x, T), t, delta
CORNERS = [
    ("BG/NBD", (0.243, 4.414, 0.793, 2.426), (2, 30.43, 38.86), 39.0, 0.0018),
    ("BG/NBD", (0.243, 4.414, 1.0, 2.426), (0, 0.0, 38.86), 39.0, 0.0018),
    ("BG/NBD", (0.25, 4.0, 0.3, 0.5), (1, 5.0, 38.0), 390.0, 0.02),
    ("BG/NBD", (0.25, 4.0, 0.05, 0.02), (0, 0.0, 10.0), 1e5, 1e-4),
    ("BG/NBD", (1.2, 3.0, 0.4, 8.0), (400, 360.0, 365.0), 90.0, 0.001),
    ("BG/NBD", (3.0, 20.0, 0.001, 40.0), (12, 300.0, 365.0), 365.0, 0.0004),
    ("BG/NBD", (0.243, 2669587.2, 0.793, 2.426), (2, 18404064.0, 23502528.0), 23587200.0, 3e-9),
    ("MBG/NBD", (0.525, 6.183, 0.891, 1.614), (2, 30.43, 38.86), 39.0, 0.0018),
    ("MBG/NBD", (0.525, 6.183, 1.0, 1.614), (0, 0.0, 38.86), 39.0, 0.0018),
    ("MBG/NBD", (0.525, 6.183, 0.3, 0.1), (0, 0.0, 1e-6), 39.0, 0.5),
    ("MBG/NBD", (1.2, 3.0, 0.1, 8.0), (800, 364.0, 365.0), 90.0, 0.001),
]


def over_p(a, b, g):
    """E[g(p)], p ~ Beta(a, b), without the singularities at the ends."""
    low = quad(lambda u: (1 - u ** (1 / a)) ** (b - 1) * g(u ** (1 / a)) / a, pieces(a))
    high = quad(lambda w: (1 - w ** (1 / b)) ** (a - 1) * g(1 - w ** (1 / b)) / b, pieces(b))
    return (low + high) / beta(a, b)


def pieces(shape):
    """0 to (1/2)^shape, finer towards 0 as powers of p, and towards 1/2."""
    return [0] + [mpf(10) ** (-k * shape) / 2 ** shape for k in (14, 11, 9, 7, 6, 5, 4, 3, 2.5, 2, 1.5, 1, 0.5)] + [
        mpf(0.5) ** shape]


# Below this chance nobody leaves, to 30 digits.
NEVER = mpf(10) ** -32


def square(p, rate, elapsed):
    """E[N^2 | p] by the probability generating function of K and its slope, with digits to spare."""
    if p < NEVER:
        return rate * elapsed * (1 + (rate + 1) * elapsed)
    with_digits = mp.dps
    mp.dps = 120
    p = mpf(p)
    phi = (1 + p * elapsed) ** -rate
    slope = rate * elapsed * (1 + p * elapsed) ** (-rate - 1)
    result = 2 * ((1 - phi) / p - (1 - p) * slope) / p - (1 - phi) / p
    mp.dps = with_digits
    return +result


def left(p, rate, elapsed):
    if p < NEVER:
        return rate * elapsed
    mp.dps, with_digits = 120, mp.dps
    result = (1 - (1 + mpf(p) * elapsed) ** -rate) / mpf(p)
    mp.dps = with_digits
    return +result


def likelihood_terms(early, parameters, history):
    r, alpha, a, b = map(mpf, parameters)
    x, recency, age = map(mpf, history)
    m = x + early
    rate = gamma(r + x) / gamma(r) * alpha**r
    there = beta(a, b + m) / beta(a, b) * rate * (alpha + age) ** -(r + x)
    gone = beta(a + 1, b + m - 1) / beta(a, b) * rate * (alpha + recency) ** -(r + x) if m > 0 else mpf(0)
    return there, gone


def row(model, parameters, history, time, delta):
    print(model, parameters, history, file=sys.stderr)
    early = 1 if model == "MBG/NBD" else 0
    r, alpha, a, b = map(mpf, parameters)
    x, _, age = map(mpf, history)
    there, gone = likelihood_terms(early, parameters, history)
    rate, scale, later = r + x, alpha + age, b + x + early
    elapsed = mpf(time) / scale

    def endless(p):
        u = delta * scale / p
        return rate / p * exp(u) * expint(rate + 1, u) if u < 1000 else rate / p / u * (1 - (rate + 1) / u * (
            1 - (rate + 2) / u * (1 - (rate + 3) / u * (1 - (rate + 4) / u * (1 - (rate + 5) / u)))))

    # Exponential integrals of a high order take mpmath minutes.
    mp.dps = 25
    discounted = float(over_p(a, later, endless)) if x < 100 else None
    mp.dps = 40
    return {
        "model": model, "parameters": parameters, "x": history[0], "recency": history[1], "age": history[2],
        "time": time, "delta": delta,
        "alive": float(there / (there + gone)),
        "logLikelihood": float(log(there + gone)),
        "ifAlive": float(over_p(a, later, lambda p: left(p, rate, elapsed))),
        "square": float(over_p(a, later, lambda p: square(p, rate, elapsed))),
        "discounted": discounted,
    }


print("[\n" + ",\n".join(json.dumps(row(*each)) for each in CORNERS) + "\n]")
