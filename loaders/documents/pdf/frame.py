"""From the coordinates of a PDF page to places on the page as its text is read."""

from typing import NamedTuple


class Frame(NamedTuple):
    """The visible box of a page in its own coordinates (y upwards) and its quarter turns to the right."""

    left: float
    bottom: float
    right: float
    top: float
    quarter: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as read."""
        width, height = self.right - self.left, self.top - self.bottom
        return (width, height) if self.quarter % 2 == 0 else (height, width)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page is, from the upper left corner."""
        if self.quarter == 0:
            return x - self.left, self.top - y
        if self.quarter == 1:
            return y - self.bottom, x - self.left
        if self.quarter == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, upper, right and lower edge of a box of the page."""
        x0, y0 = self.place(left, bottom)
        x1, y1 = self.place(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
