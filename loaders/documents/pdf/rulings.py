"""Ruling lines of a page: pieces joined to whole lines, and lines that touch taken together."""

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.documents.pdf.marks import Rule

NEAR = 3.0  # lines that are nearer are one, drawn twice
GAP = 4.0  # between dashes, and where a line falls short of another
SHORT = 6.0  # no side of a cell is shorter


@dataclass(frozen=True)
class Ruling:
    """Lines that hang together: what a table is ruled with."""

    across: tuple[Rule, ...]
    down: tuple[Rule, ...]


def join_rules(rules: Iterable[Rule]) -> list[Rule]:
    """Whole lines out of dashes, double lines and the sides of single cells, by place."""
    joined: list[Rule] = []
    group: list[Rule] = []
    for rule in sorted(rules):
        if group and rule.at - group[0].at > NEAR:
            joined += _join_group(group)
            group = []
        group.append(rule)
    return joined + _join_group(group)


def _join_group(group: list[Rule]) -> list[Rule]:
    if not group:
        return []
    at = max(group, key=lambda rule: (rule.end - rule.start, -rule.at)).at
    whole: list[Rule] = []
    for rule in sorted(group, key=lambda rule: (rule.start, rule.end)):
        if whole and rule.start - whole[-1].end <= GAP:
            whole[-1] = Rule(at, whole[-1].start, max(whole[-1].end, rule.end))
        else:
            whole.append(Rule(at, rule.start, rule.end))
    return [rule for rule in whole if rule.end - rule.start >= SHORT]


def hanging_together(across: list[Rule], down: list[Rule]) -> list[Ruling]:
    """The groups of lines that touch each other, from top to bottom; lines that touch none are left out."""
    lead = list(range(len(across) + len(down)))

    def find(index: int) -> int:
        while lead[index] != index:
            lead[index] = lead[lead[index]]
            index = lead[index]
        return index

    for level, line in enumerate(across):
        for upright, other in enumerate(down, start=len(across)):
            if other.at - GAP > line.end:
                break
            if other.at + GAP >= line.start and other.start - GAP <= line.at <= other.end + GAP:
                lead[find(upright)] = find(level)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index, line in enumerate((*across, *down)):
        groups.setdefault(find(index), ([], []))[index >= len(across)].append(line)
    return [Ruling(tuple(level), tuple(upright)) for level, upright in groups.values() if level and upright]
