"""CLTV readings, cash and verdict of a case, from its projection."""

from mpmath import mp, mpf

import projection as pr
from curves import POINT
from roots import positive_roots, sign_changes

NAN = mp.nan


# ------------------------------------------------------------------ CLTV

class Money:
    """Revenue and cost to serve, valued; contribution follows."""

    def __init__(self, revenue, serve, levels):
        self.revenue = revenue * levels.revenue if revenue != mp.inf or levels.revenue else mpf(0)
        self.contribution = self._contribution(revenue, serve, levels)

    @staticmethod
    def _contribution(revenue, serve, levels):
        per_revenue, per_serve = levels.revenue * levels.margin, levels.costToServe
        if revenue == serve:
            unit = per_revenue - per_serve
            return unit * revenue if unit else mpf(0)
        gain = revenue * per_revenue if per_revenue else mpf(0)
        cost = serve * per_serve if per_serve else mpf(0)
        if gain == mp.inf and cost == mp.inf:
            # different growth: revenue outgrows a nominal cost, or falls behind it
            raise NotImplementedError("infinite revenue and infinite cost")
        return gain - cost

    def reading(self):
        return {"revenue": self.revenue, "contribution": self.contribution}


class Values:
    """Discounted customer-periods of one segment at constant levels."""

    def __init__(self, case, segment, levels):
        self.case, self.segment, self.levels = case, segment, levels
        self.v = 1 / (1 + case.i)
        self.g = segment.growth

    def endless(self, age=0, change=None):
        change = change or self.levels.change
        sums = [self._endless(growth, age, change) for growth in (self.g, mpf(0))]
        return Money(*sums, self.levels)

    def _endless(self, growth, age, change):
        total = self.segment.curve.endless((1 + growth) * self.v, age, change)
        after = (total - 1) / (1 + growth)  # the sum without t = 0, at the growth of the period before
        half = mp.sqrt(self.v)
        return {"start": total, "mid": (half * total + after / half) / 2, "end": after}[self.case.timing]

    def to(self, periods, age=0, change=None):
        change = change or self.levels.change
        sums = [self._to(periods, growth, age, change) for growth in (self.g, mpf(0))]
        return Money(*sums, self.levels)

    def _to(self, periods, growth, age, change):
        total, before = mpf(0), mpf(1)
        for t in range(1, periods + 1):
            after = before * self.segment.curve.renewal(age + t - 1, change)
            weight = {"start": before, "mid": (before + after) / 2, "end": after}[self.case.timing]
            total += weight * (1 + growth) ** (t - 1) * self.case.discount_factor(self.case.exponent(t))
            before = after
        return total

    def residual(self, value_at):
        """Mean over the opening customers; `value_at(age)` is a Money."""
        if self.segment.customers == 0:
            return {"revenue": NAN, "contribution": NAN}
        pairs = [(count, value_at(age)) for age, count in self.segment.groups if count > 0]
        mean = lambda key: sum(count * getattr(m, key) for count, m in pairs) / self.segment.customers
        return {"revenue": mean("revenue"), "contribution": mean("contribution")}

    def equity_endless(self):
        residual = self.residual(self.endless)
        base = {k: self.segment.customers * x if self.segment.customers else mpf(0) for k, x in residual.items()}
        joined = self.levels.newCustomers
        if joined == 0:
            return base
        revenue, serve = (self._endless(growth, 0, self.levels.change) for growth in (self.g, mpf(0)))
        later = [mpf(k) for k in range(self.case.horizon)]
        cohorts = [Money(revenue * ((1 + self.g) * self.v) ** k, serve * self.v**k, self.levels) for k in later]
        return {key: base[key] + joined * sum(getattr(m, key) for m in cohorts) for key in base}


def extended_minus(a, b):
    return NAN if mp.isinf(a) and a == b else a - b


def difference(a, b):
    return {key: extended_minus(getattr(a, key), getattr(b, key)) for key in ("revenue", "contribution")}


def cltv(case, segment, weight):
    """Every reading, with the initiatives at constant `weight(initiative)`."""
    weighted = [(x, weight(x)) for x in case.initiatives]
    levels = pr.Levels(segment, weighted)
    values = Values(case, segment, levels)
    h, three = case.horizon, 3 * case.n
    life = segment.curve.endless(mpf(1), 0, levels.change)
    endless, horizon, years = values.endless(), values.to(h), values.to(three)
    better = levels.change.plus(POINT)
    flows = pr.project(case, segment, case.initiatives, lambda x, t: weight(x))
    before_acquisition = [c + a for c, a in zip(flows["contribution"], flows["acquisition"])]
    cac = levels.acquisitionCost
    return {
        "expectedLifetimePeriods": life,
        "simple": Money(life, life, levels).reading(),
        "endless": endless.reading(),
        "horizon": horizon.reading(),
        "threeYears": years.reading(),
        "residualEndless": values.residual(values.endless),
        "residualHorizon": values.residual(lambda age: values.to(h, age)),
        "customerEquityEndless": values.equity_endless(),
        "customerEquityHorizon": {"revenue": case.present_value(flows["revenue"]),
                                  "contribution": case.present_value(before_acquisition)},
        "acquisitionPresentValue": case.present_value(flows["acquisition"]),
        "acquisitionCost": cac,
        "cltvToCac": {key: m.contribution / cac if cac else NAN
                      for key, m in (("endless", endless), ("horizon", horizon), ("threeYears", years))},
        "onePointOfRetention": {
            "per": segment.curve.per,
            "endless": difference(values.endless(change=better), endless),
            "horizon": difference(values.to(h, change=better), horizon),
            "threeYears": difference(values.to(three, change=better), years),
        },
    }


