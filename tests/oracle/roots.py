"""All internal rates of return: every positive root of a polynomial, isolated exactly.

Descartes' rule with bisection (Vincent–Collins–Akritas) on exact rationals, then bisection
at working precision.
"""

from fractions import Fraction

from mpmath import mp, mpf


def sign_changes(flows):
    signs = [x > 0 for x in flows if x != 0]
    return sum(a != b for a, b in zip(signs, signs[1:]))


def positive_roots(coefficients):
    """Roots x > 0 of Σ coefficients[k] x^k, ascending."""
    p = _whole(coefficients)
    while p and p[-1] == 0:
        p.pop()
    while p and p[0] == 0:
        p.pop(0)
    if sign_changes(p) == 0:
        return []
    roots = [r for r in _in_unit_interval(p)]
    if sum(p) == 0:
        roots.append(mpf(1))
    roots += [1 / r for r in reversed(_in_unit_interval(p[::-1]))]
    return sorted(roots)


def _whole(coefficients):
    exact = [c if isinstance(c, (int, Fraction)) else _fraction(c) for c in coefficients]
    common = 1
    for c in exact:
        common = max(common, Fraction(c).denominator)
    assert all((Fraction(c) * common).denominator == 1 for c in exact)
    return [int(Fraction(c) * common) for c in exact]


def _fraction(x):
    """An mpf is mantissa · 2^exponent."""
    sign, mantissa, exponent, _ = x._mpf_
    value = Fraction(int(mantissa)) * Fraction(2) ** exponent
    return -value if sign else value


def _shift(p):
    """p(x + 1)"""
    p = list(p)
    for i in range(len(p) - 1):
        for k in range(len(p) - 2, i - 1, -1):
            p[k] += p[k + 1]
    return p


def _in_unit_interval(p):
    """Roots of p in the open interval (0, 1)."""
    found = []
    _search(p, Fraction(0), Fraction(1), p, found)
    return found


def _search(local, low, high, p, found):
    """`local` is p on [low, high], mapped to [0, 1]."""
    variations = sign_changes(_shift(local[::-1]))
    if variations == 0:
        return
    if variations == 1:
        found.append(_refine(p, low, high))
        return
    if high - low < Fraction(1, 10**18):
        raise ArithmeticError("a multiple root")
    middle, n = (low + high) / 2, len(local) - 1
    left = [c << (n - k) for k, c in enumerate(local)]
    right = _shift(left)
    _search(left, low, middle, p, found)
    if right[0] == 0:
        found.append(mpf(middle.numerator) / middle.denominator)
        right = right[1:]
    _search(right, middle, high, p, found)


def _refine(p, low, high):
    """The one root strictly inside (low, high); p may be zero at an end as well."""
    left = _sign_after(p, low)
    with mp.workdps(3 * mp.dps):
        low, high = (mpf(end.numerator) / end.denominator for end in (low, high))
        coefficients = [mpf(c) for c in reversed(p)]
        for _ in range(2 * mp.prec // 3):
            middle = (low + high) / 2
            value = mp.polyval(coefficients, middle)
            if value == 0:
                return middle
            low, high = (middle, high) if (value > 0) == (left > 0) else (low, middle)
    return (low + high) / 2


def _sign_after(p, x):
    """Sign of p immediately to the right of x, exactly."""
    while True:
        value = Fraction(0)
        for c in reversed(p):
            value = value * x + c
        if value != 0:
            return 1 if value > 0 else -1
        p = [k * c for k, c in enumerate(p)][1:]
