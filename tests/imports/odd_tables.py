"""Tables with one thing to beware of each."""
from datetime import timedelta

from stories import STORIES
from writing import Table, local, short, ticket, utc, write

ZONE = "Asia/Shanghai"


def trap():
    header = ("Ticket ID,Customer Name,Product Purchased,Date of Purchase,Ticket Type,Ticket Subject,Ticket Description,Ticket Status,"
              "Resolution,Ticket Priority,Ticket Channel,Ticket Created,First Response Time,Time to Resolution,Customer Satisfaction Rating")
    table, tickets = Table(header.split(","), end="\n"), []
    levels = {1: "Critical", 2: "High", 3: "Medium", 4: "Low"}
    for story in STORIES:
        at = lambda moment: local(moment, ZONE, "%Y-%m-%d %H:%M:%S")
        reply, solved, warnings = story.first("vendor"), story.last("solved"), None
        if story.number in (4, 6):
            solved, warnings = reply - timedelta(minutes=20), ["resolved before first reply"]
        status = "Closed" if solved else "Pending Customer Response" if reply else "Open"
        table.row([story.number, story.customer, "Calls", "2024-11-03", "Technical issue", story.category,
                   f"I'm having an issue with {{product_purchased}}.\n{story.title}.\n\nPlease assist.", status, "", levels[story.priority],
                   "Email", at(story.created), at(reply), at(solved), "3.0" if solved else ""])
        tickets.append(ticket(story.number, story.created, priority=levels[story.priority], category=story.category, first_reply=reply,
                              resolved=solved, warnings=warnings))
    columns = {"id": "Ticket ID", "created": "Ticket Created", "first_response": "First Response Time", "resolved": "Time to Resolution",
               "priority": "Ticket Priority", "category": "Ticket Subject"}
    write("trap.csv", table.text(), {
        "layout": "any-table", "level": "L2", "delimiter": ",", "choices": {"zone": ZONE, "columns": columns}, "tickets": tickets,
        "doubtful": ["resolved before the first reply: kept with a warning", "Date of Purchase is no creation"]})


def flags():
    table, tickets = Table(["number", "opened", "made_sla"]), []
    for story in STORIES:
        word = {3: "", 7: "FALSE", 8: "false", 9: "false"}.get(story.number, "true")
        table.row([f"INC00{10500 + story.number}", local(story.created, ZONE, "%Y-%m-%d %H:%M:%S"), word])
        tickets.append(ticket(f"INC00{10500 + story.number}", story.created, in_time=None if word == "" else word == "true"))
    write("flags.csv", table.text(), {"layout": "flags", "level": "L0", "delimiter": ",", "choices": {"zone": ZONE}, "tickets": tickets})


def spreadsheets():
    header = ["Ticket", "Created", "First response", "Resolved", "Priority", "Vendor", "Note"]
    for name, end, encoding, pattern in (("utf16.tsv", "\r\n", "utf-16le", "{y}/{m}/{d} {h}:{M}"), ("pasted.tsv", "\n", "utf-8", "{y}-{mm}-{dd} {hh}:{M}")):
        table, tickets = Table(header, "\t", end), []
        for story in STORIES[:10]:
            at = lambda moment: short(moment, ZONE, pattern)
            note = {4: "客户说：\n“还是卡”", 6: 'said "no", twice', 9: story.title}.get(story.number, "")
            if name == "utf16.tsv":
                note = note.replace("\n", " ")
            table.row([800 + story.number, at(story.created), at(story.first("vendor")), at(story.last("solved")), f"P{story.priority}", story.vendor, note])
            tickets.append(ticket(800 + story.number, story.created, vendor=story.vendor, priority=f"P{story.priority}",
                                  first_reply=story.first("vendor"), resolved=story.last("solved")))
        text = table.text() if name == "utf16.tsv" else table.text().rstrip("\n")
        columns = {"id": "Ticket", "created": "Created", "first_response": "First response", "resolved": "Resolved", "priority": "Priority", "vendor": "Vendor"}
        write(name, text, {"layout": "any-table", "level": "L2", "delimiter": "\t", "choices": {"zone": ZONE, "columns": columns},
                           "tickets": tickets, "unused_columns": ["Note"]}, encoding)


SIMPLE = ["id", "created", "first_response", "priority", "resolved", "closed", "vendor", "category"]


def two_vendors():
    table, tickets = Table(SIMPLE, end="\n"), []
    for story in STORIES:
        vendor = {"Lantern": "Lantern", "Harbor": "Harbor "}.get(story.vendor, "Harbor")
        moments = [utc(moment) or "" for moment in (story.created, story.first("vendor"), story.last("solved"), story.last("closed"))]
        table.row([f"T{story.number}", moments[0], moments[1], f"P{story.priority}", moments[2], moments[3], vendor, story.category])
        tickets.append(ticket(f"T{story.number}", story.created, vendor=vendor.strip(), priority=f"P{story.priority}", category=story.category,
                              first_reply=story.first("vendor"), resolved=story.last("solved"), closed=story.last("closed")))
    write("two-vendors.csv", table.text(), {
        "layout": "simple", "level": "L2", "delimiter": ",", "tickets": tickets,
        "doubtful": ["vendor: Harbor with a space is Harbor"]})


def broken():
    table, tickets, aside = Table(SIMPLE, end="\n"), [], []
    whole = lambda story: [str(story.number), *(utc(moment) or "" for moment in (story.created, story.first("vendor"))), f"P{story.priority}",
                           *(utc(moment) or "" for moment in (story.last("solved"), story.last("closed"))), story.vendor, story.category]
    spoilt = {
        1: lambda row: (row[:5], "row width"),
        2: lambda row: ([*row, "left over"], "row width"),
        3: lambda row: (["103", "2026-02-30T02:00:00Z", *row[2:]], "no such date"),
        4: lambda row: (["4", *row[1:]], "duplicate id"),
        5: lambda row: (["105", row[1], "2026-02-18T01:00:00Z", *row[3:]], "reply before created"),
        6: lambda row: (["106", *row[1:4], "2026-02-19T07:00:00Z", *row[5:]], "resolved before created"),
        7: lambda row: (["", *row[1:]], "no id"),
        8: lambda row: (["108", "", *row[2:]], "no creation"),
        9: lambda row: (["109", "2026-13-01T00:00:00Z", *row[2:]], "no such date"),
        10: lambda row: (["110", row[1], "yesterday", *row[3:]], "no such date"),
    }
    for story in STORIES[:10]:
        table.row(whole(story))
        tickets.append(ticket(story.number, story.created, vendor=story.vendor, priority=f"P{story.priority}", category=story.category,
                              first_reply=story.first("vendor"), resolved=story.last("solved"), closed=story.last("closed")))
        row, why = spoilt[story.number](whole(story))
        aside.append({"line": table.row(row), "why": why})
        if why == "resolved before created":
            # Only its end cannot be.
            tickets.append(ticket(106, story.created, vendor=story.vendor, priority=f"P{story.priority}", category=story.category,
                                  first_reply=story.first("vendor"), resolved=None, closed=None))
    aside.append({"line": table.raw('111,2026-03-12T05:00:00Z,,P3,,,Harbor,"Video freezes\n'), "why": "unclosed quote"})
    table.row(whole(STORIES[11]))
    write("broken.csv", table.text(), {
        "layout": "simple", "level": "L2", "delimiter": ",", "tickets": tickets, "aside": aside,
        "doubtful": ["the unclosed quote swallows the row after it, ticket 12"]})


def make():
    trap(), flags(), spreadsheets(), two_vendors(), broken()
