"""Staff, establishment, vehicles and equipment."""

import re

from loaders.figures.claim import Claim
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import unlinked

_HIRED = "other:contract_staff"
_LAND, _FLOOR = "other:land_area", "other:floor_area"
_REMARK = re.compile("（[^（）]*）")
_LINKS = re.compile("[为共有是达人总数为计：约名]")


def _part_of_establishment(number: Number, reading: Reading) -> Claim | None:
    """编制合计76个：行政18个、事业58个, 在职46人，其中行政18人: a part that is told by its kind alone."""
    before = [claim.code or "" for claim in (reading.last, reading.before_last) if claim is not None]
    told = phrase("establishment_part").search(number.gap)
    before = [code for code in before if code.startswith(("establishment", "actual_staff"))]
    if told is None or not before:
        return None
    is_establishment = before[0].startswith("establishment")  # of the two, the one told last
    parts = {"行政": "establishment_admin", "事业": "establishment_institution"}
    code = parts[told["kind"]] if is_establishment else "actual_staff"
    return claim(number, "staffing", "count_staffing", "count", code=code, subject=told["kind"])


def _units(number: Number, clause: str) -> Claim | None:
    """包括局本级和所属3个单位, 内设综合科、救助科2个科室: the units or divisions of the department."""
    code, noun = "subordinate_units", phrase("units_after").match(number.right)
    if noun is None and phrase("units_of").search(clause):
        noun = phrase("units_counted").match(number.right)
    if noun is None:
        listed, division = _units_listed(number, clause), phrase("division_noun").match(number.right)
        if listed is None and division is None:
            return None
        if phrase("divisions_listed").search(clause) or phrase("divisions_opening").search(number.sentence):
            code, noun = "internal_divisions", division
        noun = noun or listed
    if noun is None:
        return None
    return claim(number, "staffing", "count_staffing", "count", code=code, subject=noun.group())


def _units_listed(number: Number, clause: str) -> re.Match[str] | None:
    if number.quantity.unit not in "个家":
        return None
    return phrase("units_listed").search(clause) or phrase("units_listed").search(number.sentence)


def _divided_for_rate(number: Number, reading: Reading) -> Claim | None:
    """在职人员控制率为91.3%（136人/149人）: the staff and the establishment that the rate was reckoned from."""
    rate = reading.outer[-1].last if reading.outer else None
    if rate is None or rate.code != "control_rate" or number.gap not in ("（", "/", "÷"):
        return None
    code = "actual_staff" if number.gap == "（" else "establishment"
    return claim(number, "staffing", "count_staffing", "count", code=code, subject=rate.subject)


def read_staffing(number: Number, reading: Reading) -> Claim | None:
    """The claim of a count of staff or assets; None when the words next to the number name none."""
    clause = _REMARK.sub("", number.clause) if "（" in number.clause else number.clause
    part = _part_of_establishment(number, reading) or _units(number, clause)
    if part := part or _divided_for_rate(number, reading):
        return part
    last = reading.last
    if last is not None and last.fact_kind == "staffing" and phrase("hired_beside").search(clause):
        return claim(
            number, "staffing", "count_staffing", "count", code=_HIRED, subject=clause.strip("，；、 ")
        )
    if reading.section.owns and number.quantity.unit.endswith("平方米"):  # 建筑面积4215平方米
        code = _LAND if phrase("land").search(clause) else _FLOOR
        return claim(number, "asset", "count_staffing", "count", code=code, subject=clause.strip("，；、 "))
    label = reading.lexicon.staffing.last(clause)
    works = last is not None and last.fact_kind in ("activity", "beneficiary")
    if label and phrase("of_whole_region").search(number.sentence):
        return None  # 全市共有民政部门办公机构18个，事业单位64个，职工总数1126人: of the region, not of the department
    of_counted = label and phrase("staff_of_counted").fullmatch(clause, label.start, label.end)
    if of_counted and works and not phrase("on_the_staff").search(clause[: label.start]):
        return None  # 学校312所，教职工6312人: of those counted, not of the department
    if label and phrase("people_served").search(clause[: label.start]):
        return None  # 慰问困难职工360人
    tail = clause[label.end :] if label else ""
    # 车辆5台，其中救助专用车3台
    is_vehicle = number.quantity.unit == "辆" and "车" in number.sentence and "轮椅" not in clause
    of_vehicles = last is not None and (last.code or "").startswith(("vehicles", "three_public_vehicle"))
    goes_on = of_vehicles and number.quantity.unit == "台" and "车" in clause
    if is_vehicle or goes_on:
        vehicle = number.clause.strip("，。；：、 ") or "车辆"
        return claim(number, "asset", "count_vehicles", "count", code="vehicles", subject=vehicle)
    if number.quantity.unit.endswith("次") or number.quantity.unit.startswith(("万", "亿")):
        return None  # 职工67.3万人 are no department's staff
    is_staff = number.quantity.dimension == "person" or not (label and label.row["code"] == "actual_staff")
    is_staff = is_staff and not tail.startswith("、")  # 112家事业单位、300名职工捐款: of the number before
    if label and is_staff and len(_LINKS.sub("", tail)) <= 1:
        return claim(
            number,
            label.row["fact_kind"],
            "count_staffing",
            "count",
            code=label.row["code"],
            subject=clause[label.start : label.end],
        )
    right = next(reading.lexicon.staffing.find_all(number.right[:8]), None)
    if (
        right
        and right.start <= 1
        and number.quantity.dimension in ("thing", "institution")
        and reading.section.program is None
    ):
        return claim(
            number,
            right.row["fact_kind"],
            "count_staffing",
            "count",
            code=right.row["code"],
            subject=number.right[: right.end],
        )
    return None


def read_assets(number: Number, reading: Reading) -> Claim | None:
    """流动资产512万元 under 国有资产占用情况: what the department owns, by its value; None elsewhere."""
    last = reading.last
    if last is not None and last.fact_kind == "asset" and phrase("worth_of_owned").fullmatch(number.gap):
        return claim(number, "asset", "money_assets", "amount", code=last.code, subject=last.subject)
    named = unlinked(number.clause)
    told = phrase("assets").search(named) if reading.section.owns else None
    is_asset = last is not None and last.fact_kind == "asset" and last.unit == number.quantity.unit
    if told is None and is_asset and (kind := phrase("asset_kind").search(named)):
        code = kind.lastgroup if kind.lastgroup.endswith("equipment") else f"other:{kind.lastgroup}"
        subject = kind[kind.lastgroup]
        return claim(number, "asset", "money_assets", "amount", code=code, subject=subject)
    if told is None:
        return None
    return claim(number, "asset", "money_assets", "amount", code="other:assets", subject=told.group())
