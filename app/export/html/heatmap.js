// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One head as a map of colours: rows are queries, columns are keys.

const kLabelGap = 6;
const kTitleHeight = 20;
const kLargestCell = 32;
const kComfortableCell = 20; // not made smaller than this to fit the window's height
const kSmallestCell = 11; // with a label for every token
const kCrowd = 160;       // tokens, beyond which cells shrink and labels are thinned
const kSmallestDot = 4;

class Heatmap {
  /** @param events { hover(cell), choose(cell) } with tokens; hover(null) when the pointer leaves. */
  constructor(events) {
    this.canvas = make('canvas', { tabIndex: 0, role: 'application', className: 'heatmap',
      'aria-roledescription': 'attention map', 'aria-describedby': 'readout' });
    this.still = document.createElement('canvas'); // all but the crosshair
    this.element = make('div', { className: 'scroll' }, this.canvas);
    this.canvas.addEventListener('pointermove', (event) => events.hover(this.tokensAt(event)));
    this.canvas.addEventListener('pointerleave', () => events.hover(null));
    this.canvas.addEventListener('click', (event) => events.choose(this.tokensAt(event) ?? { query: -1, key: -1 }));
    this.canvas.addEventListener('keydown', (event) => this.onKey(event, events));
  }

  layOut(shown, width) {
    const context = this.still.getContext('2d');
    const count = Math.max(shown.keys.length, shown.queries.length, 1);
    const measure = (cell) => {
      const font = `${Math.min(13, Math.max(9, cell - 1))}px ${kFont}`;
      const queries = measuredLabels(context, shown.queries, font, Math.min(130, width / 4));
      return { queries, keys: measuredLabels(context, shown.keys, font, 110), left: kTitleHeight + queries.widest + kLabelGap };
    };
    const least = count > kCrowd ? kSmallestDot : kSmallestCell;
    const fitting = Math.floor((width - measure(kLargestCell).left - 2) / Math.max(shown.keys.length, 1));
    const tall = Math.floor((window.innerHeight * 0.8 - 120) / Math.max(shown.queries.length, 1));
    this.cell = Math.min(Math.max(fitting, least), Math.max(tall, kComfortableCell), kLargestCell);
    Object.assign(this, measure(this.cell));
    this.isUpright = this.keys.widest > this.cell - 4;
    this.top = kTitleHeight + (this.isUpright ? this.keys.widest : 14) + kLabelGap;
    this.width = this.left + shown.keys.length * this.cell + 2;
    this.height = this.top + shown.queries.length * this.cell + 2;
  }

  draw(shown, scale, map, width) {
    this.shown = shown;
    this.layOut(shown, width);
    const context = sizedContext(this.still, this.width, this.height);
    this.context = sizedContext(this.canvas, this.width, this.height);
    context.fillStyle = pageColor('surface');
    context.fillRect(this.left, this.top, shown.keys.length * this.cell, shown.queries.length * this.cell);
    if (shown.keys.length && shown.queries.length) this.drawCells(context, scale, map);
    this.drawTitles(context);
    this.drawLabels(context, null);
    this.canvas.setAttribute('aria-label',
      `${shown.title}: ${shown.queries.length} rows, ${shown.keys.length} columns. The arrow keys choose a cell.`);
  }

