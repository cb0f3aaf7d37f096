"""The same report says the same in every format."""

from pathlib import Path

import pytest

from loaders.reading import read_file
from tests.pipeline.same_report import WRITERS

COLUMNS = (
    "fact_kind", "code", "measure", "fund_scope", "period_start", "period_end", "value", "unit", "section_path",
)  # fmt: skip
KNOWN = ("title", "genre", "department_name", "region_code", "fiscal_year")


def told(folder: Path, name: str) -> tuple[list[str], dict[str, object]]:
    """The facts that a file states, sorted, and what it says of itself."""
    (folder / name).write_bytes(WRITERS[name]())
    frames = read_file(folder / name, folder)
    claims = [row for row in frames["figure_claims"].iter_rows(named=True) if row["fact_kind"] != "none"]
    document = frames["documents"].row(0, named=True)
    return sorted(str([row[name] for name in COLUMNS]) for row in claims), {
        key: document[key] for key in KNOWN
    }


@pytest.fixture(scope="module")
def as_text(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], dict[str, object]]:
    return told(tmp_path_factory.mktemp("text"), "report.txt")


def test_the_text_states_facts(as_text: tuple[list[str], dict[str, object]]) -> None:
    facts, known = as_text
    assert len(facts) >= 25
    assert not any("unclaimed" in fact for fact in facts)
    assert (known["department_name"], known["fiscal_year"]) == ("云溪县民政局", 2023)


@pytest.mark.parametrize("name", [name for name in WRITERS if name != "report.txt"])
def test_every_format_states_the_same(
    name: str, as_text: tuple[list[str], dict[str, object]], tmp_path: Path
) -> None:
    facts, known = told(tmp_path, name)
    assert facts == as_text[0]
    assert known == as_text[1]
