"""Internal rates of return of 100,000 cash flows, by pyxirr; and how many there really are.

    pip install pyxirr==0.10.8
    python irr.py FLOWS COUNTS > pyxirr.json

FLOWS   written: 100,000 × 11 little-endian doubles, one vector after the other, oldest flow first;
        whole numbers, so that the count below is exact
COUNTS  written: 100,000 bytes, the number of different rates above −100 % of each vector (0, 1, 2, …)
stdout  JSON: `seconds` (best of three runs over all vectors, one call each), `answers` (number or null),
        and what is wrong with them: `numberWhereNone`, `noneWhereSome`, `notARate`, `silentChoices`
        (a single answer where there are several rates)

Nine tenths of the vectors have one rate: an outlay and returns, or later outlays that do not matter. A
tenth has none or several. The generator is seeded and the same everywhere. A count takes Descartes' rule
for up to one change of sign and Sturm's theorem in whole numbers for the rest, so it does not depend on
any solver. Without pyxirr the files are written all the same and `seconds` is null.
"""

import array
import json
import math
import sys
import time

VECTORS, FLOWS, SEED = 100_000, 11, 20_240_607


class Lcg:
    """Knuth's MMIX generator; the upper bits are used."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def between(self, low, high):
        return low + self.below(high - low + 1)


# ------------------------------------------------------------ exact counting

def changes_of_sign(values):
    signs = [v > 0 for v in values if v != 0]
    return sum(a != b for a, b in zip(signs, signs[1:]))


def remainder(a, b):
    """A positive multiple of the remainder of a ÷ b, in whole numbers; highest power first."""
    a = list(a)
    scale = abs(b[0])
    sign = 1 if b[0] > 0 else -1
    while len(a) >= len(b):
        lead = a[0] * sign
        a = [x * scale for x in a]
        for k, y in enumerate(b):
            a[k] -= lead * y
        a.pop(0)
    while a and a[0] == 0:
        a.pop(0)
    common = math.gcd(*a) if a else 1
    return [x // common for x in a]


def positive_roots(flows):
    """Number of different v > 0 with Σ flows[k] v^k = 0, v = 1 / (1 + rate)."""
    p = list(flows)
    while p and p[-1] == 0:
        p.pop()
    while p and p[0] == 0:
        p.pop(0)
    changes = changes_of_sign(p)
    if changes <= 1:
        return changes
    p = p[::-1]  # highest power first
    chain = [p, [c * (len(p) - 1 - k) for k, c in enumerate(p[:-1])]]
    while len(chain[-1]) > 1:
        rest = remainder(chain[-2], chain[-1])
        if not rest:
            break  # the last one divides all: multiple roots, counted once
        chain.append([-x for x in rest])
    at_zero = changes_of_sign([q[-1] for q in chain])
    at_infinity = changes_of_sign([q[0] for q in chain])
    return at_zero - at_infinity


# ---------------------------------------------------------------- generating

def usual(rng):
    """An outlay, sometimes two, then returns."""
    flows = [-rng.between(500, 5000)] + [rng.between(0, 900) for _ in range(FLOWS - 1)]
    if rng.below(4) == 0:
        flows[1] = -rng.between(1, 2000)
    flows[rng.between(2, FLOWS - 1)] += 1
    return flows


def late_outlay(rng):
    """A usual investment with an outlay later on: one rate, or a few, or none."""
    flows = usual(rng)
    flows[rng.between(3, FLOWS - 1)] = -rng.between(1, 3000)
    return flows


def wild(rng):
    """Any signs."""
    return [rng.between(-1000, 1000) for _ in range(FLOWS)]


def between_two_rates(rng):
    """(1 + a − x)(x − 1 − b) times a polynomial without positive roots: two rates a < b, or one double one."""
    flows = [rng.between(1, 40) for _ in range(FLOWS - 2)]
    for _ in range(2):
        top, bottom = rng.between(2, 12), rng.between(2, 9)
        flows = [bottom * a - top * b for a, b in zip(flows + [0], [0] + flows)]
    return flows


def same_sign(rng):
    sign = 1 if rng.below(2) else -1
    return [sign * rng.between(0, 500) for _ in range(FLOWS)]


def draw(rng, k):
    """Vector k and its number of rates. Every tenth has none or several."""
    odd = k % 10 == 9
    if odd:
        makers = [wild, late_outlay, between_two_rates, wild, same_sign, late_outlay]
        make = makers[k // 10 % len(makers)]
    else:
        make = [usual, usual, late_outlay, usual, wild][k % 5]
    while True:
        flows = make(rng)
        count = positive_roots(flows)
        if (count != 1) == odd:
            return flows, count


# ------------------------------------------------------------------- the peer

def timed(vectors):
    try:
        import pyxirr
    except ImportError:
        return None, None, None
    best = math.inf
    for _ in range(3):
        start = time.perf_counter()
        answers = [pyxirr.irr(v, silent=True) for v in vectors]
        best = min(best, time.perf_counter() - start)
    return pyxirr.__version__, best, [None if a is None or math.isnan(a) else a for a in answers]


def is_rate(flows, rate):
    """Is NPV at the rate as near 0 as a double can say? The slack covers the rounding of the rate."""
    if rate <= -1:
        return False
    v = 1 / (1 + rate)
    total = size = 0.0
    for k, f in enumerate(flows):
        total += f * v**k
        size += abs(f) * v**k * (k + 1)
    return abs(total) <= 1e-8 * size


def main(flows_path, counts_path):
    rng = Lcg(SEED)
    drawn = [draw(rng, k) for k in range(VECTORS)]
    vectors, counts = [[float(f) for f in flows] for flows, _ in drawn], [count for _, count in drawn]
    numbers = array.array("d", [f for v in vectors for f in v])
    if sys.byteorder == "big":
        numbers.byteswap()
    with open(flows_path, "wb") as out:
        numbers.tofile(out)
    with open(counts_path, "wb") as out:
        out.write(bytes(counts))
    version, seconds, answers = timed(vectors)
    report = {"library": "pyxirr", "version": version, "vectors": VECTORS, "flows": FLOWS, "seconds": seconds,
              "counts": {str(n): counts.count(n) for n in sorted(set(counts))}}
    if answers is not None:
        rows = list(zip(vectors, counts, answers))
        report["numberWhereNone"] = sum(n == 0 and a is not None for _, n, a in rows)
        report["noneWhereSome"] = sum(n > 0 and a is None for _, n, a in rows)
        report["notARate"] = sum(a is not None and not is_rate(v, a) for v, _, a in rows)
        report["silentChoices"] = sum(n > 1 and a is not None for _, n, a in rows)
        report["answers"] = answers
    json.dump(report, sys.stdout)
    print()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
