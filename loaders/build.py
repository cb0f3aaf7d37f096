"""The main job: load, transform, check, publish."""

from dataclasses import dataclass
from pathlib import Path

from loaders.load import LoadResult, load_folder
from loaders.progress import Narrator
from loaders.publishing.expectations_process import ExpectationsProcess
from loaders.publishing.lock import exclusive
from loaders.publishing.release import publish
from loaders.publishing.transform import dbt_build
from loaders.settings import Warehouse


@dataclass(frozen=True)
class BuildResult:
    """A published version and what was loaded into it."""

    number: int
    load: LoadResult


def load(folder: Path, warehouse: Warehouse, jobs: int | None, narrator: Narrator) -> LoadResult:
    """Land the raw schema of the work database, nothing else."""
    with exclusive(warehouse.lock):
        return load_folder(folder, warehouse.work_database, jobs, narrator.reading, warehouse.own)


def build(folder: Path, warehouse: Warehouse, jobs: int | None, narrator: Narrator) -> BuildResult:
    """Publish the documents of a folder; raise NotPublishedError when a gate stops it."""
    with exclusive(warehouse.lock), ExpectationsProcess(warehouse) as expectations:
        loaded = load_folder(folder, warehouse.work_database, jobs, narrator.reading, warehouse.own)
        narrator.say("dbt build: seeds, models, tests")
        narrator.detail(dbt_build(warehouse))
        narrator.say("expectations")
        narrator.detail(expectations.run())
        return BuildResult(publish(warehouse), loaded)
