"""PDF files of our own: pages with prose and ruled tables, drawn in the test."""

import io
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
A4 = (595.3, 841.9)
LEFT, RIGHT, TOP = 72.0, 523.0, 90.0
SIZE, LEADING = 12.0, 22.0

pdfmetrics.registerFont(UnicodeCIDFont(FONT))

Row = Sequence[str | None]  # None: covered by the cell to the left or above


class Pdf:
    """A PDF that is drawn from top to bottom; places are points from the upper left corner."""

    def __init__(self, size: tuple[float, float] = A4) -> None:
        self._file = io.BytesIO()
        self.canvas = Canvas(self._file, pagesize=size)
        self.height = size[1]
        self.y = TOP
        self.draw_line = self.line  # how tables are ruled
        self.canvas.setFont(FONT, SIZE)

    def text(self, x: float, y: float, text: str, size: float = SIZE) -> None:
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, self.height - y, text)

    def paragraph(self, text: str, indent: int = 2, width: int = 37) -> None:
        """A paragraph of Chinese characters that is wrapped at the right margin."""
        room = width - indent
        lines = [text[:room], *(text[at : at + width] for at in range(room, len(text), width))]
        for index, line in enumerate(lines):
            self.text(LEFT + (indent * SIZE if index == 0 else 0), self.y, line)
            self.y += LEADING

    def centred(self, text: str) -> None:
        self.text((LEFT + RIGHT) / 2 - len(text) * SIZE / 2, self.y, text)
        self.y += LEADING

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def box(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Frame a box with four lines."""
        for ends in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
            self.draw_line(*ends)

    def table(
        self,
        rows: Sequence[Row],
        widths: Sequence[float],
        spans: dict[tuple[int, int], tuple[int, int]] | None = None,
        height: float = 24.0,
        x: float = LEFT,
    ) -> None:
        """A ruled table; ``spans`` gives rows and columns of merged cells, ``\\n`` breaks lines in a cell."""
        merged = spans or {}
        edges = [x]
        for width in widths:
            edges.append(edges[-1] + width)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                if text is None:
                    continue
                down, along = merged.get((row, column), (1, 1))
                top = self.y + row * height
                self.box(edges[column], top, edges[column + along], top + down * height)
                lines = text.split("\n")
                middle = top + down * height / 2 + 3
                for index, line in enumerate(lines):
                    self.text(edges[column] + 3, middle + (index - (len(lines) - 1) / 2) * 9, line, 8)
        self.y += len(rows) * height + LEADING

    def end_page(self, size: tuple[float, float] | None = None) -> None:
        self.canvas.showPage()
        if size:
            self.canvas.setPageSize(size)
            self.height = size[1]
        self.y = TOP

    def content(self) -> bytes:
        self.canvas.save()
        return self._file.getvalue()


def grid_of(content: Any, index: int = 0) -> list[list[str]]:
    """Rows of a table with the text of each cell at its first place, white space left out."""
    cells = content.tables[index].cells
    height = max(cell.row + cell.row_span for cell in cells)
    width = max(cell.column + cell.column_span for cell in cells)
    rows = [[""] * width for _ in range(height)]
    for cell in cells:
        rows[cell.row][cell.column] = "".join(content.text[cell.char_start : cell.char_end].split())
    return rows
