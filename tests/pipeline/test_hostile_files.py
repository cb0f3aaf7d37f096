"""A folder of hostile files: the load ends well, and each is loaded or refused for a true reason."""

import duckdb
import pytest

from tests.pipeline.hostile import hostile_files
from tests.running import juesuan

LINKS = {"broken_link.xlsx": ("unreadable_file",), "outside.txt": ("leads_out",)}
EXPECTED = {name: reasons for name, (_, reasons) in hostile_files().items()} | LINKS


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str, str]]:
    """Reason code, reason and remedy by file name; empty ones for what was loaded."""
    folder, warehouse = tmp_path_factory.mktemp("hostile"), tmp_path_factory.mktemp("warehouse")
    for name, (content, _) in hostile_files().items():
        (folder / name).write_bytes(content)
    (folder / "folder.docx").mkdir()
    (folder / "loop").symlink_to(folder)
    (folder / "broken_link.xlsx").symlink_to(folder / "nowhere")
    (folder / "outside.txt").symlink_to("/etc/passwd")
    done = juesuan("load", "--documents", folder, "--warehouse", warehouse, "--jobs", "1")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    with duckdb.connect(str(warehouse / "work" / "juesuan.duckdb"), read_only=True) as connection:
        refused = connection.execute("select file_name, reason_code, reason, remedy from raw.quarantine")
        found = {name: tuple(rest) for name, *rest in refused.fetchall()}
        loaded = connection.execute("select file_name from raw.documents").fetchall()
        assert not connection.execute("from raw.blocks where text like '%root:%'").fetchall()
    assert not found.keys() & {name for (name,) in loaded}
    return found | {name: ("", "", "") for (name,) in loaded}


def test_every_file_is_loaded_or_refused(outcome: dict[str, tuple[str, str, str]]) -> None:
    assert len(EXPECTED) >= 60
    assert outcome.keys() == EXPECTED.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_the_reason_is_true(outcome: dict[str, tuple[str, str, str]], name: str) -> None:
    code, reason, remedy = outcome[name]
    assert code in (EXPECTED[name] or ("",)), reason
    if code:
        assert reason.endswith(".")
        assert remedy.endswith(".")
