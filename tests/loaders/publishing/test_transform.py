import json
from pathlib import Path

import pytest

from loaders.errors import NotPublishedError
from loaders.publishing import transform
from loaders.settings import Warehouse

RESULTS = {
    "results": [
        {"unique_id": "model.juesuan.dim_document", "status": "success", "message": "OK"},
        {"unique_id": "model.juesuan.mart_x", "status": "error", "message": "Binder Error:\n  no column y"},
        {"unique_id": "test.juesuan.unique_z.1a2b", "status": "fail", "message": "Got 3 results"},
        {"unique_id": "model.juesuan.mart_after", "status": "skipped", "message": None},
    ]
}


def fake_dbt(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(transform, "_command", lambda *_: [transform.sys.executable, "-c", program])


def test_failing_nodes_are_named_with_their_messages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    results = tmp_path / "work" / "target" / "run_results.json"
    results.parent.mkdir(parents=True)
    fake_dbt(
        monkeypatch,
        f"import pathlib; pathlib.Path({str(results)!r}).write_text({json.dumps(RESULTS)!r}); exit(1)",
    )
    with pytest.raises(NotPublishedError) as caught:
        transform.dbt_build(Warehouse(tmp_path))
    assert str(caught.value) == (
        "dbt build failed: mart_x: Binder Error: no column y; unique_z.1a2b: Got 3 results"
    )


def test_results_of_an_older_run_do_not_speak_for_this_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    results = tmp_path / "work" / "target" / "run_results.json"
    results.parent.mkdir(parents=True)
    results.write_text(json.dumps(RESULTS), encoding="utf-8")
    said = "09:00:00  Running with dbt\\n09:00:01  Compilation Error\\n09:00:01    in model mart_q"
    fake_dbt(monkeypatch, f"print('{said}'); exit(2)")
    with pytest.raises(NotPublishedError) as caught:
        transform.dbt_build(Warehouse(tmp_path))
    assert str(caught.value) == "dbt build failed: Compilation Error in model mart_q"


def test_the_summary_of_a_good_run_is_returned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "work").mkdir()
    fake_dbt(monkeypatch, "import os; print('Done. PASS=3', os.path.abspath(os.environ['JUESUAN_DATABASE']))")
    summary = transform.dbt_build(Warehouse(tmp_path))
    assert summary == f"Done. PASS=3 {tmp_path}/work/juesuan.duckdb"


def test_without_a_project_it_says_where_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(transform, "PROJECT", tmp_path)
    with pytest.raises(NotPublishedError, match="run juesuan from a clone"):
        transform.dbt_build(Warehouse(tmp_path))


def test_what_dbt_parsed_is_kept_for_the_same_clone_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    warehouse = Warehouse(tmp_path)
    parsed = warehouse.work / "target" / "partial_parse.msgpack"
    parsed.parent.mkdir(parents=True)
    fake_dbt(monkeypatch, "print('PASS=1')")
    transform.dbt_build(warehouse)
    parsed.write_bytes(b"parsed")
    transform.dbt_build(warehouse)
    assert parsed.read_bytes() == b"parsed"
    monkeypatch.setattr(transform, "PROJECT", tmp_path / "moved")
    transform.dbt_build(warehouse)
    assert not parsed.exists()
