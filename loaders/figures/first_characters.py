"""With which characters a match of a pattern can begin: most places of a text then need no closer look.

Reads the expressions that seeds/labels are written in: literals, classes, groups, alternatives, repeats, assertions.
"""

import re

_ZERO_WIDTH = re.compile(r"\(\?<?[=!]")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)?")
_REPEAT = re.compile(r"[?*+]\??|\{(\d*)(?:,\d*)?\}\??")
_ANY_ESCAPES = "wWsSDB"


def first_characters(pattern: str) -> frozenset[str] | None:
    """The characters that can begin a match; None where it can begin with any, or be empty."""
    reader = _Reader(pattern)
    found, can_be_empty = reader.alternatives()
    return None if can_be_empty or reader.takes_any else frozenset(found)


class _Reader:
    """Walks through a pattern once."""

    def __init__(self, pattern: str) -> None:
        self.pattern, self.at, self.takes_any = pattern, 0, False

    def alternatives(self) -> tuple[set[str], bool]:
        """First characters of alternatives up to the end of their group, and whether one of them may be empty."""
        found, can_be_empty = self.sequence()
        while self.at < len(self.pattern) and self.pattern[self.at] == "|":
            self.at += 1
            more, is_empty = self.sequence()
            found, can_be_empty = found | more, can_be_empty or is_empty
        return found, can_be_empty

    def sequence(self) -> tuple[set[str], bool]:
        """First characters of what follows each other: those of all parts up to the first that must be there."""
        found: set[str] = set()
        is_open = True
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            takes_any, self.takes_any = self.takes_any, False
            first, is_optional = self.atom()
            if repeat := _REPEAT.match(self.pattern, self.at):
                self.at = repeat.end()
                is_optional = is_optional or repeat[0][0] in "?*" or repeat[1] in ("", "0")
            self.takes_any = takes_any or (is_open and self.takes_any)
            found |= first if is_open else set()
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
