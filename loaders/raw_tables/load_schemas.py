"""The part of the raw contract that tells of files, loads and checks rather than of what stands in documents."""

import polars as pl

TEXT, INT, FLAG = pl.String, pl.Int64, pl.Boolean
TIME = pl.Datetime("us")  # UTC

DOCUMENT_FILES = {
    "relative_path": TEXT,
    "file_name": TEXT,
    "document_id": TEXT,  # null for a file that is quarantined
    "sha256": TEXT,  # null when it cannot be opened
    "size_bytes": INT,  # this and the times are null when the file is to be hashed again in any case
    "modified_ns": INT,
    "changed_ns": INT,
}

QUARANTINE = {
    "relative_path": TEXT,
    "file_name": TEXT,
    "sha256": TEXT,  # null when the file could not be read at all
    "reason_code": TEXT,
    "reason": TEXT,  # one sentence
    "remedy": TEXT,  # what to do
    "quarantined_at": TIME,
    "loader_version": TEXT,
}

CHANGED_DOCUMENTS = {
    # what facts and marts do not show yet; emptied when dbt has gone through
    "document_id": TEXT,
    "region_code": TEXT,
    "department_name": TEXT,
}

DOCUMENTS_IN_WORK = {
    # what staging shows: the documents of the run of dbt, all of them before and behind it
    "document_id": TEXT,
}

LOAD_RUNS = {
    "load_id": TEXT,
    "started_at": TIME,
    "finished_at": TIME,
    "loader_version": TEXT,
    "documents_folder": TEXT,
    "files": INT,
    "loaded": INT,  # documents that count behind the load
    "documents_read": INT,
    "documents_retired": INT,
    "documents_replaced": INT,
    "quarantined": INT,
}

RUN_STEPS = {
    "load_id": TEXT,
    "step": TEXT,  # load, transform, check
    "started_at": TIME,
    "finished_at": TIME,
    "seconds": pl.Decimal(18, 3),
    "row_count": INT,  # rows landed, nodes of dbt, expectations
}

EXPECTATION_RESULTS = {
    "suite": TEXT,
    "severity": TEXT,  # critical gates publishing, info records
    "expectation": TEXT,
    "table_name": TEXT,
    "rule_id": TEXT,  # for the suite of reconciliation rules
    "success": FLAG,
    "observed": TEXT,
    "unexpected_count": INT,
    "description": TEXT,
}

LOAD_TABLES = {
    "document_files": DOCUMENT_FILES,
    "quarantine": QUARANTINE,
    "changed_documents": CHANGED_DOCUMENTS,
    "documents_in_work": DOCUMENTS_IN_WORK,
    "load_runs": LOAD_RUNS,
    "run_steps": RUN_STEPS,
    "expectation_results": EXPECTATION_RESULTS,
}