def average_cltv(segments, readings):
    """Mean over the opening customers of all segments."""
    total = sum(s.customers for s in segments)

    def mean(key, part):
        if total == 0:
            return NAN
        return sum(s.customers * r[key][part] for s, r in zip(segments, readings) if s.customers) / total

    return {key: {part: mean(key, part) for part in ("revenue", "contribution")}
            for key in ("simple", "endless", "horizon", "threeYears")}


# ------------------------------------------------------------------- cash

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


# ---------------------------------------------------------------- verdict

class Run:
    """With and without, for one set of initiatives."""

    def __init__(self, case, initiatives, held=None):
        self.case, self.initiatives = case, initiatives
        self.without = {s.name: pr.without(case, s) for s in case.segments}
        self.with_ = {s.name: pr.with_initiatives(case, s, initiatives, held[s.name] if held else None)
                      for s in case.segments}
        self.difference = pr.minus(pr.added_up(self.with_.values()), pr.added_up(self.without.values()))
        self.costs = [pr.initiative_costs(case, x, self.with_) for x in initiatives]
        self.cash = Cash(case, self.difference["contribution"], self.costs)


def break_even(case, run, cost_today):
    """Points of base retention in each touched segment at which the benefit pays the cost.

    Effects are removed and costs kept: per-customer costs follow the customers of this projection.
    """
    if cost_today <= 0:
        return mpf(0)
    start = min((x.start for x in case.initiatives), default=1)
    touched = {s.name for s in case.segments if any(x.touches(s) for x in case.initiatives)}

    def npv(delta):
        points = lambda t: delta if t >= start else mpf(0)
        flows = {s.name: pr.without(case, s, points) if s.name in touched else run.without[s.name]
                 for s in case.segments}
        change = pr.minus(pr.added_up(flows.values()), pr.added_up(run.without.values()))
        costs = [pr.initiative_costs(case, x, flows) for x in case.initiatives]
        return Cash(case, change["contribution"], costs).npv()

    if not touched or npv(mpf(1)) < 0:
        return NAN
    return mp.findroot(npv, (mpf(0), mpf(1)), solver="anderson", tol=mpf(10) ** -60, maxsteps=200, verify=False)


def worth_of_one_point(case, run):
    worth = []
    for s in case.segments:
        better = pr.without(case, s, lambda t: POINT)["contribution"]
        base = run.without[s.name]["contribution"]
        worth.append({"segment": s.name, "per": s.curve.per,
                      "presentValue": case.present_value([a - b for a, b in zip(better, base)])})
    return {"segments": worth, "total": sum(w["presentValue"] for w in worth)}


def replacement(case, segment, impact, today):
    value = today["horizon"]["contribution"]
    if value <= 0:
        return {"newCustomers": NAN, "acquisitionCost": NAN}
    return {"newCustomers": impact / value, "acquisitionCost": impact / value * today["acquisitionCost"]}


def cost_value(case, costs):
    lumps = sum(x * case.discount_factor(k) for c in costs for k, x in enumerate(c["oneOff"]))
    running = ("perPeriod", "perReachedCustomerPerPeriod", "perReachedCustomerOnce")
    return lumps + sum(case.present_value(c[key]) for c in costs for key in running)


def verdict(case, run, segment_outcomes):
    amounts = lambda series: {"total": sum(series), "presentValue": case.present_value(series)}
    contribution = amounts(run.difference["contribution"])
    cost = {"total": sum(sum(c[k]) for c in run.costs for k in c if k != "name"),
            "presentValue": cost_value(case, run.costs)}
    npv = contribution["presentValue"] - cost["presentValue"]
    ratio = contribution["presentValue"] / cost["presentValue"] if cost["presentValue"] else NAN
    cash = run.cash
    months, relapsed = payback(cash.one_off, cash.recurring)
    later = Run(case, [x.delayed() for x in case.initiatives])
    parts = [s["replacement"] for s in segment_outcomes]
    return {
        "revenueImpact": amounts(run.difference["revenue"]),
        "contributionImpact": contribution,
        "costs": cost,
        "customersKeptAtEnd": run.difference["closing"][-1],
        "netCash": contribution["total"] - cost["total"],
        "npv": npv,
        "irr": cash.irr(),
        "mirrPerYear": cash.mirr(),
        "roi": ratio - 1,
        "benefitCostRatio": ratio,
        "paybackPeriods": months,
        "discountedPaybackPeriods": payback(*cash.discounted())[0],
        "paybackRelapsed": relapsed,
        "peakExposure": peak_exposure(cash.one_off, cash.recurring),
        "costOfDelayPerPeriod": npv - later.cash.npv(),
        "breakEvenRetentionPoints": break_even(case, run, cost["presentValue"]),
        "worthOfOnePoint": worth_of_one_point(case, run),
        "replacement": {key: sum(p[key] for p in parts) for key in ("newCustomers", "acquisitionCost")},
    }
