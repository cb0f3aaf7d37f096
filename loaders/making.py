"""The work of a run that has something to do: load, transform, check, publish."""

from loaders.inbox.fingerprints import transformation_version
from loaders.inbox.inbox import Inbox
from loaders.load import load_files
from loaders.outlook import LoadOptions, LoadResult, Outlook
from loaders.progress import Narrator
from loaders.publishing import workshop
from loaders.publishing.expectations_process import ExpectationsProcess
from loaders.publishing.manifest import describe_build
from loaders.publishing.release import publish
from loaders.publishing.run_history import RunHistory
from loaders.publishing.transform import dbt_build
from loaders.publishing.workshop import State
from loaders.settings import Warehouse


def land(
    inbox: Inbox, outlook: Outlook, warehouse: Warehouse, plan: LoadOptions, narrator: Narrator
) -> LoadResult:
    """Land what is new in the work database, which is being written."""
    loaded = load_files(inbox, outlook.files, warehouse.work_database, plan, narrator.reading)
    workshop.mark(warehouse, transformation=transformation_version())  # what is older is noted as changed
    return loaded


def make(
    inbox: Inbox,
    outlook: Outlook,
    warehouse: Warehouse,
    state: State,
    plan: LoadOptions,
    keep: int,
    narrator: Narrator,
) -> tuple[int, LoadResult, dict[str, str]]:
    """Publish a version; return its number, what was loaded and the seconds of each step.

    Raises NotPublishedError when a gate stops it.
    """
    with workshop.writing(warehouse, state), ExpectationsProcess(warehouse) as expectations:
        history = RunHistory(warehouse.work_database)
        with history.step("load"):
            loaded = land(inbox, outlook, warehouse, plan, narrator)
        narrator.say("dbt build: seeds, models, tests")
        with history.step("transform"):
            transformed = dbt_build(warehouse, only_tables=state.is_published and not plan.remake)
        narrator.detail(transformed)
        narrator.say("expectations")
        with history.step("check"):
            narrator.detail(expectations.run())
        history.write(loaded.load_id)
        manifest = describe_build(warehouse.work_database, state.build, history.rows(), transformed)
        number = publish(warehouse, manifest, keep)
        workshop.mark(warehouse, build=number, is_published=True)
    return number, loaded, history.seconds()
