"""Cash of an investment: cumulative flows, internal rates, payback, deepest point."""

from mpmath import mp, mpf

from roots import positive_roots, sign_changes

NAN = mp.nan


class Cash:
    def __init__(self, case, contribution, costs):
        self.case = case
        self.one_off = [-sum(c["oneOff"][k] for c in costs) for k in range(case.horizon)]
        running = ("perPeriod", "perReachedCustomerPerPeriod", "perReachedCustomerOnce")
        self.recurring = [x - sum(c[key][k] for c in costs for key in running)
                          for k, x in enumerate(contribution)]

    def discounted(self):
        case = self.case
        one_off = [x * case.discount_factor(k) for k, x in enumerate(self.one_off)]
        recurring = [x * case.discount_factor(case.exponent(t)) for t, x in enumerate(self.recurring, 1)]
        return one_off, recurring

    def npv(self):
        return sum(sum(part) for part in self.discounted())

    def series(self):
        at_start, at_end = cumulative(self.one_off, self.recurring)
        one_off, recurring = self.discounted()
        d_start, d_end = cumulative(one_off, recurring)
        both = lambda a, b: [x + y for x, y in zip(a, b)]
        return {
            "oneOff": self.one_off, "recurring": self.recurring, "net": both(self.one_off, self.recurring),
            "cumulativeAtStart": at_start, "cumulative": at_end,
            "discounted": both(one_off, recurring),
            "cumulativeDiscountedAtStart": d_start, "cumulativeDiscounted": d_end,
        }

    def dated(self):
        """Netted flows by half-periods from the start of period 1."""
        flows = [mpf(0)] * (2 * self.case.horizon + 1)
        for k, x in enumerate(self.one_off):
            flows[2 * k] += x
        for t, x in enumerate(self.recurring, 1):
            flows[int(2 * self.case.exponent(t))] += x
        largest = max(abs(x) for x in flows)
        return [x if abs(x) > largest * mpf(10) ** -40 else mpf(0) for x in flows]

    def irr(self):
        flows = self.dated()
        whole = all(x == 0 for x in flows[1::2])
        roots = positive_roots(flows[::2] if whole else flows)
        per_period = [1 / v - 1 if whole else 1 / v**2 - 1 for v in roots]
        rates = sorted((1 + j) ** self.case.n - 1 for j in per_period)
        kind = ("none", "one", "several")[min(2, len(rates))]
        return {"kind": kind, "perYear": rates, "signChanges": sign_changes(flows)}

    def mirr(self):
        flows, case = self.dated(), self.case
        worth = [x * case.discount_factor(mpf(k) / 2) for k, x in enumerate(flows)]
        gains, losses = sum(x for x in worth if x > 0), -sum(x for x in worth if x < 0)
        last = case.exponent(case.horizon)
        if gains == 0 or losses == 0 or last == 0:
            return NAN
        return (gains / losses * (1 + case.i) ** last) ** (case.n / last) - 1


def cumulative(one_off, recurring):
    total, at_start, at_end = mpf(0), [], []
    for lump, flow in zip(one_off, recurring):
        total += lump
        at_start.append(total)
        total += flow
        at_end.append(total)
    return at_start, at_end


def payback(one_off, recurring):
    """(moment or nan, relapsed): when the cumulative stops being negative for good."""
    at_start, at_end = cumulative(one_off, recurring)
    noise = mpf(10) ** -40 * max([abs(x) for x in at_start + at_end] + [mpf(0)])
    points = [(k + side, x) for k, ends in enumerate(zip(at_start, at_end)) for side, x in enumerate(ends)]
    negative = [k for k, (_, x) in enumerate(points) if x < -noise]
    if not negative:
        return mpf(0), False
    relapsed = any(points[k][1] >= -noise for k in range(negative[0], negative[-1]))
    last = negative[-1]
    if last + 1 == len(points):
        return NAN, relapsed
    (moment, below), (_, above) = points[last], points[last + 1]
    if last % 2 == 1:  # from the end of one period to the start of the next: a lump, no time passes
        return mpf(moment), relapsed
    return moment + below / (below - above), relapsed


def peak_exposure(one_off, recurring):
    at_start, at_end = cumulative(one_off, recurring)
    deepest, period = mpf(0), NAN
    for t, ends in enumerate(zip(at_start, at_end), 1):
        for x in ends:
            if x < deepest:
                deepest, period = x, t
    return {"amount": -deepest, "period": period}
