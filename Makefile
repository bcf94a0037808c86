# make run: try Onward, or run it. make test: the whole suite. make check: all that CI runs. CONTRIBUTING.md says more.
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement

# Where the checks of Discord's API contract lie beside the project, every request of the suite is held against them.
CONTRACT := $(wildcard ../shared/contract)
# pytest's compiled tests are kept, or each process would make them anew, each time, for some ten seconds.
IN_CONTRACT := PYTHONDONTWRITEBYTECODE= $(if $(CONTRACT),PYTHONPATH=$(CONTRACT))
# A test waits for a part of its time, so there are more processes than cores; one that is done helps others.
PYTEST := -m pytest --numprocesses 4 --dist worksteal $(if $(CONTRACT),-p discord_contract_plugin)

.PHONY: run test cover check lint types format lock docs screenshots clean

run: .venv/demo
	@$(BIN)/python -m bot

test: .venv/dev
	$(IN_CONTRACT) $(BIN)/python $(PYTEST)

# The same suite, measured line by line, which takes half as long again.
cover: .venv/dev
	$(IN_CONTRACT) $(BIN)/coverage run $(PYTEST)
	@$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

check: lint types cover

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev
	$(BIN)/pyright

format: .venv/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Newer versions of everything, pinned with hashes.
lock: .venv/dev
	$(BIN)/python requirements/lock.py

# The page that says what an export holds, from data/mydata/.
docs: .venv/dev
	$(BIN)/python -m cogs.mydata > docs/export.md

# The pictures of the README and docs/, taken from the demo in Chromium.
screenshots: .venv/dev
	$(BIN)/python -m tests.browser.screenshots

clean:
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis .coverage*

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Onward needs Python 3.11 or newer. If you have one beside it: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Installing into .venv (once) …"
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
		echo "This Python can't make a virtual environment. On Debian and Ubuntu: apt install python3-venv"; exit 1; }

.venv/%: requirements/%.txt | .venv/bin/python
	@$(INSTALL) $<
	@touch $@
