"""Files that mean harm or are broken, each with the reasons for which it may be refused (none: it is loaded)."""

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

import openpyxl

from tests.loaders.documents.compounds import compound, number_cell, old_workbook, record, text_cell
from tests.loaders.documents.making import p, packed, tbl, tc, tr, word

REPORT = "云溪县民政局2023年度部门决算\n\n收入合计1,234.5万元。\n"
TITLE = p("云溪县民政局2023年度部门决算")
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</worksheet>'
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>收入合计</t></is></c><c r="B1"><v>3</v></c></row>'
LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)

Expected = tuple[bytes, tuple[str, ...]]


def hostile_files() -> dict[str, Expected]:
    """Content and reasons by file name."""
    return {**_texts(), **_word_files(), **_workbooks(), **_pages(), **_others()}


def _texts() -> dict[str, Expected]:
    return {
        "good.txt": (REPORT.encode(), ()),
        "empty.txt": (b"", ("empty",)),
        "blank.txt": (" \n\u3000\t\n".encode(), ("blank",)),
        "utf16.txt": (REPORT.encode("utf-16"), ("undecodable",)),
        "binary.txt": (bytes(range(256)) * 9, ("wrong_extension",)),
        "pdf.txt": (b"%PDF-1.7\n%\xe2\xe3", ("wrong_extension",)),
        "word.txt": (word(TITLE), ("wrong_extension",)),
        "broken.md": (REPORT.encode()[:-5] + b"\xff", ("undecodable",)),
        "it's; drop table raw.documents--.txt": ((REPORT + "一").encode(), ()),
        "{{ jinja }} %s.txt": ((REPORT + "二").encode(), ()),
    }


