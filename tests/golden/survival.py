#!/usr/bin/env python3
"""Writes survival.json: Kaplan-Meier percentiles and their intervals, from durations and from bins.

One estimator on a list of times, in exact fractions (Kaplan & Meier 1958; Greenwood 1926; Brookmeyer & Crowley
1982 on the log-log scale), used twice: on the durations as they are, and on the durations as bins leave them, moved
one by one to where their bin says they stand. No count of a bin is ever taken, so that an error in such counts
shows. Run with python3.
"""
import bisect, json, math, pathlib, random
from collections import Counter
from fractions import Fraction

MINUTE, YEAR = 60_000, 365 * 1440 * 60_000
SHARES = {"p50": Fraction(1, 2), "p90": Fraction(9, 10), "p95": Fraction(19, 20)}
Z = 1.959963984540054
dice = random.Random(19580630)


def curve(ended, still, never):
    """(time, share that takes longer, Greenwood's sum) at each time something ended; ends come before ties still open."""
    longer, greenwood, found = Fraction(1), Fraction(0), []
    for time, ends in sorted(Counter(ended).items()):
        at_risk = sum(t >= time for t in ended) + sum(t >= time for t in still) + never
        longer *= 1 - Fraction(ends, at_risk)
        greenwood = greenwood + Fraction(ends, at_risk * (at_risk - ends)) if at_risk > ends else None
        found.append((time, longer, greenwood))
    return found


def percentile(steps, share, longest, count):
    for time, longer, _ in steps:
        if longer <= 1 - share:
            return {"at": time}
    return None if count == 0 else "never" if longest is None else {"more_than": longest}


def bound(steps, share, z):
    """The first time at which the band's line on that side is at most 1 - share; none where nothing takes longer."""
    for time, longer, greenwood in steps:
        if longer > 0:
            log_log = math.log(-math.log(longer))
            error = math.sqrt(greenwood) / abs(math.log(longer))
            if math.exp(-math.exp(log_log - z * error)) <= 1 - share:
                return time
    return None


def said(ended, still, never):
    steps, seen = curve(ended, still, never), ended + still
    longest, count = max(seen, default=None), len(seen) + never
    found = {}
    for name, share in SHARES.items():
        low, high = bound(steps, share, -Z), bound(steps, share, Z)
        found[name] = {"percentile": percentile(steps, share, longest, count), "low": low, "high": high}
    return found


def binned(ended, still, edges):
    """Where bins leave the durations: the j-th of d that ended evenly on the log scale, open ones at the end."""
    usual = [round(10 ** (i / 10) * MINUTE) for i in range(58)]
    edges = sorted({*edges, *usual, YEAR})
    longest = max(ended + still, default=0)
    bin_of = lambda time: bisect.bisect_left(edges, time)
    upper = lambda index: min(edges[index], longest) if index < len(edges) else longest
    placed = []
    for index, d in sorted(Counter(map(bin_of, ended)).items()):
        for j in range(1, d + 1):
            if index == 0:
                placed.append(upper(0) * j / d)
            else:
                low, high = math.log(edges[index - 1]), math.log(upper(index))
                placed.append(math.exp(low + (high - low) * j / d))
    bins = [(bin_of(t), t) for t in ended]
    mixed = any(bin_of(t) == index and t < end for t in still for index, end in bins)
    # A hair past the edge: ended ones at the edge come first.
    return placed, [upper(bin_of(t)) + 1e-3 for t in still], mixed


def case(name, ended, still=(), never=0, edges=(), source="arithmetic"):
    """Durations and edges in minutes."""
    ms = lambda times: sorted(round(t * MINUTE) for t in times)
    ended, still, edges = ms(ended), ms(still), ms(edges)
    placed, moved, mixed = binned(ended, still, edges)
    bins = said(placed, moved, never)
    longest = max(ended + still, default=None)
    for found in bins.values():
        if isinstance(found["percentile"], dict):
            kind, time = next(iter(found["percentile"].items()))
            found["percentile"] = {kind: longest if kind == "more_than" else round(time, 3)}
        for side in ("low", "high"):
            found[side] = found[side] and round(found[side], 3)
    return {"id": name, "source": source, "input": {"ended": ended, "open": still, "never": never, "edges": edges},
            "expected": {"exact": said(ended, still, never), "bins": bins, "same_bin": not mixed}, "tol": 1}


