import io

from rich.console import Console

from loaders import progress
from loaders.progress import Narrator


def narrator(terminal: bool, verbose: bool = False) -> tuple[Narrator, io.StringIO]:
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal, markup=False, highlight=False, width=100)
    return Narrator(console, verbose), out


def test_plain_lines_where_there_is_no_terminal():
    teller, out = narrator(terminal=False)
    with teller.reading(3) as advance:
        for _ in range(3):
            advance(1)
    assert out.getvalue() == "read 3 of 3 files\n"


def test_plain_lines_while_it_takes_long(monkeypatch):
    monkeypatch.setattr(progress, "SECONDS_BETWEEN_LINES", 0.0)
    teller, out = narrator(terminal=False)
    with teller.reading(3) as advance:
        advance(1)
        advance(2)
    assert out.getvalue() == "read 1 of 3 files\nread 3 of 3 files\n"


def test_a_bar_on_a_terminal():
    teller, out = narrator(terminal=True)
    with teller.reading(2) as advance:
        advance(2)
    assert "2/2" in out.getvalue()


def test_details_only_for_those_who_ask():
    quiet, quiet_out = narrator(terminal=False)
    quiet.detail("[bold] 41 models")
    verbose, out = narrator(terminal=False, verbose=True)
    verbose.detail("[bold] 41 models")
    assert quiet_out.getvalue() == ""
    assert out.getvalue() == "[bold] 41 models\n"
