"""Text that others wrote, made safe to print: file names and quotes are hostile input."""

import unicodedata
from decimal import Decimal
from typing import Any

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # controls, direction marks, lone surrogates, line separators


def visible(text: str) -> str:
    """Return text on one line without characters that move the cursor, hide or reorder what is shown."""
    spaced = text.replace("\r", " ").replace("\n", " ").replace("\t", " ")
    return "".join("\ufffd" if unicodedata.category(char) in UNSEEN else char for char in spaced)


def spreadsheet_safe(cell: Any) -> Any:
    """Return a cell that no spreadsheet takes for a formula: text that begins like one gets an apostrophe."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell


def plain(value: Decimal | None) -> str:
    """Return an exact number as it is usually written: no exponent, no zeros behind the last digit."""
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
