"""What is given to make reaches the command as one word."""

import shlex
import subprocess

from tests.running import PROJECT


def test_folders_with_blanks_and_patterns_stay_whole():
    given = ["DOCUMENTS=my reports/*/2024*", "WAREHOUSE=my warehouse"]
    said = subprocess.run(
        ["make", "--no-print-directory", "-n", "-o", "setup", "build", "docs", *given],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    build, docs = (shlex.split(line) for line in said.splitlines())
    assert build[2:] == ["--documents", "my reports/*/2024*", "--warehouse", "my warehouse"]
    assert docs[0] == "JUESUAN_DATABASE=my warehouse/work/juesuan.duckdb"