def drawn(count, is_ended, spread, grid=None):
    """Log-normal durations around an hour, some of them open, some never answered."""
    ended, still, never = [], [], 0
    for _ in range(count):
        time = min(math.exp(dice.gauss(4, spread)), 600_000)
        time = math.ceil(time / grid) * grid if grid else time
        if dice.random() < is_ended:
            ended.append(time)
        elif dice.random() < 0.7:
            still.append(time)
        else:
            never += 1
    return ended, still, never


MP6 = ([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
FREIREICH = "Freireich et al. 1963, remission in weeks, here minutes; medians 23 and 8 in Cox & Oakes 1984, table 1.1"
TIERS = [15, 30, 60, 240, 480, 1440, 2880]

cases = [
    case("g22_edges", [10, 20, 30], [60, 60], edges=[10, 20, 30, 60]),
    case("g22_usual_edges", [10, 20, 30], [60, 60]),
    case("none", []),
    case("one_ended", [20]),
    case("one_open", [], [20]),
    case("one_never", [], never=1),
    case("all_open", [], [5, 60, 60, 700]),
    case("all_never", [], never=7),
    case("open_and_never", [], [30, 90], 3),
    case("all_the_same", [45] * 12),
    case("all_the_same_on_an_edge", [30] * 12, edges=[30]),
    case("ties_of_ended_and_open", [30, 30, 60, 60], [30, 60, 60], edges=[30, 60]),
    case("open_before_ended_in_a_bin", [21, 22, 23, 24], [20.5, 21.5, 22.5]),
    case("open_last", [10, 20, 30, 40], [50]),
    case("exactly_half", [10, 20, 30, 40], edges=[10, 20, 30, 40]),
    case("exactly_nine_tenths", range(10, 101, 10), edges=range(10, 101, 10)),
    case("exactly_nineteen_twentieths", range(10, 201, 10), edges=range(10, 201, 10)),
    case("half_never", [10, 20, 30], never=3),
    case("more_than_half_never", [10, 20, 30], never=4),
    case("never_and_open", [10, 20, 30, 40, 50, 60], [35, 400], 2),
    case("at_once", [0, 0, 0, 5], [0]),
    case("under_a_minute", [0.05, 0.2, 0.5, 0.9], [0.7]),
    case("around_the_first_edge", [0.5, 1, 1.000_05, 1.2]),
    case("beyond_a_year", [525_000, 525_600, 525_601, 700_000], [800_000]),
    case("all_beyond_a_year", [600_000, 700_000, 900_000]),
    case("edge_beyond_a_year", [600_000, 700_000, 900_000], edges=[650_000]),
    case("edges_under_a_minute", [0.1, 0.3, 0.5], edges=[0.2, 0.4]),
    case("freireich_6_mp", *MP6, source=FREIREICH),
    case("freireich_placebo", PLACEBO, source=FREIREICH),
]
for index, (count, is_ended, spread) in enumerate([(5, .8, 1), (9, .6, 2), (20, .9, 1), (20, .5, 1), (40, .8, 3), (60, .95, .3),
                                                   (100, .7, 2), (150, 1, 2), (150, .4, .1), (300, .9, 4), (400, .97, 1.5)]):
    cases.append(case(f"drawn_{index}", *drawn(count, is_ended, spread), edges=TIERS, source="drawn at random"))
    cases.append(case(f"drawn_by_quarters_{index}", *drawn(count, is_ended, spread, 15), edges=TIERS, source="drawn at random"))

of = {one["id"]: one["expected"]["exact"]["p50"]["percentile"]["at"] for one in cases if one["id"].startswith("freireich")}
assert of == {"freireich_6_mp": 23 * MINUTE, "freireich_placebo": 8 * MINUTE}, of
rows = ",\n".join(json.dumps(one, separators=(",", ":")) for one in cases)
pathlib.Path(__file__).with_name("survival.json").write_text(f"""{{
"title": "Kaplan-Meier percentiles of durations, and of the same durations in bins",
"source": "survival.py: exact fractions, one time at a time",
"schema": "milliseconds. input: ended, still open, never answered (a count), edges besides the usual ones. expected: exact from the durations, bins from where bins leave them; low and high are the 95 % interval's ends; same_bin: no open one lies below an ended one in its bin. tol in milliseconds.",
"cases": [
{rows}
]
}}
""")
