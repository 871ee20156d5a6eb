// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From weights to colours, as the program does it.

/** The smallest of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 times a power of ten that is not below a positive value. */
function roundedUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value * (1 - 1e-6)) * power;
}

class Scale {
  constructor(matrix, kind) {
    this.kind = kind;
    const largest = matrix.values.reduce((most, value) => Math.max(most, value), 0);
    this.maximum = kind === 'linear' ? Math.min(largest > 0 ? roundedUp(largest) : 1, 1) : 1;
    this.rowMaxima = kind !== 'row' ? [] : Array.from({ length: matrix.rows }, (_, row) => {
      let most = 0;
      for (let column = 0; column < matrix.columns; ++column) most = Math.max(most, matrix.at(row, column));
      return most;
    });
  }

  /** 0..1 for a weight of a row. */
  position(row, weight) {
    if (this.kind === 'log') return Math.min(Math.max(1 + Math.log10(Math.max(weight, 1e-9)) / 3, 0), 1);
    const maximum = this.kind === 'row' ? this.rowMaxima[row] : this.maximum;
    return maximum > 0 ? Math.min(weight / maximum, 1) : 0;
  }

  /** What stands along the colours, at equal distances from end to end. */
  get ticks() {
    if (this.kind === 'log') return ['≤ 0.001', '0.01', '0.1', '1'];
    if (this.kind === 'row') return ['0', 'largest of the row'];
    return ['0', String(+(this.maximum / 2).toPrecision(3)), String(+this.maximum.toPrecision(3))];
  }
}

/** A colour map: position 0..1 to one of its colours, [red, green, blue, 255]. */
class ColorMap {
  constructor(hex) {
    this.colors = hex.match(/.{6}/g).map((color) => [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16)));
    this.opaque = this.colors.map((color) => Uint8ClampedArray.of(...color, 255));
  }

  at(position) { return this.opaque[Math.round(position * (this.opaque.length - 1))]; }

  get gradient() {
    const stops = this.colors.filter((_, index) => index % 15 === 0);
    return `linear-gradient(to right, ${stops.map((color) => `rgb(${color})`).join(', ')})`;
  }
}

/** A picture of a matrix, a pixel per cell; masked cells are transparent. */
function pixelsOf(matrix, scale, map, isMasked) {
  const image = new ImageData(matrix.columns, matrix.rows);
  for (let row = 0; row < matrix.rows; ++row) {
    for (let column = 0; column < matrix.columns; ++column) {
      if (isMasked(row, column)) continue;
      image.data.set(map.at(scale.position(row, matrix.at(row, column))), 4 * (row * matrix.columns + column));
    }
  }
  return image;
}

/** A colour of the page, "text", "line" …; it changes between light and dark. */
const pageColor = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
