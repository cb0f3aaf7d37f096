from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.errors import UsageError
from loaders.settings import PROJECT, documents_folder, warehouse_folder


def test_the_project_is_where_dbt_finds_it():
    assert (PROJECT / "dbt_project.yml").is_file()


def test_a_relative_folder_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path)
    assert documents_folder("in") == tmp_path / "in"
    assert warehouse_folder("w").published == tmp_path / "w" / "juesuan.duckdb"


@pytest.mark.parametrize(("name", "reason"), [("missing", "there is no folder"), ("file.txt", "is a file")])
def test_what_is_no_folder_is_refused(name: str, reason: str, tmp_path: Path):
    (tmp_path / "file.txt").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match=reason):
        documents_folder(str(tmp_path / name))


@pytest.mark.parametrize("sign", "?#%${}")
def test_a_path_that_would_not_be_taken_literally_is_refused(sign: str, tmp_path: Path):
    with pytest.raises(UsageError, match="one of the signs"):
        warehouse_folder(str(tmp_path / f"what{sign}" / "w"))


def test_a_warehouse_that_is_a_file_is_refused(tmp_path: Path):
    (tmp_path / "w").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match="give --warehouse a folder"):
        warehouse_folder(str(tmp_path / "w"))


@pytest.mark.parametrize("folder", [documents_folder, warehouse_folder])
def test_a_name_that_no_file_can_have_is_refused(folder: Callable[[str], object]):
    with pytest.raises(UsageError, match="cannot be looked at: File name too long; give --"):
        folder("n" * 300)


@pytest.mark.parametrize("folder", [documents_folder, warehouse_folder])
def test_a_path_without_characters_is_refused(folder: Callable[[str], object]):
    with pytest.raises(UsageError, match="has no name"):
        folder("")
