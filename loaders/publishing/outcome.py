"""How a run ended, in one JSON line for whoever watches it."""

from typing import Any

from loaders.build import BuildResult
from loaders.errors import UsageError
from loaders.publishing.status import read_status
from loaders.settings import Warehouse


def success(result: BuildResult, warehouse: Warehouse) -> dict[str, Any]:
    """Return what is published now, and what this run changed."""
    status, load = read_status(warehouse), result.load
    return {
        "outcome": "unchanged" if load is None else "published",
        "version": result.number,
        "documents": status.documents,
        "figures": status.figures,
        "quarantined": len(status.quarantined),
        "checks_failed": status.failed,
        "read": load.read if load else 0,
        "retired": load.retired if load else 0,
        "replaced": load.replaced if load else 0,
        "seconds": {name: float(seconds) for name, seconds in result.seconds.items()},
    }


def failure(error: Exception) -> dict[str, Any]:
    """Return what stopped a run; what was published before stays published."""
    kind = "wrong usage" if isinstance(error, UsageError) else "not published"
    return {"outcome": kind, "error": " ".join(str(error).split())}
