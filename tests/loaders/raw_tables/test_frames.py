from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from loaders.blocks.layout import lay_out
from loaders.documents.document import Document, Metadata
from loaders.figures.extract import extract
from loaders.figures.extraction import Extraction
from loaders.inbox.names import printable
from loaders.raw_tables.frames import concatenate, document_frames, fits, frame
from loaders.raw_tables.schemas import RAW_TABLES

METADATA = Metadata("某县民政局2022年度部门决算", "final_accounts", "某县民政局", None, 2022)
DOCUMENT = Document(
    document_id="0123456789abcdef",
    file_name="a.txt",
    relative_path="in/a.txt",
    format="txt",
    encoding="utf-8",
    sha256="0123456789abcdef" * 4,
    size_bytes=60,
    text="一、支出情况\n2022年支出合计12.50万元，其中基本支出7.25万元。\n",
)


def frames_of(document: Document = DOCUMENT, **changes: object) -> dict[str, pl.DataFrame]:
    layout = lay_out(document)
    extraction = extract(document, layout, METADATA)
    return document_frames(document, layout, METADATA, replace(extraction, **changes))


def test_every_frame_has_the_columns_and_types_of_the_contract():
    for name, found in frames_of().items():
        assert found.schema == pl.Schema(RAW_TABLES[name]), name


def test_offsets_point_at_the_number():
    for row in frames_of()["number_tokens"].iter_rows(named=True):
        assert DOCUMENT.text[row["char_start"] : row["char_end"]] == row["token"]


def test_values_stay_exact_decimals():
    values = frames_of()["figure_claims"]["value"].to_list()
    assert Decimal("12.50") in values
    assert Decimal("7.25") in values


def test_one_claim_a_number_in_reading_order():
    found = frames_of()
    assert found["figure_claims"]["char_start"].to_list() == found["number_tokens"]["char_start"].to_list()


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        ("0.000001", True),
        ("0.0000001", False),
        ("1.50000000", True),
        ("99999999999999999999999999999999.999999", True),
        ("100000000000000000000000000000000", False),
        ("NaN", False),
    ],
)
def test_what_fits_is_stored_to_the_last_digit(value: str, stored: bool):
    assert fits(Decimal(value)) is stored
    if stored:
        assert frame("figure_claims", [{"value": Decimal(value)}])["value"].to_list() == [Decimal(value)]


def test_a_number_too_long_for_the_contract_is_kept_as_not_understood():
    claims = extract(DOCUMENT, lay_out(DOCUMENT), METADATA).claims
    claims = [{**claims[0], "fact_kind": "account", "value": Decimal("0.12345678")}, *claims[1:]]
    row = frames_of(claims=claims)["figure_claims"].row(0, named=True)
    assert (row["fact_kind"], row["value"], row["char_start"]) == ("unclaimed", None, claims[0]["char_start"])


def test_a_column_that_the_contract_does_not_know_is_refused():
    claims = [{"char_start": 0, "fact_kind": "none", "colour": "red"}]
    with pytest.raises(KeyError, match="colour"):
        document_frames(DOCUMENT, lay_out(DOCUMENT), METADATA, Extraction([], claims, [], [], []))


def test_pages_are_counted_from_one():
    paged = replace(DOCUMENT, page_starts=(0, 8))
    pages = {row["token"]: row["page"] for row in frames_of(paged)["number_tokens"].iter_rows(named=True)}
    assert pages["12.50"] == 2
    assert frames_of(paged)["documents"]["pages"].to_list() == [2]
    assert frames_of()["number_tokens"]["page"].null_count() == len(pages)


def test_a_file_name_that_is_no_utf8_becomes_printable():
    name = Path(b"\xb1\xa8\xb8\xe6.txt".decode("utf-8", "surrogateescape")).name
    assert printable(name) == "\ufffd\ufffd\ufffd\ufffd.txt"
    assert frames_of(replace(DOCUMENT, file_name=name))["documents"]["file_name"].to_list() == [
        printable(name)
    ]


def test_documents_follow_each_other_in_the_order_given():
    second = replace(DOCUMENT, document_id="fedcba9876543210")
    both = concatenate([frames_of(second), frames_of()])
    assert both["documents"]["document_id"].to_list() == [second.document_id, DOCUMENT.document_id]
    assert both["number_tokens"].height == 2 * frames_of()["number_tokens"].height


def test_no_documents_are_empty_tables_with_types():
    assert concatenate([])["figure_claims"].schema == pl.Schema(RAW_TABLES["figure_claims"])
