"""Ruling lines in a picture: long dark runs, after the picture was turned upright."""

from collections.abc import Iterator

import numpy as np
from PIL import Image

DARK = 160  # of 255: print and ruling lines, not shades behind them
LARGEST_TILT, TILT_STEP = 3.0, 0.25  # degrees
SHORTEST_RUN = 1 / 40  # of the width of the picture: no stroke of a character is so long
FILLED = 0.9  # of a run: scans have gaps
SAMPLE_WIDTH = 800  # pixels: as much as the tilt needs

Run = tuple[int, int, int]  # row, first and last column


def upright(picture: Image.Image) -> Image.Image:
    """The picture turned so that its lines run level, where it is tilted by a few degrees."""
    tilt = _tilt(picture)
    if not tilt:
        return picture
    return picture.rotate(tilt, Image.Resampling.BICUBIC, fillcolor="white")


def _tilt(picture: Image.Image) -> float:
    """Degrees by which the picture must be turned to the left: then most print lies in fewest rows."""
    share = min(1.0, SAMPLE_WIDTH / picture.width)
    small = picture.convert("L").resize((round(picture.width * share), max(1, round(picture.height * share))))
    ys, xs = np.nonzero(np.asarray(small) < DARK)
    if not len(ys):
        return 0.0
    steps = round(LARGEST_TILT / TILT_STEP)
    degrees = [step * TILT_STEP for step in sorted(range(-steps, steps + 1), key=abs)]
    return max(degrees, key=lambda degree: _evenness(ys, xs, degree))


def _evenness(ys: np.ndarray, xs: np.ndarray, degree: float) -> int:
    rows = np.round(ys - xs * np.tan(np.radians(degree))).astype(np.int64)
    counts = np.bincount(rows - rows.min())
    return int((counts * counts).sum())


def dark_runs(dark: np.ndarray, shortest: int) -> Iterator[Run]:
    """Runs of dark pixels in the rows of a picture (height × width, true where dark) from a length on."""
    if dark.shape[1] < shortest:
        return
    sums = np.cumsum(np.pad(dark, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    windows = sums[:, shortest:] - sums[:, :-shortest] >= FILLED * shortest
    for row in np.flatnonzero(windows.any(axis=1)):
        starts = np.flatnonzero(windows[row])
        breaks = np.flatnonzero(np.diff(starts) > 1)
        firsts = np.concatenate(([starts[0]], starts[breaks + 1]))
        lasts = np.concatenate((starts[breaks], [starts[-1]])) + shortest
        for first, last in zip(firsts, lasts, strict=True):
            filled = np.flatnonzero(dark[row, first:last])
            yield int(row), int(first + filled[0]), int(first + filled[-1])


def ruling_runs(picture: Image.Image) -> tuple[list[Run], list[Run]]:
    """Runs of pixels of the horizontal lines (row, from, to) and of the vertical ones (column, from, to)."""
    dark = np.asarray(picture.convert("L")) < DARK
    shortest = max(20, round(picture.width * SHORTEST_RUN))
    return list(dark_runs(dark, shortest)), list(dark_runs(dark.T, shortest))
