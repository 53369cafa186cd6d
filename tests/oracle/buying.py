"""Pareto/NBD and BG/BB at hard corners, by the textbook formulas at up to 200 digits.

    python buying.py > ../data/buying.json     # a minute

The textbook's differences of hypergeometric functions lose up to a hundred digits at such corners, so
every figure is computed twice, with 120 and with 200 digits, and must be the same. Nothing is taken from
the library, which integrates what is summed here and multiplies where this takes beta functions.
"""

import json
import random

from mpmath import beta, binomial, exp, expint, gamma, gammaprod, hyp2f1, log, mp, mpf, quad, rf

DIGITS, NOTHING = mpf(10) ** -25, mpf(10) ** -45


def pareto_fates(p, h):
    """Still there, and left: the two terms of the likelihood (Fader & Hardie 2005)."""
    r, a, s, b = p
    x, last, age = h
    rate, w = r + x, r + s + x
    if a >= b:
        term = lambda t: hyp2f1(w, s + 1, w + 1, (a - b) / (a + t)) / (a + t) ** w
    else:
        term = lambda t: hyp2f1(w, rate, w + 1, (b - a) / (b + t)) / (b + t) ** w
    front = gamma(rate) / gamma(r) * a ** r * b ** s
    return front * (a + age) ** -rate * (b + age) ** -s, front * s / w * (term(last) - term(age))


def there(s, b, t):
    return b * log(1 + t / b) if s == 1 else b / (s - 1) * (1 - (b / (b + t)) ** (s - 1))


class Pareto:
    name, digits = "paretoNbd", (120, 200)

    def ll(p, h):
        return log(sum(pareto_fates(p, h)))

    def alive(p, h):
        stayed, left = pareto_fates(p, h)
        return stayed / (stayed + left)

    def expected(p, t):
        return p[0] / p[1] * there(p[2], p[3], t)

    def expected_of(p, h, t):
        return Pareto.alive(p, h) * (p[0] + h[0]) / (p[1] + h[2]) * there(p[2], p[3] + h[2], t)

    def discounted_of(p, h, delta):
        b = p[3] + h[2]
        return Pareto.alive(p, h) * (p[0] + h[0]) / (p[1] + h[2]) * b * exp(delta * b) * expint(p[2], delta * b)

    def probability(p, x, t):
        """Left at y, or still there at t; purchases at a gamma distributed rate are negative binomial."""
        r, a, s, b = p
        bought = lambda y: rf(r, x) / gamma(x + 1) * (a / (a + y)) ** r * (y / (a + y)) ** x
        left = quad(lambda y: bought(y) * s / b * (1 + y / b) ** (-s - 1), [t * k * k / 900 for k in range(31)])
        return bought(t) * (b / (b + t)) ** s + left


def periods(c, d, n):
    """Σ B(c, d+i)/B(c, d) over i = 1..n, in the paper's form with its pole at 1."""
    if c == 1:
        return sum((d / (d + i) for i in range(1, n + 1)), mpf(0))
    return d / (c - 1) * (1 - gammaprod([c + d, 1 + d + n], [c + d + n, 1 + d]))


class BgBb:
    name, digits = "bgBb", (50, 80)

    def fates(p, h):
        a, b, c, d = p
        x, last, n = (int(k) for k in h)
        stayed = beta(a + x, b + n - x) / beta(a, b) * beta(c, d + n) / beta(c, d)
        left = lambda k: beta(a + x, b + k - x) / beta(a, b) * beta(c + 1, d + k) / beta(c, d)
        return stayed, sum((left(k) for k in range(last, n)), mpf(0))

    def ll(p, h):
        return log(sum(BgBb.fates(p, h)))

    def alive(p, h):
        stayed, left = BgBb.fates(p, h)
        return stayed / (stayed + left) * (p[3] + h[2]) / (p[2] + p[3] + h[2])

    def expected(p, t):
        a, b, c, d = p
        return a / (a + b) * periods(c, d, int(t))

    def expected_of(p, h, t):
        a, b, c, d = p
        stayed, left = BgBb.fates(p, h)
        d, chance = d + h[2], (a + h[0]) / (a + b + h[2])
        return stayed / (stayed + left) * chance * periods(c, d, int(t))

    def discounted_of(p, h, delta):
        a, b, c, d = p
        z, d = exp(-delta), d + h[2] + 1
        return BgBb.alive(p, h) * (a + h[0]) / (a + b + h[2]) * z * hyp2f1(1, d, c + d, z)

    def probability(p, x, t):
        a, b, c, d = p
        n = int(t)
        bought = lambda k: binomial(k, x) * beta(a + x, b + k - x) / beta(a, b)
        left = sum((bought(k) * beta(c + 1, d + k) / beta(c, d) for k in range(x, n)), mpf(0))
        return bought(n) * beta(c, d + n) / beta(c, d) + left


