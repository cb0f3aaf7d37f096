"""Money paid to beneficiaries, and money taken in or moved for the work."""

from loaders.figures.claim import Claim
from loaders.figures.lexicon import Label
from loaders.figures.phrase_book import phrase
from loaders.figures.phrases import clause_of
from loaders.figures.programs import OTHER, narrow, nearest_program
from loaders.figures.reading import Number, Reading, claim


def paid_program(number: Number, reading: Reading) -> str | None:
    """The programme that a payment serves."""
    lexicon = reading.lexicon
    if phrase("visit_gift").search(number.clause) and phrase("visit").search(number.sentence):
        return "holiday_relief"
    before = reading.spoken_program() or reading.topic
    return (
        nearest_program(number.clause, lexicon, before)
        or narrow(reading.topic or reading.section.program or "", number.clause, lexicon)
        or _in_gap(number, reading)
        or reading.spoken_program()
        or reading.topic
        or reading.section.program
        or nearest_program(number.clause, lexicon, weak=True)
        or nearest_program(number.right, lexicon, weak=True)
    )


def _in_gap(number: Number, reading: Reading) -> str | None:
    """A programme named since the last number, unless it only repeats a part of what was spoken of."""
    code, spoken = nearest_program(number.gap, reading.lexicon), reading.spoken_program()
    families = reading.lexicon.families
    return spoken if code and spoken and families.get(code) == families.get(spoken) else code


def _is_raised(cues: list[Label]) -> bool:
    """Whether money or goods were taken in, not paid out."""
    effects = {cue.row["cue_id"]: cue.row["effect"] for cue in cues}
    return "activity" in effects.values() and "pay_out" not in effects


def read_payment(number: Number, reading: Reading) -> Claim | None:
    """The claim of a payment; None when neither a verb nor a programme tells of one."""
    cues = list(reading.lexicon.payments.find_all(number.clause)) or list(
        reading.lexicon.payments.find_all(number.gap)
    )
    code = paid_program(number, reading)
    last, whole = reading.last, reading.whole
    if (
        last and last.fact_kind == "beneficiary" and len(number.clause.strip("，、（共计")) < 2
    ):  # 34026人次374.21万元
        return claim(
            number, "payment", "payment_beside_count", "amount", code=last.code, subject=last.subject
        )
    if (
        whole
        and whole.fact_kind in ("payment", "activity")
        and whole.measure == "amount"
        and len(number.clause) < 12
    ):
        part = (
            narrow(whole.code or "", number.clause, reading.lexicon)
            or nearest_program(number.clause, reading.lexicon)
            or whole.code
        )
        name = clause_of(number.gap).strip("，。；：、 ") or whole.subject
        return claim(
            number,
            whole.fact_kind,
            "payment_part",
            "amount",
            code=part,
            subject=name,
            part_of_char_start=whole.char_start,
        )
    if (
        last
        and last.fact_kind in ("beneficiary", "activity", "standard")
        and phrase("bare_amount").fullmatch(number.clause)
    ):
        kind = "activity" if last.fact_kind == "activity" else "payment"
        return claim(number, kind, f"{kind}_beside_count", "amount", code=last.code, subject=last.subject)
    goes_on = last is not None and last.fact_kind == "payment" and len(number.gap) < 8
    if not cues and not goes_on:
        if code is None or not nearest_program(number.clause, reading.lexicon):
            return None
        return claim(
            number,
            "payment",
            "payment_named",
            "amount",
            code=code,
            subject=clause_of(number.gap).strip("，。；：、 ") or None,
        )
    kind = "activity" if cues and _is_raised(cues) else "payment"
    return claim(
        number,
        kind,
        f"{kind}_{cues[-1].row['cue_id'] if cues else 'continued'}",
        "amount",
        code=code or OTHER,
        subject=clause_of(number.gap).strip("，。；：、 ") or None,
    )
