"""PDFium with fonts of our own: what is read of a PDF does not depend on what is installed (see fonts/README.md)."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2.raw as pdfium

_FOLDERS = (ctypes.c_char_p * 2)(bytes(Path(__file__).with_name("fonts")), None)  # PDFium keeps the pointer


@contextmanager
def installed_fonts() -> Iterator[None]:
    """Draw with the fonts of the machine, for pictures that people look at. No PDF may be open before or after."""
    _start(None)
    try:
        yield
    finally:
        _start(_FOLDERS)


def _start(folders: ctypes.Array[ctypes.c_char_p] | None) -> None:
    paths = type(pdfium.FPDF_LIBRARY_CONFIG().m_pUserFontPaths)
    config = pdfium.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=folders and ctypes.cast(folders, paths))
    pdfium.FPDF_DestroyLibrary()  # pypdfium2 has started it
    pdfium.FPDF_InitLibraryWithConfig(config)


_start(_FOLDERS)
