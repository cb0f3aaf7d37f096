"""The command line: exit codes, one line for every error, and names of files as hostile input."""

import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from loaders import build as main_job
from loaders.cli import main
from loaders.errors import NotPublishedError, UsageError
from loaders.publishing import coverage


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return left.value.code, said.out, said.err


@pytest.mark.parametrize(
    "command",
    [
        "build",
        "load",
        "refresh",
        "versions",
        "rollback",
        "export",
        "status",
        "findings",
        "coverage",
        "explain",
    ],
)
def test_help_of_every_command_has_an_example(command: str, capsys: pytest.CaptureFixture[str]):
    code, out, err = run(capsys, command, "--help")
    assert (code, err) == (0, "")
    assert f"juesuan {command}" in out.split("Examples:")[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["build", "--documents", "no such folder"],
        ["build", "--documents", __file__],
        ["build", "--documents", ".", "--warehouse", __file__],
        ["build", "--documents", ".", "--jobs", "0"],
        ["build", "--documents", ".", "--jobs", "many"],
        ["load"],
        ["findings", "--format", "xml"],
        ["explain"],
        ["unheard-of"],
        ["status", "--colour"],
    ],
)
def test_wrong_usage_is_one_line_and_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("juesuan: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["status"], ["findings"], ["explain", "0:1"]])
def test_without_a_published_version_it_says_what_to_do(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    code, out, err = run(capsys, *arguments, "--warehouse", tmp_path)
    assert (code, out) == (1, "")
    assert "nothing is published" in err
    assert "juesuan build" in err


def test_a_folder_without_files_is_not_published(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "in").mkdir()
    code, _, err = run(capsys, "load", "--documents", tmp_path / "in", "--warehouse", tmp_path / "w")
    assert code == 1
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NotPublishedError("a gate\nstopped it"), 1),
        (UsageError("not like this"), 2),
        (OSError(28, "No space left on device"), 1),
        (ValueError("an error of ours"), 1),
    ],
)
def test_every_error_of_a_build_is_one_line(
    error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(main_job, "build", fail)
    left, out, err = run(capsys, "build", "--documents", ".")
    assert (left, out) == (code, "")
    assert err.startswith("juesuan: ")
    assert err.count("\n") == 1


def test_a_run_that_is_stopped_by_hand_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(main_job, "build", stop)
    code, _, err = run(capsys, "build", "--documents", ".")
    assert code == 1
    assert err.strip() == "juesuan: stopped; what was published before stays published"


def test_verbose_shows_where_an_error_comes_from(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def fail(*_: object) -> None:
        raise ValueError("deep inside")

    monkeypatch.setattr(main_job, "build", fail)
    _, _, err = run(capsys, "build", "--documents", ".", "--verbose")
    assert "Traceback" in err
    assert err.endswith("juesuan: ValueError: deep inside (report it with the command)\n")


def test_only_commands_that_have_it_advise_verbose(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def fail(*_: object) -> None:
        raise ValueError("deep inside")

    monkeypatch.setattr(main_job, "build", fail)
    monkeypatch.setattr("loaders.publishing.status.read_status", fail)
    assert "try again with --verbose" in run(capsys, "build", "--documents", ".")[2]
    assert "--verbose" not in run(capsys, "status")[2]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied", "/w/builds"), "'/w/builds': Permission denied; see to"),
        (OSError(28, "No space left on device"), "No space left on device; see to"),
        (duckdb.IOException("IO Error: Could not write\nmore"), "IO Error: Could not write; see to"),
    ],
)
def test_what_the_system_refuses_is_told_with_a_remedy(
    error: Exception, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(main_job, "build", fail)
    code, _, err = run(capsys, "build", "--documents", ".")
    assert code == 1
    assert err.startswith(f"juesuan: {said}")


def test_a_warehouse_that_may_not_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "letter.txt").write_text("x", encoding="utf-8")
    code, _, err = run(capsys, "load", "--documents", tmp_path, "--warehouse", tmp_path / "letter.txt" / "w")
    assert code == 1
    assert "letter.txt/w cannot be written: Not a directory; give --warehouse a folder" in err


@pytest.mark.parametrize("command", [["status"], ["findings"], ["report", "x"], ["explain", "x"]])
def test_a_file_that_is_no_database_is_named(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "juesuan.duckdb").write_bytes(b"no database" * 1000)
    code, out, err = run(capsys, *command, "--warehouse", tmp_path)
    assert (code, out) == (1, "")
    assert "juesuan.duckdb cannot be opened (" in err
    assert "juesuan rollback N" in err


@pytest.mark.parametrize("arguments", [["report", "x", "--out"], ["explain", "x", "--image"]])
@pytest.mark.parametrize("name", ["", "n" * 300])
def test_a_file_to_write_needs_a_name(arguments: list[str], name: str, capsys: pytest.CaptureFixture[str]):
    code, out, err = run(capsys, *arguments, name)
    assert (code, out) == (2, "")
    assert f"give {arguments[-1]} a" in err


@pytest.mark.parametrize("sign", ["\x85", "\u2028"])
def test_json_is_whole_whatever_signs_the_quotes_hold(
    sign: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    quote = f"支出合计{sign}12万元。"
    listed = coverage.Coverage((), (), (), [{"quote": quote}])
    monkeypatch.setattr("loaders.publishing.findings.read_findings", lambda *_: [{"quotes": [quote]}])
    monkeypatch.setattr(coverage, "read_coverage", lambda *_: listed)
    code, out, _ = run(capsys, "findings", "--format", "json")
    assert (code, json.loads(out)) == (0, [{"quotes": [quote]}])
    code, out, _ = run(capsys, "coverage", "--format", "json")
    assert (code, json.loads(out)["unclaimed"]) == (0, [{"quote": quote}])


def test_load_names_what_it_left_out_without_obeying_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text("某县民政局2022年度部门决算\n支出合计1.5万元。\n", encoding="utf-8")
    (folder / "evil\x1b[2J\nname'; drop table.txt").write_bytes(b"")
    (folder / os.fsdecode(b"\xb1\xa8.txt")).write_bytes(b"")
    code, out, _ = run(capsys, "load", "--documents", folder, "--warehouse", tmp_path / "w")
    assert code == 0
    assert "quarantined  2" in out
    assert "  evil\ufffd[2J name'; drop table.txt: " in out
    assert "\x1b" not in out
    with duckdb.connect(str(tmp_path / "w" / "work" / "juesuan.duckdb"), read_only=True) as connection:
        names = connection.execute("select file_name from raw.quarantine order by file_name").fetchall()
    assert ("evil\x1b[2J\nname'; drop table.txt",) in names


def test_a_warehouse_within_the_folder_is_not_read_as_documents(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "good.txt").write_text("某县民政局2022年度部门决算\n支出合计1.5万元。\n", encoding="utf-8")
    (tmp_path / "builds" / "1").mkdir(parents=True)
    (tmp_path / "builds" / "1" / "juesuan.duckdb").write_bytes(b"")
    (tmp_path / "juesuan.duckdb").symlink_to("builds/1/juesuan.duckdb")
    for _ in range(2):
        code, out, _ = run(capsys, "load", "--documents", tmp_path, "--warehouse", tmp_path)
        assert code == 0
        assert "documents    1" in out
        assert "quarantined  0" in out


def test_status_tells_how_the_published_version_stands(
    published_warehouse: Path, capsys: pytest.CaptureFixture[str]
):
    code, out, _ = run(capsys, "status", "--warehouse", published_warehouse)
    lines = dict(line.split(maxsplit=1) for line in out.splitlines() if not line.startswith(" "))
    assert code == 0
    assert lines["version"].startswith("1, loaded 20")
    assert lines["documents"] == "4"
    assert lines["tables"].endswith(" official, 0 misread")
    assert lines["quarantined"] == "3"
    assert lines["database"] == str(published_warehouse / "juesuan.duckdb")
    assert "  invalid/truncated.pdf: " in out


def test_findings_come_worst_first(published_warehouse: Path, capsys: pytest.CaptureFixture[str]):
    code, out, _ = run(capsys, "findings", "--warehouse", published_warehouse, "--format", "json")
    order = ["contradiction", "unexplained", "rounding", "wording"]
    ranks = [order.index(row["severity"]) for row in json.loads(out)]
    assert code == 0
    assert ranks
    assert ranks == sorted(ranks)


def test_findings_of_one_document_by_its_name(published_warehouse: Path, capsys: pytest.CaptureFixture[str]):
    name = "final_account_parts_do_not_add_up"
    listed = []
    for spelling in (name, f"{name}.txt", f"valid/{name}.txt"):
        arguments = (
            "findings",
            "--warehouse",
            published_warehouse,
            "--format",
            "json",
            "--document",
            spelling,
        )
        _, out, _ = run(capsys, *arguments)
        listed.append(json.loads(out))
    assert {row["file_name"] for row in listed[0]} == {f"{name}.txt"}
    assert listed[0] == listed[1] == listed[2]


@pytest.mark.parametrize("name", ["nobody", "' or 1=1 --", "\x1b[2J"])
def test_findings_of_an_unknown_document_name_those_that_are_known(
    name: str, published_warehouse: Path, capsys: pytest.CaptureFixture[str]
):
    code, out, err = run(capsys, "findings", "--warehouse", published_warehouse, "--document", name)
    assert (code, out) == (2, "")
    assert "byte_order_mark_and_pipe_table.md" in err
    assert "\x1b" not in err


def test_explain_shows_the_figure_in_its_sentence(
    published_warehouse: Path, published_database: Path, capsys: pytest.CaptureFixture[str]
):
    with duckdb.connect(str(published_database), read_only=True) as connection:
        (figure_id,) = connection.execute(
            "select figure_id from facts.fct_published_figures "
            "where token = '300.10' and amount_yuan = 3001000"
        ).fetchone()
    code, out, _ = run(capsys, "explain", figure_id, "--warehouse", published_warehouse)
    assert code == 0
    assert "final_account_parts_do_not_add_up.txt" in out
    assert "基本支出【300.10】万元" in out
    assert "basic_expenditure" in out
    assert "yuan      3001000.00" in out
    assert "check     " in out


def test_explain_of_an_unknown_figure(published_warehouse: Path, capsys: pytest.CaptureFixture[str]):
    code, _, err = run(capsys, "explain", "' union select 1 --", "--warehouse", published_warehouse)
    assert code == 2
    assert err.count("\n") == 1


def test_a_reader_that_stops_early_is_no_error(published_warehouse: Path):
    command = [sys.executable, "-m", "loaders.cli", "findings", "--warehouse", str(published_warehouse)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait() == 0


def test_going_back_in_a_mistyped_folder_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    code, out, err = run(capsys, "rollback", "1", "--warehouse", tmp_path / "typo")
    assert (code, out) == (1, "")
    assert "nothing is published in" in err
    assert not (tmp_path / "typo").exists()


@pytest.mark.parametrize("target", ["", "n" * 300])
def test_an_export_needs_a_folder_with_a_name(target: str, capsys: pytest.CaptureFixture[str]):
    code, out, err = run(capsys, "export", "--to", target)
    assert (code, out) == (2, "")
    assert "give --to a" in err
