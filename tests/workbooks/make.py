#!/usr/bin/env python3
"""Writes the workbooks beside this script, and expected.json: what each of their sheets is as text.

The texts are written from the values that go in, by Python's own dates and numbers; nothing is read back.
Needs openpyxl 3.1 for the workbooks of a real writer; the odd ones are written by hand. Run anywhere.
"""
import io, json, pathlib, re, struct, zipfile, zlib
from datetime import date, datetime, time, timedelta

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent
EXPECTED = {}
FIXED = (1980, 1, 1, 0, 0, 0)


# ---- what is expected

def shown(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S") + (f".{value.microsecond // 1000:03}" if value.microsecond else "")
    if isinstance(value, date):
        return value.strftime("%Y-%m-%d 00:00:00")
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{'-' if seconds < 0 else ''}{abs(seconds) // 3600}:{abs(seconds) // 60 % 60:02}:{abs(seconds) % 60:02}"
    return str(value)


def line(cells, width):
    if all(not shown(cell).strip() for cell in cells):
        return ""
    cells = [re.sub(r"\r\n|[\r\n\t]", " ", shown(cell)) for cell in cells] + [""] * (width - len(cells))
    quoted = ['"' + cell.replace('"', '""') + '"' if set(cell) & set('",;|') else cell for cell in cells]
    return ",".join(quoted)


def csv(rows):
    width = max(len(row) for row in rows)
    return [line(row, width) for row in rows]


def expect(file, *sheets):
    EXPECTED[file] = {"sheets": [[name, csv(rows)] for name, rows in sheets]}


def refuse(file, why):
    EXPECTED[file] = {"refused": why}


# ---- workbooks of a real writer

def save(file, book):
    """As openpyxl writes it, but without the time of writing."""
    raw = io.BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(HERE / file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for part in old.namelist():
            data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-01-01T00:00:00Z", old.read(part))
            new.writestr(zipfile.ZipInfo(part, FIXED), data, zipfile.ZIP_DEFLATED)


def fill(sheet, rows, formats={}):
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(r, c, value)
            if (r, c) in formats:
                sheet.cell(r, c).number_format = formats[r, c]


def tickets():
    book = openpyxl.Workbook()
    rows = [
        ["id", "priority", "created", "first_response", "resolved", "closed", "vendor", "note"],
        [1001, "P1", datetime(2026, 9, 1, 2, 13), datetime(2026, 9, 1, 2, 31, 7), None, None, "Lantern", "plain"],
        [1002, "P2", datetime(2026, 9, 1, 23, 59, 59), datetime(2026, 9, 2, 0, 0, 0), None, None, 'The "Harbor", Ltd', "two\nlines"],
        [],
        [],
        [100200300400500, "紧急", datetime(2026, 2, 28, 18, 0, 0, 250000), None, None, None, "灯塔；甲|乙", None, None, "far"],
        ["007", "P3", date(2024, 2, 29), None, None, None, " a b ", "a;b"],
        [-42, 0.1, 12.5, 1e-7, 123456.789, True, False, "=not a formula"[1:]],
    ]
    sheet = book.active
    sheet.title = "Tickets & <more>"
    formats = {(2, 3): "yyyy-mm-dd hh:mm", (2, 4): 'yyyy"年"m"月"d"日" h:mm:ss', (3, 3): "m/d/yy h:mm", (6, 3): "[$-409]d/mmm/yy h:mm AM/PM;@"}
    fill(sheet, rows, formats)
    sheet["A20"].fill = openpyxl.styles.PatternFill("solid", fgColor="FFFF00")  # styled, and without a value
    rows[-1][3] = "0.0000001"
    hidden = book.create_sheet("Notes")
    hidden.sheet_state = "hidden"
    fill(hidden, [["for ourselves"]])
    book.create_sheet("Nothing")
    second = book.create_sheet("第二页")
    fill(second, [["工单编号", "创建时间"], ["T-1", datetime(2025, 12, 31, 8, 30)]])
    charts = book.create_chartsheet("Picture", 0)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=1, max_row=3))
    charts.add_chart(chart)
    save("tickets.xlsx", book)
    expect("tickets.xlsx", ("Tickets & <more>", rows), ("Nothing", [[]]), ("第二页", [["工单编号", "创建时间"], ["T-1", datetime(2025, 12, 31, 8, 30)]]), ("Notes", [["for ourselves"]]))
    EXPECTED["tickets.xlsx"]["sheets"][1][1] = "NoSheet"


def durations():
    book = openpyxl.Workbook()
    rows = [["open for", "at"], [timedelta(hours=30, minutes=5, seconds=9), time(9, 5)], [timedelta(minutes=7), time(18, 0, 30)], [timedelta(days=400), None], [timedelta(0), None]]
    fill(book.active, rows)
    for row in range(2, 6):
        book.active.cell(row, 1).number_format = ["[h]:mm", "[h]:mm:ss", "[hh]:mm:ss", "[mm]:ss"][row - 2]
    save("durations.xlsx", book)
    expect("durations.xlsx", ("Sheet", rows))


def macintosh():
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    rows = [["created"], [datetime(1904, 1, 2, 12, 0)], [datetime(2026, 9, 1, 2, 13, 5)], [datetime(9999, 12, 31, 23, 59, 59)]]
    fill(book.active, rows)
    save("macintosh.xlsx", book)
    expect("macintosh.xlsx", ("Sheet", rows))


# ---- workbooks by hand

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


def relations(kinds, of=RELATIONS):
    rows = "".join(f'<Relationship Id="r{n}" Type="{of}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(kinds, 1))
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def sheet(rows):
    return f'{HEAD}<worksheet xmlns="{MAIN}"><dimension ref="A1:B2"/><sheetData>{rows}</sheetData><pageMargins left="1"/></worksheet>'


def parts(rows, strings=None, styles=None, properties="", sheets=None):
    """The parts of a workbook with one sheet."""
    kinds = [("worksheet", "worksheets/sheet1.xml")]
    found = {
        "[Content_Types].xml": f"{HEAD}<Types/>",
        "_rels/.rels": relations([("extended-properties", "docProps/app.xml"), ("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}<sheets>{sheets or """<sheet name="One" sheetId="1" r:id="r1"/>"""}</sheets></workbook>',
        "xl/worksheets/sheet1.xml": rows if rows.startswith(("<", "\ufeff")) and "<worksheet" in rows else sheet(rows),
    }
    for kind, file, text in (("sharedStrings", "sharedStrings.xml", strings), ("styles", "styles.xml", styles)):
        if text is not None:
            kinds.append((kind, file))
            found[f"xl/{file}"] = text
    found["xl/_rels/workbook.xml.rels"] = relations(kinds)
    return found


def zipped(found, method=zipfile.ZIP_DEFLATED, comment=b""):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name, text in found.items():
            archive.writestr(zipfile.ZipInfo(name, FIXED), text if isinstance(text, bytes) else text.encode(), method)
        archive.comment = comment
    return raw.getvalue()


def write(file, data):
    (HERE / file).write_bytes(data)


def odd_markup():
    rows = f"""\ufeff<?xml version='1.0'?><!-- <x:row r="9"/> --><x:worksheet xmlns:x='{MAIN}' xmlns:a="urn:a">
<x:cols><x:col min="1"/></x:cols><x:sheetData>
<x:row a:r='77' spans='1:3' xmlns:r='urn:r' r='2' ><x:c t='s' a:s="9" r='A2'><x:v>0</x:v></x:c><x:c t="s" r="C2"><x:f>A1&gt;2</x:f><x:v> 1 </x:v></x:c><x:c r="D2" t="s"><x:v>2</x:v></x:c></x:row>
<x:row><x:c t="inlineStr"><x:is><x:r><x:rPr><x:b/></x:rPr><x:t>in</x:t></x:r><x:r><x:t xml:space="preserve">line &#x4E2D;&#25991;</x:t></x:r><x:rPh sb="0" eb="1"><x:t>spoken</x:t></x:rPh></x:is></x:c><x:c t="str"><x:f>"a"&amp;"b"</x:f><x:v>a&lt;b&gt;&amp;&quot;&apos;&unknown; &amp</x:v></x:c><x:c/><x:c t="b"><x:v>1</x:v></x:c></x:row>
<x:row r="5"><x:c r="D5" t="b"><x:v>0</x:v></x:c><x:c r="A5" t="e"><x:v>#N/A</x:v></x:c><x:c r="B5" t="d"><x:v>2026-09-01T02:13:00Z</x:v></x:c></x:row>
<x:row r="6"><x:c r="A6" t="str"><x:v><![CDATA[a > b & "c"]]></x:v></x:c><x:c r="B6" note="a > b" t="str"><x:v>1.0</x:v></x:c><x:c r="C6" t="e"><x:v>#DIV/0!</x:v></x:c><x:c t="str"><x:v>one_x000D_
two_x0009_three_x005F_x000D__xZZZZ__x00</x:v></x:c></x:row>
<x:row r="7"><x:c r="A7" t="s"/><x:c r="B7" t="str"><x:v>  </x:v></x:c><x:c r="XFD7"/></x:row>
</x:sheetData><x:extLst><x:row r="8"><x:c r="A8"><x:v>8</x:v></x:c></x:row></x:extLst></x:worksheet>"""
    strings = f"""{HEAD}<sst count="999999999" uniqueCount='999999999' xmlns="{MAIN}"><si><t>id</t></si><si><r><t xml:space="preserve">rich </t></r><r><rPr><sz val="1"/></rPr><t>text</t></r><rPh sb="0" eb="2"><t>リッチ</t></rPh><phoneticPr fontId="1"/></si><si><t xml:space="preserve"> kept </t></si><si/></sst>"""
    write("markup.xlsx", zipped(parts(rows, strings)))
    expect("markup.xlsx", ("One", [
        [], ["id", None, "rich text", " kept "],
        ["inline 中文", "a<b>&\"'&unknown; &amp", None, True],
        [], [None, "2026-09-01T02:13:00Z", None, False],
        ['a > b & "c"', "1.0", None, "one two three_x000D__xZZZZ__x00"],
    ]))


FORMATS = [  # format, what 45000.25 shows
    ("General", 0), ("0.00", 0), ("yyyy-mm-dd", 1), ('yyyy"年"mm"月"', 1), ("[$-F800]dddd\\, mmmm dd\\, yyyy", 1), ("h:mm AM/PM", 1),
    ('0 "days"', 0), ("0\\d\\a\\y\\s", 0), ("[Red]0;[Magenta]-0", 0), ("_-* #,##0_-;_d0", 0), ("#,##0*y", 0), ("[h]:mm", 2), ("[ss].00", 2), ("[mm]", 2),
    ("[DBNum1][$-804]yyyy/m/d", 1), ("ss.000", 1), ("0.00E+00", 0), ("[$USD] 0", 0), ("[<1]0%;0", 0), ("@", 0),
]


def formats():
    """One row per format with the same number in it, then one per format that needs no definition."""
    built_in = list(range(0, 60))
    codes = "".join(f'<numFmt formatCode="{code.replace("&", "&amp;").replace(chr(34), "&quot;").replace("<", "&lt;")}" numFmtId="{164 + n}"/>' for n, (code, _) in enumerate(FORMATS))
    xf = "".join(f'<xf numFmtId="{164 + n}"/>' for n in range(len(FORMATS))) + "".join(f'<xf numFmtId="{n}" applyNumberFormat="0"/>' for n in built_in)
    styles = f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="1">{codes}</numFmts><cellStyleXfs><xf numFmtId="14"/><xf numFmtId="14"/></cellStyleXfs><cellXfs count="0">{xf}</cellXfs><cellStyles><xf numFmtId="14"/></cellStyles></styleSheet>'
    count = len(FORMATS) + len(built_in)
    rows = "".join(f'<row r="{n + 1}"><c r="A{n + 1}" s="{n}"><v>45000.25</v></c></row>' for n in range(count))
    rows += f'<row r="{count + 1}"><c r="A{count + 1}" s="4000000000"><v>45000.25</v></c></row>'
    moment = datetime(1899, 12, 30) + timedelta(days=45000.25)
    of = [45000.25, moment, timedelta(days=45000.25)]
    dates = {*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)}
    expected = [of[kind] for _, kind in FORMATS] + [of[2 if n == 46 else n in dates] for n in built_in] + [45000.25]
    write("formats.xlsx", zipped(parts(rows, styles=styles)))
    expect("formats.xlsx", ("One", [[value] for value in expected]))


NUMBERS = [  # as written, as shown, as a date, as a length of time
    ("1", "1", "1900-01-01 00:00:00", "24:00:00"),
    ("1.0", "1", "1900-01-01 00:00:00", "24:00:00"),
    ("-1.50", "-1.5", "-1.50", "-36:00:00"),
    ("0", "0", "00:00:00", "0:00:00"),
    ("0.5", "0.5", "12:00:00", "12:00:00"),
    (".5", "0.5", "12:00:00", "12:00:00"),
    ("59.75", "59.75", "1900-02-28 18:00:00", "1434:00:00"),
    ("60.5", "60.5", "1900-02-29 12:00:00", "1452:00:00"),
    ("61", "61", "1900-03-01 00:00:00", "1464:00:00"),
    ("45000.760416666664", "45000.7604166667", "2023-03-15 18:15:00", "1080018:15:00"),
    ("45000.999999999996", "45001", "2023-03-16 00:00:00", "1080024:00:00"),
    ("1.1574074074074074E-5", "0.0000115740740740741", "00:00:01", "0:00:01"),
    ("1.1574074074074074E-8", "1.1574074074074074E-8", "00:00:00.001", "0:00:00"),
    ("2958465.9999", "2958465.9999", "9999-12-31 23:59:51.360", "71003183:59:51"),
    ("2958466", "2958466", "2958466", "71003184:00:00"),
    ("1.0020030040050001E+14", "100200300400500", "1.0020030040050001E+14", "1.0020030040050001E+14"),
    ("123456789012345678", "123456789012345678", "123456789012345678", "123456789012345678"),
    ("1.2345678901234568E+17", "123456789012346000", "1.2345678901234568E+17", "1.2345678901234568E+17"),
    ("2.0240101E+7", "20240101", "2.0240101E+7", "2.0240101E+7"),
    ("0.10000000000000001", "0.1", "02:24:00", "2:24:00"),
    ("99999999999999.95", "100000000000000", "99999999999999.95", "99999999999999.95"),
    ("1E+300", "1E+300", "1E+300", "1E+300"),
    ("1E-300", "1E-300", "00:00:00", "0:00:00"),
    ("-0.0", "0", "-0.0", "0:00:00"),
    ("1e99999999999", "1e99999999999", "1e99999999999", "1e99999999999"),
    ("NaN", "NaN", "NaN", "NaN"),
    ("1.2.3", "1.2.3", "1.2.3", "1.2.3"),
    (".", ".", ".", "."),
]


def numbers():
    styles = f'<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="46"/></cellXfs></styleSheet>'
    rows = "".join("<row>" + "".join(f'<c s="{style}"><v>{row[0]}</v></c>' for style in range(3)) + "</row>" for row in NUMBERS)
    write("numbers.xlsx", zipped(parts(rows, styles=styles)))
    expect("numbers.xlsx", ("One", [row[1:] for row in NUMBERS]))


SMALL = '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row><row r="2"><c r="A2"><v>7</v></c></row>'


def places():
    """Strict types, names from the root and with steps back, parts in odd places, a sheet that is none."""
    found = parts(SMALL)
    found = {
        "_rels/.rels": relations([("officeDocument", "/Book/main.xml")], STRICT),
        "book/MAIN.xml": found["xl/workbook.xml"].replace('r:id="r1"', 'xmlns:id="urn:id" id:id="r2"').replace("<sheets>", '<sheets><sheet name="Lost" sheetId="3" r:id="none"/><sheet name="Old" state="veryHidden" sheetId="2" r:id="r3"/>'),
        "book/_rels/main.xml.rels": relations([("chartsheet", "x.xml"), ("worksheet", "../data/./one.xml"), ("worksheet", "/book/two.xml")], STRICT),
        "data/one.xml": found["xl/worksheets/sheet1.xml"],
        "book/two.xml": sheet('<row r="1"><c r="A1"><v>2</v></c></row>'),
    }
    write("places.xlsx", zipped(found))
    expect("places.xlsx", ("One", [["id"], [7]]), ("Old", [[2]]))


def archives():
    found = parts(SMALL)
    write("stored.xlsx", zipped(found, zipfile.ZIP_STORED))
    write("comment.xlsx", zipped(found, comment=b"a comment with PK\x05\x06" + bytes(40)))
    write("backslashes.xlsx", zipped(found).replace(b"xl/worksheets/sheet1.xml", b"xl\\worksheets\\sheet1.xml"))

    class Stream(io.RawIOBase):
        """Cannot be sought in, so that sizes follow the data."""
        written = b""
        def writable(self):
            return True
        def write(self, data):
            self.written += bytes(data)
            return len(data)

    stream = Stream()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in found.items():
            archive.writestr(zipfile.ZipInfo(name, FIXED), text, zipfile.ZIP_DEFLATED)
    write("stream.xlsx", stream.written)
    write("wide.xlsx", wide(found))
    for file in ("stored", "comment", "backslashes", "stream", "wide"):
        expect(f"{file}.xlsx", ("One", [["id"], [7]]))


def wide(found):
    """Every size and offset in 64 bits."""
    body, directory = b"", b""
    for name, text in found.items():
        name, data = name.encode(), text.encode()
        packed = zlib.compress(data, 9, -15)
        sum, offset = zlib.crc32(data), len(body)
        body += struct.pack("<4s5H3I2H", b"PK\3\4", 45, 0, 8, 0, 33, sum, 0xFFFFFFFF, 0xFFFFFFFF, len(name), 20)
        body += name + struct.pack("<2H2Q", 1, 16, len(data), len(packed)) + packed
        extra = struct.pack("<2H4s", 0x7075, 4, b"more") + struct.pack("<2H3Q", 1, 24, len(data), len(packed), offset)
        directory += struct.pack("<4s6H3I5H2I", b"PK\1\2", 45, 45, 0, 8, 0, 33, sum, 0xFFFFFFFF, 0xFFFFFFFF, len(name), len(extra), 0, 0, 0, 0, 0xFFFFFFFF) + name + extra
    start, end, count = len(body), len(body) + len(directory), len(found)
    record = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, len(directory), start)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, end, 1)
    return body + directory + record + locator + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)


def refused():
    def one(file, data, why):
        write(file, data)
        refuse(file, why)

    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    one("old.xls", compound + "Workbook".encode("utf-16-le"), "OldFormat")
    one("password.xlsx", compound + "EncryptedPackage".encode("utf-16-le"), "PasswordProtected")
    found = parts(SMALL)
    one("binary.xlsb", zipped({"_rels/.rels": relations([("officeDocument", "xl/workbook.bin")]), "xl/workbook.bin": "\0"}), "OldFormat")
    one("document.docx", zipped({"_rels/.rels": relations([("officeDocument", "word/document.xml")]), "word/_rels/document.xml.rels": relations([]), "word/document.xml": "<w:document/>"}), "NotAWorkbook")
    one("archive.zip", zipped({"readme.txt": "no workbook"}), "NotAWorkbook")
    one("text.xlsx", b"id,created\n", "NotAWorkbook")
    one("cut.xlsx", zipped(found)[:-30], {"Damaged": "Archive"})
    one("charts.xlsx", zipped({**found, "xl/_rels/workbook.xml.rels": relations([("chartsheet", "worksheets/sheet1.xml")])}), "NoSheet")
    for file, change in {
        "utf16.xlsx": lambda text: text.encode("utf-16"), "utf16-bare.xlsx": lambda text: text.encode("utf-16-le"), "gb18030.xlsx": lambda text: text.replace("id", "编号").encode("gb18030"),
    }.items():
        name = "xl/worksheets/sheet1.xml"
        one(file, zipped({**found, name: change(found[name])}), {"Damaged": {"Encoding": name}})
    rows = {
        "open.xlsx": sheet(SMALL).split("</row><row")[0], "backwards.xlsx": sheet('<row r="2"/><row r="1"/>'), "no-column.xlsx": sheet('<row><c r="7"/></row>'),
        "no-string.xlsx": sheet('<row><c t="s"><v>0</v></c></row>'), "row-zero.xlsx": sheet('<row r="0"/>'), "closed-twice.xlsx": "<worksheet></worksheet></worksheet>",
        "lost.xlsx": None,
    }
    for file, text in rows.items():
        name = "xl/worksheets/sheet1.xml"
        changed = {**found, name: text}
        one(file, zipped({name: text for name, text in changed.items() if text is not None}), {"Damaged": {"Part": name}})
    one("row-too-far.xlsx", zipped(parts('<row r="1048577"/>')), "TooLarge")
    one("column-too-far.xlsx", zipped(parts('<row><c r="XFE1"/></row>')), "TooLarge")
    one("columns-too-many.xlsx", zipped(parts('<row><c r="XFD1"/><c/></row>')), "TooLarge")
    one("empty.xlsx", zipped(parts('<row r="1"><c r="A1"/></row>')), "NoSheet")
    data = bytearray(zipped(found, zipfile.ZIP_STORED))
    data[data.index(b"<v>7")] ^= 1
    one("flipped.xlsx", bytes(data), {"Damaged": {"Part": "xl/worksheets/sheet1.xml"}})
    data = zipped(found)
    at = data.index(b"PK\1\2") + 8
    while at > 8 and (found_at := data.find(b"PK\1\2", at)) >= 0:
        data = data[:found_at + 8] + b"\1" + data[found_at + 9:]
        at = found_at + 8
    one("encrypted-parts.xlsx", data, "PasswordProtected")
    one("lzma.xlsx", zipped(found, zipfile.ZIP_LZMA), {"Damaged": {"Part": "_rels/.rels"}})


for write_some in (tickets, durations, macintosh, odd_markup, formats, numbers, places, archives, refused):
    write_some()
(HERE / "expected.json").write_text(json.dumps(EXPECTED, ensure_ascii=False, indent=1) + "\n")
