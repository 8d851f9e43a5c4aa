"""Tables that only a person can map: own names, events in rows, and dates that prove nothing."""
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from stories import STORIES
from writing import Table, short, ticket, utc, write


def own_names():
    zone, table, tickets = "Europe/Berlin", Table("Ref;Raised;Answered;Fixed;Sev;Supplier;Topic;Cost".split(";"), ";"), []
    for story in STORIES:
        at = lambda moment: short(moment, zone, "{dd}/{mm}/{y} {hh}:{M}")
        severity = f"S{story.final('severity', story.priority)}"
        table.row([f"{story.vendor[0]}-{story.number}", at(story.created), at(story.first("vendor")) or ("n/a" if story.number == 3 else ""),
                   at(story.last("solved")), severity, story.vendor, story.category, "12,50"])
        tickets.append(ticket(f"{story.vendor[0]}-{story.number}", story.created, vendor=story.vendor, priority=severity,
                              category=story.category, first_reply=story.first("vendor"), resolved=story.last("solved")))
    columns = {"id": "Ref", "created": "Raised", "first_response": "Answered", "resolved": "Fixed", "priority": "Sev",
               "vendor": "Supplier", "category": "Topic"}
    write("any.csv", table.text(), {
        "layout": "any-table", "level": "L2", "delimiter": ";", "choices": {"zone": zone, "columns": columns}, "proven": {"order": "day"},
        "tickets": tickets, "unused_columns": ["Cost"]})


def ambiguous():
    """(day, month, hour, minute, reply after, solved after so many minutes); both readings run forwards."""
    rows = [(2, 3, 9, 10, 12, 100), (3, 3, 23, 50, 20, 95), (4, 3, 10, 0, None, None), (5, 3, 8, 30, 45, 300), (6, 3, 14, 5, 5, 30),
            (9, 3, 11, 20, 61, 200), (10, 3, 16, 45, 240, 1440), (11, 3, 9, 0, 10, 15)]
    zone, table = "Asia/Shanghai", Table(["Ticket", "Opened", "First answer", "Done", "Urgency"])
    answers = {"day": [], "month": []}
    for number, (first, second, hour, minute, reply, solved) in enumerate(rows, 1):
        urgency = ["high", "low"][number % 2]
        written = {}
        for order in ("day", "month"):
            day, month = (first, second) if order == "day" else (second, first)
            created = datetime(2025, month, day, hour, minute, tzinfo=ZoneInfo(zone)).astimezone(timezone.utc)
            # The cells are those of the reading by days; the other reading takes the same cells.
            if order == "day":
                moments = [created] + [None if after is None else created + timedelta(minutes=after) for after in (reply, solved)]
                written = [short(moment, zone, "{dd}/{mm}/{y} {hh}:{M}") for moment in moments]
            else:
                moments = [datetime.strptime(cell, "%m/%d/%Y %H:%M").replace(tzinfo=ZoneInfo(zone)) if cell else None for cell in written]
            answers[order].append(ticket(number, moments[0], priority=urgency, first_reply=moments[1], resolved=moments[2]))
        table.row([number, *written, urgency])
    columns = {"id": "Ticket", "created": "Opened", "first_response": "First answer", "resolved": "Done", "priority": "Urgency"}
    choices = lambda order: {"zone": zone, "order": order, "columns": columns}
    write("ambiguous.csv", table.text(), {
        "layout": "any-table", "level": "L2", "delimiter": ",", "choices": choices("day"), "tickets": answers["day"],
        "alternatives": [{"choices": choices("month"), "tickets": answers["month"]}],
        "doubtful": ["over midnight, the reading by months puts a month between; it is still after the creation"]})


def events():
    header = "case:concept:name,concept:name,lifecycle:transition,time:timestamp,org:group,org:resource,impact,product,organization involved"
    table, rows, tickets = Table(header.split(","), end="\n"), [], []
    pairs = {"new": ("Queued", "Awaiting Assignment"), "working": ("Accepted", "In Progress"), "waiting": ("Accepted", "Wait - User"),
             "hold": ("Accepted", "Wait - Vendor"), "solved": ("Completed", "Resolved"), "closed": ("Completed", "Closed"),
             "reopened": ("Accepted", "In Progress")}
    for story in STORIES:
        id, group, statuses, groups, agent = f"1-7{story.number:04}", story.group, [], [], ""
        before, taken = pairs["new"], None
        for minute, what, detail in ((0, "status", "new"), *story.events):
            if what not in ("status", "solved", "closed", "reopened", "group"):
                continue
            at = story.at(minute)
            pair = pairs[detail if what == "status" else what] if what != "group" else pairs["new"]
            if what == "group":
                group = detail
                groups.append([utc(at), group])
            elif minute:
                agent = story.agent()
            if pair != before and what in ("status", "reopened", "group") and minute:
                statuses.append([utc(at), pair[1]])
            if pair != pairs["new"] and taken is None:
                taken = at
            before = pair
            stamp = at.strftime("%Y-%m-%dT%H:%M:%S+00:00")
            rows.append((at, [id, *pair, stamp, group, agent, {1: "Major", 2: "High", 3: "Medium", 4: "Low"}[story.priority],
                              f"PROD{story.number:03}", story.vendor]))
        tickets.append(ticket(id, story.created, vendor=story.vendor, priority={1: "Major", 2: "High", 3: "Medium", 4: "Low"}[story.priority],
                              category=f"PROD{story.number:03}", first_reply=taken, resolved=story.last("solved"), closed=story.last("closed"),
                              reopened=story.count("reopened"), stand_in=True if taken else None, statuses=statuses, groups=groups))
    # The log is written from the newest to the oldest, those of one moment in the order in which they came.
    for _, cells in sorted(rows, key=lambda row: row[0], reverse=True):
        table.row(cells)
    seen = []
    for line in table.text().splitlines()[1:]:
        if (id := line.split(",")[0]) not in seen:
            seen.append(id)
    tickets.sort(key=lambda found: seen.index(found["id"]))
    columns = {"ticket": "case:concept:name", "at": "time:timestamp", "event": ["concept:name", "lifecycle:transition"], "group": "org:group",
               "agent": "org:resource", "priority": "impact", "category": "product", "vendor": "organization involved"}
    meanings = {"Queued / Awaiting Assignment": "new", "Accepted / In Progress": "working", "Accepted / Wait - User": "waiting on customer",
                "Accepted / Wait - Vendor": "waiting on third", "Completed / Resolved": "resolved", "Completed / Closed": "closed"}
    write("any-events.csv", table.text(), {
        "layout": "any-events", "level": "L3", "delimiter": ",", "choices": {"columns": columns, "events": meanings}, "tickets": tickets,
        "doubtful": ["first_reply: a stand-in", "created: the case's earliest event",
                     "the event is two columns together; lifecycle:transition alone says the same"]})


def make():
    own_names(), ambiguous(), events()
