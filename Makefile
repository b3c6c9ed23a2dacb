# Two commands do everything on a fresh machine: make run, make test.
PYTHON ?= python3
WORKERS ?= auto
VENV := .venv
BIN := $(VENV)/bin

# Older pip takes the pins for build isolation from the first, newer pip from the second.
export PIP_CONSTRAINT := constraints.txt
export PIP_BUILD_CONSTRAINT := constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

.PHONY: run test fuzz soak bench cluster clean

run: $(VENV)/.installed
	$(BIN)/extractor run corpus/ --out out/

test: $(VENV)/.test-tools
	$(BIN)/ruff check extractor tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q -n $(WORKERS)
	$(BIN)/extractor evaluate --gate

# Longer work, apart from make test.
fuzz: $(VENV)/.test-tools
	HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest -q -n $(WORKERS) tests

soak: $(VENV)/.test-tools
	$(BIN)/python -m pytest -q tests/soak

bench: $(VENV)/.test-tools
	$(BIN)/python -m tests.bench

cluster: $(VENV)/.test-tools
	$(BIN)/python -m pip install --quiet --editable '.[ray]'
	$(BIN)/python -m pytest -q tests/cluster

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.test-tools: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	touch $@

clean:
	rm -rf $(VENV) build dist out *.egg-info
