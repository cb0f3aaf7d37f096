"""What decides how a file is read is in the version of the loaders: else documents would not be read again."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.inbox import fingerprints
from tests.running import PROJECT

# What hands files to readers and takes their errors, without a say in what they read.
AROUND_READING = {"errors", "inbox", "workers"}


def modules() -> Iterator[Path]:
    for place in fingerprints.READING:
        path = PROJECT / place
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def test_every_module_of_ours_that_readers_use_is_in_the_version():
    used = {name for path in modules() for name in imported(path) if name.startswith("loaders.")}
    assert "loaders.settings" in used  # the least confidence of a number that was recognised
    places = [place.removesuffix(".py").replace("/", ".") for place in fingerprints.READING]
    missing = {
        name
        for name in used
        if name.split(".")[1] not in AROUND_READING
        and not any(f"{name}.".startswith(f"{place}.") for place in places)
    }
    assert missing == set()


@pytest.mark.parametrize("library", fingerprints.LIBRARIES)
def test_every_library_in_the_version_is_one_that_readers_use(library: str):
    used = {name.split(".")[0] for path in modules() for name in imported(path)}
    assert library.replace("-", "_") in used
