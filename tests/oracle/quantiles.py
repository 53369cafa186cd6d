"""Quantiles of the seven distributions, truncated, by mpmath at 45 digits and more.

    python quantiles.py > ../data/quantiles.json     # 4 minutes

Every probability is kept from both sides, every root is found on the scale on which the distribution is
smooth (scores or log odds), by bracketing. Nothing is taken from the library.
"""

import json
import sys
from functools import cache

from mpmath import erfc, exp, inf, isinf, ln, log, log10, loggamma, mp, mpf, sqrt

SHARES = [1e-300, 1e-100, 1e-12, 1e-6, 1e-3, 0.02, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.98, 0.999,
          1 - 1e-6, 1 - 1e-12, 1 - 2.0**-53]
SCORES = [-37.0, -8.0, -3.0, -0.7, 0.1, 1.5, 4.0, 8.0, 37.0]

MONEY = (0.0, 1e15)
SHARE = (0.0, 1.0)
SIGNED = (-1e15, 1e15)


def number(dist, limits, **parts):
    return {"dist": dist, **parts}, limits


NUMBERS = [
    number("uniform", SHARE, low=0.25, high=0.75),
    number("uniform", SIGNED, low=-3.0, high=0.0),
    number("triangular", SHARE, low=0.02, likely=0.08, high=0.15),
    number("triangular", SHARE, low=0.0, likely=0.0, high=1.0),
    number("triangular", SHARE, low=0.0, likely=1.0, high=1.0),
    number("triangular", SIGNED, low=-0.3, likely=-0.15, high=0.0),
    number("pert", SHARE, low=0.5, likely=0.55, high=0.58),
    number("pert", SHARE, low=0.0, likely=0.0, high=1.0),
    number("pert", SHARE, low=0.0, likely=1.0, high=1.0),
    number("pert", SIGNED, low=-1e15, likely=3.0, high=1e15),
    number("pert", MONEY, low=0.0, likely=101.0, high=1e6),
    number("pert", SIGNED, low=-5.0, likely=-1.0, high=0.0),
    number("normal", SHARE, mean=0.55, sd=0.05),
    number("normal", MONEY, mean=1.0, sd=1.0),
    number("normal", SHARE, mean=0.0, sd=0.1),
    number("normal", SHARE, mean=1.0, sd=0.1),
    number("normal", SHARE, mean=0.5, sd=1e9),
    number("normal", SHARE, mean=0.98, sd=0.01),
    number("normal", SHARE, mean=0.3, sd=0.01),
    number("normal", (0.0, 1e11), mean=200000.0, sd=10000.0),
    number("normal", (-0.99, 10.0), mean=0.02, sd=0.01),
    number("lognormal", MONEY, mu=6.040254711277414, sigma=0.15),
    number("lognormal", SHARE, mu=-1.0, sigma=2.0),
    number("lognormal", MONEY, mu=0.0, sigma=10.0),
    number("lognormal", SHARE, mu=-650.0, sigma=3.0),
    number("lognormal", MONEY, mu=3.0, sigma=1e-6),
    number("beta", SHARE, alpha=3.0, beta=4.0),
    number("beta", SHARE, alpha=0.5, beta=0.5),
    number("beta", SHARE, alpha=0.05, beta=0.02),
    number("beta", SHARE, alpha=1.0, beta=1.0),
    number("beta", SHARE, alpha=1e6, beta=1e6),
    number("beta", SHARE, alpha=1e6, beta=0.5),
    number("beta", SHARE, alpha=2.0, beta=1e5),
    number("beta", SHARE, alpha=40.0, beta=1100.5),
    number("beta", (0.2, 0.9), alpha=5.0, beta=1.2),
    number("logitNormal", SHARE, mu=1.386294361, sigma=0.2),
    number("logitNormal", SHARE, mu=-6.0, sigma=3.0),
    number("logitNormal", SHARE, mu=0.0, sigma=10.0),
    number("logitNormal", SHARE, mu=-600.0, sigma=1.0),
    number("logitNormal", (0.1, 0.95), mu=0.0, sigma=2.0),
]


def both_sides(u):
    return mpf(u), 1 - mpf(u)


def phi(z):
    """Probabilities of the standard normal below and above z."""
    if isinf(z):
        return (mpf(0), mpf(1)) if z < 0 else (mpf(1), mpf(0))
    return erfc(-z / sqrt(2)) / 2, erfc(z / sqrt(2)) / 2


def odds(x):
    """Log odds; the ends are infinite."""
    return -inf if x <= 0 else inf if x >= 1 else ln(x) - ln(1 - x)


def share(t):
    return 1 / (1 + exp(-t))


@cache
def ln_front(a, b, dps):
    """−ln(a B(a, b)), at this many digits."""
    return loggamma(a + b) - loggamma(a + 1) - loggamma(b)


def beta_below(a, b, t):
    """Probability of log odds below t, by the series of positive terms x^a y^b/(a B) 2F1(1, a+b; a+1; x)."""
    x, y = share(t), share(-t)
    front = exp(a * ln(x) + b * ln(y) + ln_front(a, b, mp.dps))
    return front * series(a, b, x)


