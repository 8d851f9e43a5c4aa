"""Freshdesk: the CSV of tickets, and tickets with stats and conversations."""
from datetime import timedelta

from stories import STORIES, shifted
from writing import Table, dump, hms, local, minutes, ticket, told, utc, write

ZONE = "America/New_York"
PRIORITIES = {1: "Urgent", 2: "High", 3: "Medium", 4: "Low"}
STATUSES = {"new": "Open", "working": "Open", "waiting": "Waiting on Customer", "hold": "Waiting on Third Party",
            "solved": "Resolved", "closed": "Closed"}
LIMITS = {1: 30, 2: 120, 3: 480, 4: 1440}
HEADER = ("Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,"
          "Last update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),"
          "Agent interactions,Customer interactions,Resolution status,First response status,Tags,Survey results,"
          "Association type,Product,Every response status,Resolution time (in hrs),Full name,Title,Email,Contact ID").split(",")


def table():
    rows, tickets = Table(HEADER, end="\n"), []
    for story in STORIES:
        at = lambda moment: local(moment, ZONE, "%Y-%m-%d %H:%M:%S")
        reply, solved = story.first("vendor"), story.last("solved")
        spent = minutes(story.created, reply)
        took = minutes(story.created, solved)
        is_late = reply and spent > LIMITS[story.priority]
        flag = "" if not reply and story.number != 3 else "SLA Violated" if is_late or story.number == 3 else "Within SLA"
        priority = PRIORITIES[story.final("severity", story.priority)]
        answer = "" if spent is None else hms(-5 if story.number == 11 else spent)
        rows.row([300 + story.number, story.title, STATUSES[story.status()], priority, "Portal", story.category,
                  story.agent() if reply else "No Agent", story.final("group", story.group), at(story.created),
                  at(story.at(2 * LIMITS[story.priority])), at(solved), at(story.last("closed")), at(story.updated()), at(reply), "00:00",
                  answer, hms(took) if took is not None else "", story.count("vendor"), story.count("customer"),
                  "Within SLA" if solved else "", flag, "rtc", "", "", "Calls", "", hms(took) if took is not None else "",
                  story.customer, "", story.customer.split()[0].lower() + "@example.org", 77000 + len(story.customer)])
        tickets.append(ticket(300 + story.number, story.created, priority=priority, category=story.category, first_reply=reply,
                              resolved=solved, closed=story.last("closed"),
                              in_time=None if flag == "" else flag == "Within SLA",
                              reply_minutes=None if spent is None or story.number == 11 else spent))
    write("freshdesk.csv", rows.text(), {
        "layout": "freshdesk-csv", "level": "L2", "delimiter": ",", "choices": {"zone": ZONE}, "tickets": tickets,
        "doubtful": ["claimed.reply_minutes of 311: the cell says -00:05:00, here taken as no claim"]})


def conversations():
    found, tickets = [], []
    numbers = {"new": 2, "working": 2, "waiting": 3, "hold": 3, "solved": 4, "closed": 5}
    for story in shifted(timedelta(seconds=5)):
        reply, id = story.first("vendor"), 600 + story.number
        said = [{"id": id * 100 + index, "incoming": what == "customer", "private": what == "note", "source": 2 if what == "note" else 0,
                 "user_id": 81001 if what == "customer" else 82000 + len(story.agent()), "created_at": utc(at), "updated_at": utc(at),
                 "body_text": text, "body": f"<div>{text}</div>"}
                for index, (at, what, text) in enumerate(story.said("customer", "vendor", "note"))]
        is_late = bool(reply and (reply - story.created).total_seconds() / 60 > LIMITS[story.priority]) or story.number == 3
        priority = 5 - story.final("severity", story.priority)
        found.append({
            "id": id, "subject": story.title, "description_text": story.title, "status": numbers[story.status()], "priority": priority,
            "source": 2, "type": story.category, "requester_id": 81001, "responder_id": 82000 + len(story.agent()) if reply else None,
            "group_id": 83001, "fr_escalated": is_late, "is_escalated": False, "spam": False, "created_at": utc(story.created),
            "updated_at": utc(story.updated()), "due_by": utc(story.at(2 * LIMITS[story.priority])), "fr_due_by": utc(story.at(LIMITS[story.priority])),
            "stats": {"agent_responded_at": utc(story.last("vendor")), "requester_responded_at": utc(story.last("customer")),
                      "first_responded_at": utc(reply), "status_updated_at": utc(story.updated()), "reopened_at": utc(story.last("reopened")),
                      "resolved_at": utc(story.last("solved")), "closed_at": utc(story.last("closed")),
                      "pending_since": utc(story.updated()) if story.status() == "waiting" else None},
            "conversations": said})
        tickets.append(told(story, id, {n: str(5 - n) for n in range(1, 5)}, can=("note", "closed", "reopened"),
                            in_time=False if is_late else True if reply else None))
    spam = {**found[0], "id": 699, "subject": "Cheap watches", "spam": True, "conversations": [], "status": 2,
            "stats": {key: None for key in found[0]["stats"]}}
    found.insert(5, spam)
    created = shifted(timedelta(seconds=5))[0].created
    tickets.insert(5, ticket(699, created, priority=spam["priority"] and str(spam["priority"]), category=spam["type"], reopened=0,
                             messages={"vendor": 0, "customer": 0, "bot": 0, "internal": 0}, in_time=True, excluded="spam"))
    spam["fr_escalated"] = False
    tickets[5]["claimed"]["in_time"] = None
    write("freshdesk.json", dump(found, None), {
        "layout": "freshdesk-json", "level": "L3", "tickets": tickets,
        "doubtful": ["priority: the number as text, 1 Low to 4 Urgent; a reader may name it", "reopened: once where stats.reopened_at is set"]})


def make():
    table(), conversations()
