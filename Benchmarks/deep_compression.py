#!/usr/bin/env python3
"""K-means and Huffman coding beside NumPy, scikit-learn and zlib, in processor seconds of one thread.

    pip install numpy scikit-learn
    swift build -c release --product deep-compression-benchmarks
    OMP_NUM_THREADS=1 Benchmarks/deep_compression.py [3397386 38000000]

The values are those of a pruned layer: standard normal, the 9 % above 1.6954 in magnitude kept, plus a little
noise. 16 clusters, linear start, to the fixed point. How far that can be from the best clustering there is, is
bounded by dynamic programming.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time
import zlib

import numpy as np

CLUSTERS = 16
# Of what takes little time, the best of so many is taken; Sparrow's own program does as much.
RUNS = 3
PROGRAM = pathlib.Path(__file__).parent.parent / ".build/release/deep-compression-benchmarks"


def pruned_layer(count):
    random = np.random.default_rng(1)
    kept = []
    while sum(map(len, kept)) < count:
        normal = random.standard_normal(4_000_000, dtype=np.float32)
        kept.append(normal[np.abs(normal) > 1.6954])
    values = np.concatenate(kept)[:count]
    return ((values + 0.25 * random.standard_normal(count, dtype=np.float32)) * 0.01).astype(np.float32)


def timed(body, runs=1):
    """Processor seconds of the best of the runs, and what the body returns."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        result = body()
        best = min(best, time.process_time() - start)
    return best, result


def sorted_lloyd(values):
    """Lloyd's iteration on sorted values with prefix sums: NumPy's fastest way."""
    ordered = np.sort(values)
    sums = np.concatenate([[0.0], np.cumsum(ordered, dtype=np.float64)])
    centroids = np.linspace(ordered[0], ordered[-1], CLUSTERS)
    while True:
        bounds = np.searchsorted(ordered, (centroids[1:] + centroids[:-1]) / 2)
        edges = np.concatenate([[0], bounds, [len(ordered)]])
        counts = np.diff(edges)
        means = np.where(counts > 0, np.diff(sums[edges]) / np.maximum(counts, 1), centroids)
        if np.array_equal(means, centroids):
            break
        centroids = means
    labels = np.searchsorted((centroids[1:] + centroids[:-1]) / 2, values).astype(np.uint8)
    return centroids, labels


def squared_error(values, centroids, labels):
    return float(((values.astype(np.float64) - centroids[labels]) ** 2).sum())


def least_error(values, bins=1 << 19):
    """A lower bound of the squared error of any clustering, by dynamic programming over bins of sorted values.

    The borders of a clustering fall into CLUSTERS - 1 bins. What lies in these counts nothing here, and every other
    bin belongs to one cluster whole: no clustering can cost less.
    """
    ordered = np.sort(values).astype(np.float64)
    counts = np.linspace(0, len(ordered), bins + 1).astype(np.int64)
    sums = np.concatenate([[0.0], np.cumsum(ordered)])[counts]
    squares = np.concatenate([[0.0], np.cumsum(ordered * ordered)])[counts]

    def error(start, end):
        number = np.maximum(counts[end] - counts[start], 1)
        return np.where(end > start, squares[end] - squares[start] - (sums[end] - sums[start]) ** 2 / number, 0.0)

    # best[j]: the least for the first j bins with the clusters so far.
    best = error(np.zeros(bins + 1, dtype=np.int64), np.arange(bins + 1))
    for _ in range(CLUSTERS - 1):
        best = np.minimum(best, with_one_more(best, error, bins))
    return float(best[bins])


