# `make help` lists the targets.
include .ci/versions

PORT ?= 8080
SECONDS ?= 30
TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/backstop
# This project's versions stand before any other of the same name.
export PATH := $(CURDIR)/tests/browser/node_modules/.bin:$(TOOLS)/trunk-$(TRUNK)/bin:$(TOOLS)/wasm-bindgen-cli-$(WASM_BINDGEN)/bin:$(PATH)
STEP := @.ci/step
# The standard library is built along, for size; a panic is a trap without a message; draws take four numbers at a time.
FLAGS := -Zlocation-detail=none -Zfmt-debug=none -Ctarget-feature=+simd128
SMALL := env RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
	CARGO_PROFILE_RELEASE_PANIC=immediate-abort CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT=true
BUILD := $(SMALL) RUSTFLAGS="$(FLAGS)" trunk build --release
WASM := wasm32-unknown-unknown
BUILT := $(or $(CARGO_TARGET_DIR),target)
BUILD_BENCH := $(SMALL) RUSTFLAGS="$(FLAGS)" \
	cargo build --quiet --release --target $(WASM) --features bench --bin bench

.DEFAULT_GOAL := help
.PHONY: help serve dist test sizes fuzz bench clean setup setup-browser
.NOTPARALLEL:

help: ## lists the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-8s %s\n' "$$name" "$$text"; done

serve: dist ## builds the page and serves it at http://127.0.0.1:8080 (another PORT=…)
	@exec node tests/browser/serve.mjs dist $(PORT)

dist: setup ## builds the page into dist/: the folder, and backstop.html for a double click
	$(STEP) "build" $(BUILD)

test: setup setup-browser ## runs every check
	$(STEP) "format" cargo fmt --check -- .ci/model/main.rs
	$(STEP) "lints, this machine" cargo clippy --quiet --all-targets -- -D warnings
	$(STEP) "lints, browser" cargo clippy --quiet --target wasm32-unknown-unknown -- -D warnings
	$(STEP) "documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps
	$(STEP) "licences" node .ci/licences.mjs
	$(STEP) "tests" cargo test --quiet
	$(STEP) "packing" node --test --test-reporter=spec tests/browser/names.test.mjs tests/browser/unpack.test.mjs
	$(STEP) "build" $(BUILD)
	$(STEP) "sizes" node tests/browser/sizes.mjs
	$(STEP) "stories in the browser" node --test --test-concurrency=1 --test-reporter=spec tests/browser/stories.test.mjs tests/browser/imports.test.mjs tests/browser/decision.test.mjs

sizes: dist ## lists what the page weighs, against its limits
	$(STEP) "sizes" node tests/browser/sizes.mjs

fuzz: ## feeds broken bytes to everything that reads bytes (SECONDS=30 for each)
	$(STEP) "fuzz" tests/fuzz/run $(SECONDS)

bench: setup setup-browser ## times the draws behind "how often first", beside the same in JavaScript
	$(STEP) "build" $(BUILD_BENCH)
	$(STEP) "glue" wasm-bindgen --target web --no-typescript --out-dir $(BUILT)/bench $(BUILT)/$(WASM)/release/bench.wasm
	$(STEP) "draws in the browser" node tests/bench/acceptability.mjs $(BUILT)/bench

clean: ## removes what was built, not the tools
	$(STEP) "clean" rm -rf dist target tests/browser/node_modules

setup:
	$(STEP) "set up" .ci/setup build

setup-browser:
	$(STEP) "set up the browser" .ci/setup browser
