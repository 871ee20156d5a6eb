// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One head as lines between two columns of tokens, as thick as the weights.

const kLineHeight = 24;
const kFaintest = 0.02; // lines below this weight are left out
const kColumnGap = 12;

class Lines {
  /** @param events { hover(cell), choose(cell) } with tokens, one of query and key −1; hover(null) when the pointer leaves. */
  constructor(events) {
    this.canvas = make('canvas', { className: 'lines', role: 'img' });
    this.element = make('div', { className: 'scroll' }, this.canvas);
    this.canvas.addEventListener('pointermove', (event) => events.hover(this.tokenAt(event)));
    this.canvas.addEventListener('pointerleave', () => events.hover(null));
    this.canvas.addEventListener('click', (event) => events.choose(this.tokenAt(event) ?? { query: -1, key: -1 }));
  }

  draw(shown, scale, map, width) {
    this.shown = shown;
    const context = this.canvas.getContext('2d');
    const font = `13px ${kFont}`;
    // Text runs from left to right: the source is at the left, what is written at the right.
    this.left = measuredLabels(context, shown.keys, font, width / 4);
    this.right = measuredLabels(context, shown.queries, font, width / 4);
    this.width = Math.min(width, 640);
    this.height = kTitleHeight + Math.max(shown.keys.length, shown.queries.length) * kLineHeight + 4;
    this.context = sizedContext(this.canvas, this.width, this.height);
    this.canvas.setAttribute('aria-label', `${shown.title}: lines from ${shown.queries.length} tokens at the right to the `
      + `${shown.keys.length} they look at, at the left. The table beside it holds the numbers.`);
  }

  y(index) { return kTitleHeight + (index + 0.5) * kLineHeight; }

  light({ query, key }) {
    const { context, shown, left, right, width, height } = this;
    const row = groupOf(shown.queries, query);
    const column = groupOf(shown.keys, key);
    context.clearRect(0, 0, width, height);
    context.font = `12px ${kFont}`;
    context.textBaseline = 'top';
    context.fillStyle = pageColor('muted');
    context.textAlign = 'left';
    context.fillText(cutText(context, shown.keyTitle, width / 2 - 8), 0, 0);
    context.textAlign = 'right';
    context.fillText(cutText(context, shown.queryTitle, width / 2 - 8), width, 0);
    this.drawLines(row, column);
    this.drawColumn(left, 0, 'left', column, row >= 0 ? (index) => shown.weights.at(row, index) : null);
    this.drawColumn(right, width, 'right', row, row < 0 && column >= 0 ? (index) => shown.weights.at(index, column) : null);
  }

  drawLines(row, column) {
    const { context, shown, left, right, width } = this;
    const [begin, end] = [left.widest + kColumnGap, width - right.widest - kColumnGap];
    context.strokeStyle = pageColor('accent');
    context.lineCap = 'round';
    for (let query = 0; query < shown.queries.length; ++query) {
      for (let key = 0; key < shown.keys.length; ++key) {
        const weight = shown.weights.at(query, key);
        if (weight < kFaintest) continue;
        const isLit = (row < 0 && column < 0) || (row >= 0 ? query === row : key === column);
        context.globalAlpha = isLit ? 0.15 + 0.85 * weight : 0.05 * weight;
        context.lineWidth = 0.5 + 7 * weight;
        context.beginPath();
        context.moveTo(begin, this.y(key));
        context.bezierCurveTo((begin + end) / 2, this.y(key), (begin + end) / 2, this.y(query), end, this.y(query));
        context.stroke();
      }
    }
    context.globalAlpha = 1;
  }

  /** @param weightOf of the lit token's partners, which are written darker the more they get; null: no token is lit */
  drawColumn({ texts, font }, x, align, current, weightOf) {
    const { context } = this;
    context.textAlign = align;
    context.textBaseline = 'middle';
    texts.forEach((text, index) => {
      context.font = index === current ? `bold ${font}` : font;
      context.fillStyle = pageColor(index === current ? 'accent' : 'text');
      context.globalAlpha = weightOf && index !== current ? 0.3 + 0.7 * Math.min(1, weightOf(index) * 2) : 1;
      context.fillText(text, x, this.y(index));
    });
    context.globalAlpha = 1;
  }

  tokenAt(event) {
    const index = Math.floor((event.offsetY - kTitleHeight) / kLineHeight);
    const { queries, keys } = this.shown;
    if (event.offsetX > this.width / 2) return queries[index] ? { query: queries[index].first, key: -1 } : null;
    return keys[index] ? { query: -1, key: keys[index].first } : null;
  }
}
