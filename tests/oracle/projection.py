"""A case at high precision: weights, effects, and the projection period by period."""

import copy

from mpmath import mp, mpf

from curves import Change, Curve, PERIODS_PER_YEAR
from experience import LEVERS, source_of

SERIES = ("opening", "new", "closing", "active", "revenue", "margin",
          "costToServe", "handling", "acquisition", "contribution")
HELD_ORDER = ("retention", "margin", "revenue", "costToServe", "newCustomers", "acquisitionCost",
              "problemRate", "contactRate")
SHARE_EFFECTS = LEVERS + ("npsShare",)


def number(value):
    """The decimal as it is written, not its nearest double."""
    return mpf(repr(value)) if isinstance(value, float) else mpf(value)


def likely(value):
    """Every stated number or range as the number that is computed with."""
    if isinstance(value, list):
        return [likely(x) for x in value]
    if not isinstance(value, dict):
        return value
    if set(value) <= {"value", "source"} and "value" in value:
        return value["value"]
    if {"low", "likely", "high"} <= set(value):
        return value["likely"]
    return {key: likely(x) for key, x in value.items()}


class Case:
    def __init__(self, case):
        case = likely({key: x for key, x in case.items() if key != "scenarios"})
        self.raw = case
        self.n = PERIODS_PER_YEAR[case["period"]]
        self.horizon = int(case["horizon"])
        self.timing = case.get("timing", "start")
        self.discount = number(case["discountRatePerYear"])
        self.i = (1 + self.discount) ** (mpf(1) / self.n) - 1
        self.periods = range(1, self.horizon + 1)
        self.segments = [Segment(s, case["period"], self.n) for s in case["segments"]]
        self.initiatives = [Initiative(x, self) for x in case.get("initiatives", [])]

    def exponent(self, t):
        return {"start": mpf(t - 1), "mid": mpf(t) - mpf(1) / 2, "end": mpf(t)}[self.timing]

    def discount_factor(self, exponent):
        return (1 + self.i) ** -exponent

    def present_value(self, series):
        return sum((x * self.discount_factor(self.exponent(t)) for t, x in enumerate(series, 1)), mpf(0))


class Segment:
    def __init__(self, s, period, n):
        get = lambda key: number(s.get(key, 0))
        self.name = s["name"]
        self.groups = _groups(s)
        self.customers = sum(count for _, count in self.groups)
        orders = number(s["ordersPerPeriod"]) * number(s["averageOrderValue"]) if "ordersPerPeriod" in s else None
        self.base = {
            "revenue": orders if orders is not None else get("revenuePerPeriod"),
            "margin": get("margin"), "costToServe": get("costToServePerPeriod"),
            "newCustomers": get("newPerPeriod"), "acquisitionCost": get("acquisitionCost"),
        }
        self.growth = (1 + get("growthPerYear")) ** (mpf(1) / n) - 1
        self.source = source_of(s["retention"], number)
        self.curve = Curve(s["retention"], period, number, self.source and self.source.today.retention)
        self.experience = self.source if s["retention"]["curve"] == "experience" else None
        self.bases_per_period = self.experience.bases_in(period) if self.experience else mpf(0)

    def concerned(self, effect):
        """Does the effect act here? Effects on shares act only where there are such shares."""
        if effect.get("segment") not in (None, self.name):
            return False
        if effect["on"] not in SHARE_EFFECTS:
            return True
        return self.source is not None and self.source.concerned(effect)


def _groups(s):
    tenure = s.get("tenure", 0)
    if isinstance(tenure, list):
        return [(int(g["tenure"]), number(g["customers"])) for g in tenure]
    return [(int(tenure), number(s.get("customers", 0)))]


class Initiative:
    def __init__(self, x, case, delay=0):
        get = lambda key, default: number(x.get(key, default))
        self.raw, self.case, self.name = x, case, x["name"]
        self.start = int(x.get("start", 1)) + delay
        self.reach, self.confidence = get("reach", 1), get("confidence", 1)
        self.persistence = get("persistencePerYear", 1)
        self.effects = x.get("effects", [])
        costs = x.get("costs", {})
        self.one_off = [mpf(0)] * case.horizon
        for payment in costs.get("oneOff", []):
            paid = int(payment["period"]) + delay
            if paid <= case.horizon:
                self.one_off[paid - 1] += number(payment["amount"])
        self.per_period = number(costs.get("perPeriod", 0))
        self.per_customer_period = number(costs.get("perReachedCustomerPerPeriod", 0))
        self.per_customer_once = number(costs.get("perReachedCustomerOnce", 0))

    def delayed(self):
        return Initiative(self.raw, self.case, delay=1)

    def only(self, on):
        """The same initiative with nothing but its effects on one quantity."""
        part = copy.copy(self)
        part.effects = [e for e in self.effects if e["on"] == on]
        return part

    def touches(self, segment):
        return any(segment.concerned(e) for e in self.effects)

    def _ramp(self, t):
        ramp, steps = self.raw.get("ramp", 1), t - self.start + 1
        if isinstance(ramp, list):
            return number(ramp[min(steps, len(ramp)) - 1])
        ramp = number(ramp)
        return mpf(1) if ramp <= 1 else min(mpf(1), steps / ramp)

    def _first_full(self):
        ramp = self.raw.get("ramp", 1)
        if not isinstance(ramp, list):
            return self.start + max(1, int(mp.ceil(number(ramp)))) - 1
        full = [k for k, value in enumerate(ramp) if value >= 1]
        return self.start + (full[0] if full else len(ramp) - 1)

    def weight(self, t):
        if t < self.start:
            return mpf(0)
        after = max(0, t - self._first_full())
        lasting = self.persistence ** (mpf(after) / self.case.n) if after else mpf(1)
        return self._ramp(t) * self.reach * self.confidence * lasting

    @property
    def full_weight(self):
        return self.reach * self.confidence


