"""The CDNOW sample that PyPI's lifetimes ships, summed up by lifetimes itself.

    python lifetimes_summary.py CDNOW.csv

writes the transactions to the file that is named and prints what lifetimes makes of them as JSON.
"""

import json
import sys
import warnings

warnings.filterwarnings("ignore")

from lifetimes.datasets import load_dataset  # noqa: E402
from lifetimes.utils import calibration_and_holdout_data, summary_data_from_transaction_data  # noqa: E402

CALIBRATION, END = "1997-09-30", "1998-06-30"
# Of an end within a week lifetimes takes the whole week, so its end is named.
EARLY = {"D": CALIBRATION, "W": "1997-10-05"}


def transactions():
    names = ["master", "customer", "date", "quantity", "amount"]
    frame = load_dataset("CDNOW_sample.txt", header=None, sep=r"\s+", names=names, dtype={"date": str},
                         float_precision="round_trip")
    frame["date"] = frame["date"].str[:4] + "-" + frame["date"].str[4:6] + "-" + frame["date"].str[6:]
    return frame[["customer", "date", "amount"]]


def columns(frame):
    return {"customer": [str(name) for name in frame.index], **{name: list(frame[name]) for name in frame}}


def calibrated(till, frequency):
    frame = calibration_and_holdout_data(till, "customer", "date", CALIBRATION, END, freq=frequency,
                                         monetary_value_col="amount")
    # lifetimes tells the mean of the rows that are kept out; their number makes it the sum.
    kept = till[(till["date"] > CALIBRATION) & (till["date"] <= END)]
    rows = kept.groupby("customer").size().reindex(frame.index).fillna(0)
    frame["spend_holdout"] = frame["monetary_value_holdout"] * rows
    return columns(frame)


def main():
    till = transactions()
    till.to_csv(sys.argv[1], index=False)
    summed = {}
    for name, frequency in [("day", "D"), ("week", "W")]:
        whole = summary_data_from_transaction_data(till, "customer", "date", "amount", freq=frequency)
        early = summary_data_from_transaction_data(till, "customer", "date", "amount", freq=frequency,
                                                   observation_period_end=EARLY[frequency])
        summed[name] = {"whole": columns(whole), "early": columns(early), "calibrated": calibrated(till, frequency)}
    json.dump(summed, sys.stdout)


main()
