"""How often a finding points at a figure that was changed: `python tests/benchmarks/mutations.py PUBLISHED.duckdb`.

Every figure of a document is changed alone, by a tenth and at least nine printed units, in a copy of the document of
its own; one run of the models answers for all copies. A figure takes part in an identity when a check of the
unchanged document names it. It is noticed when the copy has a failing check that names it and that did not fail before.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb

PROJECT = Path(__file__).resolve().parents[2]
KEPT = ("load_runs", "quarantine", "expectation_results")  # raw tables that are of no one document

FIGURES = """
    create table mutants as
    select
        claims.document_id as original_id,
        left(claims.document_id, 8) || printf('%08x', row_number() over (order by claims.document_id, claims.char_start))
            as document_id,
        claims.char_start,
        length(regexp_extract(tokens.token, '[.]([0-9]+)', 1)) as decimals,
        claims.value,
        tokens.token like '%\\%' escape '\\' as is_percent
    from published.raw.figure_claims as claims
    inner join published.raw.number_tokens as tokens
        on claims.document_id = tokens.document_id and claims.char_start = tokens.char_start
    inner join published.facts.fct_published_figures as figures
        on figures.figure_id = claims.document_id || ':' || claims.char_start
    where claims.value is not null and figures.fact_kind not in ('none', 'unclaimed')
"""
CHANGED = """
    alter table mutants add column new_value decimal(38, 6);
    update mutants set new_value = value + case when value < 0 then -1 else 1 end * greatest(
        cast(round(abs(value) * cast(0.1 as decimal(2, 1)), 0) as decimal(38, 6)),
        cast(case decimals when 0 then '9' else '0.' || repeat('0', decimals - 1) || '9' end as decimal(38, 6))
    );
"""
CHANGE_CLAIMS = """
    update raw.figure_claims as claims set value = mutants.new_value
    from mutants
    where claims.document_id = mutants.document_id and claims.char_start = mutants.char_start
"""
CHANGE_TOKENS = """
    update raw.number_tokens as tokens
    set token = case mutants.decimals
        when 0 then cast(cast(abs(mutants.new_value) as decimal(38, 0)) as varchar)
        else regexp_extract(cast(abs(mutants.new_value) as varchar), '^[0-9]+[.][0-9]{' || mutants.decimals || '}')
    end || case when mutants.is_percent then '%' else '' end
    from mutants
    where tokens.document_id = mutants.document_id and tokens.char_start = mutants.char_start
"""
RESULTS = """
    with checks as (
        select
            document_id, rule_id, status,
            unnest(list_transform(figure_ids, one -> cast(split_part(one, ':', 2) as bigint))) as char_start
        from facts.fct_reconciliation_checks
    ),
    before as (
        select mutants.document_id, checks.rule_id, bool_or(checks.status = 'fails') as failed
        from mutants
        inner join checks on mutants.original_id = checks.document_id and mutants.char_start = checks.char_start
        group by all
    ),
    newly as (
        select distinct mutants.document_id
        from mutants
        inner join checks
            on mutants.document_id = checks.document_id and mutants.char_start = checks.char_start
            and checks.status = 'fails'
        left join before on mutants.document_id = before.document_id and checks.rule_id = before.rule_id
        where not coalesce(before.failed, false)
    )
    select
        documents.file_name, count(*) as figures,
        count(*) filter (where mutants.document_id in (select document_id from before)) as in_identity,
        count(*) filter (
            where mutants.document_id in (select document_id from before)
            and mutants.document_id in (select document_id from newly)
        ) as noticed
    from mutants
    inner join facts.dim_document as documents on mutants.original_id = documents.document_id
    group by all
    order by documents.file_name
"""


def clone(published: Path, database: Path) -> None:
    """Land each document of a published database, and a copy of it for every figure with that figure changed."""
    with duckdb.connect(str(database)) as connection:
        connection.execute(f"attach '{published}' as published (read_only)")
        tables = connection.execute(
            "select table_name from information_schema.tables where table_catalog = 'published' and table_schema = 'raw'"
        ).fetchall()
        connection.execute("create schema raw")
        connection.execute(FIGURES)
        connection.execute(CHANGED)
        for (table,) in sorted(tables):
            connection.execute(f'create table raw."{table}" as from published.raw."{table}"')
            columns = [row[0] for row in connection.execute(f'describe raw."{table}"').fetchall()]
            if table in KEPT or "document_id" not in columns:
                continue
            connection.execute(
                f'insert into raw."{table}" by name select copies.* replace (mutants.document_id as document_id) '
                f'from published.raw."{table}" as copies inner join mutants on copies.document_id = mutants.original_id'
            )
        connection.execute(CHANGE_CLAIMS)
        connection.execute(CHANGE_TOKENS)
        connection.execute("checkpoint")


def answer(database: Path, folder: Path) -> None:
    """Run the models that the checks need."""
    command = [
        sys.executable, "-c", "from dbt.cli.main import cli; cli()", "--no-use-colors", "build", "--full-refresh",
        "--exclude-resource-type", "test", "--exclude-resource-type", "unit_test",
        "--select", "+fct_reconciliation_findings", "+dim_document",
        "--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT),
        "--target-path", str(folder / "target"), "--log-path", str(folder / "logs"),
    ]  # fmt: skip
    done = subprocess.run(
        command,
        env=os.environ | {"JUESUAN_DATABASE": str(database)},
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(done.stdout[-3000:])


def main() -> int:
    """Print for every document how many figures take part in an identity, and how many changes are noticed."""
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        database = folder / "juesuan.duckdb"
        clone(Path(sys.argv[1]).resolve(), database)
        answer(database, folder)
        with duckdb.connect(str(database), read_only=True) as connection:
            rows = connection.execute(RESULTS).fetchall()
    for name, figures, taking_part, noticed in rows:
        print(
            f"{name}: {figures} figures, {taking_part} in an identity ({taking_part / figures:.1%}), "
            f"{noticed} changes noticed ({noticed / max(1, taking_part):.1%})"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
