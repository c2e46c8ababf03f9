# The project's habits as commands; `make` alone lists them. Long ones live in .ci/ and Tests/Site/.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory --no-builtin-rules

export PYTHONDONTWRITEBYTECODE := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

release := .build/release/sitegen
tools := .build-tools
python := $(tools)/venv/bin/python
sources := Sources Tests Package.swift
# On GitHub, what is wrong is shown beside its line in the pull request.
diagnostics := $(if $(GITHUB_ACTIONS),--format github)
# What the site is compared with, and where the comparison's links to pages lead.
base := HEAD
links :=

.PHONY: help
help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

# --- Making -------------------------------------------------------------------------------------

.PHONY: setup
setup: ## Install the Debian packages that building needs, when they are missing
	@.ci/packages libcmark-gfm-dev libcmark-gfm-extensions-dev python3=python3

.PHONY: build
build: setup ## Build the generator for release, its shell completions and its manual page
	@swift build --configuration release --static-swift-stdlib --product sitegen
	@.ci/completions

.PHONY: site
site: build ## Build the site into Output/
	@$(release) build

.PHONY: diff
diff: build ## Tell in what Output/ differs from that of base=COMMIT (HEAD): claims, not lines
	@$(release) diff --base $(base) || [[ $$? == 1 ]]

# For a workflow: the same as the comment of a pull request, in a file.
.PHONY: comment
comment: build
	@mkdir -p $(tools)
	@$(release) diff --base $(base) --format markdown $(if $(links),--links '$(links)') \
	  >$(tools)/comment.md || [[ $$? == 1 ]]

.PHONY: wasm
wasm: setup-wasm ## Build the browser's kernel, Templates/assets/kernel.wasm
	@.ci/wasm

.PHONY: setup-wasm
setup-wasm:
	@.ci/packages wasm-opt=binaryen brotli=brotli

.PHONY: scripts
scripts: setup-scripts ## Make the pages' scripts, Templates/assets/*.js, from Sources/PageScripts
	@.ci/scripts

.PHONY: setup-scripts
setup-scripts:
	@.ci/packages esbuild=esbuild

.PHONY: format
format: ## Format the Swift sources in place
	@swift format --in-place --parallel --recursive $(sources)

.PHONY: clean
clean: ## Remove everything that builds and tests made, but not Output/
	@rm -rf .build $(tools)

# --- Proving ------------------------------------------------------------------------------------

.PHONY: test
test: setup-test ## Prove everything: style, unit tests, WebAssembly, the built site
	@$(MAKE) --jobs 2 --keep-going --output-sync=line lint unit wasm-check scripts-check site-check
	@echo "make test: everything holds"

.PHONY: check
check: lint build output-check ## Prove quickly: style, and that Output/ is sound and what the sources build

.PHONY: output-check
output-check: build ## Check that Output/ is what the sources build, and has no broken links or the like
	@$(release) build --check $(diagnostics)
	@$(release) check $(diagnostics)

.PHONY: setup-test
setup-test: setup
	@.ci/packages python3-venv java=default-jre-headless node=nodejs chromium fonts-dejavu-core fonts-liberation
	@$(MAKE) $(tools)/venv/installed

# The checks' own Python, with pinned versions; made again when the list of versions changes.
$(tools)/venv/installed: Tests/Site/requirements.txt
	@rm -rf $(tools)/venv
	@/usr/bin/python3 -m venv $(tools)/venv
	@$(python) -m pip install -qq --requirement $<
	@touch $@

.PHONY: lint
lint: ## Check the style of the Swift sources
	@swift format lint --strict --parallel --recursive $(sources)
	@echo "lint: the style holds"

.PHONY: unit
unit: setup ## Build for debugging, warnings and undeclared imports being errors, and run the unit tests
	@swift build --build-tests --explicit-target-dependency-import-check error
	@swift test --skip-build --parallel

.PHONY: wasm-check
wasm-check: setup-wasm ## Compile the browser's targets as Embedded Swift; check that kernel.wasm is theirs
	@.ci/wasm --check

.PHONY: scripts-check
scripts-check: setup-scripts ## Check that the pages' scripts are those of their sources
	@.ci/scripts --check

.PHONY: site-check
site-check: setup-test build ## Check the built site: same bytes everywhere, not stale, valid, accessible, right
	@.ci/reproducible
	@$(release) build --check $(diagnostics)
	@$(release) check $(diagnostics)
	@$(python) -m pytest Tests/Site

.PHONY: charts
charts: setup-test ## Draw all golden charts on a sheet: light, dark, print, forced colours, phone
	@$(python) Tests/Site/chart_sheet.py .build/charts

.PHONY: coverage
coverage: setup ## Print the lines that the unit tests reach in the targets that read and compute
	@.ci/coverage

# fuzz-seconds=600 for longer, fuzz-readers=json for one of json, csv, yaml and templates.
fuzz-seconds := 60
fuzz-readers := json csv yaml templates
.PHONY: fuzz
fuzz: setup ## Fuzz the readers of datasets, settings and templates, each for fuzz-seconds (60)
	@Tests/Fuzz/run $(fuzz-seconds) $(fuzz-readers)

.PHONY: bench
bench: setup-test build ## Measure a build of the site against copying the same bytes and Hugo, and the explorer in Chromium
	@.ci/packages hugo
	@/usr/bin/python3 Tests/Site/bench.py
	@$(python) Tests/Site/bench_browser.py
