"""Saves the state dictionary of a network of two layers as model.pt, as any PyTorch program would."""

import torch

torch.manual_seed(1)
model = torch.nn.Sequential(torch.nn.Linear(256, 128), torch.nn.ReLU(), torch.nn.Linear(128, 10))
torch.save(model.state_dict(), "model.pt")
