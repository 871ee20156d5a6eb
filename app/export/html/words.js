// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Both texts as the tokens that the network sees. Pointing at one lights up its partners.

class Words {
  /** @param events { hover(cell), choose(cell, step) } as the views have them. */
  constructor(events) {
    this.events = events;
    this.rows = { source: byId('source-words'), target: byId('target-words') };
    Object.values(this.rows).forEach((row) => addArrowKeys(row));
  }

  draw(sentence) {
    for (const [place, row] of Object.entries(this.rows)) {
      row.replaceChildren();
      sentence.tokens[place].forEach((token, index) => {
        // The pieces of a word stay together.
        if (token.startsWord || token.special || !row.lastChild) row.append(make('span', { className: 'word' }));
        row.lastChild.append(this.chip(place, token, index));
      });
      setTabStop(row, 0);
    }
  }

  chip(place, token, index) {
    const chip = make('button', { type: 'button', className: 'chip' }, make('span', {}, token.text));
    if (token.special) chip.classList.add('special');
    if (token.probability !== undefined) {
      chip.title = `Probability ${percent(token.probability)}`;
      chip.setAttribute('aria-label', `${token.text}, probability ${percent(token.probability)}`);
      chip.append(make('i', { className: 'probability', style: { '--share': token.probability } }));
    }
    const cell = () => this.cellOf(place, index);
    chip.addEventListener('pointerenter', () => this.events.hover(cell()));
    chip.addEventListener('focus', () => { if (chip.matches(':focus-visible')) this.events.hover(cell()); });
    chip.addEventListener('pointerleave', () => this.events.hover(null));
    chip.addEventListener('blur', () => this.events.hover(null));
    chip.addEventListener('click', () => {
      setTabStop(this.rows[place], index);
      this.events.choose(cell(), place === 'target' ? index : undefined);
    });
    return chip;
  }

  /** What pointing at a token means in the shown kind: its row, its column, or nothing. */
  cellOf(place, index) {
    if (place === queryPlace(this.kind)) return { query: index, key: -1 };
    return place === keyPlace(this.kind) ? { query: -1, key: index } : { query: -1, key: -1 };
  }

  light(shown, lit, step) {
    this.kind = shown.kind;
    const links = shown.links(lit);
    for (const [place, row] of Object.entries(this.rows)) {
      const current = place === queryPlace(shown.kind) ? lit.query : place === keyPlace(shown.kind) ? lit.key : -1;
      row.querySelectorAll('button').forEach((chip, index) => {
        const strength = links[place] ? links[place][index] : 0;
        chip.style.setProperty('--strength', Math.min(1, strength).toFixed(3));
        chip.classList.toggle('strong', strength > 0.82);
        chip.classList.toggle('current', index === current);
        chip.setAttribute('aria-pressed', String(place === 'target' ? index === step : index === current));
      });
    }
  }
}
