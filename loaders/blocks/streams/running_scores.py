"""Scores of indicators in a stream of fields: names that end with their points, then the score.

一级指标 二级指标 三级指标 得分 投入（20分） 目标设定（8分） 明确性（4分） 4 合理性（4分） 3.5: a row has the levels that
change and its values.
"""

import re
from decimal import Decimal

from loaders.blocks.cell_words import has_points, heading_role, is_total
from loaders.blocks.streams.running_fields import Run, RunningField, headed_runs
from loaders.blocks.streams.running_rows import MOST_BEFORE, Found, Row

LEVELS = ("level_1", "level_2", "level_3")
MOST_PARTS = 8

_POINTS = re.compile(r"（(\d+(?:\.\d+)?)分）$")
_SCORE = re.compile(r"\d+(?:\.\d+)?")


def scores_of(fields: list[RunningField]) -> Found:
    """The rows below the first header of levels and a score, up to one that does not fit."""
    found = Found()
    heads: list[RunningField] = []
    for at, run in enumerate(headed_runs(fields)):
        words = run.words
        if not heads:
            heads, words = _header(run)
            if not heads and at < MOST_BEFORE:
                continue
            if not heads:
                break
            found.rows.append([head.place for head in heads])
            found.fields.append(heads)
        row = _row(words, run.values, len(heads))
        if not row:
            break
        found.rows.append(row)
        found.fields.append([*words, *run.values])
        found.fitting += 1
        found.amounts += 1
        found.kept = (len(found.rows), len(found.fields))
    return found


def _header(run: Run) -> tuple[list[RunningField], list[RunningField]]:
    """The headings of three levels, perhaps points, and a score among the words of a run, and the words behind them."""
    roles = [heading_role(word.characters) for word in run.words]
    for at in range(len(roles)):
        for told in ((*LEVELS, "points", "score"), (*LEVELS, "score")):
            if tuple(roles[at : at + len(told)]) == told:
                return run.words[at : at + len(told)], run.words[at + len(told) :]
    return [], run.words


def _row(words: list[RunningField], values: list[RunningField], width: int) -> Row:
    """The names of the levels that change and the values; empty where they cannot be told, or the score is above its points."""
    told = width - len(LEVELS)
    if len(words) == 1 and is_total(words[0].characters) and len(values) in (1, told):
        nowhere = (words[0].end, words[0].end)
        return [words[0].place] + [nowhere] * (width - 1 - len(values)) + [value.place for value in values]
    names = _names(words)
    are_scores = len(values) == told and all(_SCORE.fullmatch(value.characters) for value in values)
    if not are_scores or not 0 < len(names) <= len(LEVELS):
        return []
    marked = [_POINTS.search("".join(word.characters for word in name)) for name in names]
    points = marked[-1][1] if marked[-1] else values[0].characters
    if not all(marked[:-1]) or (told == 1 and not marked[-1]):
        return []
    if Decimal(values[-1].characters) > Decimal(points):
        return []
    places = [(name[0].start, name[-1].end) for name in names]
    nowhere = (places[0][0], places[0][0])
    return [nowhere] * (len(LEVELS) - len(names)) + places + [value.place for value in values]


def _names(words: list[RunningField]) -> list[list[RunningField]]:
    """The words cut behind each that ends with its points: a name may be broken, two are never one."""
    names: list[list[RunningField]] = [[]]
    for word in words[: MOST_PARTS + 1]:
        names[-1].append(word)
        if has_points(word.characters):
            names.append([])
    return [name for name in names if name] if len(words) <= MOST_PARTS else []
