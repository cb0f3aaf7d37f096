"""The short form of the fault and reader scripts of tests/benchmarks."""

import shutil
from pathlib import Path

from tests.benchmarks.faults import disturb_often
from tests.benchmarks.generated import write_reports
from tests.benchmarks.readers import watch

SECONDS = 12.0  # within which a run is disturbed


def test_a_killed_run_is_never_noticed_by_readers_and_mended_by_the_next(
    published_warehouse: Path, tmp_path: Path
):
    """The other kinds of tests.benchmarks.faults take several builds each."""
    documents, warehouse = tmp_path / "in", tmp_path / "w"
    write_reports(documents, 4)
    shutil.copytree(published_warehouse, warehouse, symlinks=True)
    assert disturb_often(documents, warehouse, ["kill"], SECONDS) == 1


def test_readers_see_no_error_and_never_two_versions(tmp_path: Path):
    versions, asked, wrong = watch(tmp_path, readers=6, seconds=3)
    assert versions > 1
    assert asked > versions
    assert wrong == []
