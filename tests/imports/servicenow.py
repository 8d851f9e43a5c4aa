"""ServiceNow: the list as CSV by labels, the table API, and the log of audit events."""
from datetime import timedelta

from stories import STORIES, shifted
from writing import Table, dump, local, minutes, short, ticket, utc, write

ZONE = "Asia/Shanghai"
PRIORITIES = {1: "1 - Critical", 2: "2 - High", 3: "3 - Moderate", 4: "4 - Low"}
STATES = {"new": "New", "working": "Active", "waiting": "Awaiting User Info", "hold": "Awaiting Vendor", "solved": "Resolved", "closed": "Closed"}
LABELS = ("Number,Opened,Short description,Caller,Priority,State,Category,Assignment group,Assigned to,Updated,Updated by,"
          "Resolved,Closed,Made SLA,Reopen count,Reassignment count,Vendor").split(",")
COMPANY = {"Lantern": "a11e0f5c4f1230109d7a0c1e0210c7b1", "Harbor": "a11e0f5c4f1230109d7a0c1e0210c7b2", "Quickcast": "a11e0f5c4f1230109d7a0c1e0210c7b3"}
LOG = ("number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,"
       "sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,"
       "impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,"
       "caused_by,closed_code,resolved_by,resolved_at,closed_at").split(",")


def made(story):
    reply = story.first("vendor")
    return story.last("solved") is not None and (reply is None or minutes(story.created, reply) < 400)


def common(story):
    return {"priority": PRIORITIES[story.final("severity", story.priority)], "category": story.category,
            "resolved": story.last("solved"), "closed": story.last("closed"), "reopened": story.count("reopened"), "in_time": made(story)}


def listed():
    table, tickets = Table(LABELS), []
    for story in STORIES:
        at = lambda moment: local(moment, ZONE, "%Y-%m-%d %H:%M:%S")
        known = common(story)
        id = f"INC00{10200 + story.number}"
        vendor = story.vendor if story.number != 12 else ""
        table.row([id, at(story.created), story.title, story.customer, known["priority"], STATES[story.status()], story.category,
                   story.final("group", story.group), story.agent() if story.first("vendor") else "", at(story.updated()), "system",
                   at(known["resolved"]), at(known["closed"]), str(made(story)).lower(), story.count("reopened"), story.count("group"), vendor])
        tickets.append(ticket(id, story.created, vendor=vendor, **known))
    write("servicenow-list.csv", table.text(), {
        "layout": "servicenow-list", "level": "L2", "delimiter": ",", "choices": {"zone": ZONE}, "tickets": tickets,
        "doubtful": ["claimed.in_time: Made SLA does not say of what"]})


def api():
    rows, tickets = [], []
    for story in shifted(timedelta(seconds=33)):
        at = lambda moment: utc(moment).replace("T", " ").rstrip("Z") if moment else ""
        known, id, solved = common(story), f"INC00{10300 + story.number}", story.last("solved")
        link = lambda table, value: {"link": f"https://example.org/api/now/table/{table}/{value}", "value": value}
        seconds = solved and int((solved - story.created).total_seconds())
        lasted = at(solved - story.created + _epoch()) if solved else ""
        state = STATES[story.status()]
        rows.append({
            "number": id, "opened_at": at(story.created), "sys_created_on": at(story.created), "sys_updated_on": at(story.updated()),
            "resolved_at": at(solved), "closed_at": at(story.last("closed")), "state": state, "incident_state": state,
            "priority": known["priority"], "impact": "2 - Medium", "urgency": "2 - Medium", "severity": "3 - Low",
            "assignment_group": link("sys_user_group", f"{story.number:032x}"),
            "assigned_to": link("sys_user", f"{story.number + 64:032x}") if story.first("vendor") else "",
            "reassignment_count": str(story.count("group")), "reopen_count": str(story.count("reopened")), "made_sla": str(made(story)).lower(),
            "sla_due": "", "business_duration": lasted, "business_stc": str(seconds or ""), "calendar_duration": lasted,
            "calendar_stc": str(seconds or ""), "caller_id": link("sys_user", f"{len(story.customer):032x}"), "category": story.category,
            "subcategory": "", "short_description": story.title, "close_code": "", "close_notes": "", "hold_reason": "", "work_notes": "",
            "comments": "", "vendor": link("core_company", COMPANY[story.vendor])})
        tickets.append(ticket(id, story.created, vendor=COMPANY[story.vendor], **known))
    write("servicenow-api.json", dump({"result": rows}, None), {
        "layout": "servicenow-api", "level": "L2", "tickets": tickets,
        "doubtful": ["vendor: the value of the reference", "claimed.in_time: made_sla does not say of what"]})


