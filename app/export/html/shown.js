// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen head as it is presented: pieces or words, with or without special tokens.

const kKindNames = { encoder: 'Encoder self-attention', cross: 'Cross-attention', decoder: 'Decoder self-attention' };

/** Whose tokens the rows and columns of a kind are. */
const queryPlace = (kind) => (kind === 'encoder' ? 'source' : 'target');
const keyPlace = (kind) => (kind === 'decoder' ? 'input' : 'source');

/** The rows or columns to show: [{ first, count, label }] of tokens. */
function groupsOf(sentence, place, values) {
  const tokens = sentence.tokens[place];
  const groups = values.words
    ? sentence.words[place].map(([first, count, label]) => ({ first, count, label }))
    : tokens.map((token, first) => ({ first, count: 1, label: token.label }));
  return values.special ? groups : groups.filter((group) => !tokens[group.first].special);
}

/** The sum over the tokens of a key group, the mean over those of a query group. */
function reduce(matrix, queries, keys) {
  if (queries.length === matrix.rows && keys.length === matrix.columns) return matrix; // nothing is merged or hidden
  const reduced = new Matrix(queries.length, keys.length);
  queries.forEach((query, row) => keys.forEach((key, column) => {
    let sum = 0;
    for (let q = query.first; q < query.first + query.count; ++q)
      for (let k = key.first; k < key.first + key.count; ++k) sum += matrix.at(q, k);
    reduced.set(row, column, sum / query.count);
  }));
  return reduced;
}

const groupOf = (groups, token) => groups.findIndex((group) => token >= group.first && token < group.first + group.count);

class Shown {
  constructor(sentence, attention, values) {
    const { kind, layer, head } = values;
    this.kind = kind;
    this.title = `${kKindNames[kind]}, layer ${layer + 1}, head ${head + 1}`;
    this.whole = attention.weights(layer, head);
    this.queries = groupsOf(sentence, queryPlace(kind), values);
    this.keys = groupsOf(sentence, keyPlace(kind), values);
    this.weights = reduce(this.whole, this.queries, this.keys);
    const scores = attention.scores(layer, head);
    const isMerged = [...this.queries, ...this.keys].some((group) => group.count > 1);
    this.scores = scores && !isMerged ? reduce(scores, this.queries, this.keys) : null; // scores have no sum
    this.isCausal = attention.isCausal && !isMerged; // a word of several pieces looks at its own first ones
    this.queryTitle = kind === 'encoder' ? 'Source (queries)' : 'Token being written (queries)';
    this.keyTitle = kind === 'decoder' ? 'Translation so far (keys)' : 'Source (keys)';
  }

  isMasked(row, column) {
    return (this.isCausal && this.keys[column].first > this.queries[row].first)
      || (this.scores !== null && this.scores.at(row, column) === -Infinity);
  }

  /** How strongly each token of both texts is linked to a cell, row or column of tokens; null: not at all. */
  links({ query, key }) {
    const { whole, kind } = this;
    const linked = { source: null, target: null };
    if (query >= 0) {
      const row = Array.from({ length: whole.columns }, (_, column) => whole.at(query, column));
      // The decoder's keys are its inputs: the start token, then each token of the translation but the last.
      if (kind === 'decoder') linked.target = [...row.slice(1), 0];
      else linked.source = row;
    } else if (key >= 0) {
      const column = Array.from({ length: whole.rows }, (_, row) => whole.at(row, key));
      linked[queryPlace(kind)] = column;
    }
    return linked;
  }
}
