# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for Hugging Face's transformers, so that the recipe of docs/recipes.md can be run without it: what the recipe
asks for exists under the same names, and answers with random attention in the library's shapes (a tuple of a tensor
[batch, heads, queries, keys] for each layer), encoder and decoder of different depth."""

from types import SimpleNamespace

import torch

_HEADS = 4


def _maps(layers, queries, keys, is_causal=False):
    scores = torch.randn(layers, 1, _HEADS, queries, keys)
    if is_causal:
        scores = scores.masked_fill(torch.ones(queries, keys).triu(1).bool(), float("-inf"))
    return tuple(scores.softmax(dim=-1).half().unbind())


class AutoTokenizer:
    def __init__(self, name):
        self.name = name

    @classmethod
    def from_pretrained(cls, name):
        return cls(name)

    def __call__(self, text, return_tensors):
        assert return_tensors == "pt"
        words = text.split()
        if self.name.startswith("bert"):
            self.pieces = ["[CLS]"] + [word.lower() for word in words] + ["[SEP]"]
            order = range(len(self.pieces))
        elif self.name.startswith("gpt2"):
            self.pieces = [words[0]] + ["\u0120" + word for word in words[1:]]
            order = range(len(self.pieces))
        else:
            self.pieces = ["<pad>", "</s>"] + ["\u2581" + word for word in words]
            order = [*range(2, len(self.pieces)), 1]
        ids = torch.tensor([[*order]])
        return {"input_ids": ids, "attention_mask": torch.ones_like(ids)}

    def convert_ids_to_tokens(self, ids):
        assert isinstance(ids, list) and all(isinstance(each, int) for each in ids)
        return [self.pieces[each] for each in ids]


class AutoModelForSeq2SeqLM:
    @classmethod
    def from_pretrained(cls, name, attn_implementation):
        assert attn_implementation == "eager"
        return cls()

    def eval(self):
        return self

    def generate(self, input_ids, attention_mask):
        return torch.tensor([[0, 2, 3, 4, 1]])  # start token, three pieces, </s>

    def __call__(self, input_ids, attention_mask, decoder_input_ids, output_attentions):
        assert output_attentions
        sources, targets = input_ids.shape[1], decoder_input_ids.shape[1]

        return SimpleNamespace(encoder_attentions=_maps(3, sources, sources),
                               decoder_attentions=_maps(2, targets, targets, True),
                               cross_attentions=_maps(2, targets, sources))


class AutoModel:
    """BERT or GPT-2: one stack, one tuple of attention."""

    def __init__(self, name):
        self.name = name

    @classmethod
    def from_pretrained(cls, name, attn_implementation):
        assert attn_implementation == "eager"
        return cls(name)

    def eval(self):
        return self

    def __call__(self, input_ids, attention_mask, output_attentions):
        assert output_attentions
        tokens = input_ids.shape[1]
        is_decoder = self.name.startswith("gpt2")
        return SimpleNamespace(attentions=_maps(2 if is_decoder else 3, tokens, tokens, is_decoder))
