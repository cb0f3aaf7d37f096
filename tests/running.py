"""Running the command from tests as a user does, and where the files of the tests are."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
FIXTURES = PROJECT / "tests" / "fixtures"
SHARED = Path(os.environ.get("JUESUAN_SHARED", PROJECT.parent / "shared")).resolve()


def juesuan(*arguments: str | Path, cwd: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does."""
    command = [sys.executable, "-m", "loaders.cli", *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(PROJECT), "COLUMNS": "160"}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
