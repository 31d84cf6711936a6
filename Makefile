# Two commands are all that a newcomer needs: `make serve` and `make test`.
# Needed: Python 3.11 or newer, git, make. Everything else comes into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: serve test fuzz bench data format clean

serve: $(VENV)/installed
	@$(BIN)/dezgraph serve $(ARGS)

test: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --dist loadgroup
	$(BIN)/python tests/wheel_check.py

# Tests of properties on examples that nobody tried yet, others with every run; what fails prints how to repeat it.
fuzz: $(VENV)/installed-test
	DEZGRAPH_EXAMPLES=fuzz $(BIN)/pytest -n auto -m hypothesis $(ARGS)

bench: $(VENV)/installed
	$(BIN)/python -m benchmarks $(ARGS)

# After a change in data/: all of it must be valid, and the start is told so (docs/curation.md).
data: $(VENV)/installed
	$(BIN)/dezgraph validate data/sources.ttl data/actors.ttl data/scenarios.ttl data/vocabulary.ttl
	$(BIN)/python -c 'import dezgraph; print(dezgraph.open_store().version)' > data/valid-version.txt

format: $(VENV)/installed-test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version) if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/installed: pyproject.toml | $(VENV)/bin/pip
	@echo "Installing into $(VENV); this is done once."
	@$(BIN)/pip install --quiet --editable .
	@touch $@

$(VENV)/installed-test: pyproject.toml $(VENV)/installed
	@echo "Installing what the tests need."
	@$(BIN)/pip install --quiet --group test
	@touch $@
