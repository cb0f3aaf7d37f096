"""What a file is by its content, and the names that do not say so."""

import pytest
from making import p, packed, word

from loaders.documents.signatures import check_signature, kind_of
from loaders.errors import UnreadableDocumentError

OFD = packed({"OFD.xml": "<OFD/>"})
ODT = packed({"mimetype": "application/vnd.oasis.opendocument.text"})


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (word(p("文")), "docx"),
        (packed({"xl/workbook.xml": "<workbook/>"}), "xlsx"),
        (OFD, "ofd"),
        (ODT, "odt"),
        (packed({"a.txt": "x"}), "packed"),
        (b"%PDF-1.7", "pdf"),
        (b"{\\rtf1", "rtf"),
        (b"Rar!\x1a\x07", "rar"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"\xef\xbb\xbf\n<!DOCTYPE HTML>", "html"),
        (b'<?xml version="1.0"?><!-- x --><html>', "html"),
        (b"From: x\nMIME-Version: 1.0\n", "mht"),
        ("收入".encode("utf-16"), "utf-16"),
        ("收入\0支出".encode(), "binary"),
        ("BM收入".encode(), "text"),
        ("收入 < html 支出".encode(), "text"),
    ],
)
def test_the_kind_of_a_content(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("content", "name", "what", "remedy"),
    [
        (b"%PDF-1.7", "docx", "PDF", ".pdf"),
        (word(p("文")), "doc", "Word", ".docx"),
        (word(p("文")), "xlsx", "Word", ".docx"),
        (b"<html>", "xls", "web page", ".html"),
        (b"plain", "docx", "plain text", ".txt"),
        (b"plain", "xls", "plain text", ".txt"),
        (OFD, "docx", "OFD", "report itself"),
        (packed({"a.txt": "x"}), "xlsx", "ZIP", "report itself"),
    ],
)
def test_a_wrong_name_is_refused_with_the_right_one(
    content: bytes, name: str, what: str, remedy: str
) -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        check_signature(content, name)
    assert refused.value.reason_code == "wrong_extension"
    assert what in refused.value.reason
    assert remedy in refused.value.remedy
