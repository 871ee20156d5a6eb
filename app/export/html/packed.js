// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of one kind of attention, as they were packed (see "encoding" in the data).

const kLargestCode = 65535;

function decodeCodes(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; ++at) bytes[at] = text.charCodeAt(at);
  const view = new DataView(bytes.buffer);
  const codes = new Uint16Array(text.length / 2);
  for (let at = 0; at < codes.length; ++at) codes[at] = view.getUint16(2 * at, true);
  return codes;
}

/** A matrix [rows, columns] of queries and keys. */
class Matrix {
  constructor(rows, columns) {
    this.rows = rows;
    this.columns = columns;
    this.values = new Float32Array(rows * columns);
  }

  at(row, column) { return this.values[row * this.columns + column]; }

  set(row, column, value) { this.values[row * this.columns + column] = value; }
}

class PackedAttention {
  constructor(json) {
    Object.assign(this, { layers: json.layers, heads: json.heads, queries: json.queries, keys: json.keys });
    this.isCausal = json.causal;
    this.json = json;
  }

  get hasScores() { return this.json.scores !== undefined; }

  weights(layer, head) {
    this.weightCodes ??= decodeCodes(this.json.weights);
    return this.unpack(this.weightCodes, layer, head, 0, (code) => code / kLargestCode);
  }

  /** Before softmax, minus infinity where a query may not look; null when they are not known. */
  scores(layer, head) {
    if (!this.hasScores) return null;
    this.scoreCodes ??= decodeCodes(this.json.scores);
    const index = layer * this.heads + head;
    const low = this.json.low[index];
    const step = (this.json.high[index] - low) / (kLargestCode - 1);
    return this.unpack(this.scoreCodes, layer, head, -Infinity,
      (code) => (code === 0 ? -Infinity : low + (code - 1) * step));
  }

  unpack(codes, layer, head, absent, valueOf) {
    const matrix = new Matrix(this.queries, this.keys);
    const rowLength = (query) => (this.isCausal ? Math.min(query + 1, this.keys) : this.keys);
    let size = 0;
    for (let query = 0; query < this.queries; ++query) size += rowLength(query);
    let at = (layer * this.heads + head) * size;
    for (let query = 0; query < this.queries; ++query) {
      for (let key = 0; key < this.keys; ++key)
        matrix.set(query, key, key < rowLength(query) ? valueOf(codes[at + key]) : absent);
      at += rowLength(query);
    }
    return matrix;
  }
}
