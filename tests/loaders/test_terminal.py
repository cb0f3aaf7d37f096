from decimal import Decimal

import pytest

from loaders.terminal import plain, spreadsheet_safe, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("部门决算 2022.txt", "部门决算 2022.txt"),
        ("a\x1b[2Jb", "a\ufffd[2Jb"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\u202etxt.exe", "\ufffdtxt.exe"),
        ("bell\x07", "bell\ufffd"),
    ],
)
def test_what_is_printed_cannot_steer_the_terminal(text: str, shown: str):
    assert visible(text) == shown


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_looks_like_a_formula_is_disarmed(start: str):
    assert spreadsheet_safe(f"{start}1+1") == f"'{start}1+1"


def test_numbers_and_ordinary_text_stay_as_they_are():
    assert spreadsheet_safe(Decimal("-373.50")) == Decimal("-373.50")
    assert spreadsheet_safe("a=b") == "a=b"


@pytest.mark.parametrize(
    ("value", "written"),
    [("49.810000", "49.81"), ("100", "100"), ("1E+3", "1000"), ("-0.10", "-0.1"), ("0.000000", "0")],
)
def test_exact_numbers_are_written_as_usual(value: str, written: str):
    assert plain(Decimal(value)) == written


def test_a_missing_number_is_empty():
    assert plain(None) == ""
