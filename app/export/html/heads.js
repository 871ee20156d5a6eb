// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every head of the chosen kind, small. A click chooses one.

class Heads {
  /** @param choose called with layer and head, from 0 */
  constructor(choose) {
    this.element = byId('heads');
    this.choose = choose;
  }

  /** Draws them again; costs the whole kind, so only when the kind, the sentence or the colours changed. */
  draw(sentence, attention, values, map) {
    const signature = [values.sentence, values.kind, values.scale, values.map, values.words, values.special].join();
    if (signature !== this.signature) {
      this.signature = signature;
      this.fill(sentence, attention, values, map);
    }
    this.follow(attention, values);
  }

  fill(sentence, attention, values, map) {
    const grid = make('div', { className: 'head-grid', style: { '--heads': attention.heads } });
    for (let layer = 0; layer < attention.layers; ++layer) {
      grid.append(make('span', { className: 'layer', title: `Layer ${layer + 1}` }, String(layer + 1)));
      for (let head = 0; head < attention.heads; ++head) {
        const shown = new Shown(sentence, attention, { ...values, layer, head });
        grid.append(this.thumbnail(shown, new Scale(shown.weights, values.scale), map, layer, head));
      }
    }
    addArrowKeys(grid, attention.heads);
    this.element.replaceChildren(grid);
  }

  thumbnail(shown, scale, map, layer, head) {
    const name = `Layer ${layer + 1}, head ${head + 1}`;
    const canvas = make('canvas', { width: Math.max(1, shown.keys.length), height: Math.max(1, shown.queries.length) });
    if (shown.keys.length && shown.queries.length) {
      canvas.getContext('2d').putImageData(
        pixelsOf(shown.weights, scale, map, (row, column) => shown.isMasked(row, column)), 0, 0);
    }
    const button = make('button', { type: 'button', className: 'head', title: name, 'aria-label': name }, canvas);
    button.addEventListener('click', () => this.choose(layer, head));
    return button;
  }

  follow(attention, { layer, head }) {
    const current = layer * attention.heads + head;
    setTabStop(this.element, current);
    [...this.element.querySelectorAll('button')].forEach((button, index) =>
      button.setAttribute('aria-pressed', String(index === current)));
  }
}
