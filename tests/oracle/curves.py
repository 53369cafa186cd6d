"""Retention curves at high precision: renewal rates, effects on them, endless sums.

A curve is stated in its own base (`per`). One renewal of the case's period is a part of a
base renewal (a month of a yearly curve: r^(1/12)) or several of them (a year of a monthly
curve: the product of twelve rates). Effects act on the base rate, before conversion.
"""

from functools import lru_cache

from mpmath import mp, mpf

PERIODS_PER_YEAR = {"month": 12, "quarter": 4, "year": 1}
POINT = mpf(1) / 100


class Change:
    """Churn × `factor`, then retention + `points`, then held in [0, 1].

    `instead` replaces the base rate first, where retention has a cause that effects act on.
    """

    def __init__(self, factor=mpf(1), points=mpf(0), instead=None):
        self.factor, self.points, self.instead = factor, points, instead

    def plus(self, points):
        return Change(self.factor, self.points + points, self.instead)

    def raw(self, rate):
        rate = rate if self.instead is None else self.instead
        return 1 - (1 - rate) * self.factor + self.points

    def __call__(self, rate):
        return min(mpf(1), max(mpf(0), self.raw(rate)))


NO_CHANGE = Change()


class Curve:
    def __init__(self, retention, case_period, number, rate=None):
        """`rate` is the one rate of a curve whose retention has a cause."""
        self.kind = retention["curve"]
        self.per = retention.get("per", "year" if self.kind == "experience" else case_period)
        n_case, n_base = PERIODS_PER_YEAR[case_period], PERIODS_PER_YEAR[self.per]
        self.parts = n_case // n_base if n_case >= n_base else 1   # case periods in one base renewal
        self.renewals = n_base // n_case if n_base > n_case else 1  # base renewals in one case period
        get = lambda key: number(retention[key])
        if rate is not None:
            self.rates = [rate]
        elif self.kind == "constant":
            self.rates = [get("rate")]
        elif self.kind == "observed":
            self.rates = _observed_rates(retention, number)
        else:
            self.rates = None
            self.alpha, self.beta = get("alpha"), get("beta")
            self.c = get("c") if self.kind == "betaDiscreteWeibull" else mpf(1)
        self.base_rate = lru_cache(None)(self._base_rate)

    def base_survival(self, x):
        """S(x) = B(α, β + x^c) / B(α, β), for real x."""
        return mp.beta(self.alpha, self.beta + x**self.c) / mp.beta(self.alpha, self.beta)

    def _base_rate(self, j):
        """Probability of the j-th base renewal, j = 1, 2, …"""
        if self.rates is not None:
            return self.rates[min(j, len(self.rates)) - 1]
        if self.c == 1:
            return (self.beta + j - 1) / (self.alpha + self.beta + j - 1)
        before, after = self.beta + mpf(j - 1) ** self.c, self.beta + mpf(j) ** self.c
        log_ratio = mp.loggamma(after) - mp.loggamma(before)
        return mp.exp(log_ratio - mp.loggamma(self.alpha + after) + mp.loggamma(self.alpha + before))

    def base_rates_of(self, age):
        """Base rates that act on a customer with `age` case renewals behind them."""
        first = age * self.renewals if self.renewals > 1 else age // self.parts
        return [self.base_rate(first + 1 + i) for i in range(self.renewals)]

    def renewal(self, age, change=NO_CHANGE):
        """Probability of renewing once more in the case's period."""
        rate = mpf(1)
        for base in self.base_rates_of(age):
            rate *= change(base)
        return rate if self.parts == 1 else rate ** (mpf(1) / self.parts)

    # ------------------------------------------------------------ endless sum

    def endless(self, z, age=0, change=NO_CHANGE):
        """Σ_{t≥0} S(age+t)/S(age) · z^t, or mp.inf."""
        if self._algebraic(change) and z >= 1:
            return self._algebraic_sum(z, age, change)
        total, term, step = mpf(0), mpf(1), 0
        tiny = mpf(10) ** (-mp.dps + 5)
        while True:
            rate = self.renewal(age + step, change)
            if self._constant_from(age + step, change):
                ratio = rate * z
                return total + term / (1 - ratio) if ratio < 1 else mp.inf
            total += term
            term *= rate * z
            step += 1
            if term == 0:
                return total
            if term < tiny * total and self._shrinks(rate, z, change):
                # at least geometric from here on, with a ratio of limit·z
                return total
            if step > 2_000_000:
                raise ArithmeticError("the sum is too long")

    def _algebraic(self, change):
        """Does survival fall like a power of time, with renewal tending to 1?"""
        return self.rates is None and change.points == 0 and change.factor != 0

    def _exponent(self, change):
        """S(t) ~ t^-p."""
        return self.alpha * self.c * change.factor

    def _constant_from(self, age, change):
        """Are all renewals from this age on equal?"""
        first = age * self.renewals if self.renewals > 1 else age // self.parts
        if self.rates is not None:
            return first + 1 >= len(self.rates)
        if change.factor == 0:
            return True
        if change.points <= 0:
            return False
        # the churn left over falls to 0, so that retention is held at 1 in the end
        now, before = 1 - self.base_rate(first + 2), 1 - self.base_rate(first + 1)
        return now <= before and 2 * before * change.factor < change.points

    def _shrinks(self, rate, z, change):
        limit = (1 if self.rates is None else self.rates[-1])
        limit = min(mpf(1), max(mpf(0), 1 - (1 - mpf(limit)) * change.factor + change.points))
        limit = limit ** (mpf(self.renewals) / self.parts)
        ratio = max(limit, rate) * z
        return ratio < 1 and mpf(10) ** -15 < 1 - ratio

    def _algebraic_sum(self, z, age, change):
        if z > 1 or self._exponent(change) <= 1:
            return mp.inf
        if self.c == 1 and self.parts == 1 and self.renewals == 1:
            # relative churn reduction of a beta-geometric curve is one again, same α + β
            alpha = self.alpha * change.factor
            return (self.alpha + self.beta + age - 1) / (alpha - 1)
        if self.c != 1 and change.factor != 1:
            raise NotImplementedError("undiscounted sum of a changed Weibull curve")
        return self._euler_maclaurin(age, change)

    def _log_survival(self, x, change):
        """ln S of the base curve at real x, up to a constant."""
        alpha = self.alpha * change.factor
        below, time = self.alpha + self.beta, x**self.c
        if time > mpf(10) ** 20:  # Γ(time+a)/Γ(time+b) ≈ (time + (a+b−1)/2)^(a−b), relative error 1/time²
            return -alpha * mp.log(time + below - (alpha + 1) / 2)
        return mp.loggamma(below - alpha + time) - mp.loggamma(below + time)

    def _euler_maclaurin(self, age, change, start=40):
        """Terms one by one up to a block of one base renewal or case period, then Euler–Maclaurin."""
        first = max(age // self.parts + 1, start)
        total, term, now = mpf(0), mpf(1), age
        while now < first * self.parts:
            total += term
            term *= self.renewal(now, change)
            now += 1
        with mp.workdps(70):
            whole = self._log_survival(mpf(first) * self.renewals, change)

            def block(x):
                here = self._log_survival(x * self.renewals, change)
                if self.parts == 1:
                    return mp.exp(here - whole)
                root = mp.exp((self._log_survival(x + 1, change) - here) / self.parts)
                return mp.exp(here - whole) * sum(root**i for i in range(self.parts))

            decay = self._exponent(change) - 1
            ends = [mp.log(first) + k * 5 / decay for k in range(15)]
            tail = mp.quad(lambda u: block(mp.exp(u)) * mp.exp(u), ends, maxdegree=7)
            tail += block(mpf(first)) / 2
            derivatives = mp.taylor(block, mpf(first), 18)
            for k in range(1, 9):
                tail -= mp.bernoulli(2 * k) / (2 * k) * derivatives[2 * k - 1]
        return total + term * tail


def _observed_rates(retention, number):
    if "rates" in retention:
        return [number(rate) for rate in retention["rates"]]
    rates, before = [], mpf(1)
    for survival in retention["survival"]:
        survival = number(survival)
        rates.append(survival / before if before > 0 else mpf(0))
        before = survival
    return rates
