# Two commands are all that a newcomer needs: `make serve` and `make test`.
# Needed: Python 3.11 or newer, git, make. Everything else comes into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# What the explorer is built from: after a change the next `make serve` builds it again.
WEB := $(shell find web -name node_modules -prune -o -type f -print 2>/dev/null)

.PHONY: serve test web schema screenshots fuzz bench data format clean

serve: $(VENV)/installed
	@$(BIN)/dezgraph serve $(ARGS)

test: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python hatch_build.py npm run check
	$(BIN)/python hatch_build.py npm test
	$(BIN)/python hatch_build.py
	$(BIN)/pytest -n auto --dist loadgroup
	$(BIN)/python tests/wheel_check.py

# The explorer (web/README.md): checked, tested and built, with the Node of a package of PyPI.
web: $(VENV)/installed-test
	$(BIN)/python hatch_build.py npm run check
	$(BIN)/python hatch_build.py npm test
	$(BIN)/python hatch_build.py

# After a change of the interface: what the explorer knows of it.
schema: $(VENV)/installed-test
	$(BIN)/python web/openapi.py
	$(BIN)/python hatch_build.py npm run schema

# Pictures of the explorer, to look at: docs/screenshots. Needs Chromium.
screenshots: $(VENV)/installed-test
	$(BIN)/python hatch_build.py
	$(BIN)/python web/screenshots.py

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
	$(BIN)/python hatch_build.py npm run format

clean:
	rm -rf $(VENV) dist build web/node_modules api/dezgraph_api/explorer_built .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version) if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/installed: pyproject.toml hatch_build.py $(WEB) | $(VENV)/bin/pip
	@echo "Installing into $(VENV), and building the explorer; this is done once."
	@$(BIN)/pip install --quiet --editable .
	@touch $@

$(VENV)/installed-test: pyproject.toml $(VENV)/installed
	@echo "Installing what the tests need."
	@$(BIN)/pip install --quiet --group test
	@touch $@
