"""Lines of the functional and of the economic classification that a sentence names."""

import re

from loaders.figures.claim import Claim
from loaders.figures.money.account_funds import FUND_ACCOUNTS, Account
from loaders.figures.sentences.amounts import measure_of, whole_of
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.function_paths import function_code
from loaders.figures.vocabulary.fund_words import fund_of
from loaders.figures.vocabulary.lexicon import Label
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import clause_of, measure_cue, unlinked
from loaders.figures.vocabulary.programs import OTHER

_PAID = "303"  # 对个人和家庭的补助
_CODE = re.compile(r"2\d\d(?:\d\d){1,2}$")


def functional_line(number: Number, reading: Reading, path: re.Match[str] | None, cue: Label | None) -> Claim:
    """The claim of an amount of a path of the functional classification: told before it, in its sentence or its heading."""
    last = reading.last
    item = item_told(number.gap)
    if item and not (path and path["item"]):  # 社会福利（款）：儿童福利（项）9万元；老年福利（项）8万元
        above = function_code(path) if path else _path_above(reading)
        name = phrase("function_decoration").sub("", item["item"]).strip("、和及 “”")
        code, label = "/".join(filter(None, (above, name))), f"{name}（项）"
    elif path:
        code, label = function_code(path), path.group()
    elif last and last.fact_kind == "functional":
        code, label = last.code, last.subject
    else:
        code, label = reading.section.function_path, reading.section.function_label
    return _line(number, reading, "functional_path", cue, code, label, whole_of(number, reading))


def item_told(gap: str) -> re.Match[str] | None:
    """An item (项) named right before a number; None elsewhere."""
    return phrase("function_item").search(gap) if "（项" in gap or "项）" in gap else None


def _path_above(reading: Reading) -> str | None:
    """The class and group that an item without them belongs to: those of the line before, of the heading or of the text above."""
    line = reading.last or reading.previous_head or reading.head_above
    if line is not None and line.fact_kind == "functional" and "/" in (line.code or ""):
        return line.code.rpartition("/")[0]
    return reading.section.function_path or reading.path_above


def _line(
    number: Number,
    reading: Reading,
    pattern: str,
    cue: Label | None,
    code: str,
    name: str,
    part_of: int | None = None,
) -> Claim:
    scope = fund_of(number.sentence) or reading.section.fund or "unstated"
    if scope == "fiscal" and reading.section.fund in FUND_ACCOUNTS:
        scope = reading.section.fund  # 财政拨款支出9万元，主要用于… under a heading about one fund
    told = {"code": code, "subject": name, "fund_scope": scope, "part_of_char_start": part_of}
    is_left = cue is not None and cue.row["measure"] == "carryover"
    measure = "carryover" if is_left else measure_of(cue, number, reading)
    return claim(number, "functional", pattern, measure, **told)


def stands_before(account: Account | None, line: Claim, number: Number) -> bool:
    """Whether the account named in a phrase, if any, stands before the line named in it."""
    return account is None or account.start + len(account.label) <= number.gap.rfind(line.subject or "")


def function_name(number: Number, reading: Reading) -> Claim | None:
    """The claim of a line told by the name of its functional code, with or without the code; None without one."""
    stem = unlinked(number.gap)
    name = phrase("function_decoration").sub("", clause_of(stem).split("、")[-1])
    name = phrase("measure_after").sub("", phrase("year_ahead").sub("", name))
    names = (name, phrase("used_for").sub("", name))  # 用于社会福利的彩票公益金支出 is a name
    name = next((told for told in names if told.removesuffix("支出") in reading.lexicon.function_names), name)
    code = reading.lexicon.function_names.get(name.removesuffix("支出"))
    is_paid = phrase("paid_ahead").match(number.following) is not None  # 医疗救助支出90万元，惠及3万人次
    if code is None or is_paid or number.clause.endswith("资金"):  # 养老服务资金40万元 is a fund
        return None
    told = _CODE.search(stem.removesuffix(name))  # 2080201行政运行412.36万元
    if not (told or len(code) == 3) and _is_paid(reading):
        return None
    is_part = _divides_line(number, reading, name)
    if not (told or is_part or name.endswith("支出") or len(code) == 3):
        return None
    cue = measure_cue(number.gap, reading.lexicon)
    code = told.group() if told else name
    return _line(number, reading, "functional_name", cue, code, name, whole_of(number, reading))


def _is_paid(reading: Reading) -> bool:
    """救助资金支出1.2亿元，其中…、临时救助支出…: parts of what was paid; 救助18.6万人次，医疗救助支出…: what these people got.

    So it is in the sentence after one about what was paid (全年低保金支出…。医疗救助支出…).
    """
    of_whole = reading.whole is not None and reading.whole.fact_kind == "payment"
    before = reading.last_amount if reading.last is None and reading.paragraph_head is None else None
    goes_on = before is not None and before.fact_kind == "payment"
    return (
        of_whole
        or goes_on
        or (reading.last is not None and reading.last.fact_kind in ("beneficiary", "payment", "standard"))
    )