class Held:
    """Where a value left its range: (quantity, end) -> first period."""

    def __init__(self):
        self.first = {}

    def hold(self, quantity, value, top, period):
        for end, outside in ((0, value < 0), (1, top is not None and value > 1)):
            if outside:
                key = (quantity, end)
                self.first[key] = min(self.first.get(key, period), period)
        value = max(mpf(0), value)
        return value if top is None else min(mpf(1), value)

    def listed(self, segment):
        order = lambda item: (HELD_ORDER.index(item[0][0]), item[0][1])
        return [{"segment": segment, "quantity": quantity, "at": end, "fromPeriod": period}
                for (quantity, end), period in sorted(self.first.items(), key=order)]


class Levels:
    """Money figures and retention change of one segment under given weights of the initiatives."""

    def __init__(self, segment, weighted, held=None, period=1):
        held = held if held is not None else Held()
        factors, added, on_shares = {}, {}, []
        for initiative, w in weighted:
            for effect in filter(segment.concerned, initiative.effects):
                if effect["on"] in SHARE_EFFECTS:
                    on_shares.append((effect, w))
                else:
                    _collect(effect, w, factors, added)
        self.state, self.handling, instead = None, mpf(0), None
        if segment.source:
            hold = lambda quantity, value: held.hold(quantity, value, mpf(1), period)
            self.state = segment.source.under(on_shares, hold)
            self.handling = self.state.handling * segment.bases_per_period
            instead = self.state.retention
        self.change = Change(factors.get("churn", mpf(1)), added.get("retention", mpf(0)), instead)
        for key, base in segment.base.items():
            value = base * factors.get(key, mpf(1)) + added.get(key, mpf(0))
            setattr(self, key, held.hold(key, value, mpf(1) if key == "margin" else None, period))


def _collect(effect, w, factors, added):
    on = effect["on"]
    if "relative" in effect:
        relative = number(effect["relative"])
        signed = -relative if on == "churn" else relative
        factors[on] = factors.get(on, mpf(1)) * (1 + signed * w)
        return
    amount = number(effect["points"] if "points" in effect else effect["amount"])
    if on == "churn":
        on, amount = "retention", -amount
    added[on] = added.get(on, mpf(0)) + amount * w


def project(case, segment, initiatives, weight, points=lambda t: mpf(0), held=None, joining=None):
    """All series of one segment.

    `weight(initiative, t)`; `points(t)` are added to the base retention; `joining(t, opening, levels)`
    new customers join instead of those of the levels, who alone cost acquisition.
    """
    held = held if held is not None else Held()
    out = {name: [] for name in SERIES}
    cohorts = [[tenure, count] for tenure, count in segment.groups]
    for t in case.periods:
        levels = Levels(segment, [(x, weight(x, t)) for x in initiatives], held, t)
        change = levels.change.plus(points(t))
        opening = sum(count for _, count in cohorts)
        new = joining(t, opening, levels) if joining else levels.newCustomers
        cohorts.append([0, new])
        for cohort in cohorts:
            if cohort[1] > 0:
                for rate in segment.curve.base_rates_of(cohort[0]):
                    held.hold("retention", change.raw(rate), mpf(1), t)
            cohort[1] *= segment.curve.renewal(cohort[0], change)
            cohort[0] += 1
        joined, closing = opening + new, sum(count for _, count in cohorts)
        active = {"start": joined, "mid": (joined + closing) / 2, "end": closing}[case.timing]
        revenue = active * levels.revenue * (1 + segment.growth) ** (t - 1)
        margin, serve = revenue * levels.margin, active * levels.costToServe
        handling, acquisition = active * levels.handling, levels.newCustomers * levels.acquisitionCost
        row = (opening, new, closing, active, revenue, margin, serve,
               handling, acquisition, margin - serve - handling - acquisition)
        for name, value in zip(SERIES, row):
            out[name].append(value)
    return out


def without(case, segment, points=lambda t: mpf(0)):
    return project(case, segment, case.initiatives, lambda x, t: mpf(0), points)


def with_initiatives(case, segment, initiatives, held=None):
    return project(case, segment, initiatives, lambda x, t: x.weight(t), held=held)


def initiative_costs(case, initiative, flows):
    """The four kinds of cost; `flows` are the projections with all initiatives, by segment."""
    zero, start = mpf(0), initiative.start
    touched = [flows[s.name] for s in case.segments if initiative.touches(s)]
    per_customer, once = [], []
    for t in case.periods:
        active = sum((f["active"][t - 1] for f in touched), zero)
        joined = sum((f["new"][t - 1] for f in touched), zero)
        reached_now = zero if t < start else active if t == start else joined
        per_customer.append(initiative.per_customer_period * initiative.reach * active if t >= start else zero)
        once.append(initiative.per_customer_once * initiative.reach * reached_now)
    return {
        "name": initiative.name,
        "oneOff": initiative.one_off,
        "perPeriod": [initiative.per_period if t >= start else zero for t in case.periods],
        "perReachedCustomerPerPeriod": per_customer,
        "perReachedCustomerOnce": once,
    }


def added_up(flows):
    return {name: [sum(values) for values in zip(*(f[name] for f in flows))] for name in SERIES}


def minus(a, b):
    return {name: [x - y for x, y in zip(a[name], b[name])] for name in SERIES}
