"""Expectation suites as data: the YAML files of ``tests/expectations``, some repeated for rows of a seed."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from string import Template
from typing import Any

import yaml

from loaders.errors import NotPublishedError
from loaders.settings import PROJECT

FOLDER = PROJECT / "tests" / "expectations"
SEVERITIES = ("critical", "info")  # critical gates publishing, info records


@dataclass(frozen=True)
class Expectation:
    """One statement about one table, in the terms of great-expectations."""

    suite: str
    severity: str
    table: str  # schema.table
    kind: str  # the name great-expectations gives it
    description: str
    arguments: dict[str, Any] = field(hash=False)
    rule_id: str | None = None
    is_of_run: bool = False  # rows of documents that the run has left as they are need not be looked at again


def read_suites(folder: Path = FOLDER) -> list[Expectation]:
    """Return every expectation of the suites in a folder, in the order in which they are written.

    Raises NotPublishedError when a file has no suite in it: a gate that checks nothing must not open.
    """
    files = sorted(folder.glob("*.yml"))
    expectations = [expectation for file in files for expectation in _read_suite(file)]
    if not expectations:
        raise NotPublishedError(f"{folder} holds no expectation suite; restore it from the repository")
    return expectations


def _read_suite(file: Path) -> Iterator[Expectation]:
    suite = yaml.safe_load(file.read_text(encoding="utf-8"))
    if suite["severity"] not in SEVERITIES:
        raise NotPublishedError(f"{file.name}: severity {suite['severity']!r} is none of {SEVERITIES}")
    for entry in suite["expectations"]:
        for row in _rows(entry.get("for_each")):
            filled = _fill(entry, row)
            yield Expectation(
                suite=suite["suite"],
                severity=suite["severity"],
                table=filled["table"],
                kind=filled["expectation"],
                description=" ".join(filled["description"].split()),
                arguments=filled.get("kwargs", {}),
                rule_id=row.get("rule_id"),
                is_of_run=filled["table"] in suite.get("looked_at_once", ()),
            )


def _rows(seed: str | None) -> list[dict[str, str]]:
    """Return the rows of the seed that an expectation is repeated for; one empty row without a seed."""
    if seed is None:
        return [{}]
    with (PROJECT / seed).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _fill(value: Any, row: dict[str, str]) -> Any:
    """Put the values of a seed row where ``$column`` stands."""
    if isinstance(value, str):
        return Template(value).safe_substitute(row)
    if isinstance(value, dict):
        return {key: _fill(part, row) for key, part in value.items()}
    if isinstance(value, list):
        return [_fill(part, row) for part in value]
    return value
