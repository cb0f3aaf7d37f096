"""The source file of a figure is found again, and only when it is still the one that was loaded."""

import hashlib
from pathlib import Path

import pytest

from loaders.errors import UsageError
from loaders.publishing.figure_picture import source_content

CONTENT = b"the report"


def place(folder: str, relative_path: str) -> dict[str, str]:
    sha256 = hashlib.sha256(CONTENT).hexdigest()
    return {"documents_folder": folder, "relative_path": relative_path, "sha256": sha256}


def test_a_file_is_found_below_the_folder_that_was_loaded(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "report.pdf").write_bytes(CONTENT)
    assert source_content(place(str(tmp_path), "a/report.pdf")) == CONTENT
    assert source_content(place(f"{tmp_path}/b; {tmp_path}/a", "a/report.pdf")) == CONTENT


@pytest.mark.parametrize("left", [None, b"another report"])
def test_a_file_that_moved_or_changed_is_told(tmp_path: Path, left: bytes | None) -> None:
    if left:
        (tmp_path / "report.pdf").write_bytes(left)
    with pytest.raises(UsageError, match=r"report\.pdf is no longer what was loaded"):
        source_content(place(str(tmp_path), "report.pdf"))
