"""Files, rows, moments and expectations."""
import csv, io, json, pathlib
from datetime import timezone
from zoneinfo import ZoneInfo

HERE = pathlib.Path(__file__).parent
LIMIT = 30_000
HISTORY = ("bot", "note", "status", "group", "severity", "reopened", "closed")


def utc(moment):
    return moment and moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def local(moment, zone, pattern="%Y-%m-%d %H:%M"):
    return moment.astimezone(ZoneInfo(zone)).strftime(pattern) if moment else ""


def short(moment, zone, pattern):
    """Unpadded, as spreadsheets write: {y} {m} {d} {h} {M} {S} {b} {I} {p}."""
    if not moment:
        return ""
    at = moment.astimezone(ZoneInfo(zone))
    return pattern.format(y=at.year, yy=f"{at.year % 100:02}", m=at.month, d=at.day, h=at.hour, M=f"{at.minute:02}",
                          S=f"{at.second:02}", I=at.hour % 12 or 12, p="AM" if at.hour < 12 else "PM",
                          mm=f"{at.month:02}", dd=f"{at.day:02}", hh=f"{at.hour:02}")


def minutes(since, until):
    return until and round((until - since).total_seconds() / 60)


def hms(count):
    sign, count = "-" if count < 0 else "", abs(count)
    return f"{sign}{count // 60:02}:{count % 60:02}:00"


def business(since, until, zone, opens=9, closes=18):
    """Minutes from Monday to Friday between those hours of the zone, counted one by one."""
    from datetime import timedelta
    at, count = since, 0
    while at < until:
        wall = at.astimezone(ZoneInfo(zone))
        count += wall.weekday() < 5 and opens <= wall.hour < closes
        at += timedelta(minutes=1)
    return count


class Table:
    """Rows with the line on which each begins."""

    def __init__(self, header, delimiter=",", end="\r\n"):
        self.out, self.delimiter, self.end, self.line, self.width = io.StringIO(), delimiter, end, 1, len(header)
        self.row(header)

    def row(self, cells):
        """Writes a row; gives the line on which it begins."""
        out = io.StringIO()
        csv.writer(out, delimiter=self.delimiter, lineterminator=self.end).writerow(cells)
        return self.raw(out.getvalue())

    def raw(self, text):
        begun = self.line
        self.out.write(text)
        self.line += text.count("\n")
        return begun

    def text(self):
        return self.out.getvalue()


def ticket(id, created, vendor=None, priority=None, category=None, first_reply=None, resolved=None, closed=None,
           reopened=None, messages=None, in_time=None, reply_minutes=None, **more):
    found = {"id": str(id), "vendor": vendor, "priority": priority, "category": category, "created": utc(created),
             "first_reply": utc(first_reply), "resolved": utc(resolved), "closed": utc(closed), "reopened": reopened,
             "messages": messages, "claimed": {"in_time": in_time, "reply_minutes": reply_minutes}}
    return {**found, **{name: value for name, value in more.items() if value is not None}}


def told(story, id, priorities, can=HISTORY, words=None, **more):
    """What must come of a story where the file has its messages; `can` is what else the file holds."""
    has = lambda what: what in can
    count = lambda what: story.count(what) if has(what) else 0
    history = {}
    if has("status"):
        history["statuses"] = [[utc(story.at(minute)), words[detail]] for minute, what, detail in story.events if what == "status"]
    if has("group"):
        history["groups"] = [[utc(at), detail] for at, _, detail in story.said("group")]
    if has("severity"):
        history["severities"] = [[utc(at), priorities[detail]] for at, _, detail in story.said("severity")]
    start = story.priority if has("severity") else story.final("severity", story.priority)
    common = {"priority": priorities[start], "category": story.category, "first_reply": story.first("vendor"),
              "resolved": story.last("solved"), "closed": story.last("closed") if has("closed") else None,
              "reopened": story.count("reopened") if has("reopened") else None,
              "messages": {"vendor": story.count("vendor"), "customer": story.count("customer"), "bot": count("bot"),
                           "internal": count("note")}}
    return ticket(id, story.created, **{**common, **history, **more})


def write(name, content, expected, encoding="utf-8"):
    """Writes the file, and what must come of it; `encoding` may have a BOM: utf-8-sig, utf-16le."""
    is_text = isinstance(content, str)
    if is_text and encoding == "utf-16le":
        content = b"\xff\xfe" + content.encode("utf-16-le")
    elif is_text:
        content = content.encode(encoding)
    assert len(content) < LIMIT, (name, len(content))
    (HERE / name).write_bytes(content)
    if is_text:
        expected["encoding"] = encoding
    order = ["layout", "level", "encoding", "delimiter", "choices", "proven", "tickets", "alternatives", "aside",
             "unused_columns", "doubtful"]
    expected.setdefault("choices", {})
    expected.setdefault("aside", [])
    assert set(expected) <= set(order), set(expected) - set(order)
    head = {key: expected[key] for key in order if key in expected}
    (HERE / f"{name}.expected.json").write_text(pretty(head) + "\n", encoding="utf-8")


def pretty(head):
    """JSON with a ticket a line."""
    parts = []
    for key, value in head.items():
        if key in ("tickets", "aside") and value:
            rows = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in value)
            parts.append(f' "{key}": [\n{rows}\n ]')
        elif key == "alternatives":
            rows = []
            for other in value:
                tickets = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in other["tickets"])
                rows.append(f'  {{"choices": {json.dumps(other["choices"])}, "tickets": [\n{tickets}\n  ]}}')
            parts.append(f' "{key}": [\n' + ",\n".join(rows) + "\n ]")
        else:
            parts.append(f' "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}"


def dump(value, indent=1):
    return json.dumps(value, ensure_ascii=False, indent=indent) + "\n"
