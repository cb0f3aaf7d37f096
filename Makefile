# On a machine that has Python 3.11 or 3.12, make and a package index: everything else is installed into .venv.
VENV := .venv
BIN := $(VENV)/bin
SUITABLE := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 13))
PYTHON ?= $(shell for python in python3.11 python3.12 python3 python; do \
	$$python -c '$(SUITABLE)' 2>/dev/null && echo $$python && break; done)
DOCUMENTS ?= documents
WAREHOUSE ?= warehouse

export UV_PROJECT_ENVIRONMENT := $(VENV)
export UV_PYTHON_DOWNLOADS := never
unexport VIRTUAL_ENV

.PHONY: build test lint docs benchmark setup

build: setup
	$(BIN)/juesuan build --documents "$(DOCUMENTS)" --warehouse "$(WAREHOUSE)"

test: setup
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder --durations 15

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	JUESUAN_DATABASE=:memory: $(BIN)/sqlfluff lint --processes 2 models analyses tests/dbt

docs: build
	JUESUAN_DATABASE="$(WAREHOUSE)/work/juesuan.duckdb" $(BIN)/dbt docs generate --static

benchmark: setup
	$(BIN)/python tests/benchmarks/extraction.py
	$(BIN)/python tests/benchmarks/pdf_reading.py

setup: $(VENV)/installed

$(BIN)/uv:
	@test -n "$(PYTHON)" || { echo "make: Python 3.11 or 3.12 is needed; name it with PYTHON=…" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv

# uv takes files from the addresses in the lock file. Where only a mirror can be reached, pip, which knows the
# mirror, installs the same files: their hashes are those of the lock file.
$(VENV)/installed: pyproject.toml uv.lock | $(BIN)/uv
	$(BIN)/uv sync --frozen --inexact || { \
		$(BIN)/uv export --frozen --no-emit-project --quiet --output-file $(VENV)/locked.txt && \
		$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement $(VENV)/locked.txt && \
		$(BIN)/python -m pip install --quiet --no-deps --editable .; }
	@touch $@
