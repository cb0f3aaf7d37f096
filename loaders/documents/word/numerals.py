"""Numbers as Word writes them before the paragraphs of a list."""

_DIGITS = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_COUNTED = frozenset({
    "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
    "ideographTraditionalCounting", "japaneseCounting", "koreanCounting",
})  # fmt: skip
_FORMAL_FORMATS = frozenset({"chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"})
_LAST_COUNTED = 9999


def written(value: int, number_format: str) -> str:
    """A number of a list in a format of Word (``w:numFmt``); in digits where the format is unknown."""
    if value < 0 or value > _LAST_COUNTED or number_format == "none":
        return "" if number_format == "none" else str(value)
    if number_format in _COUNTED:
        return _counted(value, _DIGITS, "十百千", drops_one=True)
    if number_format in _FORMAL_FORMATS:
        return _counted(value, _FORMAL, "拾佰仟", drops_one=False)
    writer = _WRITERS.get(number_format)
    return writer(value) if writer else str(value)


def _counted(value: int, digits: str, powers: str, drops_one: bool) -> str:
    """三百零五 or 叁佰零伍."""
    if value == 0:
        return digits[0]
    text, gap = "", False
    for power in range(len(str(value)) - 1, -1, -1):
        digit = value // 10**power % 10
        if digit == 0:
            gap = True
            continue
        text += ("零" if gap and text else "") + digits[digit] + (powers[power - 1] if power else "")
        gap = False
    return text[1:] if drops_one and 10 <= value < 20 else text


def _positional(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(value))


def _circled(value: int) -> str:
    return chr(0x245F + value) if 1 <= value <= 20 else str(value)


def _bracketed(value: int) -> str:
    return f"({value})"


def _dotted(value: int) -> str:
    return f"{value}."


def _lettered(value: int) -> str:
    """a to z, then aa to zz."""
    return chr(97 + (value - 1) % 26) * (1 + (value - 1) // 26) if 1 <= value <= 260 else str(value)


def _roman(value: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (value // worth)
        value %= worth
    return text or "0"


def _cyclic(signs: str, value: int) -> str:
    return signs[(value - 1) % len(signs)] if value else str(value)


_WRITERS = {
    "decimalZero": lambda value: f"{value:02d}",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _bracketed,
    "decimalEnclosedFullstop": _dotted,
    "ideographDigital": _positional,
    "taiwaneseDigital": _positional,
    "japaneseDigitalTenThousand": _positional,
    "ideographTraditional": lambda value: _cyclic(_STEMS, value),
    "ideographZodiac": lambda value: _cyclic(_BRANCHES, value),
    "lowerLetter": _lettered,
    "upperLetter": lambda value: _lettered(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
}
