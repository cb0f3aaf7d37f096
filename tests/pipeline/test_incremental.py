"""Any sequence of added, changed, renamed and removed documents gives the facts and marts of a full refresh."""

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest
from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.cli.main import dbtRunner

from loaders.inbox.inbox import open_inbox
from loaders.load import load_files
from loaders.outlook import LoadOptions, look
from tests.running import PROJECT

CLOCK = {"marts.mart_quarantine": "quarantined_at"}  # when it was left out: the one thing a clock may say
STEPS = 2
PLACES = ("江山市", "衢州市江山市", "常山县", "龙游县")  # the first two are one
WITHOUT_DEPARTMENT = "关于经费的说明\n2022年支出合计{total}万元，其中：基本支出{basic}万元。\n"
REPORT = """{place}民政局{year}年度部门决算
一、收入支出决算总体情况说明
{year}年度支出总计{total}万元，与上年相比，增加{change}万元。
二、支出决算情况说明
本年支出合计{total}万元，其中：基本支出{basic}万元，占30.00%；项目支出{project}万元，占70.00%。
三、项目支出
临时救助项目年初预算{basic}万元，支出决算{project}万元。{name}项目支出决算{change}万元。
全年发放最低生活保障金{basic}万元，惠及{persons}人次，月保障标准{rate}元/人。
"""


@contextmanager
def silent(files: int) -> Iterator[Callable[[int], None]]:
    yield lambda done: None


class Models:
    """dbt in this process: the project is parsed once for all runs."""

    def __init__(self, folder: Path) -> None:
        self.places = ["--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT), "--quiet"]
        self.places += ["--target-path", str(folder / "target"), "--log-path", str(folder / "logs")]
        with pytest.MonkeyPatch.context() as patched:
            patched.setenv("JUESUAN_DATABASE", "juesuan.duckdb")
            parsed = dbtRunner().invoke(["parse", *self.places])
        assert parsed.success, parsed.exception
        self.runner = dbtRunner(manifest=parsed.result)

    def make(self, command: str, *more: str) -> None:
        done = self.runner.invoke([command, *self.places, *more])
        DuckDBConnectionManager.close_all_connections()  # else the file stays open in this process
        failed = [node.message for node in done.result or [] if node.status not in ("success", "pass")]
        assert done.success, failed or done.exception


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory, parsed_project: tuple[Path, str]) -> Models:
    return Models(tmp_path_factory.mktemp("dbt"))


