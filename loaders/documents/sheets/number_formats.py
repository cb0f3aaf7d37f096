"""Numbers as a spreadsheet shows them: exact decimals, by the number format of the cell."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

Value = int | float | str | bool | date | datetime | time | timedelta | None

GENERAL = "General"
SIGNIFICANT_DIGITS = 15  # that a spreadsheet keeps; further ones are artefacts of binary fractions
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0", 38: "#,##0",
    39: "#,##0.00", 40: "#,##0.00", 41: "#,##0;-#,##0;-", 42: "#,##0;-#,##0;-", 43: "#,##0.00;-#,##0.00;-",
    44: "#,##0.00;-#,##0.00;-", 49: "@",
}  # fmt: skip

_PIECE = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[([^\]]*)\]|([0#?.,]+)|(%)|(.)', re.DOTALL)
_DAY, _YEAR = re.compile("d", re.IGNORECASE), "年"


@dataclass(frozen=True)
class _Section:
    """One of the sections of a format: for positive numbers, negative ones, zero."""

    before: str
    after: str
    decimals: int
    optional_decimals: int
    grouped: bool
    shift: int  # places by which the point moves: 2 for per cent, -3 for each comma at the end
    has_digits: bool
    least_digits: int


def shown(value: Value, number_format: str) -> str:
    """The value as text: numbers as displayed, dates in digits, empty for nothing."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date):
        return _date(value, number_format)
    if isinstance(value, time | timedelta):
        return str(value)
    return _number(Decimal(format(value, f".{SIGNIFICANT_DIGITS}g")), number_format)


def _date(value: date, number_format: str) -> str:
    if _YEAR in number_format:
        day = f"{value.day}日" if _DAY.search(number_format) else ""
        return f"{value.year}年{value.month}月{day}"
    text = f"{value.year:04d}-{value.month:02d}-{value.day:02d}"
    has_time = isinstance(value, datetime) and value.time() != time()
    return f"{text} {value.time():%H:%M}" if has_time else text


def _number(number: Decimal, number_format: str) -> str:
    if not number.is_finite():
        return ""
    sections = _sections(number_format)
    section = sections[0] if sections else None
    if section and number < 0 and len(sections) > 1:
        section = sections[1]
    if section and number == 0 and len(sections) > 2:
        section = sections[2]
    if section is None:
        return format(number.normalize() if number else Decimal(0), "f")
    if not section.has_digits:
        return section.before.strip()
    return _in_section(number, section)


def _in_section(number: Decimal, section: _Section) -> str:
    moved = abs(number).scaleb(section.shift)
    rounded = moved.quantize(Decimal(1).scaleb(-section.decimals), ROUND_HALF_UP)
    whole, _, fraction = format(rounded, ",f" if section.grouped else "f").partition(".")
    kept = fraction[: section.decimals - section.optional_decimals]
    kept += fraction[len(kept) :].rstrip("0")
    digits = whole.zfill(section.least_digits) + (f".{kept}" if kept else "")
    sign = "-" if number < 0 and rounded else ""
    return f"{section.before}{sign}{digits}{section.after}".strip()


@lru_cache(maxsize=512)
def _sections(number_format: str) -> tuple[_Section, ...]:
    """The sections of a format; none where it shows numbers as they are, or as something that is no decimal."""
    if number_format.strip().lower() in ("", "general", "@", "g/通用格式"):
        return ()
    sections = tuple(_section(source) for source in _split(number_format)[:3])
    return () if any(section is None for section in sections) else sections


def _split(number_format: str) -> list[str]:
    """The format cut at semicolons outside quotes."""
    return re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', number_format[:200])


def _section(source: str) -> _Section | None:
    before, after, digits, percent = "", "", "", False
    for piece in _PIECE.finditer(source):
        quoted, escaped, bracketed, places, per_cent, other = piece.groups()
        literal = quoted or (escaped if escaped not in ("(", ")") else "") or ""
        if bracketed and bracketed.startswith("$"):
            literal = bracketed[1:].partition("-")[0]
        elif bracketed and bracketed[0] in "<>=":
            return None
        if other and other in "/EeyYmMdDhHsS@":
            return None  # a fraction, an exponent, a date, text
        if per_cent:
            percent, literal = True, "%"
        if other and other not in "()-+":
            literal = other
        if places:
            digits += places
        elif digits:
            after += literal
        else:
            before += "-" if other == "-" and not digits else literal
    if not digits.strip(".,?"):
        return _Section(before, after, 0, 0, False, 0, False, 0)
    whole, _, fraction = digits.partition(".")
    trailing = len(digits) - len(digits.rstrip(","))
    places = fraction.replace(",", "")
    return _Section(
        before.replace("-", ""), after, len(places), places.count("#") + places.count("?"),
        "," in whole.rstrip(","), 2 * percent - 3 * trailing, True, whole.count("0"),
    )  # fmt: skip
