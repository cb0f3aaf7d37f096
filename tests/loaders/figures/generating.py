"""Random facts put into sentences and tables, with the place of every number; ways to print the same otherwise."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from numerals import full_width
from wordings import HEADINGS, SUBJECTS

PERCENT = {"execution_pct", "share_pct", "change_pct"}
COUNTS = {"households", "persons", "person_times"}
_SLOT = re.compile(r"\{([a-z_]+|S)(2?)\}")


@dataclass(frozen=True)
class Told:
    """A number as printed, and what must be claimed of it."""

    printed: str
    fact_kind: str
    code: str
    measure: str
    value: Decimal


Pieces = list[str | Told]


def text_of(pieces: Pieces) -> str:
    return "".join(piece if isinstance(piece, str) else piece.printed for piece in pieces)


def places(pieces: Pieces) -> dict[int, Told]:
    """What each number tells, by its offset."""
    found, at = {}, 0
    for piece in pieces:
        if isinstance(piece, Told):
            found[at] = piece
        at += len(text_of([piece]))
    return found


def told(measure: str, kind: str, code: str, sign: int, random: Random) -> Told:
    """A random number of a measure, printed with or without grouping."""
    cents = random.randrange(1, 10**7)
    if measure in PERCENT:
        value = Decimal(cents % 20_000 + 1) / 100
        printed = f"{value}%"
    elif measure in COUNTS:
        value = Decimal(cents % 90_000 + 2)
        printed = f"{value:,}" if random.random() < 0.5 else f"{value}"
    elif measure in ("old", "rate"):
        value = Decimal(cents % 3_000 + 100)
        printed = f"{value}"
    else:
        value = Decimal(cents) / 100
        printed = f"{value:,}" if random.random() < 0.5 else f"{value}"
    if measure in ("change", "change_pct"):
        value *= sign
    if measure in COUNTS:
        kind = "beneficiary"
    if measure == "amount":
        kind = "payment"
    return Told(printed, kind, code, "rate" if measure == "old" else measure, value)


def sentence(kind: str, wording: str, seed: int, subjects: tuple[str, ...] = ()) -> Pieces:
    """A sentence about one or two random subjects, or those named."""
    random = Random(f"{kind}|{wording}|{seed}")
    names = subjects or tuple(random.sample(sorted(SUBJECTS[kind]), 2))
    sign = random.choice((1, -1))
    pieces: Pieces = []
    at = 0
    for slot in _SLOT.finditer(wording):
        pieces.append(wording[at : slot.start()])
        name = names[1 if slot[2] else 0]
        if slot[1] == "S":
            pieces.append(name)
        elif slot[1] == "more":
            pieces.append(random.choice(("增加", "增长") if sign > 0 else ("减少", "下降")))
        else:
            pieces.append(told(slot[1], kind, SUBJECTS[kind][name], sign, random))
        at = slot.end()
    return [*pieces, wording[at:]]


def report(kind: str, body: Pieces) -> Pieces:
    return ["# 某县某局2023年度报告\n\n", f"## {HEADINGS[kind]}\n\n", *body, "\n"]


def table(kind: str, columns: dict[str, str], separator: str, seed: int) -> Pieces:
    """A table of all subjects of a kind; ``columns``: measure → heading."""
    random = Random(f"{kind}|{separator}|{seed}")
    names = sorted(SUBJECTS[kind])
    random.shuffle(names)
    edge = "| " if separator == " | " else ""
    end = (" |" if edge else "") + "\n"
    pieces: Pieces = ["单位：万元\n\n", edge, separator.join(["项目", *columns.values()]), end]
    if edge:
        pieces.append("|" + "---|" * (len(columns) + 1) + "\n")
    for name in names:
        pieces.append(edge + name)
        for measure in columns:
            pieces += [separator, told(measure, kind, SUBJECTS[kind][name], 1, random)]
        pieces.append(end)
    return pieces


def on_text(change: Callable[[str], str]) -> Callable[[Pieces], Pieces]:
    """A mutation of what stands between the numbers."""
    return lambda pieces: [change(piece) if isinstance(piece, str) else piece for piece in pieces]


def in_full_width(pieces: Pieces) -> Pieces:
    return [
        piece if isinstance(piece, str) else replace(piece, printed=full_width(piece.printed))
        for piece in pieces
    ]


def with_spaces(pieces: Pieces) -> Pieces:
    return [part for piece in pieces for part in ([piece] if isinstance(piece, str) else [" ", piece, " "])]


def with_hedges(pieces: Pieces) -> Pieces:
    """约 before every number that a word leads to."""
    followed = zip(pieces, [*pieces[1:], ""], strict=True)
    return [
        f"{piece}约"
        if isinstance(piece, str) and isinstance(following, Told) and piece[-1:] not in "（万元户"
        else piece
        for piece, following in followed
    ]


MUTATIONS: dict[str, Callable[[Pieces], Pieces]] = {
    "footnote marks": on_text(lambda text: re.sub(r"(?<=万元)(?=[，。])", "[66]", text)),
    "half-width punctuation": on_text(lambda text: text.translate(str.maketrans("，；：（）", ",;:()"))),
    "full-width digits": in_full_width,
    "spaces around numbers": with_spaces,
    "page break": on_text(lambda text: text.replace("元，", "元，\n\n- 17 -\n\n", 1)),
    "lines broken by the converter": on_text(lambda text: re.sub(r"(?<=，)", "\n", text)),
    "hedges": with_hedges,
    "其中 dropped": on_text(lambda text: text.replace("其中：", "")),
}
