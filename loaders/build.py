"""The main job: is there anything to do? Then load, transform, check, publish.

What does the work is imported when there is some: a run that finds nothing new ends at once.
"""

from dataclasses import dataclass, replace

from loaders.inbox.fingerprints import transformation_version
from loaders.inbox.inbox import Inbox
from loaders.outlook import LoadOptions, LoadResult, Outlook, look
from loaders.progress import Narrator
from loaders.publishing import workshop
from loaders.publishing.lock import exclusive
from loaders.publishing.space import require_space
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
        from loaders.load import unchanged
        from loaders.making import land

        if not outlook.is_news and not plan.remake:
            return unchanged(warehouse.work_database)
        with workshop.writing(warehouse, state):
            return land(inbox, outlook, warehouse, plan, narrator)


def build(inbox: Inbox, warehouse: Warehouse, options: RunOptions, narrator: Narrator) -> BuildResult:
    """Publish the documents of the inbox; raise NotPublishedError when a gate stops it."""
    with exclusive(warehouse.lock, options.wait):
        state, outlook, plan = _prepared(inbox, warehouse, options)
        if state.build and state.is_published and not outlook.is_news and not plan.remake:
            return BuildResult(state.build, None, {})
        from loaders.making import make

        return BuildResult(*make(inbox, outlook, warehouse, state, plan, options.keep, narrator))


def _prepared(inbox: Inbox, warehouse: Warehouse, options: RunOptions) -> tuple[State, Outlook, LoadOptions]:
    """Return the state of the work database, what is new, and how it is to be loaded."""
    state = workshop.prepare(warehouse)
    remake = options.load.full or state.transformation != transformation_version()
    plan = replace(options.load, remake=remake)
    outlook = look(inbox, warehouse.work_database, plan, warehouse.own)
    require_space(warehouse, outlook.bytes_to_read)
    return state, outlook, plan
