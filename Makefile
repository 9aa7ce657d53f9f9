# dunning: fee-collection reports. `make` lists the targets.
#
# What is given on make's command line (SETTINGS, MONTH, OUT, PREFIX …) reaches the recipes through the
# environment and is quoted there, so that it may hold spaces and Chinese.

SHELL := /bin/bash
.DEFAULT_GOAL := help
# Every target builds in the same folder.
.NOTPARALLEL:

# Debian packages, and what pkg-config calls the libraries they bring.
PACKAGES := pkg-config libxml2-dev libminizip-dev libxxhash-dev nettle-dev zlib1g-dev
LIBRARIES := libxml-2.0 minizip libxxhash nettle zlib

# The Swift library goes into the program, which then runs where no toolchain is.
BUILD := swift build -c release --static-swift-stdlib --product dunning
DUNNING := .build/release/dunning

export SETTINGS MONTH OUT PREFIX DESTDIR TIME FUZZ BENCH_UNITS BENCH_MONTHS BENCH_ROUNDS RECORD SANITIZERS
PREFIX ?= /usr/local

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "  make report SETTINGS=/srv/office/dunning.yml MONTH=2026-10 [OUT=folder]    your own report"

.PHONY: tools
tools:
	@command -v swift > /dev/null || { \
	  echo "dunning is built with Swift 6.2 or later; please install it from https://www.swift.org/install" >&2; exit 1; }
	@if ! command -v pkg-config > /dev/null || ! pkg-config --exists $(LIBRARIES); then \
	  if ! command -v apt-get > /dev/null; then \
	    echo "Please install the development files of: $(LIBRARIES)" >&2; exit 1; \
	  elif [ "$$(id -u)" = 0 ]; then sudo=; \
	  elif sudo -n true 2> /dev/null; then sudo="sudo -n"; \
	  else echo "Please run once: sudo apt-get install $(PACKAGES)" >&2; exit 1; fi; \
	  echo "Installing $(PACKAGES)" >&2; \
	  $$sudo apt-get update -qq > /dev/null && \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(PACKAGES) > /dev/null; \
	fi

.PHONY: build
build: tools ## build the program: .build/release/dunning
	@$(BUILD) --quiet 2>&1 | { grep -v "is dangerous, better use" || true; } >&2; exit $${PIPESTATUS[0]}

.PHONY: report
report: build ## write a report: of ./dunning.yml where there is one, else of the bundled example
	@scripts/run-report

.PHONY: escalation
escalation: build ## the escalation list and the work list alone
	@scripts/run-report --lists-only

.PHONY: test
test: tools ## run all tests
	swift test

.PHONY: catalogue
catalogue: tools ## write the texts of Tests/ErrorCatalogue and docs/errors.md anew
	@for suite in CatalogueTests PageTests; do \
	  UPDATE_CATALOGUE=1 swift test --filter "ErrorCatalogueTests.$$suite" > /dev/null 2>&1 || true; \
	done
	@git --no-pager diff --stat -- Tests/ErrorCatalogue docs/errors.md

.PHONY: lint
lint: ## check the format of the sources
	swift format lint --strict --recursive Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources \
	  Benchmarks/Package.swift Benchmarks/Sources

.PHONY: check
check: lint build test ## all that CI runs
	@scripts/check-example
	@scripts/check-conformance
	@scripts/bench-check

.PHONY: bench
bench: build ## time the program and each of its rooms on a make-believe company of BENCH_UNITS units
	@scripts/bench

.PHONY: bench-check
bench-check: build ## count instructions, and compare with those recorded (RECORD=1 records them)
	@scripts/bench-check

.PHONY: bench-peers
bench-peers: build ## set up the scripts that do part of the same in Polars and DuckDB, and compare the figures
	@scripts/bench-peers

.PHONY: fuzz
fuzz: tools ## give the readers hostile bytes for TIME seconds (default 600)
	@scripts/fuzz

.PHONY: measure
measure: build ## what large files of odd shapes cost in time and memory
	@scripts/measure

.PHONY: sanitize
sanitize: tools ## run the tests with the sanitizer of addresses
	@scripts/sanitize

.PHONY: install
install: build ## install to PREFIX (default /usr/local)
	@scripts/install

.PHONY: uninstall
uninstall: ## remove what `make install` put there
	@scripts/install --remove

.PHONY: clean
clean: ## remove what was built
	rm -rf .build
