"""Formats that LibreOffice turns into Word files: with it, without it, and when it fails."""

import os
import shutil
import time
from pathlib import Path

import pytest
from making import lines, p, word

from loaders.documents import converted
from loaders.errors import UnreadableDocumentError

RTF = b"{\\rtf1\\ansi\\uc1 \\u25903?\\u20986?\\u21512?\\u35745? 1,234.5 \\u19975?\\u20803?\\par}"
TEXT = "支出合计 1,234.5 万元"
COPY = """
out=""; profile=""
while [ $# -gt 0 ]; do
    case "$1" in
        --outdir) out="$2"; shift ;;
        -env:UserInstallation=file://*) profile="${1#-env:UserInstallation=file://}" ;;
    esac
    last="$1"; shift
done
mkdir -p "$out"
cp "$PREPARED" "$out/document.docx"
cp "$profile/user/registrymodifications.xcu" "$SEEN/settings.xcu"
cp "$last" "$SEEN/"
echo "$HOME $http_proxy" > "$SEEN/environment"
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Puts a program of this content in the place of soffice."""
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PREPARED", str(tmp_path / "prepared.docx"))
    monkeypatch.setenv("SEEN", str(tmp_path))
    (tmp_path / "prepared.docx").write_bytes(word(p("收入合计3万元。")))

    def put(script: str) -> None:
        path = tmp_path / "bin" / "soffice"
        path.parent.mkdir()
        path.write_text(f"#!/bin/sh\n{script}", encoding="utf-8")
        path.chmod(0o755)

    return put


def refused(content: bytes) -> UnreadableDocumentError:
    with pytest.raises(UnreadableDocumentError) as error:
        converted.read(content)
    return error.value


def ends(process: str) -> bool:
    """Whether the process is gone; one that was killed may take a moment on a busy machine."""
    for _ in range(200):
        try:
            state = Path(f"/proc/{process}/stat").read_text().split()[2]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def test_without_libreoffice_the_advice_is_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    error = refused(RTF)
    assert error.reason_code == "needs_libreoffice"
    assert "LibreOffice" in error.remedy
    assert ".docx" in error.remedy


def test_the_word_file_that_libreoffice_makes_is_read(program, tmp_path: Path) -> None:
    program(COPY)
    assert lines(converted.read(RTF)) == ["收入合计3万元。"]
    assert (tmp_path / "document.rtf").read_bytes() == RTF
    settings = (tmp_path / "settings.xcu").read_text(encoding="utf-8")
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true' in settings
    home, proxy = (tmp_path / "environment").read_text(encoding="utf-8").split()
    assert home != os.environ.get("HOME")
    assert not Path(home).exists()
    assert proxy.startswith("http://127.0.0.1:")


def test_what_libreoffice_cannot_open_is_damaged(program) -> None:
    program("exit 1")
    assert refused(RTF).reason_code == "damaged"


def test_a_conversion_that_does_not_end_is_ended_with_all_it_started(
    program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program('sleep 600 & echo $! > "$SEEN/child"; wait')
    monkeypatch.setattr(converted, "CONVERSION_SECONDS", 2)
    assert refused(RTF).reason_code == "conversion_failed"
    assert ends((tmp_path / "child").read_text().strip())


def test_an_rtf_file_is_read_where_libreoffice_is_installed_else_refused_with_advice() -> None:
    if shutil.which("soffice") or shutil.which("libreoffice"):
        assert lines(converted.read(RTF)) == [TEXT]
    else:
        assert refused(RTF).reason_code == "needs_libreoffice"