def series(a, b, x):
    """Σ (a+b)…(a+b+n−1) / ((a+1)…(a+n)) x^n in whole numbers of 2^-bits, which are fast."""
    bits = mp.prec + 60
    unit = 1 << bits
    x, top, bottom = int(x * unit), int((a + b) * unit), int((a + 1) * unit)
    term, total = unit, 0
    while term:
        total += term
        term = (term * x >> bits) * top // bottom
        top, bottom = top + unit, bottom + unit
    return mpf(total) / unit


def beta(a, b, t):
    """Probabilities of log odds below and above t; the series is summed from the nearer end."""
    if isinf(t):
        return (mpf(0), mpf(1)) if t < 0 else (mpf(1), mpf(0))
    if t <= 0:
        below = beta_below(a, b, t)
        return below, 1 - below
    above = beta_below(b, a, -t)
    return 1 - above, above


def root(sides, below, above, near, step):
    """Where a distribution has so much on either side: the smaller one counts, by its logarithm."""
    side = 0 if below <= above else 1
    wanted = log((below, above)[side])
    # Where nothing is left of the digits, far outside, any small number will do.
    miss = lambda t: log(max(sides(t)[side], mpf(10) ** -mp.dps)) - wanted
    low, high, width = near - step, near + step, step
    rising = 1 if side == 0 else -1
    while rising * miss(low) > 0:
        low, high, width = low - width, low, width * 1.5
    while rising * miss(high) < 0:
        low, high, width = high, high + width, width * 1.5
    return closed_in(miss, low, high, step * mpf(10) ** (10 - mp.dps))


def closed_in(miss, low, high, width):
    """The zero of a smooth function in a bracket, by secants through its ends, halving where one end stays
    (the Illinois rule)."""
    at_low, at_high = miss(low), miss(high)
    while abs(high - low) > width:
        middle = high - at_high * (high - low) / (at_high - at_low)
        here = miss(middle)
        if here == 0 or abs(middle - high) < width:
            return middle
        if here * at_high < 0:
            low, at_low = high, at_high
        else:
            at_low /= 2
        high, at_high = middle, here
    return high


def straight(parts, below, above):
    """Uniform and triangular ranges."""
    low, high = mpf(parts["low"]), mpf(parts["high"])
    if "likely" not in parts:
        return low + below * (high - low)
    likely, width = mpf(parts["likely"]), high - low
    if below * width <= likely - low:
        return low + sqrt(below * width * (likely - low))
    return high - sqrt(above * width * (high - likely))


def quantile(parts, limits, below, above):
    dist = parts["dist"]
    if dist in ("uniform", "triangular"):
        return straight(parts, below, above)
    low, high = (mpf(end) for end in limits)
    if dist == "pert":
        ends = mpf(parts["low"]), mpf(parts["high"])
        width = ends[1] - ends[0]
        a = 1 + 4 * (mpf(parts["likely"]) - ends[0]) / width
        return ends[0] + width * of_beta(a, 6 - a, (-inf, inf), below, above)
    if dist == "beta":
        return of_beta(mpf(parts["alpha"]), mpf(parts["beta"]), (odds(low), odds(high)), below, above)
    if dist == "normal":
        return of_normal(mpf(parts["mean"]), mpf(parts["sd"]), (low, high), below, above)
    mu, sigma = mpf(parts["mu"]), mpf(parts["sigma"])
    if dist == "lognormal":
        return exp(of_normal(mu, sigma, (ln(low) if low > 0 else -inf, ln(high)), below, above))
    return share(of_normal(mu, sigma, (odds(low), odds(high)), below, above))


def truncated(sides, ends, below, above):
    """The level in the whole distribution of one in the part between two ends."""
    (cut, _), (_, cut_above) = sides(ends[0]), sides(ends[1])
    left = 1 - cut - cut_above
    return cut + left * below, cut_above + left * above


def of_normal(mu, sigma, ends, below, above):
    level = truncated(phi, [(end - mu) / sigma for end in ends], below, above)
    return mu + sigma * root(phi, *level, mpf(0), mpf(1))


def of_beta(a, b, ends, below, above):
    sides = lambda t: beta(a, b, t)
    level = truncated(sides, ends, below, above)
    return share(root(sides, *level, ln(a / b), sqrt(1 / a + 1 / b)))


def at(parts, limits, sides):
    """So many digits that the smaller side has 45 when the other is taken from 1."""
    mp.dps = 60
    mp.dps = 45 + int(-log10(min(sides())))
    return float(quantile(parts, limits, *sides()))


def rows(parts, limits):
    print(parts, file=sys.stderr)
    by_share = [[u, at(parts, limits, lambda: both_sides(u))] for u in SHARES]
    by_score = [[z, at(parts, limits, lambda: phi(mpf(z)))] for z in SCORES]
    return {"number": parts, "min": limits[0], "max": limits[1], "shares": by_share, "scores": by_score}


print("[\n" + ",\n".join(json.dumps(rows(*each)) for each in NUMBERS) + "\n]")
