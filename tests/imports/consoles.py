"""Consoles of Chinese vendors: GB18030 with moments, and UTF-8 with durations."""
from stories import STORIES
from writing import Table, minutes, short, ticket, write

ZONE = "Asia/Shanghai"
PRIORITIES = {1: "紧急", 2: "高", 3: "中", 4: "低"}
STATUSES = {"new": "待处理", "working": "处理中", "waiting": "待用户确认", "hold": "已升级", "solved": "已解决", "closed": "已关闭"}
CATEGORIES = {"Audio dropouts": "音频卡顿", "Video freezes": "视频卡顿", "Joining fails": "进房失败", "Recording": "云端录制", "Echo": "回声", "Billing": "计费"}
TITLES = {1: "大房间音频断续，声音像“机器人”", 2: "办公网全部无法进房", 3: "录制一小时后停止", 4: "平板视频卡住", 5: "两人外放有回声", 6: "进房报错 4013",
          7: "房间满 50 人", 8: "账单月份不对", 9: "会议录制文件缺失，第 2 部分", 10: "一个城市完全无声", 11: "屏幕共享模糊", 12: "如何添加子账号？"}
GROUPS = {"Front desk": "一线客服", "Media": "音视频组", "Network": "网络组"}
HANDLERS = {1: "陈晨", 2: "周舟"}


def moments():
    table, tickets = Table("工单编号,标题,产品,问题类型,优先级,状态,创建时间,首次响应时间,解决时间,关闭时间,处理人,客服组,满意度,重开次数,转派次数".split(",")), []
    for story in STORIES:
        at = lambda moment: short(moment, ZONE, "{y}年{m}月{d}日 {hh}:{M}") or "-"
        reply, priority = story.first("vendor"), PRIORITIES[story.final("severity", story.priority)]
        id = f"GD202602{story.number:03}"
        table.row([id, TITLES[story.number], "实时音视频", CATEGORIES[story.category], priority, STATUSES[story.status()], at(story.created),
                   at(reply), at(story.last("solved")), at(story.last("closed")), HANDLERS[1 + story.number % 2] if reply else "-",
                   GROUPS[story.final("group", story.group)], "-", story.count("reopened"), story.count("group")])
        tickets.append(ticket(id, story.created, priority=priority, category=CATEGORIES[story.category], first_reply=reply,
                              resolved=story.last("solved"), closed=story.last("closed"), reopened=story.count("reopened")))
    write("console-zh.csv", table.text(), {"layout": "console-zh", "level": "L2", "delimiter": ",", "choices": {"zone": ZONE}, "tickets": tickets},
          "gb18030")


def durations():
    table, tickets = Table("工单ID,标题,问题大类,紧急程度,状态,提交时间,首次响应时长(分钟),解决时间,结单时间,受理人,处理组,满意度（5分制）".split(",")), []
    for story in STORIES:
        at = lambda moment: short(moment, ZONE, "{y}/{m}/{d} {h}:{M}")
        reply, priority = story.first("vendor"), PRIORITIES[story.final("severity", story.priority)]
        spent = minutes(story.created, reply)
        table.row([70000 + story.number, TITLES[story.number], CATEGORIES[story.category], priority, STATUSES[story.status()],
                   at(story.created), "" if spent is None else spent, at(story.last("solved")), at(story.last("closed")),
                   HANDLERS[1 + story.number % 2] if reply else "", GROUPS[story.final("group", story.group)], ""])
        tickets.append(ticket(70000 + story.number, story.created, priority=priority, category=CATEGORIES[story.category], first_reply=reply,
                              resolved=story.last("solved"), closed=story.last("closed"), reply_minutes=spent))
    write("console-zh-durations.csv", table.text(), {
        "layout": "console-zh", "level": "L1", "delimiter": ",", "choices": {"zone": ZONE}, "tickets": tickets,
        "doubtful": ["first_reply: created plus the minutes, which the header does not call calendar minutes"]}, "utf-8-sig")


def make():
    moments(), durations()
