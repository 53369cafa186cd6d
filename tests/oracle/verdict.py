"""With and without, and what the case comes to: NPV, break-even, worth of one point."""

from mpmath import mp, mpf

import projection as pr
from cash import Cash, payback, peak_exposure
from curves import POINT

NAN = mp.nan


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
