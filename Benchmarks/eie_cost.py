#!/usr/bin/env python3
"""What the choices of an EIE array cost in hardware: gates, flip-flops and memory bits of one processing element.

Generates the Verilog of each configuration, maps it to Yosys' generic gates and counts them. Memories stay memories: SRAM
(single_port_memory) and register files (everything else that is declared as an array) are counted in bits. Central
control, fetch units, detection trees and adders of column groups are counted whole and divided by the number of elements.

Usage: eie_cost.py SPARROW FOLDER
"""

import pathlib
import re
import subprocess
import sys

PAPER = ["--config", "paper"]
WIDE = ["--index-bits", "6", "--row-bits", "80"]
SUMS = ["--accumulator-bits", "32", "--accumulator-fraction", "24", "--activation-fraction", "10"]
VARIANTS = [
    ("paper", PAPER),
    ("rows balanced", PAPER + ["--placement", "balanced"]),
    ("queues of 16", PAPER + ["--queue-depth", "16"]),
    ("slice filter", PAPER + ["--empty-slices", "filtered"]),
    ("6-bit indices", PAPER + WIDE),
    ("32-bit sums", PAPER + SUMS),
    ("preloaded biases", PAPER + ["--bias", "accumulator-preload"]),
    ("2 column groups", PAPER + ["--column-groups", "2"]),
    ("4 column groups", PAPER + ["--column-groups", "4"]),
    ("sparrow", ["--config", "sparrow"]),
    ("sparrow, 4 groups", ["--config", "sparrow", "--column-groups", "4"]),
]
ELEMENT = "processing_element"


def yosys(files, script):
    reads = "; ".join(f"read_verilog {file}" for file in files)
    run = subprocess.run(["yosys", "-p", f"{reads}; {script}"], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"eie_cost.py: yosys failed:\n{run.stdout[-2000:]}{run.stderr}")
    return run.stdout


def gates(files, top):
    """Gates and flip-flops of `top` with all that it holds, memories left aside."""
    text = yosys(
        files,
        f"hierarchy -top {top}; synth -flatten -run begin:fine -top {top}; opt -fast -full; techmap; opt -fast;"
        " abc -fast; opt_clean; stat",
    )
    cells = re.findall(r"^\s+(\$\S+)\s+(\d+)$", text[text.rindex("Number of cells:") :], re.M)
    flops = sum(int(count) for name, count in cells if "DFF" in name or "SR_" in name)
    memories = sum(int(count) for name, count in cells if name.startswith("$mem"))
    return sum(int(count) for _, count in cells) - flops - memories, flops


def memory_bits(files, top):
    """Bits of SRAM and of register files in `top` with all that it holds."""
    text = yosys(files, f"hierarchy -top {top}; proc; flatten; dump m:*")
    sram = register_files = 0
    for width, size, name in re.findall(r"^\s+memory (?:width (\d+) )?size (\d+) (\S+)", text, re.M):
        bits = int(width or 1) * int(size)
        # Flattened names hold the path: in a single_port_memory the words are called 'words' below its instance.
        if name.endswith(".words"):
            sram += bits
        else:
            register_files += bits
    return sram, register_files


def instances(text, module):
    return len(re.findall(rf"^  {module} \w+ \(", text, re.M))


def measure(sparrow, folder, name, flags):
    out = folder / re.sub(r"\W+", "-", name)
    subprocess.run([sparrow, "generate", "eie", *flags, "--out", str(out)], check=True, stdout=subprocess.DEVNULL)
    files = sorted((out / "rtl").glob("*.v"))
    array = (out / "rtl" / "eie_array.v").read_text()
    elements = instances(array, ELEMENT)
    own = gates(files, ELEMENT)
    shared = [0, 0]
    for module in ["central_control", "fetch_unit", "leading_nonzero_detection", "group_reduction"]:
        count = instances(array, module)
        if count:
            cost = gates(files, module)
            shared = [total + count * part for total, part in zip(shared, cost)]
    return own, [round(total / elements) for total in shared], memory_bits(files, ELEMENT)


def main():
    sparrow, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    rows = []
    for name, flags in VARIANTS:
        print(f"{name} ...", file=sys.stderr)
        (own_gates, own_flops), (gates_share, flops_share), (sram, register_files) = measure(sparrow, folder, name, flags)
        rows.append((name, own_gates, gates_share, own_flops, flops_share, register_files, sram))
    first = rows[0]
    print("| an element of | gates | shared | flip-flops | shared | register-file bits | SRAM bits | SRAM |")
    print("|---|---|---|---|---|---|---|---|")
    for row in rows:
        numbers = " | ".join(f"{number:,}" for number in row[1:])
        print(f"| {row[0]} | {numbers} | {100 * row[6] / first[6]:.1f} % |")


if __name__ == "__main__":
    main()
