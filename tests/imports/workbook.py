"""A workbook as spreadsheets write it: shared strings, one of them rich, dates by style, cells left out."""
import io, zipfile
from datetime import datetime
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from stories import STORIES
from writing import ticket, write

ZONE = "Asia/Shanghai"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
HEADER = ["Ticket", "Created", "First response", "Resolved", "Priority", "Vendor", "Urgent", "Share"]


def serial(moment):
    """Days since the last of 1899, on the wall clock."""
    wall = moment.astimezone(ZoneInfo(ZONE)).replace(tzinfo=None)
    return repr(round((wall - datetime(1899, 12, 30)).total_seconds() / 86400, 10))


class Strings:
    def __init__(self):
        self.items, self.uses = [], 0

    def index(self, xml):
        self.uses += 1
        if xml not in self.items:
            self.items.append(xml)
        return self.items.index(xml)

    def cell(self, at, text):
        rich = "<r><t>Lan</t></r><r><rPr><b/></rPr><t>tern</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>"
        xml = rich if at == "F2" else f'<t xml:space="preserve">{escape(text)}</t>'
        return f'<c r="{at}" t="s"><v>{self.index(xml)}</v></c>'


def make():
    strings, rows, tickets = Strings(), [], []
    rows.append('<row r="1" spans="1:8">' + "".join(strings.cell(f"{'ABCDEFGH'[at]}1", text) for at, text in enumerate(HEADER)) + "</row>")
    for story in STORIES:
        line = story.number + 1
        # 1: the builtin date and time; 2: a format of its own.
        date = lambda column, moment, style: f'<c r="{column}{line}" s="{style}"><v>{serial(moment)}</v></c>' if moment else ""
        reply, solved = story.first("vendor"), story.last("solved")
        cells = [f'<c r="A{line}"><v>{2000 + story.number}</v></c>', date("B", story.created, 1)]
        if story.number == 6:
            wall = reply.astimezone(ZoneInfo(ZONE)).strftime("%Y-%m-%d %H:%M")
            cells.append(f'<c r="C{line}" t="inlineStr"><is><t>{wall}</t></is></c>')
        else:
            cells.append(date("C", reply, 2) or (f'<c r="C{line}" s="2"/>' if story.number == 3 else ""))
        if story.number == 5:
            cells.append(f'<c r="D{line}" s="2"><f>B{line}+{(solved - story.created).total_seconds() / 86400}</f><v>{serial(solved)}</v></c>')
        else:
            cells.append(date("D", solved, 2))
        cells += [strings.cell(f"E{line}", f"P{story.priority}"), strings.cell(f"F{line}", story.vendor),
                  f'<c r="G{line}" t="b"><v>{int(story.priority == 1)}</v></c>', f'<c r="H{line}" s="3"><v>0.{story.number:02}</v></c>']
        rows.append(f'<row r="{line}" spans="1:8">' + "".join(cells) + "</row>")
        tickets.append(ticket(2000 + story.number, story.created, vendor=story.vendor, priority=f"P{story.priority}", first_reply=reply, resolved=solved))
    readme = f'<row r="1">{strings.cell("A1", "Tickets of the first quarter")}</row><row r="3">{strings.cell("B3", "See the second sheet & ask")}</row>'
    sheet = lambda data: f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>'
    office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    shared = "".join(f"<si>{item}</si>" for item in strings.items)
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{office}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{office}.worksheet+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet2.xml" ContentType="{office}.worksheet+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{office}.styles+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{office}.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="Read me" sheetId="1" r:id="rId2"/>'
            '<sheet name="Tickets" sheetId="4" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{RELATIONS}/worksheet" Target="/xl/worksheets/sheet2.xml"/>'
            f'<Relationship Id="rId3" Type="{RELATIONS}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId4" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>'
            '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
            '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/>'
            '<xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}" count="{strings.uses}" uniqueCount="{len(strings.items)}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": sheet("".join(rows)),
        "xl/worksheets/sheet2.xml": sheet(readme),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (2026, 3, 14, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text.encode())
    columns = {"id": "Ticket", "created": "Created", "first_response": "First response", "resolved": "Resolved", "priority": "Priority", "vendor": "Vendor"}
    write("table.xlsx", out.getvalue(), {
        "layout": "any-table", "level": "L2", "choices": {"zone": ZONE, "sheet": "Tickets", "columns": columns}, "tickets": tickets,
        "unused_columns": ["Urgent", "Share"], "doubtful": ["ticket 2006 has its first response as text, not as a date"]})
