# Everything a person or CI does, one word each. Needs Python >= 3.11 with venv, and make.
PYTHON ?= python3
VENV   ?= .venv
PY     := $(VENV)/bin/python
RUN    := $(VENV)/.run-installed
DEV    := $(VENV)/.dev-installed
TRAIN  := $(VENV)/.train-installed
# Many tests wait for a process or a browser: three at a time suit two cores.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print(max(3, os.cpu_count() or 1))')

.PHONY: run ask test lint types soak bench-answers bench-titles train bench bench-search bench-wire conformance docker-test lock clean

run: $(RUN)  ## start the bot; without a token, the playground
	$(PY) -m bot run

ask: export QUESTION = $(value Q)
ask: $(RUN)  ## make ask Q="which film features Aurora?"; without Q it prompts
	@$(PY) -m bot ask $${QUESTION:+"$$QUESTION"}

test: $(DEV) lint  ## everything CI runs; types are checked beside the tests, and told after them
	@$(VENV)/bin/mypy > $(VENV)/types 2>&1 & types=$$!; \
	$(PY) -m pytest -n $(WORKERS) --dist worksteal; tests=$$?; \
	wait $$types; types=$$?; cat $(VENV)/types; exit $$((tests | types))

lint: $(DEV)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

types: $(DEV)
	$(VENV)/bin/mypy

soak: $(DEV)  ## the same trials as in test, at full count
	MARQUEE_SOAK=1 $(PY) -m pytest -m soak

train: $(TRAIN)  ## learn the weights of the reading from the reviews in benchmarks/questions
	$(PY) -m benchmarks.train

bench-answers: $(RUN)  ## how right and how honest the answers are
	$(PY) -m benchmarks.answers
	$(PY) -m benchmarks.facts

bench-titles: $(DEV)  ## misspelt titles against plain methods (needs codespell, and the data)
	$(PY) -m benchmarks.titles

bench-search: $(DEV)  ## who is in what, and descriptions, against plain FTS5 (needs the data)
	$(PY) -m benchmarks.search

bench-wire: $(DEV)  ## whole commands against a bare echo bot
	$(PY) -m benchmarks.wire

conformance: $(DEV)  ## do hikari and discord.js agree with the playground's stand-in?
	PY=$(PY) tests/playground/conformance/run.sh

bench: $(RUN)  ## what the running bot costs: memory, time to the first answer, idle CPU
	$(PY) -m benchmarks.footprint

docker-test:  ## build the image and try in it what a self-hoster does (Debian, root)
	tests/container/run.sh

COMPILE = $(VENV)/lock/bin/pip-compile --quiet --strip-extras --generate-hashes --no-header \
  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-annotate

lock:  ## refresh the locks (hashes only, no index addresses)
	$(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/pip install --quiet pip-tools
	$(COMPILE) -o requirements.lock pyproject.toml
	$(COMPILE) --allow-unsafe --extra dev -o requirements-dev.lock pyproject.toml
	$(COMPILE) --extra train -o requirements-train.lock pyproject.toml

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Marquee needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(RUN): requirements.lock | $(PY)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

$(DEV): requirements-dev.lock | $(PY)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@ $(RUN)

$(TRAIN): requirements-train.lock $(RUN)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-train.lock
	touch $@
