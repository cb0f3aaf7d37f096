"""Old Word, WPS, RTF and OpenDocument texts: LibreOffice, where it is installed, makes Word files of them."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from loaders.documents.document import Content
from loaders.documents.limits import CONVERSION_SECONDS
from loaders.documents.packages import damaged
from loaders.documents.signatures import kind_of
from loaders.documents.word import reader as word
from loaders.errors import UnreadableDocumentError

PROGRAMS = ("soffice", "libreoffice")

_ENDINGS = {"rtf": ".rtf", "odt": ".odt"}
_NOWHERE = (
    "http://127.0.0.1:9"  # nothing listens there: a file that asks for something from outside gets nothing
)
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""


def read(content: bytes) -> Content:
    """The text of the file as LibreOffice understands it.

    Raises UnreadableDocumentError: needs_libreoffice, conversion_failed, or as the reader of Word files.
    """
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        remedy = "Install LibreOffice (soffice), or save the file as .docx and load that."
        reason = "Files of this kind are read through LibreOffice, which is not installed."
        raise UnreadableDocumentError("needs_libreoffice", reason, remedy)
    with tempfile.TemporaryDirectory(prefix="juesuan-") as folder:
        return word.read(_converted(program, content, Path(folder)))


def _converted(program: str, content: bytes, folder: Path) -> bytes:
    """The file as a Word file; everything that LibreOffice writes stays in ``folder``."""
    source = folder / f"document{_ENDINGS.get(kind_of(content), '.doc')}"
    source.write_bytes(content)
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_SETTINGS, encoding="utf-8")
    target = folder / "converted"
    command = [
        program, "--headless", "--norestore", "--nolockcheck", "--nodefault",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(target), str(source),
    ]  # fmt: skip
    _run(command, folder)
    made = target / "document.docx"
    if not made.is_file():
        raise damaged("LibreOffice cannot open it")
    return made.read_bytes()


def _run(command: list[str], folder: Path) -> None:
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), _NOWHERE)
    environment = os.environ | proxies | {"HOME": str(folder), "TMPDIR": str(folder)}
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        process.wait(CONVERSION_SECONDS)
    except subprocess.TimeoutExpired as error:
        reason = f"LibreOffice did not finish within {CONVERSION_SECONDS} seconds."
        raise UnreadableDocumentError(
            "conversion_failed", reason, "Save the file as .docx and load that."
        ) from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program with all that it has started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
