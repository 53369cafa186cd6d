"""What problems cost, what the three levers are worth, and what customers tell others.

Figures are of one base period of the experience and of the opening customers. A customer is
worth three years at today's retention, and that value is held fixed when levers are compared.
"""

from mpmath import mp, mpf

import cltv as readings
import projection as pr

NAN = mp.nan
RISK = ("customersLost", "revenueAtRisk", "contributionAtRisk", "handlingCost", "damage")
WORTH = ("customersSaved", "revenueProtected", "contributionProtected", "handlingSaved", "payOff", "cost", "net")


def revenue_at_risk(raw):
    """The answer of the function of that name."""
    case = pr.Case(raw)
    levers = [Lever(x) for x in case.raw.get("levers", [])]
    return {"segments": [segment_risk(case, s, levers) for s in case.segments if s.experience]}


def segment_risk(case, s, levers=()):
    """`None` where retention does not come from experience."""
    if not s.experience:
        return None
    today, value = s.experience.today, three_years(case, s)
    problems = [problem_risk(s, x, value) for x in today.problems]
    total = {key: sum((x[key] for x in problems), mpf(0)) for key in RISK}
    for problem in problems:
        problem["shareOfDamage"] = problem["damage"] / total["damage"] if total["damage"] else NAN
    talk = word_of_mouth(s, today, value) if s.experience.talk else None
    return {
        "name": s.name, "per": s.experience.per, "customers": s.customers,
        "retention": today.retention, "retentionPerCasePeriod": s.curve.renewal(0),
        "valueOfCustomer": value,
        "problems": problems, "total": total,
        "pointsOfPain": [x["name"] for x in sorted(problems, key=lambda x: -x["damage"])],
        "costOfDoingNothingPerMonth": cost_of_doing_nothing(s, total, talk, value),
        "wordOfMouth": talk,
        "calibrationFactor": NAN if s.experience.factor is None else s.experience.factor,
        "levers": levers_worth(s, levers, value) if levers else None,
    }


def three_years(case, s):
    return readings.Values(case, s, pr.Levels(s, [])).to(3 * case.n).reading()


def problem_risk(s, lived, value):
    lost = s.customers * lived.rate * lived.loss
    at_risk, handling = lost * value["contribution"], s.customers * lived.handling
    return {
        "name": lived.problem.name, "loyaltyAfter": lived.loyalty_after, "loss": lived.loss,
        "customersLost": lost, "revenueAtRisk": lost * value["revenue"], "contributionAtRisk": at_risk,
        "handlingCost": handling, "damage": at_risk + handling,
    }


def word_of_mouth(s, state, value):
    won, lost = s.customers * state.won, s.customers * state.spoilt
    return {"newCustomersWon": won, "newCustomersLost": lost, "net": won - lost,
            "contribution": (won - lost) * value["contribution"]}


def cost_of_doing_nothing(s, total, talk, value):
    months = mpf(12) / pr.PERIODS_PER_YEAR[s.experience.per]
    net = talk["net"] if talk else mpf(0)
    return {key: (total[at_risk] + total["handlingCost"] - net * value[key]) / months
            for key, at_risk in (("revenue", "revenueAtRisk"), ("contribution", "contributionAtRisk"))}


def doing_nothing_in_all(risks):
    stated = [x["costOfDoingNothingPerMonth"] for x in risks if x]
    return {key: sum(x[key] for x in stated) for key in ("revenue", "contribution")} if stated else None


# ----------------------------------------------------------------- levers

class Lever:
    def __init__(self, raw):
        self.name, self.effects = raw["lever"], raw["effects"]
        self.cost = pr.number(raw.get("cost", 0))


def levers_worth(s, levers, value):
    alone = [worth(s, [x], value) for x in levers]
    together = worth(s, levers, value)
    return {
        "alone": [{"lever": lever.name, **x} for lever, x in zip(levers, alone)],
        "together": together,
        "interaction": {key: together[key] - sum(x[key] for x in alone) for key in WORTH},
    }


def worth(s, levers, value):
    """Levers at full strength against today."""
    effects = [(e, mpf(1)) for lever in levers for e in lever.effects if s.concerned(e)]
    today, better = s.experience.today, s.experience.under(effects)
    saved = s.customers * (today.lost_share - better.lost_share)
    handling = s.customers * (today.handling - better.handling)
    cost = sum(x.cost for x in levers)
    pay_off = saved * value["contribution"] + handling
    return {
        "customersSaved": saved, "revenueProtected": saved * value["revenue"],
        "contributionProtected": saved * value["contribution"], "handlingSaved": handling,
        "payOff": pay_off, "cost": cost, "net": pay_off - cost,
    }


# ----------------------------------------------------- word of mouth in a case

def word_of_mouth_impact(case, run, benefit):
    """What recommendations would add to the plan; `None` if no segment states them."""
    talking = [s for s in case.segments if s.experience and s.experience.talk]
    if not talking:
        return None
    customers, contribution = mpf(0), mpf(0)
    for s in talking:
        more = pr.minus(talking_projection(case, s, run), run.with_[s.name])
        customers += sum(more["new"])
        contribution += case.present_value(more["contribution"])
    return {"newCustomers": customers, "contributionPresentValue": contribution,
            "shareOfBenefit": contribution / benefit if benefit else NAN}


def talking_projection(case, s, run):
    """The plan again, with as many more who join as words bring more than today's words did."""
    net = lambda state: state.won - state.spoilt
    before = run.without[s.name]["opening"]

    def joining(t, opening, levels):
        more = opening * net(levels.state) - before[t - 1] * net(s.experience.today)
        return max(mpf(0), levels.newCustomers + more * s.bases_per_period)

    return pr.project(case, s, run.initiatives, lambda x, t: x.weight(t), joining=joining)
