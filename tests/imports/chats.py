"""Chats as they are pasted: a line with name and time, and then what was said."""
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from writing import ticket, write

ZONE = "Asia/Shanghai"
# Threads of (day of March 2026, time, who, text); C and D are customers, V and W of the vendor, B its machine.
THREADS = [
    [("02", "09:15:20", "C", "早上好，线上房间一直没有声音\n房间号 5521"), ("02", "09:21:05", "V", "您好，我们看一下"),
     ("02", "09:30:44", "V", "请提供一下客户端日志"), ("02", "09:48:10", "C", "[文件: log.zip]"), ("02", "10:40:00", "W", "节点已切换，问题已修复，请确认"),
     ("02", "10:45:31", "C", "可以了，谢谢")],
    [("03", "22:10:09", "D", "@周舟 海外用户进不了房，报 4013"), ("03", "22:12:00", "B", "已收到，值班同学会尽快联系您"),
     ("04", "07:31:00", "V", "在吗？昨晚的情况已经看到，正在排查"), ("04", "07:40:12", "D", "在，现在还是进不了"),
     ("04", "08:55:30", "V", "已修复，是证书过期，请重试"), ("04", "09:02:00", "D", "好了，谢谢")],
    [("09", "14:00:00", "C", "录制文件昨天的打不开"), ("09", "14:01:10", "C", "链接：https://example.org/r/1?t=09:00"),
     ("09", "15:20:00", "W", "已修复，新链接已发"), ("09", "15:22:00", "C", "收到，谢谢！")],
]


def moment(day, time):
    return datetime.strptime(f"2026-03-{day} {time}", "%Y-%m-%d %H:%M:%S").replace(tzinfo=ZoneInfo(ZONE)).astimezone(timezone.utc)


def expected(people, has_seconds):
    tickets, sides = [], {name: {"C": "customer", "D": "customer", "V": "vendor", "W": "vendor", "B": "bot"}[who] for who, name in people.items()}
    for number, thread in enumerate(THREADS, 1):
        said = [(moment(day, time if has_seconds else time[:6] + "00"), who) for day, time, who, _ in thread if who in people]
        human = [at for at, who in said if who in "VW"]
        tickets.append(ticket(number, said[0][0], first_reply=human[0], resolved=human[-1], messages={
            "vendor": len(human), "customer": sum(who in "CD" for _, who in said) - 1, "bot": sum(who == "B" for _, who in said), "internal": 0}))
    return sides, tickets


def make_one(name, people, line, has_seconds, head="", odd="", doubtful=()):
    """`line` gives the text of one message; `odd` is said by nobody and stands after the first thread."""
    sides, tickets = expected(people, has_seconds)
    parts, day_before = [head] if head else [], None
    for number, thread in enumerate(THREADS):
        for day, time, who, text in thread:
            if who in people:
                parts.append(line(people[who], day, time, text, day != day_before))
                day_before = day
        if number == 0 and odd:
            parts.append(odd)
    write(name, "".join(parts), {
        "layout": name.rpartition(".")[0], "level": "L3", "choices": {"zone": ZONE, "sides": sides}, "tickets": tickets,
        "doubtful": ["resolved: the vendor's words that it is fixed", "the threads: by silence and thanks", *doubtful]})


def make():
    make_one("wecom.txt", {"C": "周雨@远山科技", "D": "韩默@远山科技", "V": "陈晨", "W": "周舟"},
             lambda name, day, time, text, _: f"{name} 2026/3/{int(day)} {time}\n{text}\n\n", True,
             doubtful=["the literal shape of the line with name and time is not documented anywhere we found"])
    make_one("wechat.txt", {"C": "周雨", "D": "韩默", "V": "陈晨", "W": "周舟"},
             lambda name, day, time, text, is_new: (f"\n—————  2026-03-{day}  —————\n\n\n" if is_new else "") + f"{name}  {time[:5]}\n\n{text}\n\n", False,
             head="远山科技&灯塔 技术支持群 微信群上的聊天记录如下，请查收。\n\n")

    def feishu(name, day, time, text, _):
        stamp = f"2026年3月{int(day)}日 {time[:5]}"
        # Long names are torn from their time.
        return f"{name}\n{stamp}\n{text}\n" if name.endswith(")") else f"{name} {stamp}\n{text}\n"

    make_one("feishu.txt", {"C": "周雨", "D": "韩默(Mo Han)", "V": "陈晨", "W": "周舟"}, feishu, False, odd="周雨 撤回了一条消息\n",
             doubtful=["the line about a recalled message belongs to nobody, or to the text before it"])
    make_one("dingtalk.txt", {"C": "周雨", "D": "韩默", "V": "陈晨(灯塔)", "W": "周舟(灯塔)", "B": "灯塔小助手"},
             lambda name, day, time, text, _: f"{name} 2026-03-{day} {time}\n{text}\n", True,
             doubtful=["the literal shape of the line with name and time is not documented anywhere we found"])
