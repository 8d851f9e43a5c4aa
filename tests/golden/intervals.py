#!/usr/bin/env python3
"""Writes intervals.json: business time of random intervals, minute by minute.

For each zone, what its clocks show at every minute of UTC (zoneinfo); for each calendar, every minute of the
wall clock painted open or not; then business time is a count of minutes. No arithmetic on offsets, on
weeks or on window ends, so that an error in such arithmetic shows. Windows and offsets are whole minutes in
these years, so a minute is open as a whole, and seconds are parts of it. Run with python3; takes half a minute.
"""
import json, math, pathlib, random
from array import array
from datetime import date, datetime, timedelta, timezone
from itertools import accumulate
from zoneinfo import ZoneInfo

HERE = pathlib.Path(__file__).parent
ZONES = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
FIRST, LAST = date(2023, 1, 1), date(2026, 12, 31)
BASE = datetime(2023, 1, 1, tzinfo=timezone.utc)
MINUTES = 4 * 365 * 1440
EACH = 420
dice = random.Random(20260930)
china = json.loads((HERE / "china.json").read_text())


def clock(minute):
    return f"{minute // 60:02}:{minute % 60:02}"


def random_days(count):
    span = (LAST - FIRST).days
    return {(FIRST + timedelta(dice.randrange(span))).isoformat() for _ in range(count)}


def random_week():
    """Windows at odd minutes, some over midnight, without overlap; some days closed."""
    edges = sorted(dice.sample(range(7 * 1440), 2 * dice.randrange(2, 14)))
    week = [[] for _ in DAYS]
    for start, end in zip(edges[::2], edges[1::2]):
        end = min(end, start + 1439)
        day, start, end = start // 1440, start % 1440, end - start // 1440 * 1440
        week[day].append(f"{clock(start)}-{clock(end if end <= 1440 else end - 1440)}")
    return [" ".join(day) for day in week]


def random_window():
    start = dice.randrange(1440)
    return f"{clock(start)}-{clock((start + dice.randrange(1, 1440)) % 1440)}"


def specials(week, off, partly, work):
    open_days = [name for name, windows in zip(DAYS, week) if windows]
    work = random_days(work)
    off = random_days(off) - work
    partly = random_days(partly) - work - off
    return {
        "week": week,
        "off": " ".join(sorted(off)),
        "partly": {day: " ".join(random_window() for _ in range(dice.randrange(1, 3))) for day in sorted(partly)},
        "work": {day: dice.choice(["", dice.choice(open_days)]) for day in sorted(work)},
    }


def calendars(zone):
    lunch = ["09:00-12:00 13:30-18:00"] * 5 + ["", ""]
    if zone in ("Asia/Shanghai", "UTC"):
        yield {"zone": zone, "official": "China", **specials(lunch, 3, 8, 3)}
    else:
        yield {"zone": zone, **specials(lunch, 40, 8, 20)}
    night = ["22:00-06:00", "22:00-06:00", "", "20:00-09:30", "20:00-09:30", "", "01:30-03:15 23:59-00:01"]
    yield {"zone": zone, **specials(night, 30, 30, 40)}
    yield {"zone": zone, **specials(["00:00-24:00"] * 7, 20, 20, 0)}
    later = [{"from": day, **specials(random_week(), 15, 15, 15)} for day in sorted(random_days(2))]
    yield {"zone": zone, **specials(random_week(), 30, 30, 30), "later": later}


def minutes(windows):
    """Minutes from the midnight of the day on which the windows start, as a set."""
    found = set()
    for window in windows.split():
        start, end = (int(t[:2]) * 60 + int(t[3:]) for t in window.split("-"))
        found |= set(range(start, end if end > start else end + 1440))
    return found


def painted(calendar):
    """The wall clock's open minutes, from three days before FIRST on."""
    origin = FIRST - timedelta(3)
    paint = bytearray((LAST - FIRST).days * 1440 + 10 * 1440)
    for number in range((LAST - FIRST).days + 6):
        day = origin + timedelta(number)
        force = calendar
        for version in calendar.get("later", []):
            if version["from"] <= day.isoformat():
                force = version
        for minute in hours(force, day):
            paint[number * 1440 + minute] = 1
    return paint


def hours(force, day):
    name, week = day.isoformat(), force["week"]
    first_open = next(windows for windows in week if windows)
    if name in force["work"]:
        like = force["work"][name]
        return minutes(week[DAYS.index(like)] if like else first_open)
    if name in force["off"].split():
        return set()
    windows = week[day.weekday()]
    if force.get("official"):
        windows = first_open if name in china["work"] else "" if name in china["off"] else windows
    return minutes(windows) - minutes(force["partly"].get(name, ""))


def wall_minutes(zone):
    """For each minute of UTC, which minute since three days before FIRST the zone's clocks show."""
    zone, origin = ZoneInfo(zone), (FIRST - timedelta(3)).toordinal()
    found = array("l")
    for minute in range(MINUTES):
        local = (BASE + timedelta(minutes=minute)).astimezone(zone)
        found.append((local.toordinal() - origin) * 1440 + local.hour * 60 + local.minute)
    return found


def intervals(wall):
    jumps = [minute for minute in range(1, MINUTES) if wall[minute] - wall[minute - 1] != 1]
    for number in range(EACH):
        if jumps and number % 4 == 0:
            start = dice.choice(jumps) * 60 + dice.randrange(-86400, 7200)
            length = dice.randrange(86400)
        else:
            start = dice.randrange(MINUTES * 60)
            length = int(math.exp(dice.uniform(math.log(dice.choice([30, 7200, 43200])), math.log(500 * 86400))))
        yield max(start, 0), max(0, min(length, MINUTES * 60 - 1 - start))


def main():
    blocks = []
    for zone in ZONES:
        wall = wall_minutes(zone)
        for calendar in calendars(zone):
            paint = painted(calendar)
            is_open = bytes(paint[minute] for minute in wall)
            before = array("l", accumulate(is_open, initial=0))
            seconds = lambda at: before[at // 60] * 60 + is_open[at // 60] * (at % 60)
            rows = [[start, length, seconds(start + length) - seconds(start)] for start, length in intervals(wall)]
            text = json.dumps(rows, separators=(",", ":"))
            head = json.dumps(calendar, ensure_ascii=False)
            blocks.append(f'{{"calendar": {head},\n "intervals": {text}}}')
    count = EACH * len(blocks)
    (HERE / "intervals.json").write_text(f"""{{
"title": "Business time of {count} random intervals",
"source": "intervals.py: minute by minute over zoneinfo",
"schema": "base: seconds of 1970. intervals: [start after base, length, business time], in seconds",
"base": {int(BASE.timestamp())},
"cases": [
{",".join(chr(10) + block for block in blocks).strip()}
]
}}
""")


main()
