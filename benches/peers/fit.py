"""The same fits and values by the lifetimes package.

    pip install lifetimes==0.11.3 pandas numpy scipy
    python fit.py CDNOW.csv DRAWN.csv

One line of JSON with seconds, the best of several.
"""

import json
import sys
import time
import warnings

import pandas
from lifetimes import BetaGeoFitter, GammaGammaFitter, ModifiedBetaGeoFitter, ParetoNBDFitter

warnings.filterwarnings("ignore")
MODELS = {"bgNbd": BetaGeoFitter, "mbgNbd": ModifiedBetaGeoFitter, "paretoNbd": ParetoNBDFitter}


def best_of(runs, work):
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def speed(path, runs, models):
    table = pandas.read_csv(path)
    table.columns = ["id", "frequency", "recency", "age", "spend"]
    again = table[(table.frequency > 0) & (table.spend > 0)]
    columns = table.frequency, table.recency, table.age
    found = {name: best_of(runs, lambda: MODELS[name]().fit(*columns)) for name in models}
    spend = lambda: GammaGammaFitter().fit(again.frequency, again.spend)
    found["gammaGamma"] = best_of(runs, spend)
    buying = BetaGeoFitter().fit(*columns)
    value = lambda: spender.customer_lifetime_value(buying, *columns, table.spend, time=12, freq="W")
    spender = spend()
    found["value"] = best_of(runs, value)
    return found


report = {}
# Of 100,000 customers Pareto/NBD takes it a minute.
for name, path, runs, models in [
    ("cdnow", sys.argv[1], 5, list(MODELS)),
    ("drawn", sys.argv[2], 2, ["bgNbd", "mbgNbd"]),
]:
    report |= {f"{name}.{what}": seconds for what, seconds in speed(path, runs, models).items()}
print(json.dumps(report))