def _word_files() -> dict[str, Expected]:
    whole = word(TITLE + tbl(tr(tc("支出合计"), tc("3"))))
    laughing = packed({"word/document.xml": LAUGHS + f"<d xmlns:w='w'><body>{p('收入3万元&i;')}</body></d>"})
    outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    nested = TITLE
    for _ in range(200):
        nested = tbl(tr(f"<w:tc>{nested}</w:tc>"))
    circle = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in ("AB", "BA")
    )
    return {
        "cut_off.docx": (whole[: len(whole) // 2], ("damaged",)),
        "flipped.docx": (_flipped(whole), ("damaged",)),
        "text.docx": (REPORT.encode() + b"\n", ("wrong_extension",)),
        "pdf.docx": (b"%PDF-1.4\n", ("wrong_extension",)),
        "workbook.docx": (packed({"xl/workbook.xml": "<workbook/>"}), ("wrong_extension",)),
        "page.doc": (b"<html><body>3</body></html>", ("wrong_extension",)),
        "password.docx": (compound({"EncryptedPackage": b"x", "EncryptionInfo": b"y"}), ("encrypted",)),
        "password.doc": (compound({"WordDocument": struct.pack("<5xHHH", 0, 0, 0)[:10] + b"\0\1" + bytes(20)}), ("encrypted",)),
        "zip_password.docx": (_marked_encrypted(whole), ("encrypted",)),
        "bomb.docx": (packed({"word/document.xml": b"<a>" + b" " * 200_000_000}), ("too_large",)),
        "many_parts.docx": (packed({f"word/{n}.xml": "" for n in range(5000)}), ("too_large",)),
        "laughs.docx": (laughing, ("damaged",)),
        "outside.docx": (
            packed({"word/document.xml": f"{outside}<d xmlns:w='w'><body>{p('外部&x;收入3万元')}</body></d>"}), (),
        ),
        "nested.docx": (word(nested), ("too_deep", "damaged")),
        "wide.docx": (word(tbl(tr(tc("支出", '<w:gridSpan w:val="999999999"/>'), tc("3")))), ("too_large",)),
        "circle.docx": (word(p("支出4万元", '<w:pStyle w:val="A"/>'), styles=circle), ()),
        "many_numbers.docx": (word("".join(map(_numbers, range(2_500)))), ()),
        "no_body.docx": (packed({"word/document.xml": "<document/>"}), ("damaged",)),
        "no_text.docx": (word(""), ("blank",)),
        "other_namespace.docx": (packed({"word/document.xml": "<x><body><p><r><t>支出5万元</t></r></p></body></x>"}), ()),
    }  # fmt: skip


def _workbooks() -> dict[str, Expected]:
    stretched = '<dimension ref="A1:XFD1048576"/>'
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    repeated = f'<table table:name="a"><table-row table:number-rows-repeated="1048576">{_ods_cell(1)}</table-row></table>'
    wide = f'<table table:name="a"><table-row>{_ods_cell(999999999)}</table-row></table>'
    sheet = text_cell(0, 0, "支出合计") + number_cell(0, 1, 3.5)
    return {
        "stretched.xlsx": (_xlsx(f"{stretched}<sheetData>{ROW}</sheetData>"), ()),
        "far.xlsx": (_xlsx(f"<sheetData>{ROW}{far}</sheetData>"), ("too_large",)),
        "merged.xlsx": (
            _xlsx(f'<sheetData>{ROW}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), (),
        ),
        "bomb.xlsx": (
            packed({"xl/workbook.xml": "<workbook/>", "xl/sharedStrings.xml": b"<a>" + b" " * 200_000_000}),
            ("too_large",),
        ),
        "no_sheets.xlsx": (packed({"xl/workbook.xml": "<workbook/>"}), ("blank", "damaged")),
        "broken_sheet.xlsx": (_xlsx("<sheetData><row><c></sheetData>"), ("damaged",)),
        "laughs.xlsx": (_xlsx("<sheetData/>", LAUGHS), ("damaged", "blank")),
        "old.xls": (old_workbook({"a": sheet}), ()),
        "cut_off.xls": (old_workbook({"a": sheet})[:900], ("damaged",)),
        "password.xls": (old_workbook({"a": sheet}, first=record(0x002F, bytes(54))), ("encrypted",)),
        "far.xls": (old_workbook({"a": sheet + number_cell(65535, 255, 1.0)}), ("too_large",)),
        "page.xls": (b"<html><table><tr><td>3</td></tr></table></html>", ("wrong_extension",)),
        "repeated.ods": (_ods(repeated), ("too_large",)),
        "wide.ods": (_ods(wide), ("too_large",)),
        "password.ods": (
            packed({"mimetype": ODS, "content.xml": b"\x01", "META-INF/manifest.xml": "<encryption-data/>"}),
            ("encrypted",),
        ),
        "commas.csv": (b"," * 3_000_000, ("too_large",)),
        "quotes.csv": (b'"' * 99_999 + "支出".encode(), ()),
    }  # fmt: skip


def _pages() -> dict[str, Expected]:
    span = "<table><tr><td colspan=99999999>支出</td><td rowspan=99999999>3</td></tr></table>"
    rows = "<tr>" + "<td>1</td>" * 1000 + "</tr>"
    return {
        "deep.html": (b"<div>" * 100_000 + REPORT.encode(), ("too_deep",)),
        "spans.html": (f"<html>{span}".encode(), ()),
        "cells.html": (f"<html><table>{rows * 500}</table>".encode(), ("too_large",)),
        "script.html": (b"<html><script>while(1){}</script><meta http-equiv=refresh content=0>", ("blank",)),
        "unclosed.html": (("<html><p><b><table><tr><td>" + REPORT).encode(), ()),
        "no_page.mht": (b"MIME-Version: 1.0\nContent-Type: image/png\n\n", ("damaged",)),
        "word.html": (word(p("网页")), ("wrong_extension",)),
    }


def _others() -> dict[str, Expected]:
    no_office = ("needs_libreoffice", "damaged", "blank")
    return {
        "broken.rtf": (b"{\\rtf1" + b"{" * 5000, no_office),
        "nothing.doc": (compound({"WordDocument": b"\xec\xa5" + bytes(64)}), no_office),
        "archive.zip": (packed({"a.txt": REPORT}), ("archive",)),
        "archive.rar": (b"Rar!\x1a\x07\x00", ("archive",)),
        "archive.7z": (b"7z\xbc\xaf\x27\x1c", ("archive",)),
        "report.txt.gz": (gzip.compress(REPORT.encode()), ("archive",)),
        "report.ofd": (packed({"OFD.xml": "<OFD/>"}), ("unread_format",)),
        "talk.pptx": (packed({"ppt/presentation.xml": "<p/>"}), ("unread_format",)),
        "program.exe": (b"MZ\x90", ("unknown_format",)),
        "cut_off.png": (b"\x89PNG\r\n\x1a\n" + bytes(40), ("damaged",)),
        "bomb.png": (_bomb_picture(), ("too_large", "damaged")),
        "report.jpg": (b"%PDF-1.7\n%", ("wrong_extension",)),
        "no_ending": (b"text", ("unknown_format",)),
        "html.pdf": (b"<html><body>404</body></html>", ("wrong_extension",)),
        "cut_off.pdf": (b"%PDF-1.7\n1 0 obj\n<<", ("damaged",)),
    }


def _numbers(index: int) -> str:
    """A paragraph with four numbers."""
    return p(f"第{index}项支出{index}.5万元，其中{index}.25万元用于救助{index}人。")


def _bomb_picture() -> bytes:
    """A small file of a picture with two thousand million points."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in (
            (b"IHDR", struct.pack(">IIBBBBB", 50_000, 40_000, 8, 0, 0, 0, 0)),
            (b"IDAT", zlib.compress(bytes(1000))),
            (b"IEND", b""),
        )
    )


def _flipped(content: bytes) -> bytes:
    """The file with some bytes of its packed text turned over."""
    return content[:400] + bytes(byte ^ 0xFF for byte in content[400:420]) + content[420:]


def _marked_encrypted(content: bytes) -> bytes:
    """The file with the flag of a password on each of its parts."""
    marked = bytearray(content)
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(magic)
        while at >= 0:
            marked[at + offset] |= 1
            at = marked.find(magic, at + 4)
    return bytes(marked)


def _xlsx(inside: str, before: str = "") -> bytes:
    """A workbook whose only sheet has this inside."""
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    with zipfile.ZipFile(stream) as archive:
        parts: Mapping[str, bytes] = {name: archive.read(name) for name in archive.namelist()}
    return packed({**parts, "xl/worksheets/sheet1.xml": before + SHEET.format(inside)})


def _ods(inside: str) -> bytes:
    content = f'<x xmlns:table="t"><body><spreadsheet>{inside}</spreadsheet></body></x>'
    return packed({"mimetype": ODS, "content.xml": content})


def _ods_cell(times: int) -> str:
    return f'<table-cell table:number-columns-repeated="{times}"><p>支出3万元</p></table-cell>'
