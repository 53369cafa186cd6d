"""Retention that has a cause: what customers live through, and the mix of NPS groups.

Both are constant curves whose one rate follows from shares, and effects move the shares.
`under(weighted)` gives the state of a segment while effects act with their weights.
"""

from mpmath import mpf

from curves import PERIODS_PER_YEAR

OUTCOMES = ("satisfied", "mollified", "dissatisfied")
GROUPS = ("promoters", "passives", "detractors")
LEVERS = ("problemRate", "contactRate", "outcome")
HELD = lambda quantity, value: min(mpf(1), max(mpf(0), value))


def source_of(retention, number):
    kind = retention["curve"]
    return {"experience": Experience, "nps": Nps}[kind](retention, number) if kind in ("experience", "nps") else None


def moved(shares, moves):
    """Shares after all moves at once; a move is (from, to, "relative" or "points", share · weight).

    Every move reads the shares as they were: what arrives is not moved on.
    """
    after = dict(shares)
    for origin, share in shares.items():
        relative = [(to, x) for start, to, kind, x in moves if start == origin and kind == "relative"]
        points = [(to, x) for start, to, kind, x in moves if start == origin and kind == "points"]
        keep = mpf(1)
        for _, x in relative:
            keep *= 1 - x
        leaving = share * (1 - keep)
        _spread(after, origin, leaving, relative)
        wanted = sum((x for _, x in points), mpf(0))
        _spread(after, origin, min(wanted, share - leaving), points)
    return after


def _spread(shares, origin, amount, moves):
    """Takes an amount out of its origin, split over destinations by the size of the moves."""
    total = sum((x for _, x in moves), mpf(0))
    if total == 0:
        return
    shares[origin] -= amount
    for to, x in moves:
        shares[to] += amount * x / total


class Nps:
    def __init__(self, retention, number):
        groups = retention["groups"]
        self.shares = {g: number(groups[g]["share"]) for g in GROUPS}
        self.retention_of = {g: number(groups[g]["retention"]) for g in GROUPS}
        self.number = number
        self.today = self.under([])

    def concerned(self, effect):
        return effect["on"] == "npsShare"

    def under(self, weighted, hold=HELD):
        moves = []
        for effect, w in weighted:
            kind = "relative" if "relative" in effect else "points"
            caused = self.number(effect["attribution"]) * w
            moves.append((effect["from"], effect["to"], kind, self.number(effect[kind]) * caused))
        return NpsState(self, moved(self.shares, moves))


class NpsState:
    handling = mpf(0)

    def __init__(self, source, shares):
        self.retention = sum(shares[g] * source.retention_of[g] for g in GROUPS)


class Problem:
    def __init__(self, raw, number):
        self.name = raw["name"]
        self.rate, self.contact = number(raw["rate"]), number(raw["contactRate"])
        self.outcomes = {x: number(raw["outcomes"][x]) for x in OUTCOMES}
        self.loyalty = {x: number(raw["loyalty"][x]) for x in OUTCOMES + ("silent",)}
        self.contacts = number(raw.get("contactsPerContactingCustomer", 1))
        self.cost = number(raw.get("costPerContact", 0))


class Experience:
    def __init__(self, retention, number):
        self.number = number
        self.per = retention.get("per", "year")
        self.loyalty = number(retention["loyaltyWithoutProblem"])
        self.problems = [Problem(x, number) for x in retention["problems"]]
        self.talk = Talk(retention["wordOfMouth"], number) if "wordOfMouth" in retention else None
        self.factor = None
        if "measuredRetention" in retention:
            self._calibrate(number(retention["measuredRetention"]))
        self.today = self.under([])

    def _calibrate(self, measured):
        self.factor = measured / self.under([]).retention
        self.loyalty *= self.factor
        for problem in self.problems:
            problem.loyalty = {x: value * self.factor for x, value in problem.loyalty.items()}

    def concerned(self, effect):
        named = effect.get("problem")
        return effect["on"] in LEVERS and (named is None or named in [x.name for x in self.problems])

    def bases_in(self, period):
        """Base periods in one period of the case: months ÷ months."""
        return mpf(PERIODS_PER_YEAR[self.per]) / PERIODS_PER_YEAR[period]

    def under(self, weighted, hold=HELD):
        lived = [self._lived(problem, weighted, hold) for problem in self.problems]
        total = sum((x.rate for x in lived), mpf(0))
        if total > 1:
            for x in lived:
                x.rate /= total
        return ExperienceState(self, lived)

    def _lived(self, problem, weighted, hold):
        own = [(e, w) for e, w in weighted if e.get("problem") in (None, problem.name)]
        rate = hold("problemRate", self._shifted(problem.rate, own, "problemRate", -1))
        contact = hold("contactRate", self._shifted(problem.contact, own, "contactRate", 1))
        moves = []
        for effect, w in own:
            if effect["on"] == "outcome":
                kind = "relative" if "relative" in effect else "points"
                moves.append((effect["from"], effect["to"], kind, self.number(effect[kind]) * w))
        return Lived(self, problem, rate, contact, moved(problem.outcomes, moves))

    def _shifted(self, share, weighted, on, sign):
        factor, added = mpf(1), mpf(0)
        for effect, w in weighted:
            if effect["on"] != on:
                continue
            if "relative" in effect:
                factor *= 1 + sign * self.number(effect["relative"]) * w
            else:
                added += self.number(effect["points"]) * w
        return share * factor + added


class Lived:
    """One type of problem as it is lived through, levers included."""

    def __init__(self, source, problem, rate, contact, outcomes):
        self.problem, self.rate, self.contact, self.outcomes = problem, rate, contact, outcomes
        # losses rather than loyalties are averaged: equal loyalties lose exactly nothing
        lost = {x: source.loyalty - problem.loyalty[x] for x in problem.loyalty}
        after_contact = sum(outcomes[x] * lost[x] for x in OUTCOMES)
        self.loss = (1 - contact) * lost["silent"] + contact * after_contact
        self.loyalty_after = source.loyalty - self.loss

    @property
    def handling(self):
        """Per customer and base period."""
        return self.rate * self.contact * self.problem.contacts * self.problem.cost

    def heard(self, of_outcome):
        """Mean over how it ended, per customer and base period."""
        told = sum(self.outcomes[x] * of_outcome[x] for x in OUTCOMES)
        return self.rate * (self.contact * told + (1 - self.contact) * of_outcome["silent"])


class ExperienceState:
    def __init__(self, source, problems):
        self.problems = problems
        self.lost_share = sum((x.rate * x.loss for x in problems), mpf(0))
        self.retention = source.loyalty - self.lost_share
        self.handling = sum((x.handling for x in problems), mpf(0))
        talk = source.talk
        self.won = sum((x.heard(talk.won) for x in problems), mpf(0)) if talk else mpf(0)
        self.spoilt = sum((x.heard(talk.spoilt) for x in problems), mpf(0)) if talk else mpf(0)


class Talk:
    """New customers that one customer's words bring, and bad words keep away."""

    def __init__(self, raw, number):
        weight = number(raw.get("negativeWeight", 1))
        self.won, self.spoilt = {}, {}
        for outcome in OUTCOMES + ("silent",):
            words = raw.get(outcome, {"act": 0})
            act = number(words["act"])
            self.won[outcome] = act * number(words.get("praises", 0))
            self.spoilt[outcome] = act * weight * number(words.get("warnings", 0))
