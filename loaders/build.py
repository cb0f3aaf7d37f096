"""The main job: load, transform, check, publish."""

from dataclasses import dataclass, replace

from loaders.inbox.fingerprints import transformation_version
from loaders.inbox.inbox import Inbox
from loaders.load import LoadOptions, LoadResult, Outlook, load_files, look, unchanged
from loaders.progress import Narrator
from loaders.publishing import workshop
from loaders.publishing.expectations_process import ExpectationsProcess
from loaders.publishing.lock import exclusive
from loaders.publishing.manifest import describe_build
from loaders.publishing.release import publish
from loaders.publishing.run_history import RunHistory
from loaders.publishing.space import require_space
from loaders.publishing.transform import dbt_build
from loaders.publishing.workshop import State
from loaders.settings import BUILDS_KEPT, Warehouse

USUAL = LoadOptions()


@dataclass(frozen=True)
class RunOptions:
    """``keep``: versions that are kept; ``wait``: seconds to wait for another run to end."""

    load: LoadOptions = USUAL
    keep: int = BUILDS_KEPT
    wait: float = 0


@dataclass(frozen=True)
class BuildResult:
    """The published version; ``load`` is None when nothing was new and nothing was done."""

    number: int
    load: LoadResult | None
    seconds: dict[str, str]  # of each step


def load(inbox: Inbox, warehouse: Warehouse, options: RunOptions, narrator: Narrator) -> LoadResult:
    """Land what is new in the raw schema of the work database, nothing else."""
    with exclusive(warehouse.lock, options.wait):
        state, outlook, plan = _prepared(inbox, warehouse, options)
        if not outlook.is_news and not plan.remake:
            return unchanged(warehouse.work_database)
        with workshop.writing(warehouse, state):
            return _load(inbox, outlook, warehouse, plan, narrator)


def build(inbox: Inbox, warehouse: Warehouse, options: RunOptions, narrator: Narrator) -> BuildResult:
    """Publish the documents of the inbox; raise NotPublishedError when a gate stops it."""
    with exclusive(warehouse.lock, options.wait):
        state, outlook, plan = _prepared(inbox, warehouse, options)
        if state.build and state.is_published and not outlook.is_news and not plan.remake:
            return BuildResult(state.build, None, {})
        with workshop.writing(warehouse, state), ExpectationsProcess(warehouse) as expectations:
            history = RunHistory(warehouse.work_database)
            with history.step("load"):
                loaded = _load(inbox, outlook, warehouse, plan, narrator)
            narrator.say("dbt build: seeds, models, tests")
            with history.step("transform"):
                transformed = dbt_build(warehouse)
            narrator.detail(transformed)
            narrator.say("expectations")
            with history.step("check"):
                narrator.detail(expectations.run())
            history.write(loaded.load_id)
            manifest = describe_build(warehouse.work_database, state.build, history.rows(), transformed)
            number = publish(warehouse, manifest, options.keep)
            workshop.mark(warehouse, build=number, is_published=True)
        return BuildResult(number, loaded, history.seconds())


def _prepared(inbox: Inbox, warehouse: Warehouse, options: RunOptions) -> tuple[State, Outlook, LoadOptions]:
    """Return the state of the work database, what is new, and how it is to be loaded."""
    state = workshop.prepare(warehouse)
    remake = options.load.full or state.transformation != transformation_version()
    plan = replace(options.load, remake=remake)
    outlook = look(inbox, warehouse.work_database, plan, warehouse.own)
    require_space(warehouse, outlook.bytes_to_read)
    return state, outlook, plan


def _load(
    inbox: Inbox, outlook: Outlook, warehouse: Warehouse, plan: LoadOptions, narrator: Narrator
) -> LoadResult:
    loaded = load_files(inbox, outlook.files, warehouse.work_database, plan, narrator.reading)
    workshop.mark(warehouse, transformation=transformation_version())  # what is older is noted as changed
    return loaded