  drawCells(context, scale, map) {
    const { shown, cell, left, top } = this;
    const small = make('canvas', { width: shown.keys.length, height: shown.queries.length });
    small.getContext('2d').putImageData(
      pixelsOf(shown.weights, scale, map, (row, column) => shown.isMasked(row, column)), 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(small, left, top, shown.keys.length * cell, shown.queries.length * cell);
    if (cell < 10) return;
    context.fillStyle = pageColor('panel');
    for (let column = 1; column < shown.keys.length; ++column)
      context.fillRect(left + column * cell - 0.5, top, 1, shown.queries.length * cell);
    for (let row = 1; row < shown.queries.length; ++row)
      context.fillRect(left, top + row * cell - 0.5, shown.keys.length * cell, 1);
  }

  drawTitles(context) {
    const { shown } = this;
    context.font = `12px ${kFont}`;
    context.fillStyle = pageColor('muted');
    context.textAlign = 'left';
    context.textBaseline = 'top';
    context.fillText(cutText(context, shown.keyTitle, this.width - this.left), this.left, 0);
    context.save();
    context.translate(0, this.height);
    context.rotate(-Math.PI / 2);
    context.fillText(cutText(context, shown.queryTitle, this.height), 0, 0);
    context.restore();
  }

  /** @param lit a shown cell whose labels stand out, alone; null: all labels, plain */
  drawLabels(context, lit) {
    const { cell, left, top } = this;
    const stride = labelStride(cell, kSmallestCell);
    context.font = lit ? `bold ${this.keys.font}` : this.keys.font;
    context.fillStyle = pageColor(lit ? 'accent' : 'text');
    context.textBaseline = 'middle';
    this.queries.texts.forEach((text, row) => {
      if (lit ? row !== lit.row : row % stride) return;
      context.textAlign = 'right';
      context.fillText(text, left - kLabelGap, top + (row + 0.5) * cell);
    });
    this.keys.texts.forEach((text, column) => {
      if (lit ? column !== lit.column : column % stride) return;
      context.save();
      context.translate(left + (column + 0.5) * cell, top - kLabelGap);
      if (this.isUpright) context.rotate(-Math.PI / 2);
      else context.translate(0, -6);
      context.textAlign = this.isUpright ? 'left' : 'center';
      context.fillText(text, 0, 0);
      context.restore();
    });
  }

  /** Draws the crosshair of a cell of tokens over the map. */
  light({ query, key }) {
    const { context, canvas, still, shown, cell, left, top } = this;
    const row = groupOf(shown.queries, query);
    const column = groupOf(shown.keys, key);
    context.clearRect(0, 0, this.width, this.height);
    context.drawImage(still, 0, 0, still.width, still.height, 0, 0, this.width, this.height);
    context.strokeStyle = pageColor('accent');
    context.lineWidth = 1.5;
    if (row >= 0) context.strokeRect(left, top + row * cell, shown.keys.length * cell, cell);
    if (column >= 0) context.strokeRect(left + column * cell, top, cell, shown.queries.length * cell);
    if (row >= 0 && column >= 0) {
      context.lineWidth = 2.5;
      context.strokeStyle = pageColor('text');
      context.strokeRect(left + column * cell, top + row * cell, cell, cell);
    }
    this.clearLabels(context, row, column);
    this.drawLabels(context, { row, column });
    canvas.dataset.row = row;
    canvas.dataset.column = column;
  }

  /** Room for the bold labels, which may lie between thinned ones. */
  clearLabels(context, row, column) {
    const { cell, left, top } = this;
    const pitch = Math.max(cell, 14);
    context.fillStyle = pageColor('panel');
    if (row >= 0) context.fillRect(kTitleHeight - 2, top + (row + 0.5) * cell - pitch / 2, left - kTitleHeight, pitch);
    if (column >= 0 && this.isUpright)
      context.fillRect(left + (column + 0.5) * cell - pitch / 2, kTitleHeight - 4, pitch, top - kTitleHeight);
    else if (column >= 0) context.fillRect(left + column * cell, kTitleHeight - 4, cell, top - kTitleHeight);
  }

  tokensAt(event) {
    const column = Math.floor((event.offsetX - this.left) / this.cell);
    const row = Math.floor((event.offsetY - this.top) / this.cell);
    const query = this.shown.queries[row];
    const key = this.shown.keys[column];
    return query && key ? { query: query.first, key: key.first } : null;
  }

  onKey(event, events) {
    const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    if (event.key === 'Escape') events.choose({ query: -1, key: -1 });
    if (!steps[event.key] || !this.shown.queries.length || !this.shown.keys.length) return;
    event.preventDefault();
    const [down, right] = steps[event.key];
    const row = within(Number(this.canvas.dataset.row) + down, this.shown.queries.length);
    const column = within(Number(this.canvas.dataset.column) + right, this.shown.keys.length);
    events.choose({ query: this.shown.queries[row].first, key: this.shown.keys[column].first });
  }
}
