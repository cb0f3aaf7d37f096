"""Chinese numerals as they are written in reports: a second road to the value, independent of the loaders."""

_DIGITS = "零一二三四五六七八九"


def _below_ten_thousand(value: int, inner: bool) -> str:
    """``inner``: more digits stand before, so that missing places are told by 零."""
    written, gap = "", inner and value < 1000
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, power)
        if digit:
            written += ("零" if gap else "") + _DIGITS[digit] + name
            gap = False
        elif written and value:
            gap = True
    return written


def chinese(value: int) -> str:
    """A whole number from 1 to below 10^12: 1203 → 一千二百零三."""
    written = ""
    for power, name in ((100_000_000, "亿"), (10_000, "万"), (1, "")):
        part, value = divmod(value, power)
        if part:
            written += _below_ten_thousand(part, bool(written)) + name
    return written


def full_width(text: str) -> str:
    """Digits, point, comma and percent sign in full width."""
    return text.translate(str.maketrans("0123456789.,%", "０１２３４５６７８９．，％"))