def with_one_more(best, error, bins):
    """min over i < j of best[i] + error(i + 1, j), for every j: the best i ascends with j, so halves narrow it down."""
    result = np.zeros(bins + 1)
    choice = np.zeros(bins + 1, dtype=np.int64)
    step = 1 << bins.bit_length()
    while step:
        ends = np.arange(step, bins + 1, 2 * step)
        if len(ends):
            above = np.where(ends + step <= bins, choice[np.minimum(ends + step, bins)], ends - 1)
            high = np.minimum(above, ends - 1)
            low = np.minimum(choice[ends - step], high)
            lengths = high - low + 1
            starts = np.cumsum(lengths) - lengths
            owner = np.repeat(np.arange(len(ends)), lengths)
            split = np.arange(lengths.sum()) - starts[owner] + low[owner]
            costs = best[split] + error(split + 1, ends[owner])
            result[ends] = np.minimum.reduceat(costs, starts)
            hits = np.flatnonzero(costs == result[ends][owner])[::-1]
            choice[ends[owner[hits]]] = split[hits]
        step //= 2
    return result


def scikit(values, **options):
    from sklearn.cluster import KMeans

    start = np.linspace(values.min(), values.max(), CLUSTERS, dtype=np.float32).reshape(-1, 1)
    model = KMeans(CLUSTERS, init=start.astype(values.dtype), n_init=1, algorithm="lloyd", **options)
    model.fit(values.reshape(-1, 1))
    return model.cluster_centers_[:, 0].astype(np.float64), model.labels_, model.n_iter_


def huffman_of_zlib(labels):
    data = labels.tobytes()

    def encode():
        coder = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_HUFFMAN_ONLY)
        return coder.compress(data) + coder.flush()

    encoding, packed = timed(encode, RUNS)
    decoding, unpacked = timed(lambda: zlib.decompress(packed, -15, len(data)), RUNS)
    assert unpacked == data
    return encoding, decoding, len(packed)


def entropy(labels):
    counts = np.bincount(labels)
    shares = counts[counts > 0] / len(labels)
    return float(-(shares * np.log2(shares)).sum())


def compare(count):
    values = pruned_layer(count)
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/values.npy"
        np.save(path, values)
        own = json.loads(subprocess.run([PROGRAM, path, str(CLUSTERS)], check=True, capture_output=True).stdout)
    numpy_time, (centroids, labels) = timed(lambda: sorted_lloyd(values), RUNS)
    numpy_error = squared_error(values, centroids, labels)
    encoding, decoding, size = huffman_of_zlib(labels)
    million = count / 1e6
    print(f"{count} values, {CLUSTERS} clusters")
    print(f"  k-means   sparrow {own['kmeans']:8.3f} s   squared error {own['error']:.5f}")
    print(f"            NumPy   {numpy_time:8.3f} s   squared error {numpy_error:.5f}"
          f"   {numpy_time / own['kmeans']:6.1f} times slower")
    # As it comes, it stops early. Its sums of single precision never come to rest where the values are many: for the
    # fixed point it gets doubles, and as many iterations as it asks for.
    for kind, options, remark in [
        (np.float32, {}, "its own tolerance"), (np.float64, {"tol": 0, "max_iter": 2000}, "doubles, no tolerance")
    ]:
        given = values.astype(kind)
        scikit_time, (centroids, found, iterations) = timed(lambda: scikit(given, **options))
        error = squared_error(values, centroids, found)
        print(f"            sklearn {scikit_time:8.3f} s   squared error {error:.5f}"
              f"   {scikit_time / own['kmeans']:6.1f} times slower, {iterations} iterations, {remark}", flush=True)
    bound = least_error(values)
    print(f"            no clustering has less than {bound:.5f}: sparrow is at most"
          f" {100 * (own['error'] / bound - 1):.4f} % above the optimum")
    bound = entropy(labels) * count / 8
    print(f"  Huffman   sparrow encode {million / own['encode']:6.0f} M/s  decode {million / own['decode']:6.0f} M/s"
          f"  {own['bytes']} bytes, {100 * (own['bytes'] / bound - 1):.2f} % above the entropy")
    print(f"            zlib    encode {million / encoding:6.0f} M/s  decode {million / decoding:6.0f} M/s"
          f"  {size} bytes")
    print(f"            ratio   encode {encoding / own['encode']:6.2f}      decode {decoding / own['decode']:6.2f}")


for number in [int(word) for word in sys.argv[1:]] or [3_397_386, 38_000_000]:
    compare(number)
