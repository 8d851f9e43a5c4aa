"""Zendesk: the account's CSV, the JSON export by lines, and a wrapped array with metric sets."""
import json
from datetime import timedelta

from stories import STORIES, shifted
from writing import Table, business, dump, local, minutes, ticket, told, utc, write

ZONE = "Asia/Shanghai"
PRIORITIES = {1: "Urgent", 2: "High", 3: "Normal", 4: "Low"}
STATUSES = {"new": "New", "working": "Open", "waiting": "Pending", "hold": "Hold", "solved": "Solved", "closed": "Closed"}
LOWER = {key: value.lower() for key, value in STATUSES.items()}
HEADER = ("Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,"
          "Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,"
          "Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,"
          "Reopens,Replies,First reply time in minutes,First reply time in minutes within business hours,"
          "First resolution time in minutes,First resolution time in minutes within business hours,"
          "Full resolution time in minutes,Full resolution time in minutes within business hours,"
          "Agent wait time in minutes,Agent wait time in minutes within business hours,"
          "Requester wait time in minutes,Requester wait time in minutes within business hours,"
          "On hold time in minutes,On hold time in minutes within business hours").split(",") + ["Topic [list]"]
PEOPLE = {"Ivy Zhou": 361001, "Omar Haddad": 361002, "Mei Tan": 90011, "Jonas Weber": 90012, "Ana Prieto": 90021,
          "Tom Okafor": 90022, "Li Na": 90031, "Sam Roy": 90032}
GROUPS = {"Front desk": 70001, "Media": 70002, "Network": 70003}


def pair(story, moment):
    return (minutes(story.created, moment), business(story.created, moment, ZONE)) if moment else ("", "")


def account():
    table, tickets, aside = Table(HEADER), [], []
    for story in STORIES:
        at = lambda moment: local(moment, ZONE)
        reply, solved, full = (pair(story, moment) for moment in (story.first("vendor"), story.first("solved"), story.last("solved")))
        days = round(full[0] / 1440, 2) if full[0] != "" else ""
        priority = PRIORITIES[story.final("severity", story.priority)]
        cells = [1, 4400 + story.number, story.customer, PEOPLE[story.customer], "", story.customer.split()[0].lower() + "@example.org",
                 "example.org", story.customer, story.agent() if reply[0] != "" else "", story.final("group", story.group), story.title,
                 "rtc " + story.category.lower().replace(" ", "_"), STATUSES[story.status()], priority, "Web form", "Incident",
                 at(story.created), at(story.updated()), at(story.first("vendor")), "-", "-", at(story.first("vendor")),
                 at(story.last("solved")), days, "Not Offered", 1 + story.count("group"), 1 if reply[0] != "" else 0,
                 story.count("reopened"), story.count("vendor"), *reply, *solved, *full, 0, 0, full[0], full[1], 0, 0, story.category]
        assert len(cells) == table.width
        table.row(cells)
        tickets.append(ticket(4400 + story.number, story.created, priority=priority, category=story.category,
                              first_reply=story.first("vendor"), resolved=story.last("solved"), reopened=story.count("reopened"),
                              reply_minutes=reply[1] if reply[0] != "" else None))
        if story.number == 6:
            wide = [*cells[:1], 4499, *cells[2:], "left", "over"]
            aside.append({"line": table.row(wide), "why": "row width"})
    write("zendesk.csv", table.text(), {
        "layout": "zendesk-csv", "level": "L1", "delimiter": ",", "choices": {"zone": ZONE}, "tickets": tickets, "aside": aside,
        "doubtful": ["category: the custom column Topic [list]; without a choice it may be none"]})


