# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes inseq.json as inseq's save() does: writeinseq.py FORM SHAPE, where FORM is how arrays are stored (lists, b64,
b64.gz; primitives: without types, as with use_primitives=True) and SHAPE what they are (pairs: a score for each pair of
tokens; vectors: of gradients; heads: the attention of every layer and head)."""

import base64
import gzip
import json
import sys

import numpy as np

form, shape = sys.argv[1:]
scores = np.random.default_rng(1).normal(size={"pairs": (4, 3), "vectors": (4, 3, 16), "heads": (4, 3, 2, 5)}[shape])
scores = np.ascontiguousarray(scores, "<f4")
if shape == "heads":
    scores = np.exp(scores) / np.exp(scores).sum(axis=0)
scores[0, 0] = np.nan  # as where nothing was attributed


def stored(array):
    if form == "primitives":
        return array.tolist()
    data = array.tolist()
    if form != "lists":
        raw = array.tobytes() if form == "b64" else gzip.compress(array.tobytes())
        data = form + ":" + base64.b64encode(raw).decode()
    return {"__ndarray__": data, "dtype": "float32", "shape": list(array.shape), "Corder": True}


def instance(name, **attributes):
    return attributes if form == "primitives" else {"__instance_type__": ["inseq.data", name], "attributes": attributes}


def tokens(texts):
    return [instance("TokenWithId", token=text, id=number) for number, text in enumerate(texts)]


sequence = instance("FeatureAttributionSequenceOutput", source=tokens(["▁The", "▁cat", "▁sleeps", "</s>"]),
                    target=tokens(["<pad>", "▁Le", "▁chat", "</s>"]), source_attributions=stored(scores),
                    target_attributions=None, attr_pos_start=1, attr_pos_end=4)
with open("inseq.json", "w", encoding="utf-8") as file:
    json.dump(instance("FeatureAttributionOutput", sequence_attributions=[sequence], info={}), file)
