"""特困供养 by where people are kept: money of one form of care, and of all who are kept."""

from loaders.figures.claim import Claim
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import FORMS_OF_CARE

_FAMILY = "tekun"
_PLACES = ("tekun_urban", "tekun_rural")


def of_all_kept(number: Number, reading: Reading) -> str | None:
    """…其中集中供养8人；分散供养9人。全年支出供养资金…: a new sentence is of all who are kept, not of the form told last."""
    of_form = reading.topic in FORMS_OF_CARE and reading.last is None
    return reading.kept if of_form and phrase("of_period").search(number.clause) else None


def paid_apart(form: Claim, number: Number, reading: Reading) -> bool:
    """其中集中供养9人，支出8万元；分散供养7人，支出6万元: each form of care is told with its own money."""
    others = set(FORMS_OF_CARE) - {form.code}
    return bool(others & reading.paid) or phrase("other_form_paid").match(number.following) is not None


def other_form_told(form: str, number: Number, reading: Reading) -> bool:
    """分散供养每季度走访1次，集中供养9人，全年供养金8万元: money of the year is of the form told without its people, too."""
    told = number.sentence.rpartition("；")[2]
    qualifiers = reading.lexicon.qualifiers[_FAMILY]
    forms = {label.row["program_code"] for label in qualifiers.find_all(told)} & set(FORMS_OF_CARE)
    unpaid = forms - {form} - reading.paid
    return bool(unpaid) and phrase("of_period").search(number.clause) is not None


def kept_where(code: str | None, number: Number, reading: Reading) -> str | None:
    """农村五保对象9人。…新批五保2人: those of the place that the paragraph is about, where it tells of no other."""
    goes_on = code == _FAMILY and reading.kept in _PLACES
    return reading.kept if goes_on and not phrase("of_all_places").search(number.clause) else code
