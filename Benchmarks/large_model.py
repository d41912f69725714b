#!/usr/bin/env python3
"""Time and memory of 'sparrow compress' for a model of AlexNet's shapes: 61 million random weights, 244 MB.

    pip install numpy
    swift build -c release --product sparrow
    Benchmarks/large_model.py

Seconds are those of a clock; memory is the most that was resident, beside the size of the model file.
"""

import json
import os
import pathlib
import subprocess
import tempfile
import time

import numpy as np

PROGRAM = pathlib.Path(__file__).parent.parent / ".build/release/sparrow"
SHAPES = {
    "conv1": (96, 3, 11, 11), "conv2": (256, 48, 5, 5), "conv3": (384, 256, 3, 3), "conv4": (384, 192, 3, 3),
    "conv5": (256, 192, 3, 3), "fc6": (4096, 9216), "fc7": (4096, 4096), "fc8": (1000, 4096),
}


def write_model(path):
    """A safetensors file: the length of a JSON header, the header, the tensors."""
    random = np.random.default_rng(1)
    tensors = {}
    for name, shape in SHAPES.items():
        tensors[name + ".weight"] = random.standard_normal(shape, dtype=np.float32) * np.float32(0.01)
        tensors[name + ".bias"] = random.standard_normal(shape[0], dtype=np.float32) * np.float32(0.01)
    header, offset = {}, 0
    for name, tensor in tensors.items():
        header[name] = {"dtype": "F32", "shape": tensor.shape, "data_offsets": [offset, offset + tensor.nbytes]}
        offset += tensor.nbytes
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(len(text).to_bytes(8, "little") + text)
        for tensor in tensors.values():
            file.write(tensor.tobytes())


def compress(model, out, options):
    start = time.monotonic()
    process = subprocess.Popen([PROGRAM, "compress", model, "--bits", "4", "--out", out] + options,
                               stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, "sparrow compress failed"
    seconds = time.monotonic() - start
    size, memory = os.path.getsize(model), usage.ru_maxrss * 1024
    print(f"{' '.join(options) or 'not pruned':16} {seconds:6.1f} s ({usage.ru_utime + usage.ru_stime:.1f} s of"
          f" processors), {memory / 1e6:.0f} MB = {memory / size:.2f} x the model's {size / 1e6:.0f} MB;"
          f" {os.path.getsize(out)} bytes, {size / os.path.getsize(out):.1f} times fewer")


with tempfile.TemporaryDirectory() as folder:
    write_model(f"{folder}/alexnet.safetensors")
    for choice in [["--density", "0.1"], []]:
        compress(f"{folder}/alexnet.safetensors", f"{folder}/alexnet.sparrow", choice)
