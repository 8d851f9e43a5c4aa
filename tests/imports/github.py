"""GitHub issues: as `gh issue list --json` gives them, and as a dump of the REST API with its comments."""
from datetime import timedelta

from stories import shifted
from writing import dump, ticket, told, utc, write

LOGIN = {"Ivy Zhou": "ivyzhou", "Omar Haddad": "omar-h", "Mei Tan": "meitan", "Jonas Weber": "jweber", "Ana Prieto": "anaprieto",
         "Tom Okafor": "tokafor", "Li Na": "lina-qc", "Sam Roy": "samroy", "Helper": "lantern-helper[bot]"}
ASSOCIATION = {"Ivy Zhou": "NONE", "Omar Haddad": "CONTRIBUTOR", "Mei Tan": "MEMBER", "Jonas Weber": "COLLABORATOR", "Ana Prieto": "MEMBER",
               "Tom Okafor": "COLLABORATOR", "Li Na": "OWNER", "Sam Roy": "MEMBER", "Helper": "NONE"}
PRIORITIES = {1: "P1", 2: "P2", 3: "P3", 4: "P4"}


def told_github(story, id, **more):
    """Closing is the end; what GitHub has no word for is left out."""
    ends = story.last("solved")
    return told(story, id, PRIORITIES, can=("bot", "closed", "reopened"), closed=ends, **{"resolved": ends, "reopened": None, **more})


def labels_of(story):
    names = [PRIORITIES[story.final("severity", story.priority)], "bug" if story.category != "Billing" else "question"]
    if story.status() == "waiting":
        names.append("needs info")
    return names


def comments_of(story):
    for at, what, text in story.said("customer", "vendor", "bot"):
        yield at, {"customer": story.customer, "bot": "Helper"}.get(what, story.agent()), text


def command():
    issues, tickets = [], []
    for story in reversed(shifted(timedelta(seconds=8))):
        ends, id = story.last("solved"), 120 + story.number
        issues.append({
            "author": {"id": f"U_{story.number}", "is_bot": False, "login": LOGIN[story.customer], "name": story.customer},
            "closedAt": utc(ends),
            "comments": [{"id": f"IC_{story.number}{index}", "author": {"login": LOGIN[who]}, "authorAssociation": ASSOCIATION[who],
                          "body": text, "createdAt": utc(at), "includesCreatedEdit": False, "isMinimized": False, "minimizedReason": "",
                          "reactionGroups": [], "url": f"https://example.org/issues/{id}#c{index}", "viewerDidAuthor": False}
                         for index, (at, who, text) in enumerate(comments_of(story))],
            "createdAt": utc(story.created),
            "labels": [{"id": f"LA_{name}", "name": name, "description": "", "color": "d73a4a"} for name in labels_of(story)],
            "number": id, "state": "CLOSED" if ends else "OPEN", "title": story.title})
        tickets.append(told_github(story, id, category=None))
    write("github-gh.json", dump(issues, None), {
        "layout": "github", "level": "L3", "tickets": tickets,
        "doubtful": ["priority: the label P1 to P4", "category: labels such as bug and question are not taken for one",
                     "resolved and closed: both closedAt", "a label has no time, so needs info pauses nothing by itself"]})


def rest():
    issues, tickets = [], []
    for story in shifted(timedelta(seconds=52)):
        ends, id = story.last("solved"), 340 + story.number
        reason = None if not ends else "not_planned" if story.number == 8 else "completed"
        said = [{"id": id * 10 + index, "user": {"login": LOGIN[who], "type": "Bot" if who == "Helper" else "User"}, "created_at": utc(at),
                 "updated_at": utc(at), "author_association": ASSOCIATION[who], "body": text}
                for index, (at, who, text) in enumerate(comments_of(story))]
        issues.append({
            "id": 9_000_000 + id, "number": id, "title": story.title, "user": {"login": LOGIN[story.customer], "type": "User"},
            "labels": [{"name": name, "color": "d73a4a"} for name in labels_of(story)], "state": "closed" if ends else "open",
            "state_reason": reason, "assignee": None, "comments": said if said else 0, "created_at": utc(story.created),
            "updated_at": utc(story.updated()), "closed_at": utc(ends), "author_association": ASSOCIATION[story.customer], "body": story.title})
        tickets.append(told_github(story, id, category=None, **({"resolved": None} if reason == "not_planned" else {})))
    pull = {**issues[0], "number": 398, "id": 9_000_398, "title": "Fix the echo", "comments": [],
            "pull_request": {"url": "https://example.org/pulls/398"}}
    own = {**issues[0], "number": 399, "id": 9_000_399, "title": "Plan for March", "user": {"login": "meitan", "type": "User"},
           "author_association": "MEMBER", "comments": 0, "state": "open", "state_reason": None, "closed_at": None,
           "labels": [{"name": "P4", "color": "d73a4a"}]}
    issues[3:3] = [pull, own]
    first = shifted(timedelta(seconds=52))[0]
    tickets.insert(3, ticket(399, first.created, priority="P4", messages={"vendor": 0, "customer": 0, "bot": 0, "internal": 0},
                             excluded="created by vendor"))
    write("github-rest.json", dump(issues, None), {
        "layout": "github", "level": "L3", "tickets": tickets, "aside": [{"id": "398", "why": "pull request"}],
        "doubtful": ["priority: the label P1 to P4", "resolved: closed_at unless not_planned"]})


def make():
    command(), rest()
