"""What happened, told once: every export that can hold a story holds these."""
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

AGENTS = {"Lantern": ["Mei Tan", "Jonas Weber"], "Harbor": ["Ana Prieto", "Tom Okafor"], "Quickcast": ["Li Na", "Sam Roy"]}
BOT = "Helper"


@dataclass(frozen=True)
class Story:
    number: int
    vendor: str
    created: datetime
    priority: int
    category: str
    title: str
    customer: str
    group: str
    # (minute, what, detail): customer, vendor, note, bot with a text; status, group, severity with what is new;
    # solved, closed, reopened.
    events: tuple

    def at(self, minute):
        return self.created + timedelta(minutes=minute)

    def said(self, *sides):
        return [(self.at(minute), what, text) for minute, what, text in self.events if what in sides]

    def first(self, *what):
        return next((self.at(minute) for minute, found, _ in self.events if found in what), None)

    def last(self, *what):
        return next((self.at(minute) for minute, found, _ in reversed(self.events) if found in what), None)

    def count(self, what):
        return sum(found == what for _, found, _ in self.events)

    def status(self):
        """The latest status: new, working, waiting, hold, solved, closed."""
        status = "new"
        for _, what, detail in self.events:
            if what in ("solved", "closed"):
                status = what
            elif what == "reopened":
                status = "working"
            elif what == "status":
                status = detail
        return status

    def updated(self):
        return self.at(max([0] + [minute for minute, _, _ in self.events]))

    def final(self, what, start):
        return next((detail for _, found, detail in reversed(self.events) if found == what), start)

    def agent(self, nth=0):
        return AGENTS[self.vendor][(self.number + nth) % 2]


def story(number, vendor, created, priority, category, title, customer, group, *events):
    created = datetime.strptime(created, "%Y-%m-%d %H:%M").replace(tzinfo=timezone.utc)
    events = tuple((*event, "")[:3] for event in events)
    assert list(events) == sorted(events, key=lambda event: event[0])
    return Story(number, vendor, created, priority, category, title, customer, group, events)


STORIES = [
    story(1, "Lantern", "2026-02-13 01:10", 1, "Audio dropouts", 'Audio drops, "robot voice" in large rooms', "Ivy Zhou", "Front desk",
          (1, "bot", "We have received your ticket."), (3, "group", "Media"),
          (12, "vendor", "Hello, we are looking at the media servers of that room."), (12, "status", "working"),
          (20, "vendor", "Could you send the client log; and the room id, please?"), (20, "status", "waiting"),
          (95, "customer", "Log attached, room 5521.\nIt happened again at 10:40."), (95, "status", "working"),
          (130, "vendor", "One edge node drops packets; we are draining it."),
          (240, "vendor", "The node is out of rotation. Fixed."), (240, "solved"),
          (250, "customer", "Thanks, all fine now."), (4560, "closed")),
    story(2, "Harbor", "2026-02-14 18:30", 2, "Joining fails", "Nobody can join from the office network", "Omar Haddad", "Front desk",
          (1, "bot", "We have received your ticket."),
          (505, "vendor", "Good morning, which proxy do you use?"), (505, "status", "working"),
          (900, "vendor", "Allow UDP 3478; then it works."), (1500, "solved"), (5820, "closed")),
    story(3, "Quickcast", "2026-02-16 03:00", 3, "Recording", "Recording stops after an hour", "Ivy Zhou", "Front desk",
          (1, "bot", "We have received your ticket."), (600, "customer", "Any news?")),
    story(4, "Lantern", "2026-02-17 06:15", 2, "Video freezes", "Video freezes on tablets", "Omar Haddad", "Media",
          (5, "note", "Same as last week? Ask engineering."),
          (45, "vendor", "Please update to 5.2.1, it has the fix."), (45, "status", "working"), (300, "solved")),
    story(5, "Harbor", "2026-02-18 02:00", 3, "Echo", "Echo with two speakers", "Ivy Zhou", "Media",
          (30, "vendor", "Turn on echo cancellation in the console."), (30, "status", "working"), (60, "solved"),
          (200, "customer", "The echo is back."), (200, "reopened"),
          (215, "vendor", "We changed the profile of your account."), (230, "solved"), (5000, "closed")),
    story(6, "Quickcast", "2026-02-19 08:20", 2, "Joining fails", "Error 4013 when joining", "Omar Haddad", "Front desk",
          (25, "group", "Media"), (40, "vendor", "We see the error on our side."), (40, "status", "working"),
          (90, "group", "Front desk"), (180, "vendor", "The token had expired; the new SDK renews it."), (185, "solved")),
    story(7, "Lantern", "2026-02-24 01:00", 1, "Joining fails", "Rooms are full at 50", "Ivy Zhou", "Front desk",
          (40, "severity", 3), (100, "vendor", "The limit of your plan is 50; we raised it."), (100, "status", "working"),
          (400, "solved")),
    story(8, "Harbor", "2026-02-25 09:40", 4, "Billing", "Invoice shows the wrong month", "Omar Haddad", "Front desk",
          (2880, "solved"), (2880, "closed")),
    story(9, "Quickcast", "2026-03-09 00:05", 2, "Recording", "会议录制文件缺失, part 2", "Ivy Zhou", "Media",
          (15, "customer", "It is the room of this morning."),
          (50, "vendor", "We found the file."), (50, "status", "working"), (55, "vendor", "The link follows."),
          (120, "customer", "The link does not open?"), (180, "vendor", "A new link, valid for a week."), (200, "solved")),
    story(10, "Lantern", "2026-03-10 13:00", 1, "Audio dropouts", "No audio at all in one city", "Omar Haddad", "Network",
          (20, "vendor", "A carrier is down, we are on it."), (20, "status", "working"), (60, "status", "hold"),
          (1500, "status", "working"), (1510, "vendor", "The carrier is back."), (1515, "solved")),
    story(11, "Harbor", "2026-03-12 05:00", 3, "Video freezes", "Screen sharing is blurred", "Ivy Zhou", "Media",
          (75, "vendor", "Which resolution does the sender have?"), (75, "status", "waiting")),
    story(12, "Quickcast", "2026-03-13 07:30", 4, "Billing", "How do we add a second account?", "Omar Haddad", "Front desk"),
]


def shifted(by):
    return [replace(story, created=story.created + by) for story in STORIES]
