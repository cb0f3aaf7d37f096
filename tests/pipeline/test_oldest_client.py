"""What is published opens in the DuckDB that older BI tools bring along, in an environment of its own."""

import json
import subprocess
import sys
import venv
from pathlib import Path

import duckdb
import pytest

WANTED = Path(__file__).with_name("oldest_client.txt")
TABLES = """
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema in ('raw', 'staging', 'intermediate', 'facts', 'marts', 'seeds') order by name
"""
TOTAL = "select sum(final_yuan), count(*) from facts.fct_expenditure_by_project"
LISTED = "select sum(len(figure_ids)), min(statement) from marts.mart_reconciliation_findings"
ASK = """
import json, sys
import duckdb
connection = duckdb.connect(sys.argv[1], read_only=True)
tables, *queries = sys.argv[2:]
names = [row[0] for row in connection.execute(tables).fetchall()]
rows = {name: len(connection.execute(f"select * from {name}").fetchall()) for name in names}
answers = [str(connection.execute(query).fetchall()) for query in queries]
print(json.dumps({"version": duckdb.__version__, "rows": rows, "answers": answers}))
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that holds the old client alone."""
    folder = tmp_path_factory.mktemp("oldest-client")
    venv.create(folder, with_pip=False)
    program = folder / "bin" / "python"
    install = ["install", "--quiet", "--no-deps", "--require-hashes", "--requirement", str(WANTED)]
    # pip, not uv: it knows the mirror of a machine that reaches no index
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(program), *install],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return program


def asked(program: Path | str, database: Path) -> dict:
    done = subprocess.run(
        [program, "-c", ASK, str(database), TABLES, TOTAL, LISTED],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_oldest_client_reads_every_table_as_the_newest_does(python: Path, published_database: Path):
    old, new = asked(python, published_database), asked(sys.executable, published_database)
    assert old.pop("version") == "1.1.0"
    assert new.pop("version") == duckdb.__version__
    assert len(new["rows"]) > 150
    assert sum(new["rows"].values()) > 5_000
    assert old == new
