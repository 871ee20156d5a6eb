# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Wrote the files beside it: python3 make.py . (PyTorch 1.13)
import collections, os, sys, torch
from torch import nn
out = sys.argv[1]; os.makedirs(out, exist_ok=True)
torch.manual_seed(1)
base = torch.arange(24, dtype=torch.float32)
shared = torch.arange(6, dtype=torch.float32).reshape(2, 3)
state = collections.OrderedDict(
    [("tied.a", shared), ("tied.b", shared),
     ("offset", base[4:10].reshape(2, 3)),
     ("transposed", base[12:18].reshape(2, 3).t()),
     ("column", base.reshape(4, 6)[:, 1]),
     ("half", torch.tensor([1.5, -2.0, 65504.0], dtype=torch.float16)),
     ("bfloat", torch.tensor([1.5, -2.0, 3e38], dtype=torch.bfloat16)),
     ("double", torch.tensor([1.5, -2.0, 0.1], dtype=torch.float64)),
     ("ints", torch.tensor([1, 2, 3])), ("scalar", torch.tensor(7.0)), ("empty", torch.zeros(0, 3)),
     ("parameter", nn.Parameter(torch.ones(2)))])
torch.save(state, out + "/state.pt")
torch.save(state, out + "/legacy.pt", _use_new_zipfile_serialization=False)
small = collections.OrderedDict([("w", torch.tensor([1.0, 2.0]))])
torch.save({"epoch": 3, "state_dict": small, "optimizer": {"lr": 0.1, "m": torch.zeros(2)}, "note": None}, out + "/lightning.pt")
torch.save({"model": small, "args": None, "extra": [1, 2.5, b"x", (True, False), 2**70]}, out + "/nested.pt")
torch.save({"encoder": small, "decoder": small}, out + "/two.pt")
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(3, 2)
        self.out = nn.Linear(2, 3, bias=False)
        self.out.weight = self.embed.weight
        self.layers = nn.ModuleList([nn.Linear(2, 2), nn.Linear(2, 2).half()])
        self.register_buffer("table", torch.arange(4.0).reshape(2, 2))
    def forward(self, x):
        return self.out(self.layers[0](self.embed(x)) + self.table[0])
net = Net()
for p in net.parameters():
    p.data.copy_(torch.arange(p.numel()).reshape(p.shape) + 0.5)
torch.jit.save(torch.jit.script(net), out + "/script.pt")
torch.save(net.state_dict(), out + "/module.pt")
class Evil:
    def __reduce__(self): return (os.system, ("touch heed-was-here",))
torch.save({"w": torch.ones(1), "x": Evil()}, out + "/evil.pt")
torch.save({"w": torch.ones(1), "x": Evil()}, out + "/evil-legacy.pt", _use_new_zipfile_serialization=False)
torch.save(net, out + "/whole.pt")
torch.save({"w": torch.ones(1).expand(1000, 1000)}, out + "/expanded.pt")
torch.save([1, 2], out + "/none.pt")
