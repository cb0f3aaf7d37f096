"""With which characters a match of a pattern can begin or end: most places of a text then need no closer look.

Reads the expressions that seeds/labels are written in: literals, classes, groups, alternatives, repeats, assertions.
"""

import re

_ZERO_WIDTH = re.compile(r"\(\?<?[=!]")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)?")
_REPEAT = re.compile(r"[?*+]\??|\{(\d*)(?:,\d*)?\}\??")
_ANY_ESCAPES = "wWsSDB"


def first_characters(pattern: str) -> frozenset[str] | None:
    """The characters that can begin a match; None where it can begin with any, or be empty."""
    return _edge(_Reader(pattern, at_end=False))


def last_characters(pattern: str) -> frozenset[str] | None:
    """The characters that can end a match; None where it can end with any, or be empty."""
    return _edge(_Reader(pattern, at_end=True))


def compile_ahead(pattern: str) -> re.Pattern[str]:
    """The pattern, tried only where a match can begin: worth it for long alternatives that begin with groups."""
    first = first_characters(pattern)
    ahead = f"(?=[{re.escape(''.join(sorted(first)))}])" if first else ""
    return re.compile(f"{ahead}(?:{pattern})")


def _edge(reader: "_Reader") -> frozenset[str] | None:
    found, can_be_empty = reader.alternatives()
    return None if can_be_empty or reader.takes_any else frozenset(found)


class _Reader:
    """Walks through a pattern once."""

    def __init__(self, pattern: str, at_end: bool) -> None:
        self.pattern, self.at, self.takes_any, self.at_end = pattern, 0, False, at_end

    def alternatives(self) -> tuple[set[str], bool]:
        """Characters at the edge of alternatives up to the end of their group, and whether one of them may be empty."""
        found, can_be_empty = self.sequence()
        while self.at < len(self.pattern) and self.pattern[self.at] == "|":
            self.at += 1
            takes_any, self.takes_any = self.takes_any, False
            more, is_empty = self.sequence()
            self.takes_any = self.takes_any or takes_any
            found, can_be_empty = found | more, can_be_empty or is_empty
        return found, can_be_empty

    def sequence(self) -> tuple[set[str], bool]:
        """Edge of what follows each other: of all parts up to the first that must be there, or from the last one on."""
        found: set[str] = set()
        is_open = True  # nothing that must be there was met
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            takes_any, self.takes_any = self.takes_any, False
            edge, is_optional = self.atom()
            if repeat := _REPEAT.match(self.pattern, self.at):
                self.at = repeat.end()
                is_optional = is_optional or repeat[0][0] in "?*" or repeat[1] in ("", "0")
            if self.at_end and not is_optional:
                found, takes_any = set(), False
            if is_open or self.at_end:
                found, takes_any = found | edge, takes_any or self.takes_any
            self.takes_any = takes_any
            is_open = is_open and is_optional
        return found, is_open

    def atom(self) -> tuple[set[str], bool]:
        """One character, class, group or assertion; whether it may be empty."""
        character = self.pattern[self.at]
        if _ZERO_WIDTH.match(self.pattern, self.at):
            self.at = _ZERO_WIDTH.match(self.pattern, self.at).end()
            self.alternatives()
            self.at, self.takes_any = self.at + 1, False
            return set(), True
        if group := _GROUP.match(self.pattern, self.at):
            self.at = group.end()
            first = self.alternatives()
            self.at += 1
            return first
        self.at += 1
        if character == "[":
            return self.members(), False
        if character in "^$":
            return set(), True
        self.takes_any = self.takes_any or character == "."
        return self.escaped() if character == "\\" else {character}, False

    def escaped(self) -> set[str]:
        """The characters of an escape (a digit, a literal)."""
        character = self.pattern[self.at]
        self.at += 1
        self.takes_any = self.takes_any or character in _ANY_ESCAPES
        return set("0123456789") if character == "d" else {character}

    def members(self) -> set[str]:
        """The characters of a class; any for one that excludes."""
        self.takes_any = self.takes_any or self.pattern[self.at] == "^"
        found: set[str] = set()
        while self.pattern[self.at] != "]":
            character = self.pattern[self.at]
            self.at += 1
            if character == "\\":
                found |= self.escaped()
            elif self.pattern[self.at] == "-" and self.pattern[self.at + 1] != "]":
                found |= {chr(code) for code in range(ord(character), ord(self.pattern[self.at + 1]) + 1)}
                self.at += 2
            else:
                found.add(character)
        self.at += 1
        return found
