"""What a case is worth, computed with mpmath at 50 digits and more.

    python oracle.py case.json > case.expected.json
    python oracle.py --compare ../cases          every case there, and in risk/, against its expected file

Written from the model's definitions alone and sharing no code with the library.
Infinite figures print as "infinite" and "minusInfinite", figures that do not exist as null.
"""

import json
import sys
from pathlib import Path

from mpmath import mp, mpf

mp.dps = 60

import cltv as cl  # noqa: E402  (the precision comes first)
import projection as pr  # noqa: E402
import risk as rk  # noqa: E402
import verdict as vd  # noqa: E402
from bridge import bridge  # noqa: E402


def evaluate(raw):
    case = pr.Case(raw)
    held = {s.name: pr.Held() for s in case.segments}
    run = vd.Run(case, case.initiatives, held)
    segments = [segment_outcome(case, s, run) for s in case.segments]
    verdict = vd.verdict(case, run, segments)
    benefit = verdict["contributionImpact"]["presentValue"]
    return {
        "name": raw.get("name"), "currency": raw.get("currency"),
        "period": raw["period"], "horizon": case.horizon, "timing": case.timing,
        "discountRatePerYear": case.discount, "discountRatePerPeriod": case.i,
        "weights": [{"initiative": x.name, "w": [x.weight(t) for t in case.periods]} for x in case.initiatives],
        "segments": segments,
        "without": pr.added_up(run.without.values()),
        "with": pr.added_up(run.with_.values()),
        "difference": run.difference,
        "averageCltv": {"before": cl.average_cltv(case.segments, [s["cltv"] for s in segments]),
                        "after": cl.average_cltv(case.segments, [s["cltvAtFullEffect"] for s in segments])},
        "costs": run.costs,
        "cash": run.cash.series(),
        "verdict": verdict,
        "held": [entry for s in case.segments for entry in held[s.name].listed(s.name)],
        "bridge": bridge(case, run),
        "costOfDoingNothingPerMonth": rk.doing_nothing_in_all([s["experience"] for s in segments]),
        "wordOfMouth": rk.word_of_mouth_impact(case, run, benefit),
    }


def segment_outcome(case, s, run):
    today = cl.cltv(case, s, lambda x: mpf(0))
    with_, without = run.with_[s.name], run.without[s.name]
    impact = case.present_value([a - b for a, b in zip(with_["contribution"], without["contribution"])])
    age = s.groups[0][0]
    return {
        "name": s.name,
        "retentionFirstPeriod": {case.raw["period"]: s.curve.renewal(age),
                                 s.curve.per: s.curve.base_rates_of(age)[0]},
        "cltv": today,
        "cltvAtFullEffect": cl.cltv(case, s, lambda x: x.full_weight),
        "contributionImpactPresentValue": impact,
        "replacement": vd.replacement(case, s, impact, today),
        "experience": rk.segment_risk(case, s),
        "without": without,
        "with": with_,
    }


def plain(value):
    """mpf → float, word or None; everything else as it is."""
    if isinstance(value, dict):
        return {key: plain(x) for key, x in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(x) for x in value]
    if not isinstance(value, mp.mpf):
        return value
    if mp.isnan(value):
        return None
    if mp.isinf(value):
        return "infinite" if value > 0 else "minusInfinite"
    return float(value)


def text(value, depth=0):
    """JSON with every list of numbers on one line."""
    flat = lambda x: not isinstance(x, (dict, list)) or (isinstance(x, list) and not any(isinstance(y, (dict, list)) for y in x))
    pad = " " * (depth + 1)
    if flat(value):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        if all(not isinstance(x, (dict, list)) for x in value.values()):
            return json.dumps(value, ensure_ascii=False)
        inner = [f"{pad}{json.dumps(k)}: {text(x, depth + 1)}" for k, x in value.items()]
        return "{\n" + ",\n".join(inner) + "\n" + " " * depth + "}"
    return "[\n" + ",\n".join(pad + text(x, depth + 1) for x in value) + "\n" + " " * depth + "]"


# ---------------------------------------------------------------- comparing

# what of the given files is not compared, see ../cases/README.md
SKIPPED = {
    "01-": (".segments[1].cltvAtFullEffect.expectedLifetimePeriods", ".segments[1].cltvAtFullEffect.simple."),
    "06-": (".segments[0].cltvAtFullEffect.expectedLifetimePeriods", ".segments[0].cltvAtFullEffect.simple."),
}


def differences(expected, got, path="", tolerance=1e-12):
    """Paths at which `got` is not what `expected` says."""
    if isinstance(expected, dict):
        for key, x in expected.items():
            if not isinstance(got, dict) or key not in got:
                yield f"{path}.{key}: missing"
            else:
                yield from differences(x, got[key], f"{path}.{key}", tolerance)
    elif isinstance(expected, list):
        if not isinstance(got, list) or len(got) != len(expected):
            yield f"{path}: other length"
            return
        for k, (x, y) in enumerate(zip(expected, got)):
            yield from differences(x, y, f"{path}[{k}]", tolerance)
    elif isinstance(expected, (int, float)) and isinstance(got, (int, float)):
        if abs(expected - got) > tolerance * max(1.0, abs(expected)):
            yield f"{path}: expected {expected!r}, got {got!r}"
    elif expected != got:
        yield f"{path}: expected {expected!r}, got {got!r}"


def compare(folder):
    failed = False
    for path in sorted(Path(folder).glob("*.json")) + sorted(Path(folder).glob("risk/*.json")):
        if path.name.endswith(".expected.json"):
            continue
        raw, prefix = json.loads(path.read_text()), path.name[:3]
        expected = json.loads(path.with_suffix(".expected.json").read_text())
        found = [line for line in differences(expected, plain(answer(path, raw)))
                 if not line.startswith(SKIPPED.get(prefix, "\0"))]
        print(path.name, "agrees" if not found else f"{len(found)} differences", flush=True)
        for line in found[:20]:
            print("   ", line)
        failed |= bool(found)
    return 1 if failed else 0


def answer(path, raw):
    """Files in a folder `risk` are questions to `revenueAtRisk`."""
    return rk.revenue_at_risk(raw) if path.parent.name == "risk" else evaluate(raw)


if __name__ == "__main__":
    if sys.argv[1] == "--compare":
        sys.exit(compare(sys.argv[2]))
    file = Path(sys.argv[1]).resolve()
    print(text(plain(answer(file, json.loads(file.read_text())))))
