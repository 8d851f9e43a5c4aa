#!/usr/bin/env python3
"""Writes zones.json: the offsets of some zones, as Python's zoneinfo knows them.

Asks every half hour and halves where the answer changes; run with a time-zone database at hand.
"""
import json, pathlib
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

ZONES = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC",
         "Europe/London", "Europe/Moscow", "Pacific/Apia"]
FROM, UNTIL = datetime(1995, 1, 1, tzinfo=timezone.utc), datetime(2035, 1, 1, tzinfo=timezone.utc)
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def offset(zone, second):
    return int((EPOCH + timedelta(seconds=second)).astimezone(zone).utcoffset().total_seconds())


def changes(zone):
    first, last = (int((at - EPOCH).total_seconds()) for at in (FROM, UNTIL))
    before = offset(zone, first)
    found = [[first, before]]
    for second in range(first, last, 1800):
        after = offset(zone, second)
        if after != before:
            low, high = second - 1800, second
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if offset(zone, middle) == before else (low, middle)
            found.append([high, after])
            before = after
    return found


database = pathlib.Path("/usr/share/zoneinfo/tzdata.zi").read_text().split("\n")[0].removeprefix("# version ")
zones = {name: changes(ZoneInfo(name)) for name in ZONES}
rows = ",\n".join(f'  {json.dumps(name)}: {json.dumps(table, separators=(",", ":"))}' for name, table in zones.items())
until = int((UNTIL - EPOCH).total_seconds())
pathlib.Path(__file__).with_name("zones.json").write_text(f"""{{
 "title": "Offsets of some zones from 1995 to 2034",
 "source": "tzdata {database}, by zones.py",
 "schema": "zones: per name, [since in seconds of 1970, offset from UTC in seconds]; known until `until`",
 "until": {until},
 "zones": {{
{rows}
 }}
}}
""")
