"""The bundled documents are digests: marked as such, true to their source, and in our own words."""

import re

import pytest

from tests.running import PROJECT, SHARED

DIGESTS = sorted(path for path in (PROJECT / "documents").rglob("*") if path.is_file())
REAL_REPORTS = SHARED / "documents"
PASSAGE = 30  # characters, white space removed, that may not stand word for word in a digest
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?%?")
MARK = re.compile(r"本文是摘编，不是原文。来源：(?P<publisher>[^《]+)公开的《(?P<title>[^》]+)》")


@pytest.fixture(scope="module")
def real_reports() -> dict[str, str]:
    reports = {path.name: path.read_text(encoding="utf-8") for path in sorted(REAL_REPORTS.glob("*.txt"))}
    assert reports, f"the real reports are not in {REAL_REPORTS}; name their folder with JUESUAN_SHARED"
    return reports


def without_white_space(text: str) -> str:
    return re.sub(r"\s+", "", text)


def passages(text: str) -> set[str]:
    dense = without_white_space(text)
    return {dense[start : start + PASSAGE] for start in range(len(dense) - PASSAGE + 1)}


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text))


def test_there_are_digests():
    assert len(DIGESTS) >= 5


@pytest.mark.parametrize("digest", DIGESTS, ids=lambda path: path.name)
def test_a_digest_says_so_and_names_department_year_and_title_of_its_source(digest):
    heading, _, rest = digest.read_text(encoding="utf-8").partition("\n")
    mark = MARK.search(without_white_space(rest)[:200])
    assert mark, "the note under the heading must say 摘编, the department, and the title with its year"
    year = re.search(r"20\d\d年", mark["title"])
    assert year, "the title of the source names its year"
    assert heading.endswith("（摘编）")
    assert year.group() in heading
    assert mark["publisher"] in heading


@pytest.mark.parametrize("digest", DIGESTS, ids=lambda path: path.name)
def test_no_passage_of_a_real_report_stands_in_a_digest(digest, real_reports):
    own = passages(digest.read_text(encoding="utf-8"))
    taken = {name: sorted(own & passages(report))[:3] for name, report in real_reports.items()}
    assert not any(taken.values()), taken


@pytest.mark.parametrize("digest", DIGESTS, ids=lambda path: path.name)
def test_a_digest_holds_only_numbers_that_one_real_report_published(digest, real_reports):
    own = numbers(digest.read_text(encoding="utf-8"))
    invented = min((sorted(own - numbers(report)) for report in real_reports.values()), key=len)
    assert not invented
