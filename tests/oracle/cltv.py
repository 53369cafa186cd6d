"""Every reading of customer lifetime value of one segment."""

from mpmath import mp, mpf

import projection as pr
from curves import POINT

NAN = mp.nan


class Money:
    """Revenue and cost to serve with handling, valued; contribution follows."""

    def __init__(self, revenue, serve, levels):
        self.revenue = revenue * levels.revenue if revenue != mp.inf or levels.revenue else mpf(0)
        self.contribution = self._contribution(revenue, serve, levels)

    @staticmethod
    def _contribution(revenue, serve, levels):
        per_revenue, per_serve = levels.revenue * levels.margin, levels.costToServe + levels.handling
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
