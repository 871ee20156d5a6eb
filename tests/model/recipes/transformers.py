# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for Hugging Face's transformers, so that the recipe of docs/recipes.md can be run without it: what the recipe
asks for exists under the same names, and answers with random attention in the library's shapes (a tuple of a tensor
[batch, heads, queries, keys] for each layer), encoder and decoder of different depth."""

from types import SimpleNamespace

import torch

_HEADS = 4


class AutoTokenizer:
    @classmethod
    def from_pretrained(cls, name):
        return cls()

    def __call__(self, text, return_tensors):
        assert return_tensors == "pt"
        self.pieces = ["<pad>", "</s>"] + ["\u2581" + word for word in text.split()]
        ids = torch.tensor([[*range(2, len(self.pieces)), 1]])
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

        def maps(layers, queries, keys, is_causal=False):
            scores = torch.randn(layers, 1, _HEADS, queries, keys)
            if is_causal:
                scores = scores.masked_fill(torch.ones(queries, keys).triu(1).bool(), float("-inf"))
            return tuple(scores.softmax(dim=-1).half().unbind())

        return SimpleNamespace(encoder_attentions=maps(3, sources, sources),
                               decoder_attentions=maps(2, targets, targets, True),
                               cross_attentions=maps(2, targets, sources))
