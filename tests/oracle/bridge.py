"""How the NPV comes about: each bar alone against "without", the interaction, the costs."""

from mpmath import mpf

import projection as pr
from verdict import cost_value


def bridge(case, run):
    total = benefit(case, run, run.initiatives)
    alone = [benefit(case, run, [x]) for x in run.initiatives]
    drivers = [(x, on) for x in run.initiatives for on in dict.fromkeys(e["on"] for e in x.effects)]
    driven = [benefit(case, run, [x.only(on)]) for x, on in drivers]
    costs = [cost_value(case, [c]) for c in run.costs]
    return {
        "byInitiative": {
            "bars": [{"initiative": x.name, "benefit": b} for x, b in zip(run.initiatives, alone)],
            "interaction": rest(total, alone)},
        "byDriver": {
            "bars": [{"initiative": x.name, "driver": on, "benefit": b} for (x, on), b in zip(drivers, driven)],
            "interaction": rest(total, driven)},
        "costs": [{"initiative": x.name, "cost": c} for x, c in zip(run.initiatives, costs)],
        "benefit": total,
        "npv": total - sum(costs, mpf(0)),
    }


def benefit(case, run, initiatives):
    """Present value of the contribution that these initiatives add."""
    value = mpf(0)
    for s in case.segments:
        with_ = pr.with_initiatives(case, s, initiatives)["contribution"]
        value += case.present_value([a - b for a, b in zip(with_, run.without[s.name]["contribution"])])
    return value


def rest(total, bars):
    """Total − Σ bars, without the noise of the last digits."""
    left = total - sum(bars, mpf(0))
    largest = max([abs(x) for x in bars] + [abs(total)])
    return left if abs(left) > largest * mpf(10) ** -40 else mpf(0)
