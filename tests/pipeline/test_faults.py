"""The short form of the fault and reader scripts of tests/benchmarks."""

import shutil
from pathlib import Path

from tests.benchmarks.faults import disturb
from tests.benchmarks.readers import watch
from tests.running import FIXTURES

SECONDS = 15.0  # within which a run is killed
KILLS = 2


def test_a_killed_run_is_never_noticed_by_readers_and_mended_by_the_next(
    published_warehouse: Path, tmp_path: Path
):
    documents = shutil.copytree(FIXTURES, tmp_path / "in")
    warehouse = shutil.copytree(published_warehouse, tmp_path / "w", symlinks=True)
    assert disturb(documents, warehouse, KILLS, SECONDS) == 1


def test_readers_see_no_error_and_never_two_versions(tmp_path: Path):
    versions, asked, wrong = watch(tmp_path, readers=6, seconds=3)
    assert versions > 1
    assert asked > versions
    assert wrong == []