def _epoch():
    from datetime import datetime, timezone
    return datetime(1970, 1, 1, tzinfo=timezone.utc)


def log():
    table, tickets = Table(LOG, end="\n"), []
    for story in STORIES:
        when = lambda moment: short(moment, "UTC", "{d}/{m}/{y} {hh}:{M}") if moment else "?"
        id, state, group, priority, agent, reopened, hops = f"INC000{story.number:04}", "New", story.group, story.priority, "?", 0, 0
        solved_at, closed_at = when(story.last("solved")), when(story.last("closed"))
        changes = [(0, "created", "")] + [event for event in story.events if event[1] not in ("bot", "note", "customer")]
        stand_in, statuses, groups, severities, count, seen = None, [], [], [], 0, set()
        for minute, what, detail in changes:
            at = story.at(minute)
            if what == "vendor":
                if agent != "?":
                    continue
                agent = f"Resolver {story.number}"
            elif what == "group":
                group, hops = detail, hops + 1
                groups.append([utc(at), detail])
            elif what == "severity":
                priority = detail
                severities.append([utc(at), PRIORITIES[detail]])
            elif what != "created":
                was, state = state, {"reopened": "Active"}.get(what) or STATES[detail if what == "status" else what]
                reopened += what == "reopened"
                if what == "status" and was != state:
                    statuses.append([utc(at), state])
                if what == "reopened":
                    statuses.append([utc(at), state])
            if state != "New" and stand_in is None:
                stand_in = at
            count += 1
            word = "-100" if story.number == 6 and what == "group" and detail == "Front desk" else state
            cells = {
                "number": id, "incident_state": word, "active": str(state != "Closed").lower(), "reassignment_count": hops,
                "reopen_count": reopened, "sys_mod_count": count - 1, "made_sla": str(made(story)).lower(),
                "caller_id": f"Caller {len(story.customer)}", "opened_by": "Opened by 8", "opened_at": when(story.created),
                "sys_created_by": "Created by 6", "sys_created_at": when(story.created), "sys_updated_by": "Updated by 21",
                "sys_updated_at": when(at), "contact_type": "Phone", "location": "Location 143", "category": story.category,
                "subcategory": f"Subcategory {story.number}", "impact": "2 - Medium", "urgency": "2 - Medium",
                "priority": PRIORITIES[priority], "assignment_group": group, "assigned_to": agent, "knowledge": "false",
                "u_priority_confirmation": "false", "notify": "Do Not Notify", "vendor": story.vendor if story.number % 4 else "?",
                "closed_code": "code 6" if solved_at != "?" else "?", "resolved_by": "Resolved by 14" if solved_at != "?" else "?",
                "resolved_at": solved_at, "closed_at": closed_at}
            table.row([cells.get(name, "?") for name in LOG])
        tickets.append(ticket(
            id, story.created, vendor=story.vendor if story.number % 4 else "", priority=PRIORITIES[story.priority],
            category=f"{story.category} / Subcategory {story.number}", first_reply=stand_in, resolved=story.last("solved"),
            closed=story.last("closed"), reopened=story.count("reopened"), in_time=made(story), stand_in=True if stand_in else None,
            statuses=statuses, groups=groups, severities=severities))
    write("servicenow-log.csv", table.text(), {
        "layout": "servicenow-log", "level": "L3", "delimiter": ",", "choices": {"zone": "UTC"}, "proven": {"order": "day"}, "tickets": tickets,
        "doubtful": ["first_reply: a stand-in", "claimed.in_time: made_sla does not say of what", "statuses: a reopening brings Active"]})


def make():
    listed(), api(), log()
