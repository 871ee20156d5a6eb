# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for BertViz, so that the recipe of docs/recipes.md can be run without it: checks what BertViz 1.4 checks
(four axes, a batch of one, as many tokens as positions) and answers with a page that holds no more than their number."""

from types import SimpleNamespace


def head_view(encoder_attention=None, decoder_attention=None, cross_attention=None, encoder_tokens=None,
              decoder_tokens=None, html_action="view"):
    assert html_action in ("view", "return")
    kinds = ((encoder_attention, encoder_tokens, encoder_tokens), (decoder_attention, decoder_tokens, decoder_tokens),
             (cross_attention, decoder_tokens, encoder_tokens))
    for layers, queries, keys in kinds:
        assert layers is not None and all(isinstance(token, str) for token in queries + keys)
        for layer in layers:
            assert len(layer.shape) == 4 and layer.shape[0] == 1
            assert layer.squeeze(0).shape[1:] == (len(queries), len(keys))
    return SimpleNamespace(data=f"<p>{len(encoder_tokens)} {len(decoder_tokens)}</p>")
