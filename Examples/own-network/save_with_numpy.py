"""Saves a network of two layers as model.npz: an array each for the weights, [outputs, inputs], and the biases."""

import numpy

random = numpy.random.default_rng(1)
numpy.savez(
    "model.npz",
    **{
        "first.weight": random.normal(0, 0.1, (128, 256)).astype("float32"),
        "first.bias": random.normal(0, 0.1, 128).astype("float32"),
        "second.weight": random.normal(0, 0.1, (10, 128)).astype("float32"),
        "second.bias": random.normal(0, 0.1, 10).astype("float32"),
    },
)