def lines():
    rows, tickets = [], []
    for story in shifted(timedelta(seconds=17)):
        id, number = 8800 + story.number, iter(range(story.number * 100, story.number * 100 + 100))
        requester = PEOPLE[story.customer]
        comments = [{"id": next(number), "type": "Comment", "author_id": requester, "public": True,
                     "created_at": utc(story.created), "body": f"{story.title}.\nPlease help."}]
        create = [("subject", story.title), ("status", "new"), ("priority", PRIORITIES[story.priority].lower()),
                  ("group_id", str(GROUPS[story.group]))]
        audits = [{"id": next(number), "ticket_id": id, "created_at": utc(story.created), "author_id": requester,
                   "events": [{"id": next(number), "type": "Create", "field_name": name, "value": value} for name, value in create]}]
        now = dict(create)
        for minute, what, detail in story.events:
            at = utc(story.at(minute))
            author = {"customer": requester, "reopened": requester, "bot": -1, "closed": -1}.get(what, PEOPLE[story.agent()])
            if what == "status" and (minute, "customer") in [event[:2] for event in story.events]:
                author = requester
            if what in ("customer", "vendor", "note", "bot"):
                comments.append({"id": next(number), "type": "Comment", "author_id": author, "public": what != "note",
                                 "created_at": at, "body": detail})
                continue
            name, value = {"status": lambda: ("status", LOWER[detail]), "solved": lambda: ("status", "solved"),
                           "closed": lambda: ("status", "closed"), "reopened": lambda: ("status", "open"),
                           "group": lambda: ("group_id", str(GROUPS[detail])),
                           "severity": lambda: ("priority", PRIORITIES[detail].lower())}[what]()
            event = {"id": next(number), "type": "Change", "field_name": name, "value": value, "previous_value": now[name]}
            audits.append({"id": next(number), "ticket_id": id, "created_at": at, "author_id": author, "events": [event]})
            now[name] = value
        metrics = [{"id": next(number), "ticket_id": id, "metric": "reply_time", "instance_id": 1, "type": "activate", "time": utc(story.created)}]
        limit = {1: 30, 2: 120, 3: 480, 4: 1440}[story.priority]
        reply = story.first("vendor")
        is_late = reply is not None and minutes(story.created, reply) > limit
        metrics.append({"id": next(number), "ticket_id": id, "metric": "reply_time", "instance_id": 1, "type": "apply_sla",
                        "time": utc(story.created), "sla": {"target": limit, "business_hours": False}})
        if is_late:
            metrics.append({"id": next(number), "ticket_id": id, "metric": "reply_time", "instance_id": 1, "type": "breach", "time": utc(story.at(limit))})
        if reply:
            metrics.append({"id": next(number), "ticket_id": id, "metric": "reply_time", "instance_id": 1, "type": "fulfill", "time": utc(reply)})
        rows.append(json.dumps({"ticket": {
            "id": id, "url": f"https://example.org/api/v2/tickets/{id}.json", "created_at": utc(story.created),
            "updated_at": utc(story.updated()), "type": "incident", "subject": story.title, "description": comments[0]["body"],
            "priority": now["priority"], "status": now["status"], "requester_id": requester, "submitter_id": requester,
            "assignee_id": PEOPLE[story.agent()] if reply else None, "group_id": int(now["group_id"]), "organization_id": None,
            "tags": [story.category.lower().replace(" ", "_")], "via": {"channel": "web"}, "comments": comments, "audits": audits,
            "metric_events": metrics}}, ensure_ascii=False, separators=(",", ":")))
        lower = {key: value.lower() for key, value in PRIORITIES.items()}
        expected = told(story, id, lower, words=LOWER, category=None, in_time=None if not reply else not is_late)
        for change in expected["groups"]:
            change[1] = str(GROUPS[change[1]])
        tickets.append(expected)
    write("zendesk.ndjson", "\n".join(rows) + "\n", {
        "layout": "zendesk-json", "level": "L3", "tickets": tickets,
        "doubtful": ["claimed.in_time: fulfilled under an applied target without a breach is in time", "groups are ids",
                     "category: the file has tags only, so none"]})


def array():
    found, sets, tickets = [], [], []
    for story in STORIES:
        id, reply = 9900 + story.number, story.first("vendor")
        has_metrics = story.number != 12
        priority = PRIORITIES[story.final("severity", story.priority)].lower()
        found.append({"id": id, "subject": story.title, "status": LOWER[story.status()], "priority": priority, "type": "incident",
                      "requester_id": PEOPLE[story.customer], "assignee_id": PEOPLE[story.agent()] if reply else None,
                      "group_id": GROUPS[story.final("group", story.group)], "created_at": utc(story.created), "updated_at": utc(story.updated())})
        both = lambda moment: {"calendar": minutes(story.created, moment), "business": moment and business(story.created, moment, ZONE)}
        if has_metrics:
            sets.insert(0, {
                "id": 5000 + story.number, "ticket_id": id, "reply_time_in_minutes": both(reply),
                "first_resolution_time_in_minutes": both(story.first("solved")), "full_resolution_time_in_minutes": both(story.last("solved")),
                "reply_time_in_seconds": {"calendar": reply and 60 * minutes(story.created, reply)}, "reopens": story.count("reopened"),
                "replies": story.count("vendor"), "assigned_at": utc(reply), "initially_assigned_at": utc(reply),
                "solved_at": utc(story.last("solved")), "status_updated_at": utc(story.updated()),
                "created_at": utc(story.created), "updated_at": utc(story.updated())})
        tickets.append(ticket(id, story.created, priority=priority, first_reply=reply, resolved=story.last("solved"),
                              reopened=story.count("reopened") if has_metrics else None,
                              reply_minutes=business(story.created, reply, ZONE) if reply else None))
    users = [{"id": id, "name": name, "role": "end-user" if id > 361000 else "agent"} for name, id in PEOPLE.items()]
    groups = [{"id": id, "name": name} for name, id in GROUPS.items()]
    write("zendesk.json", dump({"tickets": found, "metric_sets": sets, "users": users, "groups": groups, "count": len(found), "next_page": None}, None), {
        "layout": "zendesk-json", "level": "L1", "tickets": tickets,
        "doubtful": ["first_reply: created plus calendar minutes", "reopened of a ticket without a metric set: null or 0"]})


def make():
    account(), lines(), array()