def twice(digits, question, *arguments):
    """With so many digits and with more, or it is worth nothing."""
    exact = [[mpf(x) for x in part] if isinstance(part, list) else mpf(part) for part in arguments]
    with mp.workdps(digits[0]):
        first = question(*exact)
    with mp.workdps(digits[1]):
        second = question(*exact)
    assert abs(first - second) <= DIGITS * abs(second) + NOTHING, (question, arguments, first, second)
    return float(second)


def line(model, quantity, parameters, value, history=None, at=None):
    return {"model": model.name, "quantity": quantity, "parameters": parameters, "history": history, "at": at,
            "value": value}


def lines(model, parameters, history, at, delta):
    ask = lambda quantity, *rest: twice(model.digits, getattr(model, quantity), parameters, *rest)
    yield line(model, "ll", parameters, ask("ll", history), history)
    yield line(model, "alive", parameters, ask("alive", history), history)
    yield line(model, "expected", parameters, ask("expected", at), at=at)
    yield line(model, "expected_of", parameters, ask("expected_of", history, at), history, at)
    yield line(model, "discounted_of", parameters, ask("discounted_of", history, delta), history, delta)


def probability(model, parameters, purchases, at):
    exact = [mpf(x) for x in parameters]
    with mp.workdps(30):
        value = float(model.probability(exact, purchases, mpf(at)))
    return line(model, "probability", parameters, value, [purchases, 0, 0], at)


PARETO = [
    ([0.5, 38.0, 1e4, 1e6], [3, 60.0, 145.0]), ([1.2, 0.01, 3.0, 2000.0], [30, 50.0, 60.0]),
    ([1.2, 2000.0, 3.0, 0.01], [3, 50.0, 60.0]), ([1.2, 2000.0, 3.0, 0.01], [0, 0.0, 60.0]),
    ([0.5, 10.0, 1.0, 10.0], [0, 0.0, 1e5]), ([0.05, 1e-3, 1e4, 1e3], [0, 0.0, 100.0]),
    ([0.6, 3.0, 2.0, 14.0], [500, 300.0, 301.0]), ([0.6, 3.0, 1.0, 3.0], [500, 301.0, 301.0]),
    ([0.553, 10.578, 1.0 + 1e-12, 11.669], [2, 30.43, 38.86]), ([0.553, 10.578, 3.0, 11.669], [0, 0.0, 0.0]),
]
BG_BB = [
    ([1.2, 0.75, 1.0, 2.78], [2, 4, 6]), ([1.2, 0.75, 0.657, 2.78], [30, 55, 60]),
    ([1.2, 0.75, 0.657, 2.78], [0, 0, 60]), ([0.66, 5.19, 173.76, 1882.93], [1, 2, 4]),
    ([0.5, 3.0, 0.3, 40.0], [20, 100, 300]),
    ([1e-3, 1e-2, 1e-2, 1e-3], [3, 3, 5]), ([200.0, 1.0, 0.1, 50.0], [60, 60, 60]), ([1.2, 0.75, 0.657, 2.78], [0, 0, 0]),
]


def drawn():
    """Parameters and histories from all over the place."""
    some = random.Random(2005)
    for _ in range(15):
        parameters = [10 ** some.uniform(*ends) for ends in [(-1.3, 1.3), (-2, 3), (-1.5, 1.5), (-2, 3)]]
        purchases, age = some.choice([0, 0, 1, 2, 5, 20, 100, 500]), 10 ** some.uniform(0, 3)
        recency = age * some.random() ** some.choice([1, 0.1]) if purchases else 0.0
        yield Pareto, parameters, [purchases, recency, age]
    for _ in range(15):
        parameters = [10 ** some.uniform(-1.5, 2) for _ in range(4)]
        periods = some.choice([1, 4, 12, 60])
        last = some.randint(0, periods)
        yield BgBb, parameters, [some.randint(1, last) if last else 0, last, periods]


def answers():
    cases = [(Pareto, *case) for case in PARETO] + [(BgBb, *case) for case in BG_BB] + list(drawn())
    for k, (model, parameters, history) in enumerate(cases):
        yield from lines(model, parameters, history, [1.0, 12.0, 52.0, 520.0][k % 4], [1e-4, 2.7e-3, 0.1, 1.5][k % 4])
        yield probability(model, parameters, [0, 1, 3, 12][k % 4], [39.0, 12.0, 52.0][k % 3])
    for s in [0.01, 0.5, 0.999999, 1.0, 1.0 + 1e-12, 1.5, 2.0, 2.7, 9.99, 10.0, 30.0, 300.0]:
        for z in [1e-12, 1e-3, 0.1, 0.99, 1.0, 3.0, 30.0]:
            value = twice((50, 80), lambda s, z: exp(z) * expint(s, z), s, z)
            yield {"model": "exponentialIntegral", "quantity": "", "parameters": [s, z], "history": None, "at": None,
                   "value": value}


if __name__ == "__main__":
    for k, answer in enumerate(answers()):
        print(",\n" if k else "[\n", json.dumps(answer), sep="", end="", flush=True)
    print("\n]")
