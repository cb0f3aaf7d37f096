"""The program that recognises characters in pictures: an extra of the package, loaded when the first scan comes."""

import functools
from typing import TYPE_CHECKING, Any, NamedTuple

from loaders.errors import UnreadableDocumentError

if TYPE_CHECKING:
    import numpy as np

COMMAND = "uv sync --extra ocr"


class Recognised(NamedTuple):
    """Characters recognised in a box of a picture (pixels from its upper left corner), and how surely (0 to 1)."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float


def recognise(picture: "np.ndarray") -> list[Recognised]:
    """The characters of a picture (height × width × BGR, 0 to 255), line by line.

    Raises UnreadableDocumentError ``needs_ocr`` where the extra is not installed.
    """
    found, _ = _engine()(picture, return_word_box=True)
    characters = []
    for line in found or ():
        boxes, texts, confidences = line[3:6]
        for corners, text, confidence in zip(boxes, texts, confidences, strict=True):
            xs, ys = [float(x) for x, _ in corners], [float(y) for _, y in corners]
            characters.append(Recognised(text, min(xs), min(ys), max(xs), max(ys), float(confidence)))
    return characters


@functools.cache
def _engine() -> Any:
    try:
        from rapidocr_onnxruntime import RapidOCR  # noqa: PLC0415  an extra: not there everywhere
    except ImportError as error:
        reason = "It is a scan: a picture without text, and the extra that reads pictures is not installed."
        remedy = f"Install it with `{COMMAND}` and load again, or get the report as text."
        raise UnreadableDocumentError("needs_ocr", reason, remedy) from error
    return RapidOCR()