@pytest.fixture(scope="module")
def seeded(models: Models, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database that holds the seeds, to be copied."""
    folder = tmp_path_factory.mktemp("seeded")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("JUESUAN_DATABASE", str(folder / "juesuan.duckdb"))
        models.make("seed")
    return folder


def write(chance: random.Random, path: Path, place: str = "", year: int = 0) -> None:
    template = WITHOUT_DEPARTMENT if chance.random() < 0.15 and not place else REPORT
    text = template.format(
        place=place or chance.choice(PLACES),
        year=year or chance.choice((2021, 2022)),
        total=chance.choice(("500.00", "512.40")),
        change=chance.randint(1, 40),
        basic="150.00",
        project=chance.choice(("350.00", "362.40")),
        persons=chance.randint(100, 999),
        rate=chance.choice((640, 700)),
        name=chance.choice(("殡仪馆改造", "社工站建设")),
    )
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def change(chance: random.Random, folder: Path) -> str:
    """Do something to a random file; return what."""
    files = sorted(path for path in folder.rglob("*.txt"))
    target = chance.choice(files)
    new = folder / chance.choice(("", "sub")) / f"{chance.randint(0, 999)}.txt"
    match chance.choice(("add", "change", "rename", "copy", "break", "remove")):
        case "change":
            write(chance, target)
        case "rename":
            new.parent.mkdir(exist_ok=True)
            target.rename(new)
        case "copy":
            new.parent.mkdir(exist_ok=True)
            new.write_bytes(target.read_bytes())
        case "break":
            target.write_bytes(b"")
        case "remove" if len(files) > 2:
            target.unlink()
        case _:
            write(chance, new)
            return f"add {new.name}"
    return target.name


def load(folder: Path, database: Path, **options: bool) -> None:
    inbox, how = open_inbox([str(folder)]), LoadOptions(jobs=1, **options)
    load_files(inbox, look(inbox, database, how).files, database, how, silent)


def contents(database: Path) -> dict[str, list[tuple]]:
    """All rows of facts and marts, and what staging shows of them."""
    with duckdb.connect(str(database), read_only=True) as connection:
        tables = connection.execute(
            "select table_schema || '.' || table_name from information_schema.tables where "
            "table_schema in ('facts', 'marts') or table_name in ('stg_raw__documents', 'stg_raw__sentences')"
        ).fetchall()
        assert len(tables) > 25
        hidden = {"staging.stg_raw__documents": "loader_version", **CLOCK}
        return {
            table: connection.execute(
                f"select {f'* exclude ({hidden[table]})' if table in hidden else '*'} from {table} order by all"
            ).fetchall()
            for (table,) in tables
        }


@pytest.mark.parametrize("seed", [20])
def test_any_sequence_of_changes_gives_the_facts_of_a_full_refresh(
    seed: int, models: Models, seeded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    chance, folder = random.Random(seed), tmp_path / "in"
    for number in range(5):
        folder.mkdir(exist_ok=True)
        write(chance, folder / f"{number}.txt")
    kept, anew = tmp_path / "kept/juesuan.duckdb", tmp_path / "anew/juesuan.duckdb"
    monkeypatch.setenv("JUESUAN_DATABASE", str(kept))
    for database in (kept, anew):
        shutil.copytree(seeded, database.parent)
    load(folder, kept)
    models.make("run")
    told = []
    for _ in range(STEPS):
        told.append([change(chance, folder) for _ in range(chance.randint(1, 4))])
        load(folder, kept)
        models.make("run", "--selector", "tables")
    assert contents(kept)["facts.fct_published_figures"]
    monkeypatch.setenv("JUESUAN_DATABASE", str(anew))
    load(folder, anew)
    models.make("run")
    expected = contents(anew)
    for table, rows in contents(kept).items():
        assert rows == expected[table], (table, told)


def test_a_report_takes_those_of_its_department_with_it_however_they_name_it(
    models: Models, seeded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    chance, folder, database = random.Random(1), tmp_path / "in", tmp_path / "kept/juesuan.duckdb"
    for number, (place, year) in enumerate([("江山市", 2021), ("衢州市江山市", 2022), ("常山县", 2022)]):
        write(chance, folder / f"{number}.txt", place, year)
    for name in ("a", "b"):
        text = WITHOUT_DEPARTMENT.format(total="500.00", basic="150.00")
        (folder / f"{name}.txt").write_text(f"{text}{name}\n", encoding="utf-8")
    monkeypatch.setenv("JUESUAN_DATABASE", str(database))
    shutil.copytree(seeded, database.parent)
    load(folder, database)
    models.make("run")
    write(chance, folder / "1.txt", "衢州市江山市", 2022)
    with (folder / "a.txt").open("a", encoding="utf-8") as file:
        file.write("再说明。\n")
    load(folder, database)
    models.make("run", "--selector", "tables")
    with duckdb.connect(str(database), read_only=True) as connection:
        in_work, years, departments = (
            connection.execute(query).fetchall()
            for query in (
                "select file_name from intermediate.int_documents_identified order by all",
                "select department_id, fiscal_year from marts.mart_department_year where "
                "department_name is not null order by all",
                "select department_name, documents from facts.dim_department order by all",
            )
        )
    assert in_work == [("0.txt",), ("1.txt",), ("a.txt",)]
    assert years == [
        ("330822-常山县民政局", 2022),
        ("330881-江山市民政局", 2021),
        ("330881-江山市民政局", 2022),
    ]
    assert departments == [("常山县民政局", 1), ("衢州市江山市民政局", 2), (None, 1), (None, 1)]
