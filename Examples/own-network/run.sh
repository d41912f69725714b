#!/bin/sh
# From a model file of PyTorch and one of NumPy to 16 processing elements, and back from their memories.
#
#   python3 -m venv venv && venv/bin/pip install torch numpy --index-url https://download.pytorch.org/whl/cpu
#   make build
#   PYTHON=venv/bin/python Examples/own-network/run.sh
#
# Ends with status 0 only if the hardware agreed with the models on every word and every cycle.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
sparrow=$here/../../.build/release/sparrow
python=$(command -v "${PYTHON:-python3}")
case $python in /*) ;; *) python=$PWD/$python ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"$python" "$here/save_with_pytorch.py"
"$python" "$here/save_with_numpy.py"

for model in model.pt model.npz; do
  echo "== $model"
  "$sparrow" compress $model --density 0.1 --bits 4 --init density --out $model.sparrow
  "$sparrow" export $model.sparrow --pes 16 --out $model.images
  "$sparrow" inspect $model.images --matrix --out $model.matrices.npz
  "$sparrow" cosim eie $model.sparrow --pes 16 --vectors 8
done