def _divides_line(number: Number, reading: Reading, name: str) -> bool:
    """社会保障和就业支出…，主要用于民政管理事务…、抚恤…: names that divide the line told before."""
    whole, last = reading.whole, reading.last
    if whole is not None and whole.fact_kind == "functional":
        return True
    listed = (
        number.gap[:1] in ("、", "，", "；") or phrase("used_for").search(clause_of(number.gap)) is not None
    )
    if last is None and phrase("used_for").match(number.gap.removeprefix("。")):
        last, listed = reading.previous_head, True  # 社会保障和就业（类）支出…，占98%。主要用于：行政运行…
    if last is None or not listed:
        return False
    of_economic = last.fact_kind == "economic" and name not in reading.lexicon.economic_names
    return last.fact_kind == "functional" or of_economic


def line_told_before(number: Number, reading: Reading) -> Claim | None:
    """2080201行政运行：年初预算为…，支出决算为…: a figure of the line that the sentence opens with; None without one."""
    told = phrase("line_told").match(number.sentence)
    name = told and (told["name"] or told["plain"] or told["line"])
    code = told and (told["code"] or told["after"])
    if not name or not (code or name.removesuffix("支出") in reading.lexicon.function_names):
        return None
    cue = measure_cue(number.gap, reading.lexicon)
    return _line(number, reading, "functional_told_before", cue, code or name, name)


def coded_line(number: Number, reading: Reading) -> Claim | None:
    """行政运行（2080201）年初预算1150万元: the first amount of a line named with its code; None elsewhere.

    Beside other lines, the last two digits of the code may stand before the name (02普通教育款04高中教育90万元).
    """
    told = phrase("line_with_code").search(unlinked(number.clause)) if "（2" in number.clause else None
    before = reading.last or reading.previous_head
    if told is None and before is not None and before.fact_kind == "functional":
        told = phrase("line_numbered").search(unlinked(number.clause))
    if told is None:
        return None
    cue = measure_cue(number.gap, reading.lexicon)
    code = told.groupdict().get("code") or told["name"]
    return _line(number, reading, "functional_coded", cue, code, told["name"])


def line_of_list(number: Number, reading: Reading, account: Account | None) -> Claim | None:
    """2、死亡抚恤年初预算安排…: the first amount of a line in a list of lines; None in a list of something else."""
    before = reading.last or reading.previous_head or reading.head_above
    if before is None or reading.section.project_mode:
        return None
    told = phrase("line_listed").match(number.sentence.rpartition("；")[2])
    if told is None:
        return None
    is_known = told["name"] in reading.lexicon.function_names and before.fact_kind == "account"
    goes_on = told["number"] and before.fact_kind == "functional"
    is_line = told["spent"] or not told.group().endswith(told["name"])
    name = told["name"] + (told["spent"] or "")
    if not is_line or not (is_known or goes_on) or (account and account.label in name):
        return None
    return _line(number, reading, "functional_listed", measure_cue(number.gap, reading.lexicon), name, name)


def economic_name(number: Number, reading: Reading) -> Claim | None:
    """The claim of a line told by the name of its economic code (水费, 印刷费); None without one."""
    told = phrase("parts_opened").sub("", clause_of(unlinked(number.gap)).split("、")[-1].strip("，；："))
    stem = phrase("function_decoration").sub("", phrase("date_and_office").sub("", told))
    names = {name: name.replace("的", "") for name in (told, stem, stem.removesuffix("支出"))}
    codes = reading.lexicon.economic_names
    name = next((name for name, key in names.items() if key in codes), None)
    code = codes[names[name]] if name else None
    if code is None or (code.startswith(_PAID) and code != _PAID and not _lists_economic(reading)):
        return None
    scope = fund_of(number.sentence) or reading.section.fund or "unstated"
    measure = measure_of(measure_cue(number.gap, reading.lexicon), number, reading)
    place = whole_of(number, reading)
    return claim(
        number,
        "economic",
        "economic_name",
        measure,
        code=code,
        subject=name,
        fund_scope=scope,
        part_of_char_start=place,
    )


def _lists_economic(reading: Reading) -> bool:
    """退休费, 生活补助 are lines of the classification beside its other lines; alone, they are paid to people."""
    before = reading.whole or reading.last
    beside = before is not None and (before.fact_kind == "economic" or before.code == "personnel_expenditure")
    after = reading.last is not None and reading.last.fact_kind == "economic"
    return beside or after


def expense_of_account(number: Number, reading: Reading) -> Claim | None:
    """公务用车运行维护费…，其中：燃料费…: an expense that divides an account, though it is no account of its own."""
    whole = reading.whole
    is_expense = whole is not None and (whole.code or "").startswith(("three_public", "public_expenditure"))
    name = phrase("expense_name").match(number.clause) if is_expense else None
    if name is None:
        return None
    told = {"code": OTHER, "subject": name["name"], "fund_scope": whole.fund_scope}
    measure = whole.measure if whole.measure in ("budget", "adjusted_budget") else "final"
    return claim(number, "account", "money_expense", measure, **told, part_of_char_start=whole.char_start)
