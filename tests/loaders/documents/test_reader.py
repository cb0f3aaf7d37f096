import hashlib
import os
from pathlib import Path

import pytest

from loaders.documents import reader
from loaders.documents.reader import list_files, read_document
from loaders.errors import NotPublishedError, UnreadableDocumentError

TEXT = "一、收入情况\r\n2023年度收入合计 1,234.50 万元。\n"


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def reason_code(path: Path, root: Path) -> str:
    with pytest.raises(UnreadableDocumentError) as refused:
        read_document(path, root)
    assert refused.value.reason.endswith(".")
    assert refused.value.remedy.endswith(".")
    return refused.value.reason_code


def test_utf_8_is_kept_character_by_character(tmp_path: Path) -> None:
    path = written(tmp_path, "年/报告.txt", TEXT.encode())
    document = read_document(path, tmp_path)
    assert document.text == TEXT
    assert (document.encoding, document.format, document.size_bytes) == ("utf-8", "txt", len(TEXT.encode()))
    assert (document.file_name, document.relative_path) == ("报告.txt", "年/报告.txt")
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert document.document_id == document.sha256[:16]


def test_byte_order_mark_stays_so_that_offsets_are_those_of_utf_8(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + TEXT.encode()
    document = read_document(written(tmp_path, "a.md", content), tmp_path)
    assert (document.encoding, document.format) == ("utf-8-sig", "md")
    assert document.text == content.decode("utf-8")
    assert document.text[0] == "\ufeff"


def test_gb18030_is_recognised(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, "a.TXT", TEXT.encode("gb18030")), tmp_path)
    assert (document.encoding, document.text) == ("gb18030", TEXT)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"%PDF-1.7", "damaged"),
        ("a.pdf", b"PK\x03\x04", "wrong_extension"),
        ("a.docx", b"PK\x03\x04", "damaged"),
        ("a.XLSX", b"PK\x03\x04", "damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "damaged"),
        ("a.html", b"<html>", "blank"),
        ("a.exe", b"MZ", "unknown_format"),
        ("README", b"text", "unknown_format"),
        ("a.txt", b"", "empty"),
        ("a.txt", " \r\n\u3000\t\ufeff".encode(), "blank"),
        ("a.txt", b"%PDF-1.7 text", "wrong_extension"),
        ("a.md", b"PK\x03\x04 text", "wrong_extension"),
        ("a.txt", b"\n<!DOCTYPE html><html>", "wrong_extension"),
        ("a.txt", "收入\0支出".encode(), "wrong_extension"),
        ("a.txt", TEXT.encode("utf-16"), "undecodable"),
        ("a.txt", b"\xff\xff\xff\x80\x80", "undecodable"),
        ("a.txt", b"r\xe9sum\xe9 caf\xe9 \xe8\xe8\xa0\xff", "undecodable"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    assert reason_code(written(tmp_path, name, content), tmp_path) == code


def test_broken_utf_8_is_not_taken_for_gb18030(tmp_path: Path) -> None:
    content = ("收入合计三千万元，支出合计两千万元，" * 20).encode()
    assert reason_code(written(tmp_path, "a.txt", content[:-4]), tmp_path) == "undecodable"


def test_a_file_that_vanished_is_refused(tmp_path: Path) -> None:
    assert reason_code(tmp_path / "gone.txt", tmp_path) == "unreadable_file"


def test_a_folder_with_the_name_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert reason_code(tmp_path / "folder.txt", tmp_path) == "unreadable_file"


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "a.txt", TEXT.encode())
    monkeypatch.setattr(reader, "MAX_BYTES", len(TEXT.encode()) - 1)
    assert reason_code(path, tmp_path) == "too_large"
    monkeypatch.setattr(reader, "MAX_BYTES", len(TEXT.encode()))
    assert read_document(path, tmp_path).text == TEXT


def test_files_are_listed_recursively_in_order_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.pdf", "a/b/c.md", ".hidden.txt", ".git/config", "a/.DS_Store"):
        written(tmp_path, name, b"x")
    assert [path.relative_to(tmp_path).as_posix() for path in list_files(tmp_path)] == [
        "a/b/c.md",
        "a/z.pdf",
        "b.txt",
    ]


def test_links_to_files_are_listed_wherever_they_lead_and_those_to_folders_are_not_followed(
    tmp_path: Path,
) -> None:
    outside = written(tmp_path, "outside/secret.txt", b"x")
    inside = written(tmp_path, "folder/a.txt", b"x")
    (tmp_path / "folder" / "link.txt").symlink_to(outside)
    (tmp_path / "folder" / "linked_folder").symlink_to(outside.parent)
    (tmp_path / "folder" / "again.txt").symlink_to(inside)
    (tmp_path / "folder" / "broken.txt").symlink_to(tmp_path / "folder" / "nowhere")
    (tmp_path / "folder" / "circle.txt").symlink_to(tmp_path / "folder" / "circle.txt")
    listed = [path.name for path in list_files(tmp_path / "folder")]
    assert listed == ["a.txt", "again.txt", "broken.txt", "circle.txt", "link.txt"]


def test_a_link_that_leads_nowhere_is_refused_as_one(tmp_path: Path) -> None:
    link = tmp_path / "broken.txt"
    link.symlink_to(tmp_path / "nowhere")
    with pytest.raises(UnreadableDocumentError, match="What the link leads to cannot be opened") as refused:
        read_document(link, tmp_path)
    assert refused.value.reason_code == "unreadable_file"


def test_a_folder_that_may_not_be_read_stops_the_listing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, "closed/a.txt", b"x")
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(
        os, "scandir", refuse
    )  # the system refuses nothing to the user who runs the tests as root
    with pytest.raises(
        NotPublishedError, match=r"closed' cannot be looked into: Permission denied; let this"
    ):
        list_files(tmp_path)
