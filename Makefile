# Each target does all of its own set-up: .venv, the locked packages, the native libraries.
# make test ARGS="tests/document -k title"   hands arguments to pytest;   WORKERS=0 runs in one process
PYTHON ?= python3
WORKERS ?= 2
BIN := .venv/bin
PYTEST = $(BIN)/pytest -n $(WORKERS) --dist loadfile --max-worker-restart 3

.PHONY: help setup run test fuzz lint bench i18n dist lock clean hangul soak

help:
	@echo "make run | test | setup | lint | bench | fuzz | hangul | soak | i18n | dist | lock | clean"

setup: .venv/.test.stamp build/dictionaries/.asked

# The lock of each purpose, installed once; again when the lock or the project's own metadata changed.
.venv/.%.stamp: requirements/%.lock pyproject.toml scripts/install
	@scripts/install "$(PYTHON)" $<
	@touch $@

# Spelling dictionaries, asked for once; without them (no network, no npm) the program says so and marks nothing.
build/dictionaries/.asked: scripts/dictionaries.py
	@"$(PYTHON)" scripts/dictionaries.py --optional
	@mkdir -p $(@D) && touch $@

run: .venv/.run.stamp build/dictionaries/.asked
	@scripts/native run
	@scripts/run

test: setup
	@scripts/native test
	$(PYTEST) $(ARGS)

fuzz: setup
	@scripts/native test
	$(PYTEST) --hypothesis-profile=long --timeout=3600 $(ARGS)

# ibus-hangul types into the real window: Xvfb, openbox, dbus-run-session, ibus-hangul, xdotool. Takes minutes.
hangul: setup
	$(BIN)/python -m scripts.hangul_run $(ARGS)

# Random hands in the real window for an hour: exceptions, Qt's warnings, memory, handles. ARGS="600 2": seconds, seed.
soak: setup
	@scripts/native test
	$(BIN)/python -m scripts.soak $(ARGS)

lint: setup
	$(BIN)/ruff check
	$(BIN)/mypy

bench: setup
	@scripts/native test
	$(BIN)/python -m benchmarks $(ARGS)

i18n: setup
	$(BIN)/python scripts/translations.py

dist: .venv/.dist.stamp
	@scripts/native dist
	@"$(PYTHON)" scripts/dictionaries.py --optional
	$(BIN)/pyinstaller --noconfirm --clean --log-level WARN build.spec

lock: .venv/.dist.stamp
	@scripts/lock $(ARGS)

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
