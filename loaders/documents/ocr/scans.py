"""A picture of a page as marks on that page: the same lines and tables are found in them as in a PDF's own."""

import numpy as np
from PIL import Image

from loaders.documents.limits import MAX_SCAN_SIDE
from loaders.documents.ocr import engine
from loaders.documents.ocr.engine import Recognised
from loaders.documents.ocr.ruled import Run, ruling_runs, upright
from loaders.documents.pdf.marks import Glyph, PageMarks, Rule

SCAN_SCALE = 200 / 72  # pixels a point: characters of usual print are 30 to 40 pixels high
DESCENT = 0.15  # of a character's box: below the base line
LONGEST_THICKNESS = 12  # pixels: a thicker line is a picture or a bar


def read_scan(picture: Image.Image, number: int, scale: float = SCAN_SCALE) -> PageMarks:
    """The marks of a page (``number`` from 1) in points; ``scale`` is pixels a point.

    Raises UnreadableDocumentError ``needs_ocr``.
    """
    picture, scale = _bounded(picture.convert("RGB"), scale)
    picture = upright(picture)
    characters = engine.recognise(np.ascontiguousarray(np.asarray(picture)[:, :, ::-1]))
    across, down = (_rules(runs, scale) for runs in ruling_runs(picture))
    glyphs = tuple(glyph for character in characters for glyph in _glyphs(character, scale))
    return PageMarks(number, picture.width / scale, picture.height / scale, glyphs, across=across, down=down)


def _bounded(picture: Image.Image, scale: float) -> tuple[Image.Image, float]:
    share = MAX_SCAN_SIDE / max(picture.size)
    if share >= 1:
        return picture, scale
    size = (max(1, round(picture.width * share)), max(1, round(picture.height * share)))
    return picture.resize(size), scale * share


def _glyphs(character: Recognised, scale: float) -> list[Glyph]:
    """One glyph a character: several that one box holds share its width."""
    width = (character.x1 - character.x0) / max(1, len(character.text))
    size = (character.bottom - character.top) / scale
    base = character.bottom / scale - DESCENT * size
    return [
        Glyph(
            sign,
            (character.x0 + at * width) / scale,
            (character.x0 + (at + 1) * width) / scale,
            base,
            size,
            round(character.confidence, 3),
        )
        for at, sign in enumerate(character.text)
        if not sign.isspace()
    ]


def _rules(runs: list[Run], scale: float) -> tuple[Rule, ...]:
    """Ruling lines of one direction; runs side by side over many pixels are no line but a dark area."""
    lines: list[list[Run]] = []
    open_lines: list[list[Run]] = []
    for run in runs:
        open_lines = [line for line in open_lines if run[0] - line[-1][0] <= 1]
        line = next((line for line in open_lines if _touch(line[-1], run)), None)
        if line is None:
            line = []
            lines.append(line)
            open_lines.append(line)
        line.append(run)
    return tuple(
        Rule(
            (line[0][0] + line[-1][0] + 1) / 2 / scale,
            min(run[1] for run in line) / scale,
            (max(run[2] for run in line) + 1) / scale,
        )
        for line in lines
        if line[-1][0] - line[0][0] < LONGEST_THICKNESS
    )


def _touch(above: Run, below: Run) -> bool:
    return below[0] > above[0] and below[1] <= above[2] and above[1] <= below[2]
